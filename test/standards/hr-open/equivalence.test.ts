import { describe, expect, it } from 'vitest'
import { allTypes } from '../../../src/standards/hr-open/types.ts'
import { isOfType } from '../../../src/standards/hr-open/validate.ts'
import { hasDistribution, officialVerdicts, whySkipped } from './distribution.ts'
import { compare } from './equivalence.ts'
import { trickyTexts } from './mutations.ts'

describe.skipIf(!hasDistribution)(
  `against the official distribution${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`,
  () => {
    it('has every type that the distribution has', () => {
      const official = officialVerdicts()
      expect([...allTypes().keys()].filter((type) => !official.has(type))).toEqual([])
    })

    it('gives the official verdict on samples and mutations, and names faults exactly where it refuses', () => {
      const result = compare(50)
      expect(result.differences).toEqual([])
      expect(result.samples).toBeGreaterThan(100)
      expect(result.accepted).toBeGreaterThan(result.compared / 4)
      expect(result.accepted).toBeLessThan(result.compared)
    })

    it.each([
      'DateType',
      'TimeType',
      'DurationType',
      'DateTimeType',
      'YearType',
      'YearMonthType',
      'PeriodType',
      'EmailType',
    ])('reads the spellings of %s as the official pattern does', (name) => {
      const official = officialVerdicts()
      const type = `common.${name}`
      const wrap = (text: string) => (name === 'EmailType' ? { address: text } : text)
      const differing = trickyTexts.filter((text) => isOfType(type, wrap(text)) !== official.accepts(type, wrap(text)))
      expect(differing).toEqual([])
    })
  },
)
