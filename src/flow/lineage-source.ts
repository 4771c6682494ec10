// What in its message an element's value came from: the message is read and translated again, by the mapping that it
// came in by.

import { sourceOf } from '../authority/derived-rules.ts'
import { GatewayError } from '../errors.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { loadMessage } from '../transfers/messages.ts'
import { loadOrigins, loadRecordItems, type RecordItem, type TransferOrigin } from '../transfers/origins.ts'
import { pathsOverlap } from '../translate/elements.ts'
import type { Explained } from '../translate/explain.ts'
import { type ExplainedItem, explainAt } from '../translate/explain-items.ts'
import { type Path, parsePath } from '../translate/path.ts'
import type { Asking } from './derived-kind.ts'
import { isOneWay, locate } from './lineage-paths.ts'
import { type DerivedFrom, derivedFrom, type Through } from './lineage-through.ts'
import { archivedMapping } from './mapping-archive.ts'

/** One rule of the mapping that made the element, or a part of it. */
export interface SourceRule {
  /** The canonical element, as the mapping names it. */
  readonly element: string
  readonly state: Explained['state']
  /** Paths in the item; none for a constant. */
  readonly from: readonly string[]
  /** What stands there; left out where the caller sees only part of the record. */
  readonly said?: readonly Json[]
  readonly rule: string
  /** Where the row is written in the mapping: `/rows/3`. */
  readonly row: string
}

/** A record under every id that it has: its own, and those of the records that were merged into it. */
export interface Group {
  readonly kind: string
  readonly ids: readonly string[]
}

/**
 * `direct`: the writer sent the record itself, so the element stood where it stands. `translated`: `rules` say from
 * what. `derived`: a bridge made it of another record. `not-stated`: the transfer says nothing of it. The others say why
 * it cannot be told.
 */
export interface ElementSource {
  readonly state: 'direct' | 'translated' | 'derived' | 'not-stated' | 'expired' | 'not-kept' | 'unknown'
  /** Where in the payload the item stood: `row 3`, `/employees/2`. */
  readonly item?: string
  readonly rules?: readonly SourceRule[]
  /** What it means, and what can be done. */
  readonly text: string
  /** The record that a bridge derived it of. */
  readonly through?: Through
}

/** Where one version of the record was said. */
export interface Saying {
  readonly origin: TransferOrigin | undefined
  readonly version: number
  /** The record as the caller sees it, to place elements in; undefined where it may not. */
  readonly record: JsonObject | undefined
  /** Without it, what a vendor's field holds is not told. */
  readonly showsSaid: boolean
}

/** Bodies that are read again for one answer; each may take a good part of a second. */
const mostBodies = 5
const mostRules = 20

/** Answers where elements come from; what it has read once it keeps for this answer. */
export type FindSource = (saying: Saying, path: Path) => Promise<ElementSource>

/** A reader of the sources of one record's elements. */
export function sourceReader(asking: Asking, group: Group): FindSource {
  const read = new Map<string, Promise<ItemRead>>()
  return async (saying, path) => {
    const { origin, version } = saying
    if (!origin)
      return told(
        'unknown',
        'Its transfer is not in the log, or not yet: a large payload has its line when it is done.',
      )
    const isDerived = sourceOf(origin.message ?? '') !== undefined
    if (!isDerived && (!origin.mapping || !origin.vendor || !origin.message)) return direct(origin)
    const key = `${origin.id} ${version}`
    let item = read.get(key)
    if (!item) {
      if (read.size >= mostBodies)
        return told(
          'unknown',
          'The messages of this many transfers are not read for one answer; ask for this path alone.',
        )
      read.set(key, (item = (isDerived ? readDerivation : readItem)(asking, group, origin, version)))
    }
    return explained(await item, saying, path)
  }
}

// What changes a record without saying anything of its elements.
const silent = ['merge', 'unmerge']

function direct({ operation, face }: TransferOrigin): ElementSource {
  if (silent.includes(operation))
    return told('not-stated', `The record was changed by ${operation}, which says nothing of its own of an element.`)
  if (operation === 'accept') return told('direct', 'It was proposed, and accepted for its owner.')
  if (operation === 'patch') return told('direct', `It was patched on ${face}; the transfer's body has the patch.`)
  return told('direct', `It was sent on ${face} as it is, in the record itself.`)
}

type ItemRead = { readonly item: string | undefined } & (
  | { readonly explained: Pick<ExplainedItem, 'elements'> }
  | { readonly derived: DerivedFrom }
  | { readonly state: ElementSource['state']; readonly text: string }
)

async function readDerivation(
  asking: Asking,
  group: Group,
  origin: TransferOrigin,
  version: number,
): Promise<ItemRead> {
  const item = (await loadItem(asking, group, origin, version))?.source ?? undefined
  const derived = await derivedFrom(asking, origin, group.kind, item)
  if (derived) return { item, derived }
  return { item, state: 'derived', text: 'A bridge made it of a record that cannot be told of here.' }
}

async function readItem(asking: Asking, group: Group, origin: TransferOrigin, version: number): Promise<ItemRead> {
  const { gateway } = asking
  const { db } = gateway.database
  const line = await loadItem(asking, group, origin, version)
  const item = line?.source ?? undefined
  // A replay is of the message that came first.
  const first =
    origin.digest || !origin.replayOf ? origin : (await loadOrigins(db, [origin.replayOf])).get(origin.replayOf)
  const { digest, expires } = first ?? origin
  if (!digest || !expires) return { item, state: 'not-kept', text: 'No body was kept for its transfer.' }
  const message = await loadMessage(db, expires, digest)
  if (!message) return { item, state: 'expired', text: `The message was kept until ${expires} and is no longer here.` }
  if (message.body.length > gateway.config.largeBody)
    return { item, state: 'unknown', text: 'The message is too large to be read for this; the transfer has its body.' }
  const mapping = await archivedMapping(gateway, origin.vendor ?? '', origin.message ?? '', origin.mapping ?? '')
  if (!mapping)
    return {
      item,
      state: 'unknown',
      text: `Version ${origin.mapping} of its mapping was not kept, so its fields cannot be told.`,
    }
  const index = line?.index ?? 0
  try {
    const found = explainAt(mapping, message.body, message.mediaType, index)
    if (found) return { item: item ?? found.source, explained: found }
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
  }
  return { item, state: 'unknown', text: 'The message does not hold such an item as it is read now.' }
}

async function loadItem(
  { gateway }: Asking,
  group: Group,
  origin: TransferOrigin,
  version: number,
): Promise<RecordItem | undefined> {
  const lines = await loadRecordItems(gateway.database.db, origin.id, group)
  return lines.find((line) => line.version === version) ?? lines[0]
}

function explained(read: ItemRead, { record, showsSaid }: Saying, path: Path): ElementSource {
  const item = read.item === undefined ? {} : { item: read.item }
  if ('state' in read) return { ...told(read.state, read.text), ...item }
  const derived = 'derived' in read ? read.derived : undefined
  const elements = 'derived' in read ? read.derived.elements : read.explained.elements
  const rules = rulesFor(elements, record ?? {}, path).slice(0, mostRules)
  if (rules.length === 0)
    return {
      ...told('not-stated', 'The item of this transfer says nothing of it: it follows from what others say.'),
      ...item,
    }
  const mayShow = showsSaid && (derived?.showsSaid ?? true)
  const shown = rules.map(({ to, state, from, said, rule, row }): SourceRule => {
    const values = said === undefined || !mayShow ? {} : { said }
    return { element: to, state, from, ...values, rule, row }
  })
  if (!derived) return { ...told('translated', 'The item of this transfer says it.'), ...item, rules: shown }
  const through = { ...derived.through, paths: [...new Set(rules.flatMap(({ from }) => from))] }
  const text = `A bridge made it of ${through.kind}/${through.id}.`
  return { ...told('derived', text), ...item, rules: shown, through }
}

/** The most particular rule that made the element or what it stands in, else those that made parts of it. */
function rulesFor(elements: readonly Explained[], record: JsonObject, path: Path): readonly Explained[] {
  const stated = elements.filter(({ state }) => state !== 'not stated')
  const place = locate(record, path)
  const touching = stated.flatMap((element) => {
    const to = parsePath(element.to)
    const at = place && locate(record, to)
    const touches = place && at ? isOneWay(place, at) : pathsOverlap(to, path)
    const named = place === undefined ? [] : placesNamed(record, to).filter((one) => isOneWay(place, one))
    return [
      ...(touches ? [{ element, steps: to.steps.length }] : []),
      ...named.map(({ length }) => ({ element, steps: length })),
    ]
  })
  const around = touching.filter(({ steps }) => steps <= path.steps.length)
  const deepest = Math.max(...around.map(({ steps }) => steps))
  const [parts, own] = [
    touching.filter(({ steps }) => steps > path.steps.length),
    around.filter(({ steps }) => steps === deepest),
  ]
  const best = own.some(({ steps }) => steps === path.steps.length) || parts.length === 0 ? own : parts
  // Of several fields that lead to one element, those that the item has.
  const says = ({ element: { from, said } }: (typeof best)[number]) => from.length === 0 || said !== undefined
  return [...new Set((best.some(says) ? best.filter(says) : best).map(({ element }) => element))]
}

/** What the predicates of a path say of the members that they pick: setting one sets that too. */
function placesNamed(record: JsonObject, { steps }: Path): (readonly (string | number)[])[] {
  return steps.flatMap(({ where }, at) => {
    if (where === undefined) return []
    const member = locate(record, { text: '', steps: steps.slice(0, at + 1), indexed: false })
    return member === undefined ? [] : where.map(({ names }) => [...member, ...names])
  })
}

function told(state: ElementSource['state'], text: string): ElementSource {
  return { state, text }
}
