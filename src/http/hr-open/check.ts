// What is wrong with a document, told without storing it: verdict, remarks and a named profile, each fault with its
// place in the text that was sent.

import { GatewayError, type Issue, isValid } from '../../errors.ts'
import type { Caller } from '../../flow/admit.ts'
import { locate } from '../../json/locate.ts'
import { pointer } from '../../json/pointer.ts'
import { decodeUtf8 } from '../../json/read.ts'
import type { CanonicalRecord, Standard } from '../../standards/standard.ts'
import { readBody } from '../body.ts'
import { answerJson, type Call } from '../call.ts'
import { readerFor } from '../media.ts'
import { parseQuery, refuseUnknown, single } from '../query.ts'
import { documentOf, requireKind } from '../record-calls.ts'
import type { Place } from './face.ts'

/** `POST /{nouns}/$check?profile=…`: 200 with the verdict, whatever it is; an unreadable body is a 400 as elsewhere. */
export async function checkDocument(call: Call, caller: Caller, { standard, kind }: Place): Promise<Response> {
  requireKind(caller, kind, 'c')
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['profile'])
  const profile = single(parameters, 'profile')
  const bytes = await readBody(call)
  const format = readerFor(standard, call.request.headers.get('content-type'))
  const { record } = documentOf(standard, kind, format, bytes)
  const found = findings(standard, record, profile)
  const issues = format.mediaType.endsWith('json') ? placed(decodeUtf8(bytes), record.text, found) : found
  return answerJson(call, 200, { valid: isValid(issues), kind, ...(profile === undefined ? {} : { profile }), issues })
}

/** The address is right where a profile is not: what is asked of it is wrong. */
function findings(standard: Standard, record: CanonicalRecord, profile: string | undefined): Issue[] {
  try {
    return standard.check?.(record, profile) ?? standard.validate(record)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    throw new GatewayError('invalid-request', error.message, { issues: error.issues, cause: error })
  }
}

/** Issues with line and column, their paths leading into the text as it was sent, wrapper and all. */
function placed(sent: string, bare: string, issues: readonly Issue[]): Issue[] {
  const wrapper = sent === bare ? '' : pointer(...Object.keys(JSON.parse(sent) as object).slice(0, 1))
  const inSent = issues.map((issue) => ({ ...issue, path: wrapper + issue.path }))
  const places = locate(
    sent,
    inSent.map((issue) => issue.path),
  )
  return inSent.map((issue) => ({ ...issue, ...places.get(issue.path) }))
}
