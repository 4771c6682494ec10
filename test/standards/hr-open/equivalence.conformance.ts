import { expect, it } from 'vitest'
import { hasDistribution, whySkipped } from './distribution.ts'
import { compare, compareTypes } from './equivalence.ts'

it.skipIf(!hasDistribution)(
  `HR Open: every sample and 300 mutations of each get the official verdict${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`,
  () => {
    const result = compare(300)
    console.log(
      `HR Open equivalence: ${result.samples} samples, ${result.compared} documents, ${result.accepted} accepted`,
    )
    expect(result.differences).toEqual([])
  },
)

it.skipIf(!hasDistribution)(
  `HR Open: every type gives the official verdict on parts of samples${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`,
  () => {
    expect(compareTypes(400)).toEqual([])
  },
)
