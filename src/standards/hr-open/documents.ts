// What HR Open's face does with documents beyond reading and writing them whole.

import { GatewayError } from '../../errors.ts'
import { parseExact } from '../../json/exact.ts'
import { readJsonPatch } from '../../json/json-patch.ts'
import { isMembers } from '../../json/merge-patch.ts'
import { readJson } from '../../json/read.ts'
import type { CanonicalRecord, DocumentRules, DocumentShape, Json, JsonObject } from '../standard.ts'
import { inForce, parseAsOf, parseEffectiveOn } from './effective.ts'
import { mergeDocument } from './item-actions.ts'
import { retainedUntil } from './retention.ts'
import { applySelect, parseSelect } from './select.ts'

const mergePatchType = 'application/merge-patch+json'
const jsonPatchType = 'application/json-patch+json'

/** HR Open's rules for documents: `$select`, `effectiveOn`, `asOf`, patches, retention. */
export const documentRules: DocumentRules = {
  shapeNames: ['$select', 'effectiveOn', 'asOf'],
  shape,
  patchTypes: [mergePatchType, jsonPatchType],
  readPatch,
  retainedUntil,
}

function shape(kind: string, parameters: readonly (readonly [string, string])[]): DocumentShape {
  const wanted = new Map<string, string>()
  for (const [name, value] of parameters) {
    if (!documentRules.shapeNames.includes(name)) continue
    if (wanted.has(name)) throw new GatewayError('invalid-request', `The parameter ${name} may be given only once.`)
    wanted.set(name, value)
  }
  const [select, effectiveOn, asOf] = documentRules.shapeNames.map((name) => wanted.get(name))
  const selection = select === undefined ? undefined : parseSelect(kind, select)
  const span = effectiveOn === undefined ? undefined : parseEffectiveOn(effectiveOn)
  return {
    show(text) {
      const dated = span ? inForce(text, span) : text
      return selection ? applySelect(dated, selection) : dated
    },
    partial: [...(selection ? ['$select'] : []), ...(span ? ['effectiveOn'] : [])],
    ...(asOf === undefined ? {} : { asOf: parseAsOf(asOf) }),
  }
}

/** A merge patch may also come as plain JSON, as the documents of a list do. */
function readPatch(kind: string, mediaType: string, body: string): (current: CanonicalRecord) => CanonicalRecord {
  if (mediaType === jsonPatchType) {
    const change = readJsonPatch(body)
    return (current) => changed(current, change(parseExact(current.text)))
  }
  readJson(body)
  const patch = parseExact(body)
  if (!isMembers(patch)) throw new GatewayError('invalid-request', 'A merge patch is a JSON object.')
  return (current) => changed(current, mergeDocument(kind, parseExact(current.text), patch))
}

function changed({ kind }: CanonicalRecord, value: Json): CanonicalRecord {
  if (!isMembers(value)) throw new GatewayError('invalid', `The patch leaves no ${kind}: a document is a JSON object.`)
  const text = JSON.stringify(value)
  return { kind, text, value: JSON.parse(text) as JsonObject }
}
