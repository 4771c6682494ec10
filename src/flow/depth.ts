// How deep a write is looked at: structure always, rules and profiles where the request asks for them, with the
// definitions that are stored here. https://hl7.org/fhir/R4/validation.html

import type { Issue } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { CanonicalRecord, Level, Standard } from '../standards/standard.ts'
import { definitionsFor } from './definitions.ts'
import type { DirectOperation } from './submission.ts'

/** What a standard says of a record at a depth, with the stored definitions that it and these profiles lead to. */
export async function judgeRecord(
  gateway: Pick<Gateway, 'database'>,
  standard: Standard,
  record: CanonicalRecord,
  level: Level,
  profiles: readonly string[] = [],
): Promise<Issue[]> {
  // What is unsound in structure is not looked at more deeply, so that no definitions are needed.
  if (level === 'structure' || standard.name !== 'fhir') return standard.validate(record, level)
  const definitions = await definitionsFor(gateway, standard, [record.value], profiles)
  return standard.validate(record, level, { definitions, profiles })
}

/** What is said of the record of each operation that brings one; nothing of the others. */
export async function judgeOperations(
  gateway: Pick<Gateway, 'database'>,
  operations: readonly DirectOperation[],
  level: Level = 'structure',
): Promise<(readonly Issue[])[]> {
  return await Promise.all(
    operations.map(async (operation) => {
      if (!('record' in operation) || operation.record === undefined) return []
      return await judgeRecord(gateway, operation.standard, operation.record, level)
    }),
  )
}
