// The way out: canonical records in the vendor's form, with what each system's complement and stated empties add, and
// with every element that has no place there named as a loss.

import type { Issue } from '../errors.ts'
import { parseExact } from '../json/exact.ts'
import { pointer } from '../json/pointer.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import type { CompiledMapping } from './compile.ts'
import { type Cover, uncovered } from './coverage.ts'
import { copyJson, isObject } from './elements.ts'
import { writeFormat } from './formats/formats.ts'
import type { OutRun } from './rows.ts'
import type { Outgoing, OutgoingPayload, Sending, StatedElement } from './translation.ts'

const mostLosses = 100
const none: ReadonlySet<Cover> = new Set()
const noEmpties: ReadonlySet<string> = new Set()

/** One record as the vendor's item. */
export function translateRecord(mapping: CompiledMapping, outgoing: Outgoing, losses: Issue[]): JsonObject {
  const hasMembers = isFilled(outgoing.complement)
  const run: OutRun = {
    tree: hasMembers ? (copyJson(outgoing.complement) as JsonObject) : mapping.blank(),
    record: mapping.numeric ? (parseExact(outgoing.record.text) as JsonObject) : outgoing.record.value,
    empties: emptiesOf(outgoing.stated),
    losses,
  }
  for (const row of mapping.rows) row.backward(run)
  if (!mapping.coversRecord(run.record)) reportUncarried(run.record, mapping.canonicalCover, losses)
  return hasMembers ? inRowOrder(run.tree, mapping.vendor.cover) : run.tree
}

function isFilled(complement: JsonObject): boolean {
  for (const _name in complement) return true
  return false
}

function emptiesOf(stated: readonly StatedElement[]): ReadonlySet<string> {
  let empties: Set<string> | undefined
  for (const { path, state } of stated) if (state === 'empty') (empties ??= new Set()).add(path)
  return empties ?? noEmpties
}

/** The vendor's payload of some records. */
export function writePayload(
  mapping: CompiledMapping,
  items: readonly JsonObject[],
  losses: readonly Issue[],
  sending?: Sending,
): OutgoingPayload {
  const { mediaTypes, mapping: rules } = mapping.message
  const written = writeFormat(rules.format, items, sending, mediaTypes[0])
  const [type = ''] = mediaTypes
  const mediaType = written.charset === undefined ? type : `${type}; charset=${written.charset}`
  return { body: written.body, mediaType, losses: [...losses, ...written.losses] }
}

/** Elements that no row carries. What the server owns is not the vendor's to hear of. */
function reportUncarried(record: JsonObject, over: Cover, losses: Issue[]): void {
  const rest = uncovered(record, over, none)
  const open: { value: Json; segments: (string | number)[] }[] =
    rest === undefined ? [] : [{ value: rest, segments: [] }]
  for (let here = open.pop(); here !== undefined && losses.length < mostLosses; here = open.pop()) {
    const { value, segments } = here
    if (isObject(value) || Array.isArray(value)) {
      for (const [name, member] of Object.entries(value).toReversed())
        open.push({ value: member as Json, segments: [...segments, name] })
    } else {
      const text = "The vendor's message has no field for this element."
      losses.push({ severity: 'information', code: 'loss.element', path: pointer(...segments), text })
    }
  }
}

/** Fields in the order of the rows, then what the complement adds. */
function inRowOrder(tree: JsonObject, over: Cover): JsonObject {
  const ordered: Record<string, Json | undefined> = {}
  for (const name of over.members.keys()) if (Object.hasOwn(tree, name)) ordered[name] = tree[name]
  for (const name of Object.keys(tree)) if (!Object.hasOwn(ordered, name)) ordered[name] = tree[name]
  return ordered
}
