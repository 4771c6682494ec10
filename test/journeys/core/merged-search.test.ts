import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client

const base = '/fhir/R4'
const headers = { 'Content-Type': 'application/fhir+json' }

async function put(type: string, id: string, more: object): Promise<void> {
  const body = JSON.stringify({ resourceType: type, id, ...more })
  const answer = await call('PUT', `${base}/${type}/${id}`, { body, headers })
  if (answer.status >= 300) throw new Error(answer.text)
}

const observation = (patient: string) => ({
  status: 'final',
  code: { text: 'weight' },
  subject: { reference: `Patient/${patient}` },
})

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  await put('Patient', 'old', {
    name: [{ family: 'Vorher' }],
    generalPractitioner: [{ reference: 'Practitioner/gone' }],
  })
  await put('Patient', 'now', { name: [{ family: 'Nachher' }] })
  await put('Patient', 'other', { name: [{ family: 'Anders' }] })
  await put('Practitioner', 'gone', { name: [{ family: 'Arzt' }] })
  await put('Practitioner', 'here', { name: [{ family: 'Doktor' }] })
  await put('Observation', 'o-old', observation('old'))
  await put('Observation', 'o-now', observation('now'))
  await put('Observation', 'o-other', observation('other'))
  await act('Patient', 'old', '$merge', { into: 'now', reason: 'one' })
  await act('Practitioner', 'gone', '$merge', { into: 'here', reason: 'one' })
})
afterAll(() => test.close())

function act(kind: string, id: string, what: string, body: object) {
  return call('POST', `/api/v1/records/${kind}/${id}/${what}`, {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })
}

async function found(path: string): Promise<string[]> {
  const answer = await call('GET', `${base}/${path}`)
  if (answer.status !== 200) throw new Error(answer.text)
  const { entry = [] } = answer.json<{ entry?: { resource: { resourceType: string; id: string } }[] }>()
  return entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`).sort()
}

const both = ['Observation/o-now', 'Observation/o-old']

/** Each search with what it finds while the two are one, and what once they are two again. */
const searches: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Observation?subject=Patient/old', both, ['Observation/o-old']],
  ['Observation?subject=Patient/now', both, ['Observation/o-now']],
  ['Observation?patient=old', both, ['Observation/o-old']],
  ['Observation?subject:Patient.name=nachher', both, ['Observation/o-now']],
  ['Observation?subject:Patient.general-practitioner=here', both, []],
  ['Patient/now/Observation', both, ['Observation/o-now']],
  ['Patient/old/Observation', both, ['Observation/o-old']],
  ['Patient?_has:Observation:subject:_id=o-old', ['Patient/now', 'Patient/old'], ['Patient/old']],
  ['Patient?_id=now&_revinclude=Observation:subject', [...both, 'Patient/now'], ['Observation/o-now', 'Patient/now']],
  [
    'Observation?_id=o-old&_include=Observation:subject',
    ['Observation/o-old', 'Patient/now', 'Patient/old'],
    ['Observation/o-old', 'Patient/old'],
  ],
  ['Practitioner?_has:Patient:general-practitioner:_id=old', ['Practitioner/here'], ['Practitioner/gone']],
  ['Patient?general-practitioner=Practitioner/here', ['Patient/now', 'Patient/old'], []],
  ['Practitioner?name=arzt', [], ['Practitioner/gone']],
]

describe('searches by references to merged records', () => {
  it.each(searches)('%s finds what points at either', async (path, merged) => {
    expect(await found(path)).toEqual(merged)
  })

  it('page by page, each once', async () => {
    const first = await call('GET', `${base}/Observation?subject=Patient/now&_count=1&_total=accurate`)
    const page = first.json<{ total: number; link: { relation: string; url: string }[] }>()
    expect(page.total).toBe(2)
    const next = page.link.find(({ relation }) => relation === 'next')?.url ?? ''
    const second = await call('GET', next)
    expect(
      new Set(
        [...first.text.matchAll(/"id":"(o-[a-z]+)"/g), ...second.text.matchAll(/"id":"(o-[a-z]+)"/g)].map(
          (one) => one[1],
        ),
      ).size,
    ).toBe(2)
  })

  it('a condition that meets both means the survivor', async () => {
    await put('Patient', 'now', { identifier: [{ system: 'urn:x', value: '7' }], name: [{ family: 'Nachher' }] })
    const body = JSON.stringify({
      resourceType: 'Patient',
      name: [{ family: 'Neu' }],
      identifier: [{ system: 'urn:x', value: '7' }],
    })
    const answer = await call('PUT', `${base}/Patient?_id=old,now`, { body, headers })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('"id":"now"')
  })

  it('and are apart again once the two are', async () => {
    expect((await act('Patient', 'old', '$unmerge', { reason: 'two' })).status).toBe(200)
    expect((await act('Practitioner', 'gone', '$unmerge', { reason: 'two' })).status).toBe(200)
    await put('Patient', 'now', { name: [{ family: 'Nachher' }] })
    for (const [path, , apart] of searches) expect([path, await found(path)]).toEqual([path, [...apart]])
  })
})
