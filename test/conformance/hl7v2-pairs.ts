// The HL7 v2 pairs: messages with another converter's FHIR result, held against ours. They are not part of this repository.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isValid } from '../../src/errors.ts'
import { decodeUtf8 } from '../../src/json/read.ts'
import type { JsonObject } from '../../src/standards/standard.ts'
import { translateIn } from '../../src/translate/translate.ts'
import { mappingOf } from '../translate/vendors.ts'
import { compareFacts, type Exclusion, type Fact, factsOf } from './hl7v2-facts.ts'

const folder =
  process.env.INTERLINGUA_HL7V2_PAIRS ?? join(import.meta.dirname, '../../../shared/standards/hl7v2-fhir-pairs')

export const hasPairs = existsSync(folder)
export const whySkipped = 'the HL7 v2 pairs are not beside the repository, nor where INTERLINGUA_HL7V2_PAIRS says'

/** Kinds that ours makes no records of from these messages: what they say stands where they are referred to. */
export const elsewhere: Readonly<Record<string, string>> = {
  Bundle: 'the message itself: the transfer log has it',
  MessageHeader: 'the message itself: the transfer log has it',
  Provenance: 'derived from the transfer log for every version',
  Location: 'named where a visit or an appointment refers to it, by number and display',
  Organization: 'named where a record refers to it, by number and display',
  PractitionerRole: 'roles of ROL and PRT segments; the segments are kept in the complement',
  Device: 'named where a result or an appointment refers to it',
}

/** Figures of one kind or field: how many facts of the other converter ours states too, and how many more. */
export interface Figures {
  theirs: number
  both: number
  more: number
}

export interface Report {
  readonly messages: number
  readonly kinds: Record<string, Figures>
  readonly fields: Record<string, Figures>
  readonly elsewhere: Record<string, number>
  readonly excluded: Partial<Record<Exclusion, number>>
  readonly missing: readonly (Fact & { readonly file: string })[]
  readonly more: readonly (Fact & { readonly file: string })[]
}

/** Reads every ADT, ORU and SIU pair and compares. */
export function comparePairs(): Report {
  const report = { messages: 0, kinds: {}, fields: {}, elsewhere: {}, excluded: {}, missing: [], more: [] } as {
    -readonly [Name in keyof Report]: Report[Name] extends readonly (infer Member)[] ? Member[] : Report[Name]
  }
  for (const file of readdirSync(folder).sort()) {
    const type = /^(ADT|ORU|SIU).*\.hl7$/.exec(file)?.[1]?.toLowerCase()
    if (type === undefined) continue
    const bytes = readFileSync(join(folder, file))
    const message = bytes.toString('utf8')
    const expected = decodeUtf8(readFileSync(join(folder, file.replace('.hl7', '.expected.json'))))
    const theirs = factsIn(entriesOf(expected), message, report)
    const ours = ourResources(type, bytes).flatMap((one) => factsOf(one, message))
    const { both, missing, more } = compareFacts(theirs, ours)
    report.messages += 1
    for (const fact of both) add(report, fact, { theirs: 1, both: 1, more: 0 })
    for (const fact of missing) add(report, fact, { theirs: 1, both: 0, more: 0 })
    for (const fact of more) add(report, fact, { theirs: 0, both: 0, more: 1 })
    report.missing.push(...missing.map((fact) => ({ ...fact, file })))
    report.more.push(...more.map((fact) => ({ ...fact, file })))
  }
  return report
}

function entriesOf(text: string): JsonObject[] {
  // The other converter writes a member twice now and then, so this is not read as strictly as payloads are.
  const bundle = JSON.parse(text) as { readonly entry: readonly { readonly resource: JsonObject }[] }
  return bundle.entry.map(({ resource }) => resource)
}

function factsIn(
  resources: readonly JsonObject[],
  message: string,
  report: Pick<Report, 'elsewhere' | 'excluded'>,
): Fact[] {
  return resources.flatMap((resource) => {
    const kind = String(resource.resourceType)
    if (kind in elsewhere) {
      report.elsewhere[kind] = (report.elsewhere[kind] ?? 0) + factsOf(resource, message).length
      return []
    }
    return factsOf(resource, message, (why) => (report.excluded[why] = (report.excluded[why] ?? 0) + 1))
  })
}

function ourResources(type: string, bytes: Uint8Array): JsonObject[] {
  const { items } = translateIn(mappingOf(`hl7v2/${type}`, { zone: 'UTC' }), bytes, 'application/hl7-v2')
  return items.flatMap(({ record, issues }) => (record === null || !isValid(issues) ? [] : [record.value]))
}

function add(report: Pick<Report, 'kinds' | 'fields'>, { kind, path }: Fact, more: Figures): void {
  for (const [table, name] of [
    [report.kinds, kind],
    [report.fields, `${kind}.${path}`],
  ] as const) {
    const known = (table[name] ??= { theirs: 0, both: 0, more: 0 })
    known.theirs += more.theirs
    known.both += more.both
    known.more += more.more
  }
}
