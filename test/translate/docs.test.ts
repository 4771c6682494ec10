// Runs the examples of docs/mapping.md: in as shown, and back again.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/standards/standard.ts'
import { compileMapping } from '../../src/translate/compile.ts'
import type { Mapping, SystemOverlay } from '../../src/translate/mapping.ts'
import { translateOut } from '../../src/translate/translate.ts'
import { read, writeBack } from './vendors.ts'

interface Example extends Omit<Mapping, 'format'> {
  readonly in: JsonObject
  readonly record: JsonObject
  readonly text?: string
  readonly stated?: readonly string[]
  readonly complement?: JsonObject
  readonly issues?: readonly string[]
  readonly identifiers?: readonly string[]
  readonly out?: JsonObject
  readonly outWithoutComplement?: JsonObject
  readonly overlay?: SystemOverlay
}

const page = readFileSync(join(import.meta.dirname, '../../docs/mapping.md'), 'utf8')
const examples = page
  .split('```json example\n')
  .slice(1)
  .map((block) => JSON.parse(block.slice(0, block.indexOf('```'))) as Example)

describe('docs/mapping.md', () => {
  it('has its examples', () => expect(examples.length).toBeGreaterThan(10))

  it.each(examples.map((example, at) => [at + 1, example] as const))('example %i', (_number, example) => {
    const message = {
      vendor: 'docs',
      name: 'examples',
      title: 'Example',
      standard: 'hr-open' as const,
      kind: 'Census',
      mediaTypes: ['application/json'],
      mapping: { ...example, format: { type: 'json' as const } },
    }
    const mapping = compileMapping(message, example.overlay)
    const [item] = read(mapping, JSON.stringify(example.in)).items
    if (item === undefined || item.record === null) throw new Error('No record.')
    expect(item.record.value).toEqual(example.record)
    expect(item.complement).toEqual(example.complement ?? {})
    expect(item.issues.map((issue) => `${issue.severity} ${issue.code}`)).toEqual(example.issues ?? [])
    if (example.text !== undefined) expect(item.record.text).toBe(example.text)
    if (example.stated !== undefined)
      expect(item.stated.map((one) => `${one.state}: ${one.path}`)).toEqual(example.stated)
    if (example.identifiers !== undefined) {
      expect(item.identifiers.map((one) => `${one.system}|${one.value}`)).toEqual(example.identifiers)
    }
    const { body, losses } = writeBack(mapping, [item])
    expect(JSON.parse(body)).toEqual([example.out ?? example.in])
    expect(losses).toEqual([])
    if (example.outWithoutComplement !== undefined) {
      const alone = translateOut(mapping, [{ record: item.record, stated: [], complement: {} }])
      expect(JSON.parse(alone.body)).toEqual([example.outWithoutComplement])
    }
  })
})
