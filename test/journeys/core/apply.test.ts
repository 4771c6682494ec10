import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listClients, putClient } from '../../../src/access/clients.ts'
import { digestKey } from '../../../src/access/keys.ts'
import { exampleFolder } from '../../../src/cli/folders.ts'
import { loadSecret } from '../../../src/db/secrets.ts'
import type { Workspace } from '../../../src/feeds/workspace.ts'
import { readWorkspace } from '../../../src/feeds/workspace-files.ts'
import { admit, type Caller } from '../../../src/flow/admit.ts'
import { applyWorkspace, knownNames, type Plan, planWorkspace } from '../../../src/flow/apply.ts'
import { receiveVendorMessage } from '../../../src/flow/receive.ts'
import { createApp } from '../../../src/http/app.ts'
import { loadAuthorities, putAuthorities } from '../../../src/registry/authorities.ts'
import { loadSystem, loadSystems, putSystems } from '../../../src/registry/systems.ts'
import { adminKey, callerOf, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'

let test: TestGateway
let admin: Caller
let count = 0

beforeAll(async () => {
  test = await testGateway()
  admin = await admit(test.gateway, new Headers({ authorization: `Bearer ${adminKey}` }))
})
afterAll(() => test.close())

let name = ''
beforeEach(() => {
  name = `w${++count}`
})

/** A workspace whose ids are its own, so that tests do not meet. */
function workspace(more: Partial<Workspace> = {}): Workspace {
  return {
    name,
    systems: { [`${name}-hr`]: { name: 'HR', vendor: 'bamboohr', identifier: { agency: name } } },
    authorities: {},
    feeds: {},
    clients: { [`${name}-c`]: { name: 'C', system: `${name}-hr`, scopes: ['vendor/bamboohr.employees.c'] } },
    samples: [],
    ...more,
  }
}

const apply = (wanted: Workspace, caller = admin) => applyWorkspace(test.gateway, caller, wanted)
const plan = (wanted: Workspace) => planWorkspace(test.gateway, admin, wanted)
const actions = ({ steps }: Plan) => steps.map(({ section, id, action }) => `${action} ${section}/${id}`)

describe('apply', () => {
  it('makes the example, and the second time nothing', async () => {
    const { workspace: hospital } = await readWorkspace(exampleFolder, knownNames(test.gateway), {})
    expect(new Set((await plan(hospital)).steps.map(({ action }) => action))).toEqual(new Set(['create']))
    const first = await apply(hospital)
    expect(Object.keys(first.keys).sort()).toEqual(Object.keys(hospital.clients).sort())
    expect(new Set((await plan(hospital)).steps.map(({ action }) => action))).toEqual(new Set(['same']))
    const before = await loadSystems(test.database.db)
    const second = await apply(hospital)
    expect(second.keys).toEqual({})
    expect(await loadSystems(test.database.db)).toEqual(before)
    // Nothing of it, and it is all gone again, so that its rules are in nobody's way here.
    const gone = await apply({
      ...hospital,
      systems: {},
      authorities: {},
      bridges: {},
      matching: {},
      feeds: {},
      clients: {},
    })
    expect(new Set(gone.steps.map(({ action }) => action))).toEqual(new Set(['remove']))
    expect((await loadAuthorities(test.database.db)).filter(({ origin }) => origin === 'hospital')).toEqual([])
  })

  it('a made key opens the gateway as the client’s system', async () => {
    const { keys } = await apply(workspace())
    const caller = await admit(test.gateway, new Headers({ authorization: `Bearer ${keys[`${name}-c`]}` }))
    expect(caller).toMatchObject({ client: `${name}-c`, system: `${name}-hr` })
  })

  it('refuses a view that is no search, by its place', async () => {
    const client = {
      name: 'V',
      system: `${name}-hr`,
      scopes: ['system/Patient.rs'],
      view: { Patient: { where: 'nosuch=1' } },
    }
    const wanted = workspace({ clients: { [`${name}-v`]: client } })
    const error = await plan(wanted).catch((caught) => caught)
    expect(error).toMatchObject({
      code: 'invalid',
      issues: [{ code: 'view-condition', path: `/clients/${name}-v/view/Patient/where` }],
    })
  })

  it('a plan changes nothing', async () => {
    expect(actions(await plan(workspace()))).toEqual([`create systems/${name}-hr`, `create clients/${name}-c`])
    expect(await loadSystem(test.database.db, `${name}-hr`)).toBeUndefined()
  })

  it('changes what differs, member by member, and keeps the key', async () => {
    const { keys } = await apply(workspace())
    const changed = workspace({
      systems: { [`${name}-hr`]: { name: 'HR, renamed', vendor: 'bamboohr', identifier: { agency: 'other' } } },
    })
    const { steps, keys: newKeys } = await apply(changed)
    expect(steps[0]).toMatchObject({ action: 'change', members: ['name', 'overlay'] })
    expect(newKeys).toEqual({})
    expect(await loadSystem(test.database.db, `${name}-hr`)).toMatchObject({ name: 'HR, renamed' })
    await admit(test.gateway, new Headers({ authorization: `Bearer ${keys[`${name}-c`]}` }))
  })

  it('the order of members in an overlay is no difference', async () => {
    const overlay = (identifier: object) => ({ [`${name}-hr`]: { name: 'HR', vendor: 'bamboohr', identifier } })
    await apply(workspace({ systems: overlay({ agency: 'a', scheme: 'b' }) }))
    const again = await plan(workspace({ systems: overlay({ scheme: 'b', agency: 'a' }) }))
    expect(again.steps[0]?.action).toBe('same')
  })

  it('removes what it made and is not wanted any more; the key opens nothing from then on', async () => {
    const { keys } = await apply(workspace())
    expect(actions(await apply(workspace({ clients: {} })))).toEqual([
      `same systems/${name}-hr`,
      `remove clients/${name}-c`,
    ])
    const headers = new Headers({ authorization: `Bearer ${keys[`${name}-c`]}` })
    await expect(admit(test.gateway, headers)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('leaves alone what the API made, and shows it', async () => {
    const made = {
      id: `${name}-hr`,
      name: 'By hand',
      vendor: null,
      role: 'system',
      overlay: {},
      origin: 'api',
    } as const
    await putSystems(test.database.db, [made], new Date())
    const { steps } = await apply(workspace())
    expect(steps[0]).toMatchObject({ action: 'conflict', text: expect.stringContaining('made by the API') })
    expect(await loadSystem(test.database.db, `${name}-hr`)).toMatchObject({ name: 'By hand', origin: 'api' })
    // And it does not go when the workspace does not name it any more.
    await apply(workspace({ systems: {}, clients: {} }))
    expect(await loadSystem(test.database.db, `${name}-hr`)).toBeDefined()
  })

  it('leaves alone what another workspace made', async () => {
    await apply(workspace())
    const other = { ...workspace(), name: `${name}-other` }
    expect(actions(await apply(other))).toEqual([`conflict systems/${name}-hr`, `conflict clients/${name}-c`])
  })

  it('shows a rule that the API made for the same kind and time', async () => {
    const rule = { kind: 'Basic', path: '', scope: '', owner: 'admin', otherwise: 'refuse', reason: null } as const
    const api = { ...rule, id: `${name}-api`, from: null, to: new Date('2030-01-01'), origin: 'api' }
    await putAuthorities(test.database.db, [api], new Date())
    const authorities = {
      late: { kind: 'Basic', owner: `${name}-hr`, from: '2030-01-01' },
      early: { kind: 'Basic', owner: `${name}-hr`, to: '2030-01-01' },
    }
    const { steps } = await apply(workspace({ authorities }))
    const rules = steps.filter(({ section }) => section === 'authorities')
    expect(rules.map(({ id, action }) => `${action} ${id}`)).toEqual(['create late', 'conflict early'])
  })

  it('swaps the periods of two rules in one go', async () => {
    const rules = (first: string, second: string) => ({
      [`${name}-${first}`]: { kind: 'Account', owner: `${name}-hr`, to: '2026-01-01' },
      [`${name}-${second}`]: { kind: 'Account', owner: `${name}-hr`, from: '2026-01-01' },
    })
    await apply(workspace({ authorities: rules('a', 'b') }))
    const swapped = await apply(workspace({ authorities: rules('b', 'a') }))
    expect(swapped.steps.filter(({ action }) => action === 'change')).toHaveLength(2)
    const stored = (await loadAuthorities(test.database.db)).filter(({ kind }) => kind === 'Account')
    expect(stored.map(({ id, from }) => [id, from?.toISOString()])).toEqual([
      [`${name}-b`, undefined],
      [`${name}-a`, '2026-01-01T00:00:00.000Z'],
    ])
    await apply(workspace())
  })

  it('keeps a system whose statements are kept, and what others hang on it', async () => {
    await apply(workspace())
    const caller = await callerOf(test.gateway, `${name}-hr`, { vendor: 'bamboohr' })
    // callerOf writes the system as if the API had; give it back to the workspace.
    await putSystems(test.database.db, [{ ...(await ownSystem()), origin: name }], new Date())
    await receiveVendorMessage(test.gateway, caller, {
      vendor: 'bamboohr',
      message: 'employees',
      body: Buffer.from(`[{"id":"${name}","lastName":"Ng"}]`),
      mediaType: 'application/json',
      origin: originOf('vendor'),
    })
    const { steps } = await apply(workspace({ systems: {}, clients: {} }))
    expect(steps).toMatchObject([
      { section: 'systems', action: 'keep', text: expect.stringContaining('stays') },
      { section: 'clients', action: 'remove' },
    ])
    expect(await ownSystem()).toBeDefined()
  })

  it('keeps a system that a client of the API uses', async () => {
    await apply(workspace())
    const digest = digestKey(await loadSecret(test.database.db, 'clients'), `key-of-${name}-by-hand`)
    const byHand = { id: `${name}-hand`, name: 'x', system: `${name}-hr`, scopes: [], view: null, expiresAt: null }
    await putClient(test.database.db, { ...byHand, origin: 'api', digest }, new Date())
    const { steps } = await apply(workspace({ systems: {}, clients: {} }))
    expect(steps[0]).toMatchObject({ action: 'keep', text: expect.stringContaining(`'${name}-hand'`) })
  })

  it('takes a given key, sees when it changes, and refuses somebody else’s', async () => {
    const withKey = (key: string) =>
      workspace({ clients: { [`${name}-c`]: { name: 'C', system: `${name}-hr`, scopes: ['system/*.rs'], key } } })
    const { keys } = await apply(withKey(`first-key-of-${name}-given`))
    expect(keys).toEqual({})
    expect((await plan(withKey(`first-key-of-${name}-given`))).steps[1]?.action).toBe('same')
    const { steps } = await apply(withKey(`other-key-of-${name}-given`))
    expect(steps[1]).toMatchObject({ action: 'change', members: ['key'] })
    const old = new Headers({ authorization: `Bearer first-key-of-${name}-given` })
    await expect(admit(test.gateway, old)).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(plan(withKey(adminKey))).rejects.toMatchObject({ issues: [{ code: 'key-taken' }] })
  })

  it('refuses faulty overlays and scopes, and changes nothing', async () => {
    const faulty = workspace({
      systems: { [`${name}-hr`]: { name: 'HR', vendor: 'bamboohr', rows: [{ from: 'id', to: '][' }] } },
      clients: { [`${name}-c`]: { name: 'C', system: `${name}-hr`, scopes: ['system/*.rs', 'everything'] } },
    })
    await expect(apply(faulty)).rejects.toMatchObject({
      code: 'invalid',
      issues: [
        { code: 'overlay', path: `/systems/${name}-hr` },
        { code: 'scope', path: `/clients/${name}-c/scopes/1` },
      ],
    })
    expect(await ownSystem().catch(() => 'none')).toBe('none')
  })

  it('needs a scope', async () => {
    const reader = await callerOf(test.gateway, `${name}-reader`, { scopes: ['admin/workspaces.r'] })
    await expect(apply(workspace(), reader)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await planWorkspace(test.gateway, reader, workspace())).steps).toHaveLength(2)
  })

  it('twice at the same time makes everything once', async () => {
    const [one, other] = await Promise.all([apply(workspace()), apply(workspace())])
    expect([...actions(one), ...actions(other)].sort()).toEqual([
      `create clients/${name}-c`,
      `create systems/${name}-hr`,
      `same clients/${name}-c`,
      `same systems/${name}-hr`,
    ])
    expect((await listClients(test.database.db)).filter(({ origin }) => origin === name)).toHaveLength(1)
  })
})

describe('POST /api/v1/workspaces/{name}', () => {
  async function post(path: string, body: unknown) {
    const answer = await createApp(test.gateway).request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, value: (await answer.json()) as Record<string, unknown> }
  }

  it('$plan and $apply answer 200 with the steps', async () => {
    const planned = await post(`/api/v1/workspaces/${name}/$plan`, workspace())
    expect(planned).toMatchObject({ status: 200, value: { workspace: name, steps: [{ action: 'create' }, {}] } })
    const applied = await post(`/api/v1/workspaces/${name}/$apply`, workspace())
    expect(Object.keys(applied.value.keys as object)).toEqual([`${name}-c`])
    const again = await post(`/api/v1/workspaces/${name}/$plan`, workspace())
    expect(again.value.steps).toMatchObject([{ action: 'same' }, { action: 'same' }])
  })

  it('refuses a body of another name, and one that is no workspace', async () => {
    expect(await post(`/api/v1/workspaces/other/$apply`, workspace())).toMatchObject({
      status: 422,
      value: { issues: [{ code: 'name-mismatch', path: '/name' }] },
    })
    expect((await post(`/api/v1/workspaces/${name}/$apply`, [])).status).toBe(422)
  })
})

async function ownSystem() {
  const system = await loadSystem(test.database.db, `${name}-hr`)
  if (system === undefined) throw new Error(`There is no system ${name}-hr`)
  return system
}
