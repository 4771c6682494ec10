// The official R4 examples of the npm package hl7.fhir.r4.examples, as records.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { CanonicalRecord, JsonObject } from '../../../src/standards/standard.ts'

const folder = dirname(createRequire(import.meta.url).resolve('hl7.fhir.r4.examples/package.json'))

/** The files that hold a resource, in the order of names. */
export const exampleFiles: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'package.json' && !file.startsWith('.'))
  .sort()

export function readExample(file: string): CanonicalRecord {
  const text = readFileSync(join(folder, file), 'utf8')
  const value = JSON.parse(text) as JsonObject
  return { kind: String(value.resourceType), text, value }
}
