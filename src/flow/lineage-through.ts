// The lineage of what a bridge derived leads through to the record that it was derived of.

import { compileView } from '../access/view.ts'
import { sourceOf } from '../authority/derived-rules.ts'
import { parseExactObject } from '../json/exact.ts'
import { loadVersion } from '../records/records.ts'
import { versionMadeBy } from '../records/version-marks.ts'
import { loadBridges } from '../registry/bridges.ts'
import type { TransferOrigin } from '../transfers/origins.ts'
import type { Explained } from '../translate/explain.ts'
import { explainDerived } from '../translate/explain-derived.ts'
import { mayDo } from './admit.ts'
import { compiledFor } from './bridges.ts'
import type { Asking } from './derived-kind.ts'
import { noteShown } from './disclosure.ts'
import { readableVersions } from './readable-versions.ts'

/** The record that an element was derived of, in the version that it was derived from. */
export interface Through {
  readonly kind: string
  readonly id: string
  readonly version: number
  /** The elements of it that this one was made of. */
  readonly paths?: readonly string[]
  /** Path of its lineage in the API. */
  readonly lineage: string
}

export interface DerivedFrom {
  readonly through: Through
  /** What the bridge made of it, element by element. */
  readonly elements: readonly Explained[]
  /** Whether the values of the source may be told: the caller sees all of it. */
  readonly showsSaid: boolean
}

/** Of what a bridge's transfer made a record; undefined where the caller may not read that, or it cannot be told. */
export async function derivedFrom(
  asking: Asking,
  origin: TransferOrigin,
  kind: string,
  place: string | undefined,
): Promise<DerivedFrom | undefined> {
  const { gateway, caller } = asking
  const { db } = gateway.database
  const source = sourceOf(origin.message ?? '')
  const standard = source && [...gateway.standards.values()].find((one) => one.kinds.has(source.kind))
  if (!source || !standard || origin.replayOf === null) return undefined
  if (!mayDo(caller, { area: 'system', target: source.kind, action: 'r' })) return undefined
  const version = await versionMadeBy(db, source, origin.replayOf)
  const record = version === undefined ? undefined : await loadVersion(db, source.kind, source.id, version)
  const [seen] = record ? await readableVersions(gateway, caller, standard, [record]) : []
  if (!seen || seen.deleted || !record) return undefined
  noteShown(caller, standard, 'vread', [seen])
  const working = (await loadBridges(db)).find(({ id }) => id === source.bridge)
  const bridge = working && (await compiledFor(gateway, working, record))
  const places = place?.split(', ').map((one) => (one === 'the whole record' ? '' : one))
  const lineage = `/api/v1/records/${source.kind}/${source.id}/lineage?version=${seen.version}`
  return {
    through: { kind: source.kind, id: source.id, version: seen.version, lineage },
    // What the view hides of the source makes nothing here.
    elements: bridge ? explainDerived(bridge, parseExactObject(seen.text), kind, places) : [],
    showsSaid: !compileView(caller.view, standard, gateway.now()).restricts(source.kind),
  }
}
