// The verdict of HR Open's schemas on a document, and the faults behind a refusal.

import type { Issue } from '../../errors.ts'
import { type SchemaSource, validatorFor } from '../schemas.ts'
import type { Level } from '../standard.ts'
import { faultsOf } from './faults.ts'
import { formats } from './formats.ts'
import { lintOf } from './lint.ts'
import { kindTable, nounOf } from './nouns.ts'
import { allTypes, bundleOf } from './types.ts'

/** HR Open's schemas for the compiler: every type is a key, so that types that are no nouns can be checked too. */
export const schemaSource: SchemaSource = {
  name: 'hr-open-4.2',
  keys: () => kindTable().map((noun) => noun.type),
  schemaOf: bundleOf,
  formats,
}

/** Whether a value is of a type such as `benefits.CensusType`; names no reasons. */
export function isOfType(type: string, value: unknown): boolean {
  return validatorFor(schemaSource, type)(value)
}

/** What is wrong with a value of a type: errors where the schema refuses, lint warnings from level `rules` on. */
export function checkType(type: string, value: unknown, level: Level = 'structure'): Issue[] {
  if (!allTypes().has(type)) throw new Error(`HR Open type ${type} is not known`)
  const faults = isOfType(type, value) ? [] : faultsOf(type, value)
  return level === 'structure' ? faults : [...faults, ...lintOf(type, value)]
}

/** The issues of a document of a kind. */
export function validateKind(kind: string, value: unknown, level: Level = 'structure'): Issue[] {
  return checkType(nounOf(kind).type, value, level)
}
