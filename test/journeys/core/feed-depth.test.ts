// A feed of FHIR resources says how deep they are looked at, and which stored profile they have to meet.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duties, type FeedDefinition, type Workspace } from '../../../src/feeds/workspace.ts'
import { checkShape } from '../../../src/feeds/workspace-check.ts'
import { admit, type Caller } from '../../../src/flow/admit.ts'
import { applyWorkspace } from '../../../src/flow/apply.ts'
import { receiveVendorMessage } from '../../../src/flow/receive.ts'
import { adminKey, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'
import { clientOf } from '../../support/http.ts'

let test: TestGateway
let admin: Caller

const url = 'http://example.org/reachable'
const profile = {
  resourceType: 'StructureDefinition',
  url,
  name: 'Reachable',
  status: 'active',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  derivation: 'constraint',
  differential: { element: [{ id: 'Patient.telecom', path: 'Patient.telecom', min: 1 }] },
}

beforeAll(async () => {
  test = await testGateway()
  admin = await admit(test.gateway, new Headers({ authorization: `Bearer ${adminKey}` }))
  const headers = { 'Content-Type': 'application/fhir+json' }
  await clientOf(test.gateway)('POST', '/fhir/R4/StructureDefinition', { body: JSON.stringify(profile), headers })
})
afterAll(() => test.close())

function workspace(name: string, more: Partial<FeedDefinition>): Workspace {
  const answered = Object.fromEntries(duties.map((duty) => [duty, 'told']))
  const feed: FeedDefinition = { name: 'Patients', system: `${name}-emr`, message: 'patients', ...answered, ...more }
  return {
    name,
    systems: { [`${name}-emr`]: { name: 'EMR', vendor: 'clinic' } },
    authorities: {},
    feeds: { [`${name}-patients`]: feed },
    clients: { [`${name}-c`]: { name: 'C', system: `${name}-emr`, scopes: ['vendor/clinic.patients.c'] } },
    samples: [],
  }
}

/** What becomes of a patient with a telephone and of one without. */
async function send(name: string, more: Partial<FeedDefinition>) {
  const { keys } = await applyWorkspace(test.gateway, admin, workspace(name, more))
  const caller = await admit(test.gateway, new Headers({ authorization: `Bearer ${keys[`${name}-c`]}` }))
  const body = Buffer.from(`MRN,Name,Birth Date,Sex,Phone
${name}1,"Adeyemi, Folake",03/09/1984,F,(207) 555-0136
${name}2,"Tran, Mai",12/31/1959,f,
`)
  const request = { vendor: 'clinic', message: 'patients', body, mediaType: 'text/csv', origin: originOf('vendor') }
  const { items } = await receiveVendorMessage(test.gateway, caller, request)
  return items?.map(({ outcome, issues }) =>
    [outcome, ...issues.map(({ severity, code }) => `${severity} ${code}`)].join(' '),
  )
}

describe('a feed of FHIR resources', () => {
  it('holds them against the stored profile that it names', async () => {
    expect(await send('1', {})).toEqual(['accepted', 'accepted'])
    expect(await send('2', { profile: url })).toEqual(['accepted', 'quarantined error profile.min'])
    expect(await send('3', { profile: url, policy: { warn: ['profile'] } })).toEqual([
      'accepted',
      'accepted warning profile.min',
    ])
  })

  it('is told of a profile that is not there', async () => {
    expect(await send('4', { profile: 'http://example.org/nobody' })).toEqual([
      'quarantined error profile.not-supported',
      'quarantined error profile.not-supported',
    ])
  })

  it('looks as deep as its contract says', async () => {
    expect(await send('5', { depth: 'rules' })).toEqual(['accepted', 'accepted'])
    expect(await send('6', { depth: 'structure', profile: url })).toEqual(['accepted', 'accepted'])
  })

  it('is not applied with a depth that is none, or a profile that is no URL', async () => {
    expect(checkShape(workspace('7', { depth: 'all' as never })).map(({ path }) => path)).toEqual([
      '/feeds/7-patients/depth',
    ])
    await expect(send('8', { profile: 'reachable' })).rejects.toThrow(/workspace|fault|profile/i)
  })
})
