// Puts one official example through the FHIR face: created, read, found by each parameter it carries, looked back at,
// written as XML, and sent in a transaction; what came back differently is told.

import { fhir } from '../../src/standards/fhir/standard.ts'
import type { CanonicalRecord, JsonObject } from '../../src/standards/standard.ts'
import { searchesFor } from '../standards/fhir/search/found.ts'
import type { Answer, Client } from './http.ts'

const json = { 'Content-Type': 'application/fhir+json' }
const xml = { Accept: 'application/fhir+xml' }
const base = '/fhir/R4'

/** The faults of an example; none when it goes through unchanged. A file that is not valid is refused, and says so. */
export async function putThrough(call: Client, example: CanonicalRecord, isValid: boolean): Promise<string[]> {
  const { kind, text, value } = example
  const id = String(value['id'])
  const path = `${base}/${kind}/${id}`
  const made = await call('PUT', path, { body: text, headers: json })
  if (!isValid) return [400, 422].includes(made.status) ? [] : [`is not valid and was answered ${made.status}`]
  if (made.status !== 201 && made.status !== 200) return [`update: ${made.status} ${made.text.slice(0, 300)}`]
  const faults: string[] = []
  const read = await call('GET', path, { headers: { Accept: 'application/fhir+json' } })
  if (read.text !== asServed(example, read)) faults.push('read: another text')
  for (const [name, value] of new Map(searchesFor(fhir.search.index(example)))) {
    const query = new URLSearchParams({ _id: id, [name]: value }).toString()
    const found = await call('GET', `${base}/${kind}?${query}`)
    if (!found.text.includes('"fullUrl"')) faults.push(`search ${query.slice(0, 200)}: ${found.status}, not found`)
  }
  const history = await call('GET', `${path}/_history`)
  if (!history.text.includes(read.text)) faults.push('history: another text')
  const asXml = await call('GET', path, { headers: xml })
  if (asXml.status !== 200 || !isSameInXml(example, read, asXml)) faults.push(`XML: ${asXml.status}, another content`)
  const sent = `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":${text},"request":{"method":"POST","url":"${kind}"}}]}`
  const answer = await call('POST', base, { body: sent, headers: { ...json, Prefer: 'return=minimal' } })
  if (answer.status !== 200) return [...faults, `transaction: ${answer.status} ${answer.text.slice(0, 300)}`]
  const { entry = [] } = answer.json<{ entry?: { response: { location: string } }[] }>()
  const again = await call('GET', entry[0]?.response.location.replace(/\/_history\/.*/, '') ?? '', {
    headers: { Accept: 'application/fhir+json' },
  })
  if (again.text !== asServed(example, again)) faults.push('transaction: another text')
  return faults
}

/** The example as it must come back: only what the server owns is set in its text. */
function asServed(example: CanonicalRecord, answer: Answer): string {
  const { id, meta } = answer.json<{ id: string; meta: { versionId: string; lastUpdated: string } }>()
  return fhir.identity.stamp(example, { id, version: Number(meta.versionId), updated: new Date(meta.lastUpdated) }).text
}

function isSameInXml({ kind }: CanonicalRecord, read: Answer, asXml: Answer): boolean {
  const format = fhir.formats.find(({ mediaType }) => mediaType === 'application/fhir+xml')
  const back = format?.read(asXml.text) ?? ''
  const asRecord = (text: string) => ({ kind, text, value: JSON.parse(text) as JsonObject })
  return fhir.identity.sameContent(asRecord(read.text), asRecord(back))
}
