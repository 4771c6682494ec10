// Writes of the FHIR face, and how they are answered. https://hl7.org/fhir/R4/http.html#ops

import { GatewayError, type Issue } from '../../errors.ts'
import { noteShown } from '../../flow/disclosure.ts'
import { fingerprintCall } from '../../flow/secrets.ts'
import { type Body, type DirectOperation, kindOf } from '../../flow/submission.ts'
import { type Written, writeRecords } from '../../flow/write.ts'
import type { StoredRecord } from '../../records/records.ts'
import type { Json } from '../../standards/standard.ts'
import { answerEmpty } from '../call.ts'
import { parseQuery } from '../query.ts'
import { originOf } from '../record-calls.ts'
import { depthAsked, depthHeader, idempotencyKey, preferences, versionHeaders } from '../request-headers.ts'
import { type Asked, baseOf } from './face.ts'
import { linksOfWrite } from './linking.ts'
import { about } from './moments.ts'
import { withProvenance } from './provenance.ts'
import { answerResource, type Form, formOf, formParameters } from './shape.ts'

const steering = [
  'if-match',
  'if-none-match',
  'if-none-exist',
  'x-provenance',
  'x-security-context',
  'content-type',
  depthHeader,
]

/** Writes one operation, with the provenance that came with it; the operation's own results alone are answered. */
export async function write(asked: Asked, operation: DirectOperation, body?: Body): Promise<Written[]> {
  const { call, caller } = asked
  // What could not be answered is not done.
  formOfWritten(asked, kindOf(operation))
  const key = idempotencyKey(call)
  const claim = key === undefined ? {} : { idempotencyKey: key, fingerprint: await fingerprint(asked, body) }
  const operations = withProvenance(asked, operation)
  const bundle = linksOfWrite(asked, operation)
  const level = depthAsked(call)
  const written = await writeRecords(call.gateway, caller, operations, originOf(call, 'fhir'), {
    ...claim,
    ...(body === undefined ? {} : { body }),
    ...(bundle === undefined ? {} : { bundle }),
    ...(level === undefined ? {} : { level }),
  })
  return written.filter(({ part }) => part === 0)
}

function fingerprint({ call }: Asked, body: Body | undefined): Promise<Uint8Array> {
  const { method, url, headers } = call.request
  const { pathname, search } = new URL(url)
  const said = steering.map((name) => headers.get(name) ?? '')
  return fingerprintCall(call.gateway, [method, pathname, search, ...said, body?.bytes ?? ''])
}

/** The answer to a create, an update or a patch, by what became of it and by `Prefer`. */
export function answerWritten(asked: Asked, written: readonly Written[]): Response {
  const { call, face } = asked
  const [one] = written
  if (!one) throw new Error('A write without a result')
  const { status, record, kind, id, transfer } = one
  const form = formOfWritten(asked, kind)
  const headers = { 'X-Interlingua-Transfer': transfer }
  if (status === 'proposed' || record === undefined) {
    const what = id === null ? `This ${kind}` : `${kind}/${id}`
    const told = `${what} is not this system's to write; it was recorded as a proposal to its system of record.`
    return answerResource(call, 202, form, outcome(told), headers)
  }
  const code = status === 'created' ? 201 : 200
  const address = `${baseOf(asked)}/${kind}/${record.id}/_history/${record.version}`
  const all = {
    ...versionHeaders(face.standard, record),
    ...headers,
    [code === 201 ? 'Location' : 'Content-Location']: address,
  }
  const wanted = preferences(call).return
  if (wanted === 'minimal') return about(answerEmpty(call, code, all), record.updatedAt)
  const told = `${kind}/${record.id} is ${status}; its version is ${record.version}.`
  if (wanted === 'representation') noteUnsaid(asked, status, record)
  const text = wanted === 'representation' ? record.text : outcome(told, remarksOf(asked, one.issues))
  return about(answerResource(call, code, form, text, all), record.updatedAt)
}

/** Who patches a record, or makes one that is there already, is shown what others said of it. */
export function noteUnsaid({ call, caller, face }: Asked, status: Written['status'], record: StoredRecord): void {
  // A PUT is shown what it said itself; in a Bundle (POST) it may have been a patch.
  if (status !== 'created' && call.request.method !== 'PUT') noteShown(caller, face.standard, 'read', [record])
}

/** The answer to a deletion, which may have had several results. */
export function answerDeleted(asked: Asked, written: readonly Written[]): Response {
  const { call } = asked
  const [one] = written
  const form = formOfWritten(asked, one?.kind ?? '')
  const headers: Record<string, string> = one ? { 'X-Interlingua-Transfer': one.transfer } : {}
  if (one?.record && written.length === 1) headers['ETag'] = `W/"${one.record.version}"`
  if (preferences(call).return !== 'OperationOutcome') return answerEmpty(call, 204, headers)
  const deleted = written.filter(({ status }) => status === 'deleted').map(({ kind, id }) => `${kind}/${id}`)
  const told = deleted.length === 0 ? 'There was nothing to delete.' : `Deleted: ${deleted.join(', ')}.`
  return answerResource(call, 200, form, outcome(told), headers)
}

/** The form of the answer to a write. Who sends bytes to Binary may accept nothing but bytes, and is told in JSON. */
function formOfWritten(asked: Asked, kind: string): Form {
  // A condition's own parameters are not the answer's.
  const parameters = parseQuery(asked.call.query).filter(([name]) => formParameters.includes(name))
  const accept = asked.call.request.headers.get('accept') ?? ''
  const [usual] = asked.face.standard.formats
  if (kind === 'Binary' && usual && parameters.length === 0 && !/json|xml|\*/.test(accept))
    return { format: usual, pretty: false }
  return formOf(asked, parameters)
}

/** The issues of an outcome; the standard's own would lead with a refusal. */
function remarksOf({ face }: Asked, issues: readonly Issue[]): readonly Json[] {
  if (issues.length === 0) return []
  const { body } = face.standard.failure(new GatewayError('invalid', 'Written.', { issues }))
  return (body as { readonly issue: readonly Json[] }).issue.slice(1)
}

/** An OperationOutcome that tells what was done, as text, and what there is to remark. */
export function outcome(text: string, remarks: readonly Json[] = []): string {
  const done = { severity: 'information', code: 'informational', details: { text } }
  return JSON.stringify({ resourceType: 'OperationOutcome', issue: [done, ...remarks] })
}
