// What the transfer log tells a client with a view. Its lines hold no records, but they name them, and their issues may
// quote values, so both are shown as far as the client may see the record itself.

import { hides } from '../access/hidden.ts'
import { compileView, type View } from '../access/view.ts'
import { GatewayError, type Issue, type Severity } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords, loadVersions, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { admittedVersions } from './readable-versions.ts'

type Needs = Pick<Gateway, 'database' | 'now' | 'standards'>
type Viewer = Pick<Caller, 'view'>

/** What a line, or an item of one, says of a record. */
export interface Telling {
  readonly kind: string | null
  readonly record: string | null
  readonly version: number | null
  readonly issues: readonly Issue[] | null
}

/**
 * The same lines without the ids of records that the caller's view leaves out. Issues of another client's transfer are
 * withheld where the view restricts the kind, or where the kind is not said; of an own one only those about elements
 * that the view hides.
 */
export async function toldTo<T extends Telling>(
  gateway: Needs,
  caller: Viewer,
  lines: readonly T[],
  isOwn: (line: T) => boolean,
): Promise<T[]> {
  const { view: grant } = caller
  if (grant === null || Object.keys(grant).length === 0) return [...lines]
  const unseen = await unseenAmong(gateway, caller, lines)
  return lines.map((line) => {
    const { kind, record, version } = line
    const place = placeOf(gateway, kind)
    const view = place && compileView(grant, place, gateway.now())
    const isRestricted = kind === null || (view?.restricts(kind) ?? false)
    if (!isRestricted) return line
    const isHidden = record !== null && unseen.has(nameOf({ kind: kind ?? '', id: record, version }))
    const issues = isOwn(line) ? ownIssues(line, grant[kind ?? '']?.hide ?? [], view) : withheld(line.issues)
    return { ...line, issues, ...(isHidden ? { record: null, version: null } : {}) }
  })
}

/**
 * Whether the log may be searched by this id: nothing is found by one that the caller does not see, whether it is there
 * or not. Throws 'invalid-request' where a view leaves records out and the kind is not said.
 */
export async function mayLookFor(
  gateway: Needs,
  caller: Viewer,
  { kind, record: id }: { readonly kind?: string; readonly record?: string },
): Promise<boolean> {
  if (caller.view === null || id === undefined) return true
  if (kind === undefined) throw new GatewayError('invalid-request', 'Name the kind of the record too: kind=…')
  const standard = placeOf(gateway, kind)
  if (!standard || !compileView(caller.view, standard, gateway.now()).limits(kind)) return true
  const stored = await loadRecords(gateway.database.db, [{ kind, id }])
  return (await admittedVersions(gateway, caller, standard, stored)).length > 0
}

/** The records among these that the view leaves out, by name; deletions are judged by what they deleted. */
async function unseenAmong(gateway: Needs, caller: Viewer, lines: readonly Telling[]): Promise<ReadonlySet<string>> {
  const unseen = new Set<string>()
  for (const standard of gateway.standards.values()) {
    const view = compileView(caller.view, standard, gateway.now())
    const named = lines.flatMap(({ kind, record, version }) =>
      kind !== null && record !== null && standard.kinds.has(kind) && view.limits(kind)
        ? [{ kind, id: record, version }]
        : [],
    )
    if (named.length === 0) continue
    const found = await loadNamed(gateway, named)
    const admitted = new Set(await admittedVersions(gateway, caller, standard, [...found.values()]))
    for (const one of named) {
      const stored = found.get(nameOf(one))
      if (stored && !admitted.has(stored)) unseen.add(nameOf(one))
    }
  }
  return unseen
}

interface Named {
  readonly kind: string
  readonly id: string
  readonly version: number | null
}

async function loadNamed({ database }: Needs, named: readonly Named[]): Promise<ReadonlyMap<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>()
  const versions = named.flatMap(({ kind, id, version }) => (version === null ? [] : [{ kind, id, version }]))
  for (const one of await loadVersions(database.db, versions)) found.set(nameOf(one), one)
  const current = await loadRecords(
    database.db,
    named.filter(({ version }) => version === null),
  )
  for (const one of current) found.set(nameOf({ ...one, version: null }), one)
  return found
}

function placeOf({ standards }: Pick<Gateway, 'standards'>, kind: string | null): Standard | undefined {
  return [...standards.values()].find((standard) => kind !== null && standard.kinds.has(kind))
}

function nameOf({ kind, id, version }: Named): string {
  return `${kind}/${id}/${version ?? ''}`
}

const severities: readonly Severity[] = ['error', 'warning', 'information']

function withheld(issues: readonly Issue[] | null): readonly Issue[] | null {
  if (issues === null || issues.length === 0) return issues
  const severity = severities.find((one) => issues.some((issue) => issue.severity === one)) ?? 'information'
  const text = `${issues.length} issues are not shown: they may tell of what this client may not see.`
  return [{ severity, code: 'view-withheld', path: '', text }]
}

function ownIssues(
  { kind, issues }: Telling,
  hidden: readonly string[],
  view: View | undefined,
): readonly Issue[] | null {
  if (issues === null) return null
  const isLimited = kind !== null && view !== undefined && view.limits(kind)
  return issues.map((issue) => {
    const [, first = ''] = issue.path.split('/', 2)
    const isHidden = first !== '' && hidden.some((element) => hides(element, first))
    // It names the records that share an identifier.
    const namesOthers = isLimited && /^identity-(?:ambiguous|review|conflict)$/.test(issue.code)
    if (!isHidden && !namesOthers) return issue
    const { severity, code } = issue
    return { severity, code, path: '', text: 'What this is about is not shown to this client.' }
  })
}
