// Disclosure: what it costs to put reads on record. Reads and searches of Patients by a strict and by a batched client,
// beside the same of Organizations, which tell of no person and leave no line; a Postgres with fsync on, rounds interleaved.

import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'
import { startGateway } from '../test/support/gateway-process.ts'
import { startServer } from '../test/support/server.ts'
import { cpuOf, serverProcess } from './cpu.ts'
import { median, rounded } from './figures.ts'
import { benchKey } from './side.ts'

export const usageOfDisclosure = `npm run bench -- disclosure [options]

  --clients 32      clients at once
  --rounds 3        rounds; figures are the medians of the rounds' own
  --seconds 3       length of one stretch
  --found 20        records that a search shows

Ratios: strict and batched over what leaves no line, in rate and in CPU of gateway and Postgres together.`

const records = 200
const sides = ['none', 'strict', 'batched'] as const
type SideName = (typeof sides)[number]
interface Stretch {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly cpu: number
}

/** Runs the bench and prints its table; answers what goes into the last line. */
export async function runDisclosure(options: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      clients: { type: 'string', default: '32' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      found: { type: 'string', default: '20' },
    },
  })
  const server = await startServer(18, { durable: true })
  const database = { DATABASE_URL: server.urlOf('postgres'), INTERLINGUA_ADMIN_KEY: benchKey }
  const gateway = await startGateway(database)
  const agent = new Agent({ keepAlive: true, maxSockets: Number(values.clients) })
  try {
    const keys = await prepare(gateway.url, agent)
    const pids = [await serverProcess(server.urlOf('postgres')), gateway.pid]
    const found = Number(values.found)
    const paths = {
      read: (kind: string, at: number) => `/fhir/R4/${kind}/${kind.toLowerCase()}-${at % records}`,
      search: (kind: string, at: number) => `/fhir/R4/${kind}?_id=${idsOf(kind, at, found)}&_count=${found}`,
    }
    const figures: Record<string, object> = {}
    for (const what of ['read', 'search'] as const) {
      const rounds: Record<SideName, Stretch>[] = []
      const run = async (side: SideName, seconds: number) => {
        await server.run('checkpoint')
        const key = keys[side === 'batched' ? 'batched' : 'strict']
        const path = (at: number) => paths[what](side === 'none' ? 'Organization' : 'Patient', at)
        return await stretch({ url: gateway.url, agent, key, path, clients: Number(values.clients), seconds, pids })
      }
      for (const side of sides) await run(side, 1)
      for (let round = 0; round < Number(values.rounds); round++) {
        const one: Partial<Record<SideName, Stretch>> = {}
        for (const side of sides) one[side] = await run(side, Number(values.seconds))
        rounds.push(one as Record<SideName, Stretch>)
      }
      figures[what] = tableOf(what, rounds)
    }
    return { figures }
  } finally {
    agent.destroy()
    await gateway.stop()
    await server.stop()
  }
}

function idsOf(kind: string, at: number, count: number): string {
  return Array.from({ length: count }, (_, nth) => `${kind.toLowerCase()}-${(at + nth) % records}`).join(',')
}

/** Makes the records, and a client of each policy; answers their keys. */
async function prepare(url: string, agent: Agent): Promise<Record<'strict' | 'batched', string>> {
  for (let at = 0; at < records; at++)
    for (const kind of ['Patient', 'Organization']) {
      const id = `${kind.toLowerCase()}-${at}`
      const name = kind === 'Patient' ? [{ family: `Bench${at}`, given: ['Ada'] }] : `Bench${at}`
      const body = JSON.stringify({
        resourceType: kind,
        id,
        name,
        telecom: [{ system: 'email', value: `${id}@example.org` }],
      })
      await ask(url, agent, {
        method: 'PUT',
        path: `/fhir/R4/${kind}/${id}`,
        key: benchKey,
        body,
        type: 'application/fhir+json',
      })
    }
  const client = (disclosure: string) => ({ name: disclosure, system: 'bench', scopes: ['system/*.rs'], disclosure })
  const workspace = {
    name: 'bench',
    systems: { bench: { name: 'Bench', role: 'consumer' } },
    clients: { strict: client('strict'), batched: client('batched') },
  }
  const path = '/api/v1/workspaces/bench/$apply'
  const body = JSON.stringify(workspace)
  const applied = await ask(url, agent, { method: 'POST', path, key: benchKey, body, type: 'application/json' })
  const { keys } = JSON.parse(applied) as { keys: Record<'strict' | 'batched', string> }
  return keys
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly key: string
  readonly body?: string
  readonly type?: string
}

function ask(url: string, agent: Agent, { method, path, key, body, type }: Asked): Promise<string> {
  const headers = { Authorization: `Bearer ${key}`, ...(type ? { 'Content-Type': type } : {}) }
  return new Promise((resolve, reject) => {
    const call = request(`${url}${path}`, { agent, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        (response.statusCode ?? 500) < 300 ? resolve(text) : reject(new Error(`${response.statusCode}: ${text}`)),
      )
    })
    call.on('error', reject).end(body)
  })
}

interface Load {
  readonly url: string
  readonly agent: Agent
  readonly key: string
  readonly path: (at: number) => string
  readonly clients: number
  readonly seconds: number
  readonly pids: readonly number[]
}

async function stretch({ url, agent, key, path, clients, seconds, pids }: Load): Promise<Stretch> {
  const times: number[] = []
  const cpu = cpuOf([...pids])
  const began = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - began < seconds * 1000) {
        const sent = performance.now()
        await ask(url, agent, { method: 'GET', path: path(next++), key })
        times.push(performance.now() - sent)
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { rate: times.length / took, p50: at(0.5), p99: at(0.99), cpu: (cpuOf([...pids]) - cpu) / times.length }
}

function tableOf(what: string, rounds: readonly Record<SideName, Stretch>[]): object {
  console.log(`\n${what.padEnd(20)}    per s    p50 ms    p99 ms    cpu µs   of none`)
  const rows = sides.map((side) => {
    const of = (read: (one: Stretch) => number) => median(rounds.map((round) => read(round[side])))
    const ratio = rounded(median(rounds.map((round) => round[side].rate / round.none.rate)))
    const [rate, cpu] = [Math.round(of((one) => one.rate)), Math.round(of((one) => one.cpu))]
    const [p50, p99] = [rounded(of((one) => one.p50)), rounded(of((one) => one.p99))]
    const cells = [rate, p50, p99, cpu, ratio].map((cell) => String(cell).padStart(9))
    console.log(`${side.padEnd(20)}${cells.join(' ')}`)
    return [side, { rate, p50, p99, cpu, ratio }] as const
  })
  return Object.fromEntries(rows)
}
