// NDJSON: the resources of a page, one a line, for those who take a search apart line by line.
// https://hl7.org/fhir/R4/nd-json.html

import { parseExact } from '../../json/exact.ts'
import { answerText, type Call } from '../call.ts'
import { mediaTypeOf } from '../media.ts'
import { type Parameters, single } from '../query.ts'

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
