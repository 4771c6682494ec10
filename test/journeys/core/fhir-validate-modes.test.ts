import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putAuthorities } from '../../../src/registry/authorities.ts'
import { callerOf, type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const base = '/fhir/R4'
const json = { 'Content-Type': 'application/fhir+json' }

interface Told {
  readonly issue: readonly { readonly severity: string; readonly code: string; readonly diagnostics?: string }[]
}
const send = (method: string, path: string, body?: object, headers = {}) =>
  call(method, `${base}/${path}`, {
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { ...json, ...headers },
  })
/** Severity and rule of each issue. */
const told = (answer: Answer) =>
  answer
    .json<Told>()
    .issue.map(({ severity, diagnostics = '' }) => `${severity} ${diagnostics.split(/[ ,]/)[0]}`.trim())
const errors = (answer: Answer) => told(answer).filter((one) => one.startsWith('error'))
const div = '<div xmlns="http://www.w3.org/1999/xhtml">x</div>'
const patient = { resourceType: 'Patient', text: { status: 'generated', div } }

async function transfers(): Promise<number> {
  return (await call('GET', `${base}/Patient?_summary=count`)).json<{ total: number }>().total
}

describe('the modes of $validate', () => {
  it('create tells what a create would be told, and makes nothing', async () => {
    const before = await transfers()
    expect(told(await send('POST', 'Patient/$validate?mode=create', patient))).toEqual(['information write.created'])
    expect(told(await send('POST', 'Patient/$validate?mode=create', { ...patient, id: 'x' }))).toEqual([
      'information id',
      'information write.created',
    ])
    expect(await transfers()).toBe(before)
  })

  it('update tells of versions, deleted records and ids', async () => {
    const id = idIn(await send('POST', 'Patient', patient))
    const at = `Patient/${id}/$validate?mode=update`
    const same = { ...patient, id }
    expect(told(await send('POST', at, same))).toEqual(['information write.unchanged'])
    expect(told(await send('POST', at, { ...same, active: true }))).toEqual(['information write.updated'])
    expect(errors(await send('POST', at, same, { 'If-Match': 'W/"7"' }))).toEqual(['error precondition-failed'])
    expect(errors(await send('POST', at, patient))).toEqual(['error id'])
    expect((await call('GET', `${base}/Patient/${id}`)).headers.get('etag')).toBe('W/"1"')
  })

  it('create honours its condition', async () => {
    const identifier = [{ system: 'http://x/ids', value: 'once' }]
    await send('POST', 'Patient', { ...patient, identifier })
    const answer = await send(
      'POST',
      'Patient/$validate?mode=create',
      { ...patient, identifier },
      {
        'If-None-Exist': 'identifier=http://x/ids|once',
      },
    )
    expect(told(answer)).toEqual(['information write.existing'])
  })

  it('delete tells what a delete would be told, and deletes nothing', async () => {
    const id = idIn(await send('POST', 'Patient', patient))
    expect(told(await send('POST', `Patient/${id}/$validate?mode=delete`))).toEqual(['information write.deleted'])
    expect(
      errors(await send('POST', `Patient/${id}/$validate?mode=delete`, undefined, { 'If-Match': 'W/"9"' })),
    ).toEqual(['error precondition-failed'])
    expect((await call('GET', `${base}/Patient/${id}`)).status).toBe(200)
    expect((await send('POST', 'Patient/$validate?mode=delete')).status).toBe(400)
  })

  it('profile looks at what is stored', async () => {
    const id = idIn(await send('POST', 'Patient', patient))
    expect(told(await send('POST', `Patient/${id}/$validate?mode=profile`))).toEqual(['information'])
    expect((await send('POST', 'Patient/not-there/$validate?mode=profile')).status).toBe(404)
  })

  it('need the right to do what is asked', async () => {
    const key = await keyFor(test.gateway, { id: 'reader', scopes: ['system/Patient.rs'] })
    const ask = { body: JSON.stringify(patient), headers: json, key }
    expect((await call('POST', `${base}/Patient/$validate?mode=create`, ask)).status).toBe(403)
    expect((await call('POST', `${base}/Patient/1/$validate?mode=delete`, { headers: json, key })).status).toBe(403)
  })

  it('tell of systems of record', async () => {
    const id = idIn(await send('POST', 'Location', { resourceType: 'Location', name: 'A', text: patient.text }))
    await callerOf(test.gateway, 'estate')
    const rule = { kind: 'Location', path: '', scope: '', owner: 'estate', from: null, to: null, reason: null }
    const rules = [{ ...rule, id: 'places', otherwise: 'propose' as const, origin: 'api' as const }]
    await putAuthorities(test.gateway.database.db, rules, test.gateway.now())
    const changed = { resourceType: 'Location', id, name: 'B', text: patient.text }
    expect(told(await send('POST', `Location/${id}/$validate?mode=update`, changed))).toContain(
      'warning write.proposed',
    )
    const proposals = await call('GET', '/api/v1/proposals')
    expect(JSON.stringify(proposals.json())).not.toContain(id)
    await putAuthorities(test.gateway.database.db, [{ ...rules[0]!, otherwise: 'refuse' }], test.gateway.now())
    expect(errors(await send('POST', `Location/${id}/$validate?mode=update`, changed))).toEqual(['error authority'])
  })
})

describe('definitions that are stored', () => {
  const url = 'http://example.org/named'
  const set = {
    resourceType: 'ValueSet',
    url: 'http://example.org/set',
    status: 'active',
    compose: { include: [{ system: 'http://example.org/codes', concept: [{ code: 'a' }] }] },
  }
  const profile = (element: object[], more = {}) => ({
    resourceType: 'StructureDefinition',
    url,
    name: 'Named',
    status: 'active',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: { element: [{ id: 'Patient', path: 'Patient' }, ...element] },
    ...more,
  })
  const named = { id: 'Patient.name', path: 'Patient.name', min: 1 }
  const bound = {
    id: 'Patient.maritalStatus',
    path: 'Patient.maritalStatus',
    binding: { strength: 'required', valueSet: 'http://example.org/set' },
  }
  const status = (code: string) => ({ maritalStatus: { coding: [{ system: 'http://example.org/codes', code }] } })
  const said = { ...patient, meta: { profile: [url] } }
  const deep = { 'X-Interlingua-Validate': 'profiles' }

  it('are unknown until they are there, and found from then on, as they are now', async () => {
    expect(told(await send('POST', 'Patient/$validate', said))).toEqual(['warning profile.unknown'])
    expect(errors(await send('POST', `Patient/$validate?profile=${url}`, patient))).toEqual([
      'error profile.not-supported',
    ])
    const id = idIn(await send('POST', 'StructureDefinition', profile([named])))
    expect(errors(await send('POST', 'Patient/$validate', said))).toEqual(['error profile.min'])
    expect(errors(await send('POST', `Patient/$validate?profile=${url}`, patient))).toEqual(['error profile.min'])
    await send('PUT', `StructureDefinition/${id}`, { ...profile([bound]), id })
    expect(errors(await send('POST', 'Patient/$validate', said))).toEqual([])
    const setId = idIn(await send('POST', 'ValueSet', set))
    expect(errors(await send('POST', 'Patient/$validate', { ...said, ...status('b') }))).toEqual([
      'error profile.binding',
    ])
    const include = [{ system: 'http://example.org/codes', concept: [{ code: 'b' }] }]
    await send('PUT', `ValueSet/${setId}`, { ...set, id: setId, compose: { include } })
    expect(errors(await send('POST', 'Patient/$validate', { ...said, ...status('b') }))).toEqual([])
    await send('DELETE', `StructureDefinition/${id}`)
    expect(told(await send('POST', 'Patient/$validate', said))).toEqual(['warning profile.unknown'])
  })

  it('are told apart by their version', async () => {
    const other = 'http://example.org/versioned'
    await send('POST', 'StructureDefinition', profile([named], { url: other, version: '1' }))
    await send('POST', 'StructureDefinition', profile([], { url: other, version: '2' }))
    const ask = (version: string) => send('POST', `Patient/$validate?profile=${other}${version}`, patient)
    expect(errors(await ask('%7C1'))).toEqual(['error profile.min'])
    expect(errors(await ask('%7C2'))).toEqual([])
    expect(errors(await ask('%7C3'))).toEqual(['error profile.not-supported'])
    expect(errors(await ask(''))).toEqual([])
  })

  it('hold for writes at the depth that is asked for', async () => {
    await send('POST', 'StructureDefinition', profile([named]))
    expect((await send('POST', 'Patient', said)).status).toBe(201)
    expect((await send('POST', 'Patient', said, { 'X-Interlingua-Validate': 'rules' })).status).toBe(201)
    const refused = await send('POST', 'Patient', said, deep)
    expect([refused.status, errors(refused)]).toEqual([422, ['error profile.min']])
    expect((await send('POST', 'Patient', { ...said, name: [{ text: 'x' }] }, deep)).status).toBe(201)
    expect((await send('POST', 'Patient', said, { 'X-Interlingua-Validate': 'all' })).status).toBe(400)
    const unknown = { ...patient, meta: { profile: ['http://example.org/nobody'] } }
    const answer = await send('POST', 'Patient', unknown, { ...deep, Prefer: 'return=OperationOutcome' })
    expect([answer.status, told(answer)]).toEqual([201, ['information', 'warning profile.unknown']])
  })

  it('hold for the entries of batches and transactions', async () => {
    const entry = [{ resource: said, request: { method: 'POST', url: 'Patient' } }]
    const bundle = (type: string) => ({ resourceType: 'Bundle', type, entry })
    expect((await send('POST', '', bundle('transaction'), deep)).status).toBe(422)
    expect((await send('POST', '', bundle('transaction'))).status).toBe(200)
    const batch = await send('POST', '', bundle('batch'), deep)
    expect(batch.json<{ entry: { response: { status: string } }[] }>().entry[0]?.response.status).toMatch(/^422/)
  })

  it('are questionnaires too', async () => {
    const questionnaire = {
      resourceType: 'Questionnaire',
      url: 'http://example.org/form',
      status: 'active',
      item: [{ linkId: '1', type: 'integer', text: 'How many?' }],
    }
    await send('POST', 'Questionnaire', questionnaire)
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'http://example.org/form',
      item: [{ linkId: '1', answer: [{ valueString: 'many' }] }],
    }
    expect(errors(await send('POST', 'QuestionnaireResponse/$validate', response))).toEqual(['error response.type'])
    expect((await send('POST', 'QuestionnaireResponse', response, { 'X-Interlingua-Validate': 'rules' })).status).toBe(
      422,
    )
  })
})
