// The header of a message of our own making: what the mapping declares for it, and the sending's own id and time.

import type { JsonObject } from '../../standards/standard.ts'
import { copyJson, getAt, setAt } from '../elements.ts'
import type { Sending } from '../translation.ts'
import type { Hl7v2Format } from './hl7v2-format.ts'

const idLength = 20

/** The item as it is sent; one that has a header already keeps it. `place` is its own among those sent together. */
export function withHeader(
  { made }: Hl7v2Format,
  item: JsonObject,
  sending: Sending | undefined,
  place: number,
): JsonObject {
  if (made === undefined || getAt(item, 'MSH.9.1') !== undefined) return item
  const tree = copyJson(item) as JsonObject
  for (const [path, declared] of Object.entries(made)) {
    const value = meaningOf(declared, sending, place)
    if (value !== undefined && getAt(tree, path) === undefined) setAt(tree, path, value)
  }
  return tree
}

function meaningOf(declared: string, sending: Sending | undefined, place: number): string | undefined {
  if (declared === '$id') return sending && idOf(sending, place)
  return declared === '$now' ? sending && timeOf(sending.at) : declared
}

/** MSH-10 of the message that is sent at a place of a sending: no longer than the older versions allow. */
export function idOf({ id }: Sending, place: number): string {
  const end = place === 0 ? '' : place.toString(36)
  return (id.replaceAll('-', '').slice(0, idLength - end.length) + end).toUpperCase()
}

/** A moment as HL7 writes it, to the second. */
export function timeOf(at: Date): string {
  return `${at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}+0000`
}
