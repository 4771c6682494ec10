import type { CanonicalRecord, JsonObject } from '../../../src/standards/standard.ts'

/** A record from its members, as a client would have sent it. */
export function recordOf(kind: string, members: JsonObject): CanonicalRecord {
  const value: JsonObject = { resourceType: kind, ...members }
  return { kind, text: JSON.stringify(value), value }
}
