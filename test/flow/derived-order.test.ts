import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from '../../src/access/matches.ts'
import { comparePositions, instantOf, timestampOf } from '../../src/flow/derived-order.ts'
import { boundsOf } from '../../src/flow/derived-restriction.ts'
import type { Condition } from '../../src/standards/standard.ts'

describe('instants as the database prints them', () => {
  it.each([
    ['2026-11-21T02:59:30.120Z', 0, '2026-11-21 02:59:30.12+00'],
    ['2026-11-21T02:59:30.000Z', 0, '2026-11-21 02:59:30+00'],
    ['2026-11-21T02:59:30.000Z', 999, '2026-11-21 02:59:30.000999+00'],
    ['2026-11-21T02:50:00.500Z', 1, '2026-11-21 02:50:00.500001+00'],
  ])('%s and %i microseconds', (instant, micros, text) => {
    expect(timestampOf(Date.parse(instant), micros)).toBe(text)
    expect(instantOf(text)).toBeCloseTo(Date.parse(instant) + micros / 1000, 3)
  })

  it('have ends that are open', () => {
    expect([instantOf('infinity'), instantOf('-infinity')]).toEqual([Infinity, -Infinity])
  })
})

describe('positions', () => {
  const sort = [{ by: 'param', param: 'p', type: 'string', descending: true }] as const

  it('have missing values last in both directions, and the id behind all', () => {
    const at = (value: string | null, id: string) => ({ values: [value], id })
    const sorted = [at(null, 'a'), at('x', 'b'), at('y', 'c'), at('x', 'a')].sort((one, other) =>
      comparePositions({ sort }, one, other),
    )
    expect(sorted.map(({ values, id }) => `${values[0]} ${id}`)).toEqual(['y c', 'x a', 'x b', 'null a'])
  })

  it('of several kinds are compared by the kind first', () => {
    const at = (id: string) => ({ values: [], id })
    expect(comparePositions({ sort: [] }, at('Patient/a'), at('PatientX/a'))).toBeLessThan(0)
    expect(comparePositions({ sort: [] }, at('Basic/z'), at('Patient/a'))).toBeLessThan(0)
  })
})

describe('what a query demands in any case', () => {
  it('holds of everything that meets the query', () => {
    const times = [0, 1, 5, 10].map((time) => new Date(time).toISOString())
    const compare = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb', 'ap')
    const span = fc.tuple(compare, fc.constantFrom(...times), fc.constantFrom(...times))
    const leaf: fc.Arbitrary<Condition> = fc.oneof(
      span.map(([how, low, high]): Condition => ({ updated: how, low, high: high < low ? low : high })),
      span.map(([how, low, high]): Condition => {
        return { param: 'recorded', type: 'date', compare: how, low, high: high < low ? low : high }
      }),
      fc.constantFrom('a', 'b').map((id): Condition => ({ id: [id] })),
      fc
        .constantFrom('Patient/1', 'Patient/2')
        .map((target): Condition => ({ param: 'target', type: 'reference', target })),
      fc.constantFrom('x', 'y').map((code): Condition => ({ param: 'agent', type: 'token', code })),
    )
    const { condition } = fc.letrec<{ condition: Condition; some: Condition[] }>((tie) => ({
      some: fc.array(tie('condition'), { maxLength: 3 }),
      condition: fc.oneof(
        { maxDepth: 3 },
        leaf,
        tie('some').map((all): Condition => ({ all })),
        tie('some').map((any): Condition => ({ any })),
        leaf.map((not): Condition => ({ not })),
      ),
    }))
    const record = fc.record({
      id: fc.constantFrom('a', 'b'),
      time: fc.integer({ min: 0, max: 12 }),
      target: fc.constantFrom('Patient/1', 'Patient/2', 'Patient/3'),
      code: fc.constantFrom('x', 'y', 'z'),
    })
    fc.assert(
      fc.property(condition, record, (where, { id, time, target, code }) => {
        const low = new Date(time).toISOString()
        const high = new Date(time + 1).toISOString()
        const entries = [
          { type: 'date', param: 'recorded', low, high },
          { type: 'reference', param: 'target', target },
          { type: 'token', param: 'agent', code },
        ] as const
        if (!matches({ id, updatedAt: new Date(time), entries }, where)) return
        const { from, to, restriction } = boundsOf(where, ['recorded'])
        expect(from === undefined || from.getTime() <= time).toBe(true)
        expect(to === undefined || to.getTime() >= time).toBe(true)
        expect(restriction.ids?.has(id) ?? true).toBe(true)
        expect(restriction.targets.get('target')?.has(target) ?? true).toBe(true)
        expect(restriction.tokens.get('agent')?.some((token) => token.code === code) ?? true).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
