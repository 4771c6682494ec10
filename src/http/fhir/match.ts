// $match: who a patient or practitioner may be. https://hl7.org/fhir/R4/patient-operation-match.html

import { GatewayError } from '../../errors.ts'
import { type FoundMatch, matchRecords } from '../../flow/match-records.ts'
import { decodeUtf8 } from '../../json/read.ts'
import type { CanonicalRecord, Json, JsonObject } from '../../standards/standard.ts'
import { readBody } from '../body.ts'
import { readerFor } from '../media.ts'
import { parseQuery } from '../query.ts'
import { requireKind } from '../record-calls.ts'
import { type Entry, printBundle } from './bundle.ts'
import { type Asked, baseOf } from './face.ts'
import { answerResource, formOf, formParameters, refuseOthers, refuseOtherVersion } from './shape.ts'

const usualCount = 20
const largestCount = 100
const gradeUrl = 'http://hl7.org/fhir/StructureDefinition/match-grade'

interface Wanted {
  readonly record: CanonicalRecord
  readonly certainOnly: boolean
  readonly count: number
}

/** POST of `Type/$match`: a searchset, the best match first, each with its score and grade. */
export async function match(asked: Asked, kind: string): Promise<Response> {
  const { call, caller, face } = asked
  const parameters = parseQuery(call.query)
  refuseOthers(call, parameters, formParameters)
  requireKind(caller, kind, 's')
  requireKind(caller, kind, 'r')
  const form = formOf(asked, parameters)
  const { record, ...limits } = await readWanted(asked, kind)
  const { matches, isPartial } = await matchRecords(call.gateway, caller, face.standard, record, limits)
  const entries: Entry[] = matches.map((found) => entryOf(asked, found))
  if (isPartial) entries.push(partialEntry)
  const head = {
    id: call.gateway.newId(),
    meta: { lastUpdated: call.gateway.now().toISOString() },
    type: 'searchset',
    total: matches.length,
  }
  return answerResource(call, 200, form, printBundle(head, entries))
}

function entryOf(asked: Asked, { record, score, grade }: FoundMatch): Entry {
  const search = { extension: [{ url: gradeUrl, valueCode: grade }], mode: 'match', score }
  return { fullUrl: `${baseOf(asked)}/${record.kind}/${record.id}`, resource: record.text, more: { search } }
}

const partialEntry: Entry = {
  resource: JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'warning',
        code: 'incomplete',
        details: { text: 'More records share what this one is looked up by than were compared. Say more of it.' },
      },
    ],
  }),
  more: { search: { mode: 'outcome' } },
}

/** Parameters with `resource`, `onlyCertainMatches` and `count`, or the resource itself. */
async function readWanted({ call, face }: Asked, kind: string): Promise<Wanted> {
  const type = call.request.headers.get('content-type')
  refuseOtherVersion(type, 'unsupported-media-type')
  const bytes = await readBody(call)
  if (bytes.length === 0) throw new GatewayError('invalid-request', `Send the ${kind} to look for, in Parameters.`)
  const value = JSON.parse(readerFor(face.standard, type).read(decodeUtf8(bytes))) as Json
  if (!isObject(value)) throw new GatewayError('invalid-request', 'The body is Parameters, as a JSON object.')
  if (value['resourceType'] !== 'Parameters')
    return { record: recordOf(kind, value), certainOnly: false, count: usualCount }
  const parts = (Array.isArray(value['parameter']) ? (value['parameter'] as Json[]) : []).filter(isObject)
  const known = ['resource', 'onlyCertainMatches', 'count']
  const other = parts.find(({ name }) => typeof name !== 'string' || !known.includes(name))
  if (other)
    throw new GatewayError(
      'unsupported-parameter',
      `$match takes ${known.join(', ')}; not ${String(other['name']).slice(0, 80)}.`,
    )
  const named = (name: string) => parts.find((part) => part['name'] === name)
  const resource = named('resource')?.['resource']
  if (!isObject(resource))
    throw new GatewayError('invalid-request', `The parameter resource holds the ${kind} to look for.`)
  const certain = named('onlyCertainMatches') ? named('onlyCertainMatches')?.['valueBoolean'] : false
  if (typeof certain !== 'boolean') throw new GatewayError('invalid-request', 'onlyCertainMatches is a valueBoolean.')
  const count = named('count') === undefined ? usualCount : named('count')?.['valueInteger']
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1)
    throw new GatewayError('invalid-request', 'count is a valueInteger of at least 1.')
  return { record: recordOf(kind, resource), certainOnly: certain, count: Math.min(count, largestCount) }
}

function recordOf(kind: string, value: JsonObject): CanonicalRecord {
  if (value['resourceType'] === kind) return { kind, text: JSON.stringify(value), value }
  const said = typeof value['resourceType'] === 'string' ? value['resourceType'].slice(0, 80) : 'no resource'
  throw new GatewayError('invalid-request', `A ${kind} is looked for here, and ${said} was sent.`)
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
