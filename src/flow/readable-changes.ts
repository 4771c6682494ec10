// The change feed as a caller may see it: changes of records that its view admits, by the version that each made. A record
// that leaves the view is told as a deletion, so that who follows the feed does not keep what it may no longer see.

import { compileView } from '../access/view.ts'
import type { Gateway } from '../gateway.ts'
import { loadVersions, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { kindsWithContext, withinContext } from './security-context.ts'

interface Changed {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly deleted: boolean
}

/** The changes that the caller may see, in their order. */
export async function readableChanges<C extends Changed>(
  gateway: Gateway,
  caller: Caller,
  changes: readonly C[],
): Promise<C[]> {
  let told: C[] = [...changes]
  for (const standard of gateway.standards.values()) {
    const view = compileView(caller.view, standard, gateway.now())
    const isJudged = ({ kind }: C) => standard.kinds.has(kind) && (view.limits(kind) || kindsWithContext.includes(kind))
    const judged = told.filter(isJudged)
    if (judged.length === 0) continue
    const isReadable = await judge(gateway, caller, standard, judged)
    told = told.flatMap((change) => {
      if (!isJudged(change)) return [change]
      const { version } = change
      if (!change.deleted && isReadable(change, version)) return [change]
      return isReadable(change, version - 1) ? [{ ...change, deleted: true }] : []
    })
  }
  return told
}

/** Whether a version of a changed record could be read. */
async function judge(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  changes: readonly Changed[],
): Promise<(change: Changed, version: number) => boolean> {
  const refs = changes.flatMap(({ kind, id, version }) => [
    { kind, id, version },
    { kind, id, version: version - 1 },
  ])
  const stored = await loadVersions(gateway.database.db, refs)
  const view = compileView(caller.view, standard, gateway.now())
  const live = stored.filter((version) => !version.deleted && view.admits(version))
  const readable = new Set((await withinContext(gateway, caller, standard, live)).map(nameOf))
  return ({ kind, id }, version) => readable.has(nameOf({ kind, id, version }))
}

function nameOf({ kind, id, version }: Pick<StoredRecord, 'kind' | 'id' | 'version'>): string {
  return `${kind}/${id}/${version}`
}
