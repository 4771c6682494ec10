import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../../src/feeds/workspace.ts'
import { admit } from '../../../src/flow/admit.ts'
import { applyWorkspace } from '../../../src/flow/apply.ts'
import { adminKey, type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client

const base = '/fhir/R4'
const headers = { 'Content-Type': 'application/fhir+json' }

const workspace: Workspace = {
  name: 'matching',
  systems: {},
  authorities: {},
  feeds: {},
  clients: {},
  samples: [],
  matching: {
    'same-patient': {
      kind: 'Patient',
      match: 0.9,
      review: 0.5,
      compare: [
        { path: 'name.family', as: 'name', agree: 4, differ: -4 },
        { path: 'name.given', as: 'name', agree: 2, differ: -1 },
        { path: 'birthDate', as: 'date', agree: 4, differ: -6 },
      ],
      block: [[{ path: 'birthDate', as: 'date' }], [{ path: 'name.family', as: 'name' }]],
    },
  },
}

async function put(id: string, more: object): Promise<void> {
  const body = JSON.stringify({ resourceType: 'Patient', id, ...more })
  const answer = await call('PUT', `${base}/Patient/${id}`, { body, headers })
  if (answer.status >= 300) throw new Error(answer.text)
}

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  const lee = [{ family: 'Lee', given: ['Ann', 'Mary'] }]
  await put('one', { name: lee, birthDate: '1970-03-04', identifier: [{ system: 'urn:mrn', value: '1' }] })
  await put('two', { name: [{ family: 'Lee', given: ['Bo'] }], birthDate: '1999-01-01' })
  await put('three', { name: [{ family: 'Ngo', given: ['Kim'] }], birthDate: '1980-05-05' })
  await put('four', { name: [{ family: 'Ngo', given: ['Kim'] }], birthDate: '1980-05-05' })
})
afterAll(() => test.close())

interface Match {
  readonly fullUrl: string
  readonly search: { readonly score: number; readonly extension: readonly { readonly valueCode: string }[] }
}

function ask(resource: object, more: readonly object[] = [], key?: string) {
  const body = { resourceType: 'Parameters', parameter: [{ name: 'resource', resource }, ...more] }
  return call('POST', `${base}/Patient/$match`, { body: JSON.stringify(body), headers, ...(key ? { key } : {}) })
}

async function found(resource: object, more: readonly object[] = [], key?: string): Promise<string[]> {
  const answer = await ask({ resourceType: 'Patient', ...resource }, more, key)
  if (answer.status !== 200) throw new Error(answer.text)
  const { entry = [] } = answer.json<{ entry?: Match[] }>()
  return entry.map(
    ({ fullUrl, search }) => `${fullUrl.split('/').at(-1)} ${search.extension[0]?.valueCode} ${search.score}`,
  )
}

describe('Patient/$match', () => {
  it('says what to do where there are no rules, and is told in the capabilities', async () => {
    const answer = await ask({ resourceType: 'Patient' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('section \\"matching\\"')
    const admin = await admit(test.gateway, new Headers({ authorization: `Bearer ${adminKey}` }))
    await applyWorkspace(test.gateway, admin, workspace)
    const { rest } = (await call('GET', `${base}/metadata`)).json<{
      rest: { resource: { type: string; operation: { name: string }[] }[] }[]
    }>()
    const offered = rest[0]?.resource.filter(({ operation }) => operation.some(({ name }) => name === 'match'))
    expect(offered?.map(({ type }) => type)).toEqual(['Patient', 'Practitioner'])
  })

  it('grades what it finds by the rules', async () => {
    expect(await found({ name: [{ family: 'LEE', given: ['ann'] }], birthDate: '1970-03-04' })).toEqual([
      'one certain 1',
    ])
    expect(await found({ name: [{ family: 'Ngo', given: ['Kim'] }], birthDate: '1980-05-05' })).toEqual([
      'four probable 1',
      'three probable 1',
    ])
    expect(await found({ name: [{ family: 'Ngo', given: ['Kim'] }] })).toEqual([
      'four possible 0.6',
      'three possible 0.6',
    ])
    expect(await found({ name: [{ family: 'Nobody' }], birthDate: '1901-01-01' })).toEqual([])
    expect(await found({ identifier: [{ system: 'urn:mrn', value: '1' }] })).toEqual(['one certain 1'])
  })

  it('takes onlyCertainMatches and count', async () => {
    const ngo = { name: [{ family: 'Ngo', given: ['Kim'] }], birthDate: '1980-05-05' }
    expect(await found(ngo, [{ name: 'onlyCertainMatches', valueBoolean: true }])).toEqual([])
    expect(await found(ngo, [{ name: 'count', valueInteger: 1 }])).toEqual(['four probable 1'])
  })

  it('finds the survivor of a merge, once', async () => {
    const json = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ into: 'three', reason: 'same' })
    expect((await call('POST', '/api/v1/records/Patient/four/$merge', { body, headers: json })).status).toBe(200)
    expect(await found({ name: [{ family: 'Ngo', given: ['Kim'] }], birthDate: '1980-05-05' })).toEqual([
      'three certain 1',
    ])
    const undo = JSON.stringify({ reason: 'twins' })
    expect((await call('POST', '/api/v1/records/Patient/four/$unmerge', { body: undo, headers: json })).status).toBe(
      200,
    )
    expect(await found({ name: [{ family: 'Ngo', given: ['Kim'] }], birthDate: '1980-05-05' })).toHaveLength(2)
  })

  it('tells nothing of what a view hides, and needs the scopes of reading', async () => {
    const hidden = await keyFor(test.gateway, {
      id: 'no-dates',
      scopes: ['system/Patient.rs'],
      view: { Patient: { hide: ['birthDate'] } },
    })
    expect(await found({ name: [{ family: 'Lee', given: ['Ann'] }], birthDate: '1970-03-04' }, [], hidden)).toEqual([
      'one possible 0.6',
    ])
    expect(await found({ birthDate: '1970-03-04' }, [], hidden)).toEqual([])
    const some = await keyFor(test.gateway, {
      id: 'some',
      scopes: ['system/Patient.rs'],
      view: { Patient: { where: 'family=Ngo' } },
    })
    expect(await found({ name: [{ family: 'Lee', given: ['Ann'] }], birthDate: '1970-03-04' }, [], some)).toEqual([])
    const none = await keyFor(test.gateway, { id: 'writer', scopes: ['system/Patient.c'] })
    expect((await ask({ resourceType: 'Patient' }, [], none)).status).toBe(403)
  })

  it('refuses what it cannot understand', async () => {
    expect((await ask({ resourceType: 'Person' })).status).toBe(400)
    expect((await ask({ resourceType: 'Patient' }, [{ name: 'counts', valueInteger: 1 }])).status).toBe(400)
    expect((await ask({ resourceType: 'Patient' }, [{ name: 'count', valueInteger: 0 }])).status).toBe(400)
    expect((await ask({ resourceType: 'Patient' }, [{ name: 'onlyCertainMatches', valueString: 'yes' }])).status).toBe(
      400,
    )
    expect(
      (await call('POST', `${base}/Patient/$match`, { body: '{"resourceType":"Parameters"}', headers })).status,
    ).toBe(400)
    expect(
      (await call('POST', `${base}/Practitioner/$match`, { body: '{"resourceType":"Practitioner"}', headers })).status,
    ).toBe(422)
  })
})
