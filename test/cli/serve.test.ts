import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tourCommands } from './readme.ts'
import { cleanEnvironment, command, folderWith, interlingua, runProgram } from './run-command.ts'

// One gateway on the embedded engine: its first start costs seconds, so the tests share it in order.
let folder = ''
let remove = async () => {}
let gateway: Serving
const environment = () => cleanEnvironment({ INTERLINGUA_DATA: join(folder, 'data'), PORT: '0' })

interface Serving {
  readonly process: ChildProcess
  readonly url: string
  readonly greeting: string
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>
}

/** Starts `serve` and waits until it answers. */
async function serve(env: NodeJS.ProcessEnv): Promise<Serving> {
  const child = spawn(command, ['serve'], { env, cwd: folder })
  let out = ''
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (/^Data is kept in .*\n/m.test(out)) resolve()
    })
    child.on('close', (code) => reject(new Error(`serve ended with ${code}: ${out}${err}`)))
  })
  const url = /^Interlingua answers at (\S+)$/m.exec(out)?.[1] ?? ''
  return {
    process: child,
    url,
    greeting: out,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('close').on('close', (code) => resolve(code))
        child.kill('SIGTERM')
      }),
  }
}

beforeAll(async () => {
  ;({ folder, remove } = await folderWith({}))
  gateway = await serve(environment())
})
afterAll(async () => {
  // A failed start leaves nothing to stop.
  if ((gateway as Serving | undefined)?.process.exitCode === null) await gateway.stop()
  await remove()
})

async function keyOf(client: string): Promise<string> {
  const file = client === 'admin' ? 'admin-key' : join('example-keys', client)
  return (await readFile(join(folder, 'data', file), 'utf8')).trim()
}

async function call(client: string, path: string, init: RequestInit = {}) {
  const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${await keyOf(client)}` }
  const answer = await fetch(`${gateway.url}${path}`, { ...init, headers })
  return { status: answer.status, value: (await answer.json()) as Record<string, unknown> }
}

async function transferCount(): Promise<number> {
  return ((await call('admin', '/api/v1/transfers')).value.transfers as object[]).length
}

describe('serve on an empty embedded database', () => {
  it('sets up the example and tells what came of its samples', () => {
    expect(gateway.greeting).toMatch(/^ {2}hris +workday\/workers +\d+ accepted/m)
    expect(gateway.greeting).toMatch(/^ {2}clinic-hr +bamboohr\/employees +\d+ accepted/m)
    expect(gateway.greeting).toMatch(/^ {2}clinic +clinic\/patients +\d+ accepted/m)
  })

  it('prints three curl lines that work as printed', async ({ skip }) => {
    const lines = gateway.greeting.split('\n').filter((line) => line.startsWith('  curl '))
    expect(lines).toHaveLength(3)
    if (spawnSync('curl', ['--version']).error) skip('curl is not installed here')
    const answers = await Promise.all(lines.map((line) => runProgram('sh', ['-c', line], { cwd: folder })))
    const [patients, censuses, transfers] = answers.map(({ out }) => JSON.parse(out) as Record<string, unknown[]>)
    expect(patients?.entry?.length).toBeGreaterThan(0)
    expect(censuses?.censuses?.length).toBeGreaterThan(0)
    expect(transfers?.transfers?.length).toBeGreaterThanOrEqual(3)
  })

  it('the README’s tour works as printed', async ({ skip }) => {
    if (spawnSync('curl', ['--version']).error) skip('curl is not installed here')
    const lines = (await tourCommands()).filter((line) => line.startsWith('curl '))
    const answers: string[] = []
    for (const line of lines) {
      const here = line.replaceAll('http://127.0.0.1:8080', gateway.url)
      answers.push((await runProgram('sh', ['-c', here], { cwd: folder })).out)
    }
    expect(answers).toEqual([
      expect.stringContaining('"outcome":"accepted"'),
      expect.stringMatching(/"family":\s*"Haddad"/),
      expect.stringMatching(/"homePhone":\s*""/),
      expect.stringMatching(/"address":/),
      expect.stringContaining('SUBSETTED'),
      expect.stringContaining('hris is the system of record for Practitioner'),
      expect.stringMatching(/"given":"Leilani".*"line":"12 Harbour Steps"/),
      expect.stringMatching(/"resourceType":"Practitioner".*"family":"Kahananui"/),
      expect.stringContaining('"outcome":"refused"'),
    ])
    expect(answers[4]).not.toMatch(/"address":/)
  })

  it('keeps its keys to itself', async () => {
    for (const file of ['admin-key', join('example-keys', 'ehr')]) {
      expect((await stat(join(folder, 'data', file))).mode & 0o077).toBe(0)
    }
  })

  it('holds the system of record: the EHR may not write practitioners', async () => {
    const body = '{"resourceType":"Practitioner","name":[{"family":"Ito"}]}'
    const headers = { 'content-type': 'application/fhir+json' }
    const { status, value } = await call('ehr', '/fhir/R4/Practitioner', { method: 'POST', headers, body })
    expect(status).toBe(422)
    expect(JSON.stringify(value)).toContain('hris is the system of record for Practitioner')
  })

  it('holds the view: the screen on the ward shows no addresses', async () => {
    const seen = JSON.stringify((await call('ward-screen', '/fhir/R4/Patient')).value)
    expect(seen).toContain('"family"')
    expect(seen).not.toMatch(/"address"|"telecom"/)
    expect(JSON.stringify((await call('ehr', '/fhir/R4/Patient')).value)).toContain('"address"')
  })

  it('stops a second process, naming the first', async () => {
    const { code, err } = await interlingua(['keys', 'list'], { env: environment() })
    expect(code).toBe(1)
    expect(err).toContain(`process ${gateway.process.pid}`)
    expect(err).toContain(gateway.url)
  })

  it('is found by apply and transfers through the lock', async () => {
    const repository = new URL('../../', import.meta.url).pathname
    const options = { env: environment(), cwd: repository }
    const applied = await interlingua(['apply', 'examples/hospital', '--plan'], options)
    expect(applied).toMatchObject({ code: 0, out: 'hospital: nothing to change.\n' })
    const listed = await interlingua(['transfers', '--outcome', 'refused'], options)
    expect(listed.out).toMatch(/ in +refused +fhir create +ehr /)
  })

  it('ends in good order, and goes on where it was without a second example', async () => {
    const before = await transferCount()
    expect(await gateway.stop()).toBe(0)
    gateway = await serve(environment())
    expect(gateway.greeting).not.toContain('The example hospital was set up')
    expect(await transferCount()).toBe(before)
  })

  it('survives SIGKILL with what it acknowledged', async () => {
    const body = '[{"id":"kill-1","lastName":"Diallo"}]'
    const headers = { 'content-type': 'application/json' }
    const posted = await call('clinic-hr', '/vendors/bamboohr/employees', { method: 'POST', headers, body })
    const [item] = posted.value.items as { id: string }[]
    const ended = new Promise((resolve) => gateway.process.removeAllListeners('close').on('close', resolve))
    gateway.process.kill('SIGKILL')
    await ended
    gateway = await serve(environment())
    expect((await call('admin', `/hr-open/4.2/censuses/${item?.id}`)).status).toBe(200)
  })
})

describe('serve that cannot', () => {
  it('tells every wrong variable at once', async () => {
    const env = cleanEnvironment({ PORT: 'x', INTERLINGUA_WORKSPCE: 'none', INTERLINGUA_DATA: folder })
    const { code, err } = await interlingua(['serve'], { env })
    expect(code).toBe(1)
    expect(err).toContain('/PORT')
    expect(err).toContain('did you mean INTERLINGUA_WORKSPACE?')
  })

  it('names the faults of its workspace with their lines', async () => {
    const bad = await folderWith({ 'workspace.yaml': 'name: bad\nsistems: {}\n' })
    const env = cleanEnvironment({
      INTERLINGUA_WORKSPACE: bad.folder,
      INTERLINGUA_DATA: join(bad.folder, 'data'),
      PORT: '0',
    })
    const { code, err } = await interlingua(['serve'], { env })
    await bad.remove()
    expect(code).toBe(1)
    expect(err).toMatch(/key-unknown .*workspace\.yaml, line 2, column 1.*'systems'/)
  })
})
