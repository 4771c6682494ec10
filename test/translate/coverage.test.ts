// The quick look at whether rows reach everything, held against the slow one that says what they do not reach.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { coverOf, isCovered, uncovered } from '../../src/translate/coverage.ts'
import { parsePath } from '../../src/translate/path.ts'

const paths = ['a', 'b.c', 'b.d', 'l[0].x', 'l[1].x', 'p[k=1].v', 'p[k=2].v', 'p[k=1].w']
const leaf = fc.constantFrom<Json>('x', 1, null)
const member = fc.record({ k: fc.constantFrom(1, 1, 2, 3), v: leaf, w: leaf }, { requiredKeys: ['k'] })
const value = fc.record(
  {
    a: fc.oneof(leaf, member),
    b: fc.oneof(leaf, fc.record({ c: leaf, d: leaf, e: leaf }, { requiredKeys: [] })),
    l: fc.array(fc.oneof({ weight: 6, arbitrary: fc.record({ x: leaf }) }, { weight: 1, arbitrary: member }), {
      maxLength: 3,
    }),
    p: fc.array(member, { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

it('isCovered says no exactly where uncovered leaves something', () => {
  let covered = 0
  fc.assert(
    fc.property(fc.subarray(paths, { minLength: 5 }), value, (some, tree) => {
      const over = coverOf(some.map(parsePath))
      const isWhole = isCovered(tree as JsonObject, over)
      if (isWhole) covered += 1
      const rest = uncovered(tree as JsonObject, over, new Set())
      expect(isWhole).toBe(rest === undefined)
    }),
    { numRuns: 3000 },
  )
  expect(covered).toBeGreaterThan(20)
})
