import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleFolder } from '../../../src/cli/folders.ts'
import { readWorkspace } from '../../../src/feeds/workspace-files.ts'
import { admit } from '../../../src/flow/admit.ts'
import { applyWorkspace, knownNames } from '../../../src/flow/apply.ts'
import { adminKey, type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client
let keys: Readonly<Record<string, string>>

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  const admin = await admit(test.gateway, new Headers({ authorization: `Bearer ${adminKey}` }))
  const { workspace } = await readWorkspace(exampleFolder, knownNames(test.gateway), {})
  keys = (await applyWorkspace(test.gateway, admin, workspace)).keys
})
afterAll(() => test.close())

const fhir = { 'Content-Type': 'application/fhir+json' }
const json = { 'Content-Type': 'application/json' }

/** A patient whom the EHR knows; answers the id. */
async function registered(more: object): Promise<string> {
  const body = JSON.stringify({ resourceType: 'Patient', ...more })
  const answer = await call('POST', '/fhir/R4/Patient', { body, headers: fhir, key: keys['ehr'] as string })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ id: string }>().id
}

async function exported(...rows: string[]) {
  const body = ['MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip', ...rows, ''].join('\n')
  const headers = { 'Content-Type': 'text/csv' }
  const answer = await call('POST', '/vendors/clinic/patients', { body, headers, key: keys['walk-in'] as string })
  return answer.json<{ items: { outcome: string; id: string; issues: { code: string; text: string }[] }[] }>().items
}

const quinn = { name: [{ family: 'Quinn', given: ['Róisín'] }], birthDate: '1988-06-07' }
const phone = { telecom: [{ system: 'phone', value: '+1 207-555-0140', use: 'home' }] }

describe('the example hospital', () => {
  it('takes the walk-in centre’s row for the patient whom the EHR knows, and says why', async () => {
    const id = await registered({ ...quinn, ...phone })
    const [item] = await exported('00500,"Quinn, Roisin",06/07/1988,F,(207) 555-0140,,,,')
    expect(item).toMatchObject({ outcome: 'accepted', id })
    const { links } = (await call('GET', `/api/v1/crosswalk?kind=Patient&record=${id}`)).json<{
      links: { evidence: string; grounds: object[] }[]
    }>()
    expect(links[0]?.evidence).toMatch(/^rule:same-patient 0\.9/)
    expect(links[0]?.grounds).toContainEqual({ path: 'birthDate', result: 'agree', weight: 4 })
  })

  it('asks a person where it cannot be sure, and makes two of one again when that was wrong', async () => {
    const id = await registered({ name: [{ family: 'Vale', given: ['Jo'] }], birthDate: '1990-10-11' })
    const row = '00501,"Vale, Jo",10/11/1990,F,,,,,'
    const [item] = await exported(row)
    expect(item?.issues.map(({ code }) => code)).toContain('identity-review')
    const { reviews } = (await call('GET', '/api/v1/reviews?state=open&kind=Patient')).json<{
      reviews: { id: string }[]
    }>()
    const path = `/api/v1/reviews/${reviews[0]?.id}/$decide`
    const made = await call('POST', path, {
      body: '{"decide":"new","reason":"a namesake, says the desk"}',
      headers: json,
    })
    const other = made.json<{ item: { id: string } }>().item.id
    expect(other).not.toBe(id)
    const merge = await call('POST', `/api/v1/records/Patient/${other}/$merge`, {
      ...{ body: JSON.stringify({ into: id, reason: 'she showed her card' }), headers: json },
    })
    expect(merge.status).toBe(200)
    const golden = (await call('GET', `/api/v1/records/Patient/${id}/golden`)).json<{ records: object[] }>()
    expect(golden).toMatchObject({ records: [{ id, merges: [{ merged: other, reason: 'she showed her card' }] }] })
    expect((await exported(row))[0]).toMatchObject({ outcome: 'unchanged', id })
    const undo = await call('POST', `/api/v1/records/Patient/${other}/$unmerge`, {
      body: '{"reason":"it was her cousin’s"}',
      headers: json,
    })
    expect(undo.status).toBe(200)
    expect((await exported(row))[0]).toMatchObject({ outcome: 'unchanged', id: other })
  })

  it('knows whom a resource may be', async () => {
    const body = JSON.stringify({ resourceType: 'Patient', ...quinn, ...phone })
    const answer = await call('POST', '/fhir/R4/Patient/$match', { body, headers: fhir, key: keys['ehr'] as string })
    expect(answer.json()).toMatchObject({ total: 1, entry: [{ search: { extension: [{ valueCode: 'certain' }] } }] })
    const practitioner = JSON.stringify({ resourceType: 'Practitioner', name: [{ family: 'Nobody', given: ['Here'] }] })
    const none = await call('POST', '/fhir/R4/Practitioner/$match', {
      ...{ body: practitioner, headers: fhir, key: keys['ehr'] as string },
    })
    expect([none.status, none.json<{ total: number }>().total]).toEqual([200, 0])
  })
})
