// Writes what a batch has staged: one statement a table, sent together.

import type { Db } from '../db/database.ts'
import { type NewVersion, putVersions } from '../records/records.ts'
import { putStatements, type StoredStatement } from '../records/statements.ts'
import { type OwnedIdentity, putIdentities, resolveEntities } from '../registry/entities.ts'
import { putProposals } from '../registry/proposals.ts'
import type { IndexEntry } from '../standards/standard.ts'
import type { FreshVersion, Stage } from './staging.ts'
import { writeIdentity } from './write-identity.ts'

export async function writeStage(trx: Db, stage: Stage, publicUrl: string | undefined): Promise<void> {
  const { versions, statements, proposals, identity } = stage.take()
  const { described, fresh } = await describe(trx, stage, versions, publicUrl)
  await Promise.all([
    putIdentities(trx, fresh),
    putVersions(trx, described),
    putStatements(trx, statements.map(withoutTwin(versions))),
    putProposals(trx, proposals),
    writeIdentity(trx, stage, versions, identity),
  ])
}

/** A direct edit's text is mostly that of the version it made, and then it is kept once. */
function withoutTwin(versions: readonly FreshVersion[]): (statement: StoredStatement) => StoredStatement {
  const texts = new Map(versions.map(({ stored }) => [`${stored.kind}/${stored.id}/${stored.version}`, stored.text]))
  return (one) =>
    one.elements === null && texts.get(`${one.kind}/${one.id}/${one.seq}`) === one.text ? { ...one, text: null } : one
}

/** Index entries, identifiers and entities of the versions that will be current; older ones of this batch need none. */
async function describe(
  trx: Db,
  stage: Stage,
  versions: readonly FreshVersion[],
  publicUrl: string | undefined,
): Promise<{ readonly described: NewVersion[]; readonly fresh: readonly OwnedIdentity[] }> {
  const last = new Map(versions.map((version) => [`${version.stored.kind}/${version.stored.id}`, version]))
  const described = versions.map((version) => {
    const { stored, transfer, system, isNew } = version
    const standard = stage.present(version.standard)
    const record = last.get(`${stored.kind}/${stored.id}`) === version ? version.record : null
    const { updatedAt: at, ...rest } = stored
    const identifiers = record ? standard.identity.identifiersOf(record) : { record: [], entities: [] }
    const entries = record ? localise(standard.search.index(record), publicUrl && publicUrl + standard.base) : []
    return {
      version: { ...rest, at, transfer, system, isNew, entries, identifiers: identifiers.record },
      about: identifiers.entities,
    }
  })
  const { entities, fresh } = await resolveEntities(
    trx,
    described.flatMap(({ about }) => about),
    stage.newId,
  )
  let next = 0
  const complete = described.map(({ version, about }) => ({
    ...version,
    entities: [...new Set(entities.slice(next, (next += about.length)).flat())],
  }))
  return { described: complete, fresh }
}

/** An absolute reference to our own base is a local one. */
export function localise(entries: IndexEntry[], base: string | undefined): IndexEntry[] {
  if (base === undefined) return entries
  return entries.map((entry) =>
    entry.type === 'reference' && entry.target.startsWith(`${base}/`)
      ? { ...entry, target: entry.target.slice(base.length + 1) }
      : entry,
  )
}
