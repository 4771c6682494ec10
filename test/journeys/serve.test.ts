import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanEnvironment, command, folderWith, interlingua } from '../cli/run-command.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

// `serve` on a database that DATABASE_URL names, which never gets the example unasked.
let database: TestDatabase
let folder = ''
let remove = async () => {}
const running: ChildProcess[] = []

beforeAll(async () => {
  database = await testDatabase()
  ;({ folder, remove } = await folderWith({
    'workspace.yaml':
      'name: small\nsystems:\n  ward: { name: Ward, role: consumer }\nclients:\n' +
      '  screen: { name: Screen, system: ward, scopes: [system/Patient.rs] }\n',
  }))
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await database.close()
  await remove()
})

function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return cleanEnvironment({ DATABASE_URL: database.url, PORT: '0', INTERLINGUA_DATA: join(folder, 'data'), ...more })
}

/** Starts a gateway, waits for its greeting, asks it something, and stops it in good order. */
async function during<T>(env: NodeJS.ProcessEnv, ask: (url: string) => Promise<T>) {
  const child = spawn(command, ['serve'], { env })
  running.push(child)
  let out = ''
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const answers = /^Interlingua answers at (\S+)\n/m.exec(out)?.[1]
      if (answers !== undefined) resolve(answers)
    })
    child.on('close', (code) => reject(new Error(`serve ended with ${code}: ${out}`)))
  })
  const answer = await ask(url)
  child.kill('SIGTERM')
  return { out, answer, code: await closed }
}

async function statusOf(url: string, key: string | undefined): Promise<number> {
  return (await fetch(`${url}/fhir/R4/Patient`, { headers: { authorization: `Bearer ${key}` } })).status
}

const madeKey = /^The admin key, shown this once: (\S+)$/m

describe('serve with DATABASE_URL', () => {
  let made: string | undefined

  it('is not robbed of its first key by an apply before it', async () => {
    const planned = await interlingua(['apply', folder, '--plan'], { env: environment() })
    expect(planned).toMatchObject({ code: 0 })
    expect(planned.out).toContain('+ create systems/ward')
  })

  it('says that the port is taken, and ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const env = environment({ PORT: String(port), INTERLINGUA_WORKSPACE: 'none' })
    const { code, out, err } = await interlingua(['serve'], { env })
    taken.close()
    expect(code).toBe(1)
    expect(err).toContain('choose another one with PORT')
    made = madeKey.exec(out)?.[1]
  })

  it('prints the admin key that it makes once, even if it cannot listen, and never sets up the example', async () => {
    const first = await during(environment(), async (url) => url)
    expect(made).toMatch(/^il_/)
    expect(first.out).not.toMatch(madeKey)
    expect(first.out).not.toContain('example')
    expect(first.code).toBe(0)
    const second = await during(environment(), (url) => statusOf(url, made))
    expect(second.out).not.toContain('admin key')
    expect(second.answer).toBe(200)
  })

  it('replaces the key of INTERLINGUA_ADMIN_KEY when the variable changes', async () => {
    const [old, fresh] = ['first-key-by-the-variable', 'other-key-by-the-variable']
    const first = await during(environment({ INTERLINGUA_ADMIN_KEY: old }), (url) => statusOf(url, old))
    expect(first.answer).toBe(200)
    const second = await during(environment({ INTERLINGUA_ADMIN_KEY: fresh }), (url) =>
      Promise.all([statusOf(url, old), statusOf(url, fresh)]),
    )
    expect(second.answer).toEqual([401, 200])
  })

  it('applies its workspace at every start, and shows a made key once', async () => {
    const env = environment({ INTERLINGUA_WORKSPACE: folder })
    const first = await during(env, async () => undefined)
    expect(first.out).toMatch(/^small: 2 create\.$/m)
    const key = /^The key of screen, shown this once: (\S+)$/m.exec(first.out)?.[1]
    const second = await during(env, (url) => statusOf(url, key))
    expect(second.out).toMatch(/^small: nothing to change\.$/m)
    expect(second.answer).toBe(200)
  })

  it('migrate and keys work on the same database', async () => {
    expect(await interlingua(['migrate', '--check'], { env: environment() })).toMatchObject({ code: 0 })
    const made = await interlingua(['keys', 'make', 'by-hand', '--system', 'ward', '--scope', 'system/Patient.rs'], {
      env: environment(),
    })
    const key = made.out.trim().split('\n').at(-1)
    const open = await during(environment(), (url) => statusOf(url, key))
    expect(open.answer).toBe(200)
    expect(await interlingua(['keys', 'revoke', 'by-hand'], { env: environment() })).toMatchObject({ code: 0 })
    const shut = await during(environment(), (url) => statusOf(url, key))
    expect(shut.answer).toBe(401)
  })

  it('apply opens the database itself when no gateway is named', async () => {
    const planned = await interlingua(['apply', folder, '--plan'], { env: environment() })
    expect(planned).toMatchObject({ code: 0, out: 'small: nothing to change.\n' })
  })
})
