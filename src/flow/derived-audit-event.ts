// FHIR's AuditEvent of each transfer: who read or wrote which records, when, and with what outcome. Nothing is stored for
// it; the transfer log tells it. https://hl7.org/fhir/R4/auditevent.html

import type { StoredRecord } from '../records/records.ts'
import {
  type AuditItem,
  type AuditLine,
  type AuditWanted,
  instantOf,
  loadAudit,
  loadAuditItems,
  mostNamed,
  walkAudit,
} from '../transfers/audit.ts'
import { mayDo } from './admit.ts'
import { auditEventOf, outcomesOf } from './audit-event-text.ts'
import type { Asking, DerivedKind, Restriction } from './derived-kind.ts'
import { agentSystems } from './derived-provenance.ts'
import { disclosureQueue } from './disclosure-queue.ts'
import { toldTo } from './told-transfers.ts'

const idPrefix = 'access-'
const timeLength = 9
const idPattern = /^access-([0-9a-z]{9})-([0-9a-f]{32})(?:-([0-9a-z]{1,6}))?$/

/** AuditEvent, derived from transfers. */
export const derivedAuditEvent: DerivedKind = {
  kind: 'AuditEvent',
  idPrefix,
  idAt: (time) => `${idPrefix}${Math.max(0, time.getTime()).toString(36).padStart(timeLength, '0')}`,
  timeOf(id) {
    const time = Number.parseInt(/^access-([0-9a-z]{9})(?:-|$)/.exec(id)?.[1] ?? '', 36)
    return time <= 8.64e15 ? new Date(time) : undefined
  },
  timeParams: ['date'],
  readOnly:
    'It tells what the gateway itself recorded of a call, so it cannot be written. Post an AuditEvent of your own, with an id that the gateway gives.',
  async load(asking, ids) {
    await disclosureQueue(asking.gateway).flush()
    const named = ids.flatMap((id) => transferIn(id) ?? [])
    const known = new Map(
      (
        await loadAudit(
          asking.gateway.database.db,
          named.map(({ transfer }) => transfer),
        )
      ).map((line) => [line.id, line]),
    )
    const lines = named.flatMap(({ transfer, index }): AuditLine[] => {
      const line = known.get(transfer)
      // Only what carried too many records to name them has one for each.
      return line && (index === null || (line.items > mostNamed && index < line.items)) ? [{ ...line, index }] : []
    })
    const wanted = new Set(ids)
    return (await eventsOf(asking, lines)).filter(({ id }) => wanted.has(id))
  },
  async walk(asking, restriction, window) {
    await disclosureQueue(asking.gateway).flush()
    const wanted = wantedIn(restriction)
    if (!wanted) return { records: [] }
    const { lines, reached } = await walkAudit(asking.gateway.database.db, { ...window, ...wanted })
    return { records: await eventsOf(asking, lines), ...(reached ? { reached } : {}) }
  },
}

function transferIn(id: string): { readonly transfer: string; readonly index: number | null } | undefined {
  const [, , hex = '', index] = idPattern.exec(id) ?? []
  if (hex === '') return undefined
  const transfer = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  const number = index === undefined ? null : Number.parseInt(index, 36)
  return number !== null && number > 2_147_483_647 ? undefined : { transfer, index: number }
}

/** The id of the AuditEvent of a transfer, or of one item of it; the same at every time. */
export function auditEventId({ id, index }: Pick<AuditLine, 'id' | 'index'>): string {
  const item = index === null ? '' : `-${index.toString(36)}`
  return `${derivedAuditEvent.idAt(instantOf(id))}-${id.replaceAll('-', '')}${item}`
}

/** What of a query helps to look at less; undefined where nothing can match. */
function wantedIn({
  targets,
  tokens,
}: Restriction): Pick<AuditWanted, 'refs' | 'client' | 'system' | 'outcomes'> | undefined {
  const pointed = targets.get('entity') ?? targets.get('patient')
  const refs =
    pointed &&
    [...pointed].flatMap((target) => {
      const [, kind = '', id = ''] = /^([A-Za-z]{1,64})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/|$)/.exec(target) ?? []
      return kind === '' ? [] : [{ kind, id }]
    })
  if (refs?.length === 0) return undefined
  const agent = tokens.get('agent:identifier')
  const by = (system: string) => {
    const [only, second] = agent ?? []
    return only && !second && only.system === system && only.code !== undefined ? only.code : undefined
  }
  const [client, system] = [by(agentSystems.client), by(agentSystems.system)]
  const codes = tokens.get('outcome')?.flatMap(({ code }) => code ?? [])
  return {
    ...(refs ? { refs } : {}),
    ...(client === undefined ? {} : { client }),
    ...(system === undefined ? {} : { system }),
    ...(codes && codes.length > 0 ? { outcomes: codes.flatMap(outcomesOf) } : {}),
  }
}

async function eventsOf(asking: Asking, lines: readonly AuditLine[]): Promise<StoredRecord[]> {
  const items = await itemsOf(asking, lines)
  const { gateway, caller } = asking
  const isAuditor = mayDo(caller, { area: 'admin', target: 'disclosures', action: 'r' })
  const standards = [...gateway.standards.values()]
  return lines.flatMap((line) => {
    const carried = items.get(keyOf(line)) ?? []
    const shown = carried.filter(
      ({ kind, record }) =>
        kind !== null && record !== null && (isAuditor || mayDo(caller, { area: 'system', target: kind, action: 'r' })),
    )
    // Who is no auditor learns of the records that it may read, and of what it did itself.
    const isTold = carried.length === 0 ? isAuditor || line.client === caller.client : shown.length > 0
    if (!isTold) return []
    const id = auditEventId(line)
    const updatedAt = instantOf(line.id)
    const text = JSON.stringify(auditEventOf(id, line, shown, standards))
    return [{ kind: 'AuditEvent', id, version: 1, deleted: false, updatedAt, text }]
  })
}

/** The records that each line carried, without those that the caller's view leaves out. */
async function itemsOf(
  { gateway, caller }: Asking,
  lines: readonly AuditLine[],
): Promise<ReadonlyMap<string, readonly AuditItem[]>> {
  const several = lines.filter(({ index, items, record }) => index === null && record === null && items <= mostNamed)
  const single = lines.flatMap(({ id, index }) => (index === null ? [] : [{ transfer: id, index }]))
  const stored = await loadAuditItems(
    gateway.database.db,
    several.map(({ id }) => id),
    single,
  )
  const own = lines.flatMap(({ id, index, kind, record, version, outcome }): AuditItem[] =>
    index === null && record !== null ? [{ transfer: id, index: -1, outcome, kind, record, version }] : [],
  )
  const all = [...stored, ...own].filter(({ record }) => record !== null)
  const told = await toldTo(
    gateway,
    caller,
    all.map((item) => ({ ...item, issues: null })),
    () => true,
  )
  const isWhole = new Set(several.map(({ id }) => id))
  return Map.groupBy(told, ({ transfer, index }) =>
    keyOf({ id: transfer, index: index < 0 || isWhole.has(transfer) ? null : index }),
  )
}

function keyOf({ id, index }: Pick<AuditLine, 'id' | 'index'>): string {
  return `${id}/${index ?? ''}`
}
