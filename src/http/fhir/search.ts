// search: of a type, of a compartment, of the whole system; by GET and by POST. https://hl7.org/fhir/R4/http.html#search

import { GatewayError } from '../../errors.ts'
import type { Condition, ParsedSearch } from '../../standards/standard.ts'
import { readBody } from '../body.ts'
import { type Call, param } from '../call.ts'
import { mediaTypeOf } from '../media.ts'
import { type Parameters, parseQuery } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import { runSearch } from '../search-page.ts'
import { printSearchset } from './bundle.ts'
import { type Asked, baseOf } from './face.ts'
import { answerLines, wantsLines } from './lines.ts'
import { answerResource, formOf, partOf, subsetOf } from './shape.ts'

/** A search of one type, or of several when `kind` is `''`. */
export async function search(asked: Asked, kind: string): Promise<Response> {
  if (kind !== '') requireKind(asked.caller, kind, 's')
  const path = kind === '' ? asked.face.standard.base : `${asked.face.standard.base}/${kind}`
  return await answerSearch(asked, { kind, path }, await parametersOf(asked.call))
}

/** A search of what is in the compartment of one record: `Patient/x/Observation`, `Patient/x/*`. */
export async function searchCompartment(asked: Asked, owner: string): Promise<Response> {
  const { call, caller, face } = asked
  const id = checkId(param(call, 'id'))
  const segment = param(call, 'within')
  const kind = segment === '*' ? '' : face.kinds.get(segment)
  if (kind === undefined)
    throw new GatewayError('kind-unknown', `${JSON.stringify(segment.slice(0, 80))} is not a resource type of FHIR R4.`)
  if (kind !== '') requireKind(caller, kind, 's')
  const within = (one: string): Condition | undefined => {
    const params = face.rest.compartment(owner, one)
    return params && { any: params.map((name) => conditionOn(name, owner, id)) }
  }
  if (kind !== '' && within(kind) === undefined) {
    throw new GatewayError('not-found', `${kind} is not in the compartment of a ${owner}; search ${kind} itself.`)
  }
  const path = `${face.standard.base}/${owner}/${id}/${segment}`
  return await answerSearch(
    asked,
    { kind, path, review: (parsed) => narrowed(parsed, within) },
    await parametersOf(call),
  )
}

function conditionOn(parameter: string, owner: string, id: string): Condition {
  return parameter === '' ? { id: [id] } : { param: parameter, type: 'reference', target: `${owner}/${id}` }
}

function narrowed(parsed: ParsedSearch, within: (kind: string) => Condition | undefined): ParsedSearch {
  const { query } = parsed
  if (!query.among)
    return { ...parsed, query: { ...query, where: { all: [within(query.kind) ?? { any: [] }, query.where] } } }
  const among = query.among.flatMap(({ kind, where }) => {
    const condition = within(kind)
    return condition ? [{ kind, where: { all: [condition, where] } }] : []
  })
  return { ...parsed, query: { ...query, among } }
}

interface Searched {
  readonly kind: string
  readonly path: string
  readonly review?: (parsed: ParsedSearch) => ParsedSearch
}

async function answerSearch(asked: Asked, searched: Searched, parameters: Parameters): Promise<Response> {
  const { call, caller, face } = asked
  const page = await runSearch(
    call,
    caller,
    { standard: face.standard, pageParameter: '_page', ...searched },
    parameters,
  )
  const { understood, query } = page.parsed
  const kinds = query.among?.map((one) => one.kind) ?? [query.kind]
  const subset = subsetOf(face, kinds, understood)
  if (wantsLines(call, understood)) {
    const found = [...page.records, ...page.included]
    return answerLines(
      call,
      found.map(({ kind, text }) => partOf(face, kind, text, subset)),
      page,
    )
  }
  const frame = { id: call.gateway.newId(), at: call.gateway.now(), base: baseOf(asked) }
  return answerResource(call, 200, formOf(asked, understood), printSearchset(face, page, frame, subset))
}

/** The parameters of the address, and those of a form that was posted. */
async function parametersOf(call: Call): Promise<Parameters> {
  const inAddress = parseQuery(call.query)
  if (call.request.method !== 'POST') return inAddress
  const type = mediaTypeOf(call.request.headers.get('content-type'))
  const body = await readBody(call)
  if (body.length > 0 && type !== 'application/x-www-form-urlencoded')
    throw new GatewayError('unsupported-media-type', 'A search by POST is sent as application/x-www-form-urlencoded.')
  return [...inAddress, ...parseQuery(Buffer.from(body).toString('latin1'))]
}
