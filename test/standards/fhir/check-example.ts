// What holds for every official example: it is valid unless it is listed as not, it can be indexed, and stamping it
// touches the server-owned members alone.

import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { membersOf } from '../../../src/json/splice.ts'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import type { CanonicalRecord } from '../../../src/standards/standard.ts'
import { readExample } from './examples.ts'

const listed = new URL('../../conformance/fhir-examples.json', import.meta.url)

/** File → why the example is not valid R4. */
export const invalidExamples = JSON.parse(readFileSync(listed, 'utf8')) as Readonly<Record<string, string>>

const stamp = { id: 'stamped-1', version: 7, updated: new Date('2026-02-03T04:05:06.789Z') }

/** What does not hold for an example, in a list of none or one. */
export function faultOfExample(file: string): string[] {
  try {
    expectExampleHolds(file)
    return []
  } catch (error) {
    return [`${file}: ${String(error)}`]
  }
}

function expectExampleHolds(file: string): void {
  const record = readExample(file)
  const codes = new Set(fhir.validate(record).map((issue) => issue.code))
  expect([file, codes.size === 0]).toEqual([file, !(file in invalidExamples)])
  for (const entry of fhir.search.index(record)) expect(entry.param).not.toBe('')
  expectOnlyStamped(file, record)
}

function expectOnlyStamped(file: string, record: CanonicalRecord): void {
  const stamped = fhir.identity.stamp(record, stamp)
  expect([file, fhir.identity.sameContent(record, stamped)]).toEqual([file, true])
  expect(JSON.parse(stamped.text)).toEqual(stamped.value)
  expect(stamped.value.id).toBe(stamp.id)
  expect(stamped.value.meta).toMatchObject({ versionId: '7', lastUpdated: '2026-02-03T04:05:06.789Z' })
  const again = fhir.identity.stamp(stamped, stamp)
  expect(again.text).toBe(stamped.text)
  expect([file, untouchedText(stamped.text)]).toEqual([file, untouchedText(record.text)])
}

/** The text of every member that a stamp does not touch, byte for byte, in its order. */
function untouchedText(text: string): string[] {
  return membersOf(text, text.indexOf('{'))
    .members.filter(({ name }) => name !== 'id' && name !== 'meta')
    .map(({ start, valueEnd }) => text.slice(start, valueEnd))
}
