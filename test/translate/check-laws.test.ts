// The law checker: every shipped mapping passes it, and mappings that break a law are shown with their smallest item.

import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/standards/standard.ts'
import { fidelityReport } from '../../src/translate/fidelity.ts'
import { generateItem, randomFrom } from '../../src/translate/generate-items.ts'
import { checkLaws } from '../../src/translate/laws.ts'
import { readPayload } from '../../src/translate/translate-in.ts'
import { mappingOf, mappingWith, readSample, vendors } from './vendors.ts'

// A message that is only written has nothing to take, and its records are samples of their own (record-samples).
const shipped = [...vendors.values()].flatMap((vendor) =>
  [...vendor.messages.values()].filter(({ way }) => way !== 'out').map(({ name }) => `${vendor.name}/${name}`),
)

async function samplesOf(name: string): Promise<JsonObject[]> {
  const mapping = mappingOf(name)
  const items: JsonObject[] = []
  for (const sample of mapping.message.samples ?? []) {
    const body = await readSample(mapping.message.vendor, sample.replace('samples/', ''))
    for (const { value } of readPayload(mapping, body, mapping.message.mediaTypes[0] as string).items)
      if (value !== null) items.push(value)
  }
  return items
}

describe.each(shipped)('%s', (name) => {
  it('keeps the laws on made-up items and on its samples', async () => {
    const samples = await samplesOf(name)
    expect(samples.length).toBeGreaterThan(0)
    const { tried, refused, broken } = checkLaws(mappingOf(name), samples, { runs: 150, seed: 7 })
    expect(broken).toEqual([])
    // Items that are refused show nothing: most must be taken.
    expect(refused).toBeLessThan(tried / 2)
  })

  it('has a law for every row', () => {
    const { rows, counts } = fidelityReport(mappingOf(name), [])
    expect(counts.iso + counts.lens + counts.prism + counts['one-way']).toBe(rows.length)
    for (const { law, why } of rows) if (law !== 'iso') expect(why.length).toBeGreaterThan(0)
  })
})

describe('a mapping that breaks a law', () => {
  it('is shown by the least item: two rows that write one element', () => {
    const mapping = mappingWith({
      rows: [
        { from: 'a', to: 'name' },
        { from: 'b', to: 'name' },
        { from: 'c', to: 'other' },
      ],
    })
    const { broken } = checkLaws(mapping, [], { runs: 50 })
    const getPut = broken.find(({ law }) => law === 'GetPut')
    expect(getPut?.items).toHaveLength(1)
    expect(Object.keys(getPut?.items[0] as JsonObject).length).toBe(1)
  })
})

describe('the items it makes up', () => {
  it('are the same for the same seed, and others for another', () => {
    const mapping = mappingOf('bamboohr/employees')
    const make = (seed: number) => generateItem(mapping, [], randomFrom(seed))
    expect(make(3)).toEqual(make(3))
    expect(make(3)).not.toEqual(make(4))
  })
})

describe('the fidelity report', () => {
  it('tells what is one-way, what is kept, and which fields nothing reads', () => {
    const mapping = mappingWith({
      rows: [
        { from: 'id', to: 'documentId.value', identifies: 'record' },
        { from: 'full', to: 'person.name.formattedName', way: 'in' },
        { from: 'born', to: 'person.birthDate', date: ['yyyy-MM-dd', 'd.M.yyyy'] },
        { from: 'jobs', to: 'deployment', rows: [{ from: 'title', to: 'job.title' }] },
      ],
    })
    const item = { id: '1', full: 'A', badge: 'x', more: { deep: [1] }, jobs: [{ title: 'T', grade: 'B' }] }
    const { counts, unread, required } = fidelityReport(mapping, [item, { id: '2', badge: 'y' }])
    expect(counts).toEqual({ iso: 2, lens: 1, prism: 1, 'one-way': 1 })
    expect(unread).toEqual([
      { path: 'badge', times: 2 },
      { path: 'more.deep[]', times: 1 },
      { path: 'jobs[].grade', times: 1 },
    ])
    expect(required).toEqual(['documentId.value'])
  })
})

it('a broken law names the row whose field comes back otherwise', () => {
  const broken = mappingWith({
    rows: [
      { from: 'id', to: 'documentId.value' },
      { from: 'who', to: 'person.name.given' },
      { from: 'other', to: 'person.name.given' },
    ],
  })
  const report = checkLaws(broken, [])
  expect(report.broken.map(({ law }) => law)).toContain('GetPut')
  for (const { row } of report.broken) expect(['/rows/1', '/rows/2']).toContain(row)
})
