// Records that a client with a view sees, sees in part, or does not see, and how its answers are compared.

import { type TestGateway, testGateway } from './gateway.ts'
import { type Answer, type Client, clientOf, idIn, keyFor } from './http.ts'

export const base = '/fhir/R4'
export const hr = '/hr-open/4.2'
export const json = { 'Content-Type': 'application/fhir+json' }
export const plain = { 'Content-Type': 'application/json' }
export const patchType = { 'Content-Type': 'application/json-patch+json' }
/** The birth date that nobody may learn. */
export const secret = '1971-03-09'

const view = {
  Patient: { where: 'gender=female', hide: ['birthDate'] },
  Census: { where: 'language=en', hide: ['person'] },
}
const parts = [
  'transfers',
  'bodies',
  'search-parameters',
  'disclosures',
  'identity',
  'reviews',
  'proposals',
  'authorities',
]
export const viewerScopes = ['system/*.cruds', 'vendor/*.crs', ...parts.map((part) => `admin/${part}.r`)]

export interface Viewed {
  readonly test: TestGateway
  readonly call: Client
  /** Of a client that sees women and English documents, without birth dates and persons. */
  readonly key: string
  /** Of one that leaves the same records out, but sees those that it sees whole. */
  readonly narrow: string
  readonly ids: Readonly<Record<'seen' | 'hidden' | 'gone' | 'moved' | 'census' | 'hiddenCensus' | 'nobody', string>>
  make(kind: string, value: object): Promise<string>
}

/** A gateway with records that are seen, hidden, hidden and deleted, or have left the view. */
export async function viewedGateway(): Promise<Viewed> {
  const test = await testGateway()
  const call = clientOf(test.gateway)
  const key = await keyFor(test.gateway, { id: 'viewer', scopes: viewerScopes, view })
  const limits = { Patient: { where: view.Patient.where }, Census: { where: view.Census.where } }
  const narrow = await keyFor(test.gateway, { id: 'narrow', scopes: viewerScopes, view: limits })
  const make = async (kind: string, value: object) => {
    const body = JSON.stringify({ resourceType: kind, ...value })
    return idIn(await call('POST', `${base}/${kind}`, { body, headers: json }))
  }
  const makeCensus = async (value: object) =>
    idIn(await call('POST', `${hr}/censuses`, { body: JSON.stringify(value), headers: plain }))
  const patient = (family: string, more: object) => ({
    ...{ resourceType: 'Patient', name: [{ family }], birthDate: secret },
    ...more,
  })
  const seen = await make('Patient', patient('Seen', { gender: 'female', text: narrative }))
  const hidden = await make('Patient', patient('Unseen', { gender: 'male' }))
  const gone = await make('Patient', patient('Unseen', { gender: 'male' }))
  await call('DELETE', `${base}/Patient/${gone}`)
  const moved = await make('Patient', patient('Moved', { gender: 'female' }))
  const body = JSON.stringify(patient('Moved', { id: moved, gender: 'male' }))
  await call('PUT', `${base}/Patient/${moved}`, { body, headers: json })
  const census = await makeCensus({ documentId: { value: 'C-1' }, language: 'en', person: { birthDate: secret } })
  const other = { documentId: { value: 'C-2' }, language: 'de', person: { birthDate: secret } }
  const hiddenCensus = await makeCensus(other)
  const ids = { seen, hidden, gone, moved, census, hiddenCensus, nobody: crypto.randomUUID() }
  return { test, call, key, narrow, ids, make }
}

const narrative = {
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">born ${secret}</div>`,
}

/** What a client could tell two answers apart by: the status, the headers that mean something, the body without the id. */
export function shapeOf(answer: Answer, id: string): unknown {
  const names = ['etag', 'last-modified', 'location', 'content-location', 'link', 'retry-after']
  const headers = names.map((name) => answer.headers.get(name)?.replaceAll(id, 'ID') ?? null)
  const transfer = answer.headers.get('x-interlingua-transfer')
  const text = answer.text
    .replaceAll(id, 'ID')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
    .replaceAll(/up to version \d+/g, 'up to version N')
  return { status: answer.status, headers, hasTransfer: transfer !== null, text }
}

/** A Patient as a client would write it under an id. */
export const womanOf = (id: string) => JSON.stringify({ resourceType: 'Patient', id, gender: 'female' })

/** A Bundle of one request. */
export const inBundle = (type: string, method: string, url: string, resource?: string) =>
  `{"resourceType":"Bundle","type":"${type}","entry":[{${resource ? `"resource":${resource},` : ''}"request":{"method":"${method}","url":"${url}"}}]}`

export type Ask = readonly [string, string, string, { body?: string; headers?: Record<string, string> }?]
