// transaction: all entries or none, whatever their order; references between them are resolved as they are written.
// https://hl7.org/fhir/R4/http.html#trules

import { GatewayError } from '../../errors.ts'
import { placed } from '../../flow/placed.ts'
import { fingerprintCall } from '../../flow/secrets.ts'
import type { Body, DirectOperation } from '../../flow/submission.ts'
import { type Written, writeRecords } from '../../flow/write.ts'
import type { Query } from '../../standards/standard.ts'
import { checkId, originOf } from '../record-calls.ts'
import { depthAsked, idempotencyKey } from '../request-headers.ts'
import type { Entry } from './bundle.ts'
import { createOperation } from './create.ts'
import { conditionalDelete, deleteOperation } from './delete.ts'
import { bodyOf } from './dispatch.ts'
import { answerEach, phases } from './each.ts'
import { conditionIn, type EntryRequest, wrong } from './entries.ts'
import { expectedOf } from './expected.ts'
import type { Asked } from './face.ts'
import { typeAt } from './interactions.ts'
import { conditionalReferences, linkerOf } from './linking.ts'
import { changeOf, conditionalPatch, patchOperation } from './patch.ts'
import { conditionalUpdate, updateOperation } from './update.ts'
import { entryOfWritten } from './written-entry.ts'

interface Answers {
  readonly answers: readonly Entry[]
  readonly headers: Readonly<Record<string, string>>
}

/** Does what the entries ask as one unit, and then reads what they ask to read. Throws for the whole. */
export async function transact(asked: Asked, entries: readonly EntryRequest[], body: Body): Promise<Answers> {
  refuseSameUrls(entries)
  const places = new Map(entries.map((entry, at) => [entry, at]))
  const writes = phases.slice(0, 3).flatMap((phase) => entries.filter(({ method }) => phase.includes(method)))
  const operations = writes.map((entry) => within(entry, () => operationOf(asked, entry)))
  const reads = entries.filter(({ method }) => method === 'GET' || method === 'HEAD')
  for (const { place, segments } of reads) {
    const [type = ''] = segments
    if (type !== '' && type !== 'metadata' && !type.startsWith('_')) within({ place }, () => typeAt(asked, type))
  }
  const written = operations.length === 0 ? [] : await writeAll(asked, writes, operations, body)
  const answers: Entry[] = []
  const byPart = Map.groupBy(written, ({ part }) => part)
  for (const [part, entry] of writes.entries())
    answers[places.get(entry) ?? 0] = entryOfWritten(asked, byPart.get(part) ?? [])
  const read = await answerEach(asked, reads)
  for (const [at, entry] of reads.entries()) answers[places.get(entry) ?? 0] = read[at] as Entry
  const [first] = written
  return { answers, headers: first ? { 'X-Interlingua-Transfer': first.transfer } : {} }
}

async function writeAll(
  asked: Asked,
  writes: readonly EntryRequest[],
  operations: readonly DirectOperation[],
  body: Body,
): Promise<Written[]> {
  const { call, caller, face } = asked
  const key = idempotencyKey(call)
  const level = depthAsked(call)
  const fingerprint = await fingerprintCall(call.gateway, ['POST', face.standard.base, level ?? '', body.bytes])
  return await writeRecords(call.gateway, caller, operations, originOf(call, 'fhir'), {
    ...(key === undefined ? {} : { idempotencyKey: key, fingerprint }),
    body,
    ...(level === undefined ? {} : { level }),
    bundle: {
      places: writes.map(({ place }) => place),
      references: referencesOf(asked, writes),
      link: linkerOf(face, writes),
    },
  })
}

/** The searches that stand for references, each once. */
function referencesOf(asked: Asked, writes: readonly EntryRequest[]): ReadonlyMap<string, Query> {
  const found = new Map<string, Query>()
  for (const entry of writes) {
    const { resource } = entry
    if (!resource) continue
    for (const [reference, query] of within(entry, () => conditionalReferences(asked, resource)))
      found.set(reference, query)
  }
  return found
}

/** The operation of one entry that writes. */
function operationOf(asked: Asked, entry: EntryRequest): DirectOperation {
  const { method, segments, resource, place, ifNoneExist = null } = entry
  const [type = '', id, more] = segments
  if (type === '' || more !== undefined)
    throw wrong(place, 'request.url', `${method} has the url Type, Type/id or Type?condition`)
  const kind = typeAt(asked, type)
  const headers = new Map([
    ['if-match', entry.ifMatch ?? null],
    ['if-none-match', entry.ifNoneMatch ?? null],
  ])
  const expected = expectedOf({ get: (name) => headers.get(name) ?? null })
  if (method !== 'PATCH' && resource && resource.kind !== kind)
    throw wrong(place, 'resource', `the resource is a ${resource.kind}, and the url is that of ${kind}`)
  if (id !== undefined) checkId(id)
  if (method === 'DELETE') {
    if (id === undefined) return conditionalDelete(asked, kind, conditionIn(entry), expected)
    return deleteOperation(asked, { kind, id }, expected)
  }
  if (method === 'PATCH') {
    const { type: contentType, body } = bodyOf(entry)
    const apply = changeOf(asked, kind, contentType, body)
    if (id === undefined) return conditionalPatch(asked, kind, conditionIn(entry), apply, expected)
    return patchOperation(asked, { kind, id }, apply, expected)
  }
  if (!resource) throw wrong(place, 'resource', `${method} needs a resource`)
  if (method === 'POST') {
    if (id !== undefined) throw wrong(place, 'request.url', 'POST has the url of a type; use PUT to choose the id')
    return createOperation(asked, resource, ifNoneExist)
  }
  if (id === undefined) return conditionalUpdate(asked, resource, conditionIn(entry), expected)
  return updateOperation(asked, resource, id, expected)
}

/** Two entries under one fullUrl cannot be told apart by references. */
function refuseSameUrls(entries: readonly EntryRequest[]): void {
  const seen = new Set<string>()
  for (const { fullUrl, place, method } of entries) {
    if (fullUrl === undefined || method === 'GET' || method === 'HEAD') continue
    if (seen.has(fullUrl))
      throw wrong(place, 'fullUrl', `another entry has the fullUrl ${JSON.stringify(fullUrl.slice(0, 120))} too`)
    seen.add(fullUrl)
  }
}

function within<T>({ place }: Pick<EntryRequest, 'place'>, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const isNamed = error instanceof GatewayError && error.message.startsWith(place)
    throw error instanceof GatewayError && !isNamed ? placed(error, place) : error
  }
}
