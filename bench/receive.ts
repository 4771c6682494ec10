// Receive: single Patients over HTTP, validated, versioned, indexed and logged, on a Postgres with fsync on; beside it
// the same program with a transaction a request, and bare inserts of the same bytes. Rounds are interleaved.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type GatewayProcess, startGateway } from '../test/support/gateway-process.ts'
import { type Server, startServer } from '../test/support/server.ts'
import { cpuOf, serverProcess } from './cpu.ts'
import { median, rateOf, rounded, type Stretch } from './figures.ts'
import { benchKey, type Side, startSide } from './side.ts'

export const usageOfReceive = `npm run bench -- receive [options]

  --clients 64,256    numbers of clients to measure with
  --rounds 3          rounds; the ratios are the medians of the rounds' own
  --seconds 4         length of one stretch
  --profile           write CPU profiles of the gateway to the present folder

Ratios: gateway against bare inserts (receive/bare@64, target 0.65; @256, target 0.85), against a transaction a request
(receive/alone@64, target 3), with element rules against without (ruled/receive@64, target 0.67), and its own p99 against p50 (p99/p50@64, target at most 5). cpu is what a write costs all
processes of a side in microseconds, the client's apart where it speaks HTTP; cpu/bare@64 tells it in bare inserts.`

const targets = {
  'ruled/receive@64': 0.67,
  'receive/bare@64': 0.65,
  'receive/bare@256': 0.85,
  'receive/alone@64': 3,
  'p99/p50@64': 5,
}

type Name = 'bare' | 'receive' | 'ruled' | 'alone'
const names: readonly Name[] = ['bare', 'receive', 'ruled', 'alone']
type Measured = Stretch & { readonly cpu: number }
type Round = Readonly<Record<Name, Measured>>

/** Runs the bench and prints its table; answers what goes into the last line. */
export async function runReceive(options: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      clients: { type: 'string', default: '64,256' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      profile: { type: 'boolean', default: false },
    },
  })
  const plan = { rounds: Number(values.rounds), seconds: Number(values.seconds), profile: values.profile }
  const server = await startServer(18, { durable: true })
  try {
    const ratios: Record<string, number> = {}
    const figures: Record<string, object> = {}
    await withSides(server, plan.profile, async (run) => {
      for (const clients of values.clients.split(',').map(Number)) {
        const rounds = await measure(run, clients, plan)
        Object.assign(ratios, ratiosOf(rounds, clients))
        figures[`@${clients}`] = tableOf(rounds, clients)
      }
    })
    return { ratios, targets, figures }
  } finally {
    await server.stop()
  }
}

type Run = (name: Name, clients: number, seconds: number) => Promise<Measured>

async function withSides(server: Server, profile: boolean, work: (run: Run) => Promise<void>): Promise<void> {
  const gateways: GatewayProcess[] = []
  const sides: Side[] = []
  try {
    for (const name of names) await server.run(`create database bench_${name}`)
    const settings = (name: Name) => ({ DATABASE_URL: server.urlOf(`bench_${name}`), INTERLINGUA_ADMIN_KEY: benchKey })
    const receive = await startGateway(settings('receive'), { nodeOptions: profile ? ['--cpu-prof'] : [] })
    gateways.push(receive)
    const ruled = await startGateway(settings('ruled'))
    gateways.push(ruled)
    await makeRules(ruled.url)
    const aloneProgram = fileURLToPath(new URL('gateway-alone.ts', import.meta.url))
    const alone = await startGateway(settings('alone'), { words: [aloneProgram] })
    gateways.push(alone)
    const load = startSide('http-load.ts')
    const bare = startSide('bare-insert.ts')
    sides.push(load, bare)
    await runStatements(server, 'bench_bare', bareTables)
    const urls = { bare: server.urlOf('bench_bare'), receive: receive.url, ruled: ruled.url, alone: alone.url }
    const postgres = await serverProcess(server.urlOf('postgres'))
    const pids = { bare: bare.pid, receive: receive.pid, ruled: ruled.pid, alone: alone.pid }
    let from = 0
    await work(async (name, clients, seconds) => {
      // Nobody pays for the pages that another one has made dirty.
      await server.run('checkpoint')
      const order = { url: urls[name], clients, seconds, from: (from += 10_000_000) }
      const before = cpuOf([postgres, pids[name]])
      const stretch = await (name === 'bare' ? bare : load).run(order)
      return { ...stretch, cpu: (cpuOf([postgres, pids[name]]) - before) / stretch.done }
    })
  } finally {
    for (const side of sides) await side.end()
    for (const gateway of gateways) await gateway.stop()
  }
}

/** Rules about elements that every Patient of the load has, and about one that it leaves to another system. */
async function makeRules(url: string): Promise<void> {
  const rules = {
    names: { path: 'name', owner: 'admin' },
    phones: { path: 'telecom[system=phone]', owner: 'admin' },
    births: { path: 'multipleBirth[x]', owner: 'clinic', otherwise: 'ignore' },
    north: { path: 'gender', scope: 'meta.tag.code=north', owner: 'clinic' },
  }
  const headers = { Authorization: `Bearer ${benchKey}`, 'Content-Type': 'application/json' }
  const workspace = { name: 'bench', systems: { clinic: { name: 'Clinic' } } }
  const answers = [
    await fetch(`${url}/api/v1/workspaces/bench/$apply`, { method: 'POST', headers, body: JSON.stringify(workspace) }),
  ]
  for (const [id, rule] of Object.entries(rules)) {
    const body = JSON.stringify({ kind: 'Patient', ...rule })
    answers.push(await fetch(`${url}/api/v1/authorities/${id}`, { method: 'PUT', headers, body }))
  }
  for (const answer of answers) if (!answer.ok) throw new Error(await answer.text())
}

async function runStatements(server: Server, database: string, statements: string): Promise<void> {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: server.urlOf(database) })
  await client.connect()
  await client.query(statements)
  await client.end()
}

const bareTables = `
  create table bare_current (kind text, id text, version int, updated_at timestamptz, text text, primary key (kind, id));
  create table bare_versions (kind text, id text, version int, at timestamptz, text text, primary key (kind, id, version));
  create table bare_log (id uuid primary key, at timestamptz, kind text, record text, outcome text, correlation text)`

async function measure(run: Run, clients: number, plan: { rounds: number; seconds: number }): Promise<Round[]> {
  for (const name of names) await run(name, clients, Math.min(2, plan.seconds))
  const rounds: Round[] = []
  for (let round = 0; round < plan.rounds; round++) {
    const stretches: Partial<Record<Name, Measured>> = {}
    for (const name of names) {
      const stretch = await run(name, clients, plan.seconds)
      if (stretch.failed > 0) throw new Error(`${name} refused ${stretch.failed} of its writes`)
      stretches[name] = stretch
    }
    rounds.push(stretches as Round)
  }
  return rounds
}

function ratiosOf(rounds: readonly Round[], clients: number): Record<string, number> {
  const over = (other: Name) => rounded(median(rounds.map((round) => rateOf(round.receive) / rateOf(round[other]))))
  return {
    [`receive/bare@${clients}`]: over('bare'),
    [`receive/alone@${clients}`]: over('alone'),
    [`ruled/receive@${clients}`]: rounded(median(rounds.map((round) => rateOf(round.ruled) / rateOf(round.receive)))),
    [`cpu/bare@${clients}`]: rounded(median(rounds.map(({ receive, bare }) => receive.cpu / bare.cpu))),
    [`p99/p50@${clients}`]: rounded(median(rounds.map(({ receive }) => receive.p99 / receive.p50))),
  }
}

function tableOf(rounds: readonly Round[], clients: number): Record<Name, object> {
  console.log(`\n${clients} clients           writes/s    p50 ms    p99 ms    cpu µs   of bare`)
  const rows = names.map((name) => {
    const of = (read: (stretch: Measured) => number) => median(rounds.map((round) => read(round[name])))
    const [perSecond, cpu] = [Math.round(of(rateOf)), Math.round(of((one) => one.cpu))]
    const [p50, p99] = [rounded(of((one) => one.p50)), rounded(of((one) => one.p99))]
    const ratio = rounded(median(rounds.map((round) => rateOf(round[name]) / rateOf(round.bare))))
    const cells = [perSecond, p50, p99, cpu, ratio].map((cell) => String(cell).padStart(10))
    console.log(`${titles[name].padEnd(20)}${cells.join('')}`)
    return [name, { perSecond, p50, p99, cpu }] as const
  })
  return Object.fromEntries(rows) as Record<Name, object>
}

const titles: Readonly<Record<Name, string>> = {
  bare: 'bare inserts',
  receive: 'the gateway',
  ruled: 'with element rules',
  alone: 'a transaction each',
}
