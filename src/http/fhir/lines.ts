// NDJSON: the resources of a page, one a line, for those who take a search apart line by line; and lines as a batch.
// https://hl7.org/fhir/R4/nd-json.html

import { fault, GatewayError } from '../../errors.ts'
import { parseExact } from '../../json/exact.ts'
import { decodeUtf8, readJson } from '../../json/read.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { readBody } from '../body.ts'
import { answerText, type Call } from '../call.ts'
import { mediaTypeOf } from '../media.ts'
import { type Parameters, single } from '../query.ts'
import type { Document } from '../record-calls.ts'

const mediaType = 'application/fhir+ndjson'
const names = [mediaType, 'application/ndjson', 'application/x-ndjson', 'ndjson']

/** Whether lines are asked for: by `_format`, or first of all by Accept. */
export function wantsLines(call: Call, parameters: Parameters): boolean {
  const wanted = single(parameters, '_format')
  if (wanted !== undefined) return names.includes(mediaTypeOf(wanted.replaceAll(' ', '+')))
  return names.includes(mediaTypeOf((call.request.headers.get('accept') ?? '').split(',', 1)[0] ?? ''))
}

/** The resources, each on a line of its own; where the page goes on is in the header Link. */
export function answerLines(
  call: Call,
  resources: readonly string[],
  links: { readonly self: string; readonly next: string | undefined },
): Response {
  // A text as submitted may stand on several lines; numbers keep their digits.
  const body = resources.map((text) => `${JSON.stringify(parseExact(text))}\n`).join('')
  const next = links.next === undefined ? '' : `, <${links.next}>; rel="next"`
  return answerText(call, 200, `${mediaType}; charset=utf-8`, body, { Link: `<${links.self}>; rel="self"${next}` })
}

/** Whether the body of a call is lines. */
export function isLines(call: Call): boolean {
  return names.includes(mediaTypeOf(call.request.headers.get('content-type')))
}

/** Lines as the batch that they stand for: a resource with an id is put there, one without is created. */
export async function readLines(call: Call): Promise<Document> {
  const bytes = await readBody(call)
  const entries = decodeUtf8(bytes)
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [entryOf(line, at + 1)]))
  const text = `{"resourceType":"Bundle","type":"batch"${entries.length === 0 ? '' : `,"entry":[${entries.join(',')}]`}}`
  const value = JSON.parse(text) as JsonObject
  return { record: { kind: 'Bundle', text, value }, body: { mediaType, bytes } }
}

function entryOf(line: string, number: number): string {
  const value = readLine(line, number)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const { resourceType, id } = (isObject ? value : {}) as { resourceType?: unknown; id?: unknown }
  if (typeof resourceType !== 'string') throw wrongLine(number, 'a resource of FHIR R4 is expected, on one line.')
  const request = typeof id === 'string' ? { method: 'PUT', url: `${resourceType}/${id}` } : undefined
  return `{"resource":${line},"request":${JSON.stringify(request ?? { method: 'POST', url: resourceType })}}`
}

function readLine(line: string, number: number): Json {
  try {
    return readJson(line)
  } catch (error) {
    throw error instanceof GatewayError ? wrongLine(number, error.message, error) : error
  }
}

function wrongLine(number: number, what: string, error?: GatewayError): GatewayError {
  const text = `Line ${number}: ${what} Nothing of the call was done.`
  const issues = error?.issues.map((issue) => ({ ...issue, text: `Line ${number}: ${issue.text}`, line: number })) ?? []
  const issue = { ...fault('resource-type', '', text), line: number }
  return new GatewayError(error?.code ?? 'invalid-request', text, { issues: issues.length > 0 ? issues : [issue] })
}
