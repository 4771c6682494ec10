import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lineage } from '../../../src/flow/lineage.ts'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client
let census = ''
let practitioner = ''
let role = ''
let hris = ''
const json = { 'Content-Type': 'application/json' }

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  hris = await keyFor(test.gateway, { id: 'hris', scopes: ['system/*.cruds'] })
  const bridges = { nurses: { name: 'Clinical staff', bridge: 'census-practitioner' } }
  const body = JSON.stringify({ name: 'hospital', bridges })
  await call('POST', '/api/v1/workspaces/hospital/$apply', { body, headers: json })
  const job = (id: string, title: string) => ({ deploymentId: { value: id }, job: { title, jobFunction: 'Nursing' } })
  const worker = {
    documentId: { value: '7', schemeAgencyId: 'St. Brendan', schemeId: 'worker' },
    person: { name: { given: 'Ada', family: 'Byron' }, birthDate: '1980-01-01' },
    deployment: [job('d1', 'Nurse'), job('d2', 'Charge Nurse')],
  }
  const made = await call('POST', '/hr-open/4.2/censuses', { key: hris, body: JSON.stringify(worker), headers: json })
  census = made.headers.get('location')?.split('/').at(-1) ?? ''
  const only = async (query: string) =>
    (await call('GET', `/fhir/R4/${query}`)).json<{
      entry: { resource: { id: string; code?: { text: string }[] } }[]
    }>()
  practitioner = (await only('Practitioner?family=Byron')).entry[0]?.resource.id ?? ''
  const roles = await only(`PractitionerRole?practitioner=Practitioner/${practitioner}`)
  role = roles.entry.find(({ resource }) => resource.code?.[0]?.text === 'Charge Nurse')?.resource.id ?? ''
})
afterAll(() => test.close())

async function element(kind: string, id: string, path: string, key?: string) {
  const answer = await call('GET', `/api/v1/records/${kind}/${id}/lineage?path=${path}`, key ? { key } : {})
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)])
  expect(contractFaults('gateway', 'GET /api/v1/records/{kind}/{id}/lineage', answer)).toEqual([])
  return answer.json<Lineage>().elements[0] as Lineage['elements'][number]
}

describe('the lineage of what a bridge derived', () => {
  it('leads through to the element of the record that it was derived of', async () => {
    const name = await element('Practitioner', practitioner, 'name[0].family')
    expect(name).toMatchObject({
      value: 'Byron',
      since: { version: 1, system: 'bridge-nurses', operation: 'derive' },
      source: { state: 'derived', rules: [{ from: ['person.name.family'], said: ['Byron'] }] },
      through: { kind: 'Census', id: census, version: 1, paths: ['person.name.family'] },
    })
    const further = (await call('GET', name.through?.lineage ?? '')).json<Lineage>()
    expect(further).toMatchObject({ kind: 'Census', id: census, version: 1 })
    expect(further.elements.find(({ path }) => path === 'person.name.family')).toMatchObject({
      since: { system: 'hris' },
      source: { state: 'direct' },
    })
  })

  it('names the member of a list that made it', async () => {
    expect(await element('PractitionerRole', role, 'code[0].text')).toMatchObject({
      value: 'Charge Nurse',
      through: { kind: 'Census', paths: ['deployment[1].job.title'] },
    })
  })

  it('does not tell of a record that the client may not read', async () => {
    const key = await keyFor(test.gateway, { id: 'ward', scopes: ['system/Practitioner.rs'] })
    const told = await element('Practitioner', practitioner, 'name[0].family', key)
    expect(told.source).toMatchObject({ state: 'derived' })
    expect(told.source).not.toHaveProperty('rules')
    const all = await keyFor(test.gateway, {
      id: 'all-fhir',
      scopes: ['system/Practitioner.rs', 'system/Provenance.rs'],
    })
    const provenance = await call('GET', `/fhir/R4/Provenance?target=Practitioner/${practitioner}`, { key: all })
    expect(provenance.text).toContain('"display":"bridge nurses"')
    expect(`${JSON.stringify(told)} ${provenance.text}`).not.toContain(census)
  })
})
