// JSON Merge Patch on values as parseExact reads them. https://www.rfc-editor.org/rfc/rfc7396

import type { Json, JsonObject } from '../standards/standard.ts'
import { isRawNumber } from './exact.ts'
import { escapeSegment } from './pointer.ts'

/**
 * How two lists merge where a list is not simply replaced: `path` is the names from the top, joined by dots; `place` the
 * JSON Pointer of the sent list. Undefined: the sent list replaces the stored one.
 */
export type MergeLists = (
  path: string,
  place: string,
  stored: readonly Json[],
  sent: readonly Json[],
) => readonly Json[] | undefined

/** The value after the patch; neither the value nor the patch is changed. `null` members of the patch take away. */
export function mergePatch(
  target: Json | undefined,
  patch: Json,
  mergeLists?: MergeLists,
  path = '',
  place = '',
): Json {
  if (Array.isArray(patch)) {
    const stored: readonly Json[] = Array.isArray(target) ? (target as Json[]) : []
    return mergeLists?.(path, place, stored, patch as Json[]) ?? (patch as Json[])
  }
  if (!isMembers(patch)) return patch
  const merged = new Map<string, Json | undefined>(isMembers(target) ? Object.entries(target) : [])
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name)
    else if (value !== undefined) {
      const below = path === '' ? name : `${path}.${name}`
      const at = `${place}/${escapeSegment(name)}`
      merged.set(name, mergePatch(merged.get(name), value, mergeLists, below, at))
    }
  }
  return Object.fromEntries(merged)
}

/** A JSON object: no list, and no number that keeps its digits. */
export function isMembers(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
}
