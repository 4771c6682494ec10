// Runs the tables of docs/mapping.md: the file in as shown, and back again line for line.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/standards/standard.ts'
import type { Mapping } from '../../../src/translate/mapping.ts'
import { mappingWith, read, writeBack } from '../vendors.ts'

interface Example extends Mapping {
  readonly file: readonly string[]
  readonly records: readonly JsonObject[]
}

const page = readFileSync(join(import.meta.dirname, '../../../docs/mapping.md'), 'utf8')
const examples = page
  .split('```json table\n')
  .slice(1)
  .map((block) => JSON.parse(block.slice(0, block.indexOf('```'))) as Example)

describe('the tables of docs/mapping.md', () => {
  it('are there', () => expect(examples.length).toBeGreaterThan(1))

  it.each(examples)('$format.type', ({ file, records, ...example }) => {
    const mapping = mappingWith(example, { mediaTypes: ['text/plain'] })
    const body = `${file.join('\r\n')}\r\n`
    const { items, issues } = read(mapping, body)
    expect([...issues, ...items.flatMap((item) => item.issues)]).toEqual([])
    expect(items.map(({ record }) => record?.value)).toEqual(records)
    expect(writeBack(mapping, items)).toMatchObject({ body, losses: [] })
  })
})
