import { describe, expect, it } from 'vitest'
import { kindTable } from '../../../src/standards/hr-open/nouns.ts'
import { hrOpen } from '../../../src/standards/hr-open/standard.ts'
import type { JsonObject, SearchContext } from '../../../src/standards/standard.ts'
import { expectedIds, type Known } from '../../support/search-oracle.ts'
import { hasDistribution, samples, whySkipped } from './distribution.ts'
import { typeOf } from './equivalence.ts'
import { queriesFor } from './found.ts'

const context: SearchContext = { base: '', handling: 'strict', now: new Date('2026-01-01T00:00:00Z') }

function known(kind: string, value: JsonObject): Known {
  const entries = hrOpen.search.index({ kind, text: JSON.stringify(value), value })
  return { kind, id: 'it', updated: '2026-01-01T00:00:00.000Z', deleted: false, entries }
}

/** The queries, made from a document's own index, that do not find it. */
function misses(kind: string, value: JsonObject): string[] {
  const one = known(kind, value)
  return one.entries
    .flatMap(queriesFor)
    .filter((query) => expectedIds([one], hrOpen.search.parse(kind, [query], context).query).length === 0)
    .map(([name, text]) => `${kind}: ${name}=${text}`)
}

it('a document is found by each of its fields', () => {
  const census = {
    documentId: { value: 'D,1', schemeId: 'HRIS', schemeAgencyId: 'acme' },
    alternateIds: [{ value: '7' }],
    person: {
      name: { family: "O'Neill, Jr.", given: 'Zoë', formattedName: '50% \\ off' },
      birthDate: '1980-02',
      communication: { email: [{ address: 'z@example.org' }], phone: [{ formattedNumber: '+1 (212) 555-0100' }] },
    },
    employment: { hire: { date: '2020-W01-3' } },
    deployment: [{ effectivePeriod: { validFrom: '2020-01-01T00:00:00+02:00' }, position: { title: 'Nurse' } }],
  }
  expect(known('Census', census).entries.length).toBeGreaterThanOrEqual(15)
  expect(misses('Census', census)).toEqual([])
})

describe.skipIf(!hasDistribution)(`samples${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`, () => {
  it('each official sample of a kind has entries and is found by all of them', () => {
    const missed: string[] = []
    for (const sample of samples()) {
      const { type, value } = typeOf(sample)
      const noun = kindTable().find((candidate) => candidate.type === type)
      if (!noun) continue
      if (known(noun.kind, value as JsonObject).entries.length === 0) missed.push(`${sample.name}: no entries`)
      missed.push(...misses(noun.kind, value as JsonObject).map((miss) => `${sample.name}: ${miss}`))
    }
    expect(missed).toEqual([])
  })
})
