import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberSpanOf, spanOf } from '../../../../src/standards/fhir/search/ranges.ts'

const spans: readonly [string, string | null, string | null][] = [
  ['2024', '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
  ['2024-02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
  ['2024-12', '2024-12-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
  ['2024-05-31T10:00Z', '2024-05-31T10:00:00.000Z', '2024-05-31T10:01:00.000Z'],
  ['2024-05-31T10:00', '2024-05-31T10:00:00.000Z', '2024-05-31T10:01:00.000Z'],
  ['2024-05-31T10:00:00', '2024-05-31T10:00:00.000Z', '2024-05-31T10:00:01.000Z'],
  ['2024-05-31T00:30:00+01:00', '2024-05-30T23:30:00.000Z', '2024-05-30T23:30:01.000Z'],
  ['2024-12-31T23:30:00-01:00', '2025-01-01T00:30:00.000Z', '2025-01-01T00:30:01.000Z'],
  ['2024-05-31T10:00:00.5Z', '2024-05-31T10:00:00.500Z', '2024-05-31T10:00:00.600Z'],
  ['2024-05-31T10:00:00.123456Z', '2024-05-31T10:00:00.123Z', '2024-05-31T10:00:00.124Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', '2017-01-01T00:00:01.000Z'],
  ['0050', '0050-01-01T00:00:00.000Z', '0051-01-01T00:00:00.000Z'],
  ['9999', '9999-01-01T00:00:00.000Z', null],
  ['0001-01-01T00:00:00+14:00', null, null],
]

describe('spanOf', () => {
  for (const [text, low, high] of spans) it(`covers ${text}`, () => expect(spanOf(text)).toEqual({ low, high }))

  it('refuses what is no date', () => {
    for (const text of [
      '',
      '24',
      '2024-13',
      '2024-02-30',
      '2024-05-31T',
      '2024-05-31T25:00Z',
      '2024T10:00Z',
      'now',
      '2024-05-31 10:00',
    ]) {
      expect([text, spanOf(text)]).toEqual([text, undefined])
    }
  })

  it('a finer date lies within the coarser one', () => {
    const days = fc.date({ min: new Date('0100-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(4, 7, 10, 16, 19, 23),
        fc.constantFrom(7, 10, 16, 19, 23, 24),
        (date, coarse, fine) => {
          const text = date.toISOString()
          const outer = spanOf(text.slice(0, Math.min(coarse, fine)))
          const inner = spanOf(text.slice(0, Math.max(coarse, fine)))
          expect(String(outer?.low) <= String(inner?.low)).toBe(true)
          expect(String(inner?.high) <= String(outer?.high)).toBe(true)
          expect(String(inner?.low) < String(inner?.high)).toBe(true)
        },
      ),
    )
  })
})

describe('numberSpanOf', () => {
  const cases: readonly [string, number, number, number][] = [
    ['100', 100, 99.5, 100.5],
    ['100.00', 100, 99.995, 100.005],
    ['1e2', 100, 50, 150],
    ['-5.4', -5.4, -5.45, -5.35],
    ['+3', 3, 2.5, 3.5],
    ['1.0E-2', 0.01, 0.0095, 0.0105],
  ]
  for (const [text, value, low, high] of cases) {
    it(`covers ${text}`, () => {
      const span = numberSpanOf(text)
      expect(span?.value).toBe(value)
      expect(span?.low).toBeCloseTo(low, 10)
      expect(span?.high).toBeCloseTo(high, 10)
    })
  }

  it('refuses what is no decimal', () => {
    for (const text of ['', '.', '1.', '.5', '1e', 'e5', '0x10', 'Infinity', 'NaN', '1e999', '1 ', '--1']) {
      expect([text, numberSpanOf(text)]).toEqual([text, undefined])
    }
  })
})
