import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { putSystems } from '../../../src/registry/systems.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Ask, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client
const keys: Record<string, string> = {}

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  const { db } = test.gateway.database
  const clinic = { id: 'clinic', name: 'clinic', vendor: 'clinic', role: 'system', overlay: {}, origin: 'api' } as const
  await putSystems(db, [clinic], test.gateway.now())
  const scopes = ['system/*.cruds', 'vendor/*.cruds']
  for (const id of ['ehr', 'badge', 'clinic']) keys[id] = await keyFor(test.gateway, { id, scopes })
})
afterAll(() => test.close())
afterEach(async () => {
  const { authorities } = (await call('GET', '/api/v1/authorities')).json<{ authorities: { id: string }[] }>()
  for (const { id } of authorities) await call('DELETE', `/api/v1/authorities/${id}?reason=done`)
})

const json = { 'Content-Type': 'application/fhir+json' }
const as = (id: string, more: Ask = {}): Ask => ({ key: keys[id] ?? null, ...more })
const patient = (more: object) => JSON.stringify({ resourceType: 'Patient', ...more })

async function rule(id: string, body: object): Promise<number> {
  const answer = await call('PUT', `/api/v1/authorities/${id}?reason=test`, {
    body: JSON.stringify({ kind: 'Patient', ...body }),
  })
  return answer.status
}

async function put(system: string, id: string, more: object, headers: Record<string, string> = {}) {
  const answer = await call(
    'PUT',
    `/fhir/R4/Patient/${id}`,
    as(system, { body: patient({ id, ...more }), headers: { ...json, ...headers } }),
  )
  const read = (await call('GET', `/fhir/R4/Patient/${id}`)).json<{
    meta: { versionId: string }
    gender?: string
    telecom?: object[]
  }>()
  return { answer, read }
}

async function make(system: string, more: object): Promise<string> {
  return idIn(await call('POST', '/fhir/R4/Patient', as(system, { body: patient(more), headers: json })))
}

const mail = (value: string) => ({ system: 'email', value })
const phone = { system: 'phone', value: '1' }

describe('an element of another system, written on a standard endpoint', () => {
  it('is refused with its owner and its rule, and the whole write with it', async () => {
    await rule('mail', { path: 'telecom[system=email]', owner: 'clinic' })
    await rule('gender', { path: 'gender', owner: 'clinic' })
    const id = await make('ehr', { active: true })
    const { answer, read } = await put('ehr', id, { active: false, gender: 'male', telecom: [mail('a@example.org')] })
    expect(answer.status).toBe(422)
    const { issue } = answer.json<{ issue: { code: string; diagnostics: string; expression?: string[] }[] }>()
    expect(issue.map(({ code }) => code)).toEqual(['business-rule', 'business-rule'])
    expect(answer.text).toContain('clinic is the system of record for Patient.telecom[system=email] (rule mail)')
    expect(read.meta.versionId).toBe('1')
  })

  it('may be left out, or sent back as it was', async () => {
    await rule('mail', { path: 'telecom[system=email]', owner: 'clinic' })
    const id = await make('clinic', { telecom: [mail('a@example.org'), phone] })
    const without = await put('ehr', id, { gender: 'male', telecom: [phone] })
    expect([without.answer.status, without.read.telecom]).toEqual([200, [phone, mail('a@example.org')]])
    const again = await put('ehr', id, { gender: 'male', telecom: [phone, mail('a@example.org')] })
    expect([again.answer.status, again.read.meta.versionId]).toEqual([200, '2'])
    const own = await put('clinic', id, { gender: 'male', telecom: [phone] })
    expect([own.answer.status, own.read.telecom]).toEqual([200, [phone]])
  })

  it('is left out where the rule ignores it, and waits where the rule proposes it; the rest is stored', async () => {
    await rule('gender', { path: 'gender', owner: 'clinic', otherwise: 'ignore' })
    await rule('mail', { path: 'telecom[system=email]', owner: 'clinic', otherwise: 'propose' })
    const id = await make('clinic', { gender: 'female', telecom: [mail('a@example.org')] })
    const prefer = { Prefer: 'return=OperationOutcome' }
    const { answer, read } = await put(
      'ehr',
      id,
      { active: true, gender: 'male', telecom: [mail('b@example.org')] },
      prefer,
    )
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('What clinic says stays')
    expect(read).toMatchObject({ active: true, gender: 'female', telecom: [mail('a@example.org')] })
    const { proposals } = (await call('GET', `/api/v1/proposals?record=${id}`, as('clinic'))).json<{
      proposals: { id: string; elements: object[] }[]
    }>()
    expect(proposals).toMatchObject([
      {
        state: 'open',
        system: 'ehr',
        owner: 'clinic',
        elements: [{ path: 'telecom[system=email]', current: mail('a@example.org'), proposed: mail('b@example.org') }],
      },
    ])
    const at = `/api/v1/proposals/${proposals[0]?.id}`
    expect((await call('POST', `${at}/$accept`, as('badge'))).status).toBe(404)
    const done = await call('POST', `${at}/$accept`, as('clinic', { body: '{"reason":"right"}' }))
    expect([done.status, done.text]).toEqual([200, expect.any(String)])
    const after = (await call('GET', `/fhir/R4/Patient/${id}`)).json<{ telecom: object[] }>()
    expect(after).toMatchObject({ active: true, gender: 'female', telecom: [mail('b@example.org')] })
    expect((await call('POST', `${at}/$decline`, as('clinic'))).status).toBe(409)
    const shown = (await call('GET', at, as('clinic'))).json<{ appliedBy: string }>()
    expect(shown).toMatchObject({ state: 'accepted', decidedBy: 'clinic', reason: 'right' })
    expect((await call('GET', `/api/v1/transfers/${shown.appliedBy}`)).json()).toMatchObject({
      system: 'clinic',
      outcome: 'accepted',
    })
  })

  it('is taken and flagged where the rule says so', async () => {
    await rule('gender', { path: 'gender', owner: 'clinic', otherwise: 'flag' })
    const id = await make('clinic', { gender: 'female' })
    const { answer, read } = await put('ehr', id, { gender: 'male' }, { Prefer: 'return=OperationOutcome' })
    expect([answer.status, read.gender]).toEqual([200, 'male'])
    expect(answer.text).toContain('for clinic to look at')
  })

  it('counts where the record is in the scope of the rule', async () => {
    await rule('north', { path: 'gender', scope: 'meta.tag.code=north', owner: 'clinic' })
    const north = await make('ehr', { meta: { tag: [{ code: 'north' }] } })
    const south = await make('ehr', { meta: { tag: [{ code: 'south' }] } })
    expect((await put('ehr', north, { meta: { tag: [{ code: 'north' }] }, gender: 'male' })).answer.status).toBe(422)
    expect((await put('ehr', south, { meta: { tag: [{ code: 'south' }] }, gender: 'male' })).answer.status).toBe(200)
  })

  it('falls back to the next in order when the owner takes it back', async () => {
    await rule('gender', { path: 'gender', owner: 'clinic', fallback: ['badge'], otherwise: 'refuse' })
    const id = await make('clinic', { gender: 'female' })
    const behind = await put('badge', id, { gender: 'other' })
    expect([behind.answer.status, behind.read.gender]).toEqual([200, 'female'])
    expect((await put('clinic', id, { active: true })).read.gender).toBe('other')
  })
})

describe('the record itself', () => {
  it('is created, ended and restored by its owner; another one takes back what it said itself', async () => {
    await rule('itself', { path: '$record', owner: 'ehr' })
    const answer = await call('POST', '/fhir/R4/Patient', as('badge', { body: patient({}), headers: json }))
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('ehr is the system of record')])
    const id = await make('ehr', { gender: 'male' })
    expect((await put('badge', id, { gender: 'male', birthDate: '1980-01-01' })).read).toMatchObject({
      birthDate: '1980-01-01',
    })
    expect((await call('DELETE', `/fhir/R4/Patient/${id}`, as('clinic'))).status).toBe(422)
    expect((await call('DELETE', `/fhir/R4/Patient/${id}`, as('badge'))).status).toBeLessThan(300)
    const left = (await call('GET', `/fhir/R4/Patient/${id}`)).json()
    expect(left).toMatchObject({ gender: 'male' })
    expect(left).not.toHaveProperty('birthDate')
    expect((await call('DELETE', `/fhir/R4/Patient/${id}`, as('ehr'))).status).toBeLessThan(300)
    const gone = await call('GET', `/fhir/R4/Patient/${id}`)
    expect([gone.status, gone.text]).toEqual([410, expect.any(String)])
    expect(
      (await call('PUT', `/fhir/R4/Patient/${id}`, as('badge', { body: patient({ id }), headers: json }))).status,
    ).toBe(422)
    expect(
      (await call('PUT', `/fhir/R4/Patient/${id}`, as('ehr', { body: patient({ id }), headers: json }))).status,
    ).toBeLessThan(300)
  })
})

describe('a merge that the standard refuses', () => {
  it('is refused with the elements and owners that clash', async () => {
    await rule('status', { kind: 'Observation', path: 'status', owner: 'clinic', otherwise: 'ignore' })
    const body = JSON.stringify({ resourceType: 'Observation', status: 'final', code: { text: 'x' } })
    const answer = await call('POST', '/fhir/R4/Observation', as('ehr', { body, headers: json }))
    expect([answer.status, answer.text]).toEqual([
      422,
      expect.stringContaining('a record of Observation that is not valid'),
    ])
    expect((await call('POST', '/fhir/R4/Observation', as('clinic', { body, headers: json }))).status).toBe(201)
  })
})

describe('a rule on an entity’s element', () => {
  it('holds wherever the element lives', async () => {
    const workspace = {
      name: 'entities',
      systems: { registry: { name: 'Registry' } },
      elements: { 'person.name': { Patient: 'name', Census: 'person.name' } },
      authorities: { names: { element: 'person.name', owner: 'registry' } },
    }
    const applied = await call('POST', '/api/v1/workspaces/entities/$apply', { body: JSON.stringify(workspace) })
    expect([applied.status, applied.text]).toEqual([200, expect.stringContaining('names.Census')])
    const family = { name: [{ family: 'X' }] }
    const inFhir = await call('POST', '/fhir/R4/Patient', as('ehr', { body: patient(family), headers: json }))
    const census = JSON.stringify({ documentId: { value: 'e1' }, person: { name: { family: 'X' } } })
    const headers = { 'Content-Type': 'application/json' }
    const inHrOpen = await call('POST', '/hr-open/4.2/censuses', as('ehr', { body: census, headers }))
    for (const answer of [inFhir, inHrOpen])
      expect([answer.status, answer.text]).toEqual([
        422,
        expect.stringContaining('registry is the system of record for'),
      ])
    const gone = await call('POST', '/api/v1/workspaces/entities/$apply', { body: '{"name":"entities"}' })
    expect(gone.status).toBe(200)
  })
})

describe('an element of another system in a vendor’s file', () => {
  const header = 'MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip'
  const post = async (row: string) => {
    const headers = { 'Content-Type': 'text/csv' }
    const answer = await call(
      'POST',
      '/vendors/clinic/patients',
      as('clinic', { body: `${header}\r\n${row}`, headers }),
    )
    return answer.json<{ items: { outcome: string; id: string; issues: { code: string; text: string }[] }[] }>()
      .items[0]
  }

  it.each(['refuse', 'ignore', 'propose', 'flag'])('is dealt with element by element: %s', async (otherwise) => {
    await rule('gender', { path: 'gender', owner: 'ehr', otherwise })
    const id = `R-${otherwise}`
    const first = await post(`${id},"Nine, Nina",01/01/1999,F,,,,,`)
    expect(first?.outcome).toBe('accepted')
    const read = (await call('GET', `/fhir/R4/Patient/${first?.id}`)).json<{ gender?: string; birthDate: string }>()
    expect([read.gender, read.birthDate]).toEqual([otherwise === 'flag' ? 'female' : undefined, '1999-01-01'])
    const codes = { refuse: 'authority', ignore: 'authority-ignored', propose: 'authority', flag: 'authority-flagged' }
    expect(first?.issues.map(({ code }) => code)).toContain(Reflect.get(codes, otherwise))
    expect((await post(`${id},"Nine, Nina",01/01/1999,F,,,,,`))?.outcome).toBe('unchanged')
  })

  it('waits once, however often a feed says the same', async () => {
    await rule('gender', { path: 'gender', owner: 'ehr', otherwise: 'propose' })
    const waiting = async (record: string | undefined) => {
      const answer = await call('GET', `/api/v1/proposals?record=${record}&state=open`, as('ehr'))
      return answer.json<{ proposals: object[] }>().proposals.length
    }
    const first = await post('R-again,"Ten, Tina",01/01/1999,F,,,,,')
    await post('R-again,"Ten, Tina",01/01/1999,F,,,,,')
    expect(await waiting(first?.id)).toBe(1)
    await post('R-again,"Ten, Tina",01/01/1999,M,,,,,')
    expect(await waiting(first?.id)).toBe(2)
  })
})

describe('the registry', () => {
  it('keeps who changed a rule, when and why, and what was in force at an instant', async () => {
    expect(await rule('mail', { path: 'telecom[system=email]', owner: 'clinic' })).toBe(201)
    const between = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await rule('mail', { path: 'telecom[system=email]', owner: 'ehr' })).toBe(200)
    const { changes } = (await call('GET', '/api/v1/authorities/mail/history')).json<{
      changes: { rule: { owner: string } | null }[]
    }>()
    expect(changes.slice(0, 2)).toMatchObject([
      { by: 'admin-variable', reason: 'test', rule: { owner: 'ehr' } },
      { by: 'admin-variable', reason: 'test', rule: { owner: 'clinic' } },
    ])
    const asOf = await call('GET', `/api/v1/authorities?kind=Patient&asOf=${encodeURIComponent(between)}`)
    expect(asOf.json<{ authorities: object[] }>().authorities).toMatchObject([{ id: 'mail', owner: 'clinic' }])
    expect((await call('GET', '/api/v1/authorities/nobody')).status).toBe(404)
    expect((await call('GET', '/api/v1/authorities?asOf=soon')).status).toBe(400)
  })

  it('refuses what is no rule, and what could meet another on a tie', async () => {
    expect(await rule('bad', { path: 'telcom', owner: 'clinic' })).toBe(422)
    expect(await rule('bad', { path: 'telecom.value', owner: 'clinic' })).toBe(422)
    expect(await rule('bad', { path: 'gender', owner: 'nobody' })).toBe(422)
    expect(await rule('bad', { path: 'gender', owner: 'ehr', colour: 1 })).toBe(422)
    await rule('mail', { path: 'telecom[system=email]', owner: 'clinic' })
    const answer = await call('PUT', '/api/v1/authorities/work', {
      body: JSON.stringify({ kind: 'Patient', path: 'telecom[use=work]', owner: 'ehr' }),
    })
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('\\"use\\":\\"work\\"')])
    expect((await call('PUT', '/api/v1/authorities/x', as('ehr', { body: '{}' }))).status).toBe(403)
  })

  it('tells what a rule would have refused', async () => {
    const id = await make('ehr', { gender: 'male' })
    await put('badge', id, { gender: 'female' })
    const body = JSON.stringify({
      rules: { g: { kind: 'Patient', path: 'gender', owner: 'ehr' } },
      since: '2020-01-01',
    })
    const answer = await call('POST', '/api/v1/authorities/$what-if', { body })
    expect(answer.json<{ elements: { id: string }[] }>().elements.filter((one) => one.id === id)).toMatchObject([
      { version: 2, system: 'badge', owner: 'ehr', path: 'gender', pointer: '/gender' },
    ])
    expect((await call('GET', '/api/v1/authorities')).json<{ authorities: object[] }>().authorities).toEqual([])
    expect((await call('POST', '/api/v1/authorities/$what-if', { body: '{"rules":{}}' })).status).toBe(422)
  })
})
