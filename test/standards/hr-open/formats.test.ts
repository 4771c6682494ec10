import ajvFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../src/standards/hr-open/formats.ts'
import { hasDistribution, officialVerdicts, whySkipped } from './distribution.ts'
import { trickyTexts } from './mutations.ts'

const accepts = (format: string, text: string) => formats[format]?.(text)

describe('dates and times', () => {
  it.each([
    ['hr-date', '2024-02-29', true],
    ['hr-date', '2023-02-29', false],
    ['hr-date', '20240229', true],
    ['hr-date', '2024-0229', false],
    ['hr-date', '2023-366', false],
    ['hr-date', '2024-366', true],
    ['hr-date', '2024-W52-7', true],
    ['hr-date', '2024-01-15T00:00:00', false],
    ['hr-date-time', '2024-01-15T08:30:00', true],
    ['hr-date-time', '2024-01-15T08:30:00+01:00', true],
    ['hr-date-time', '2024-02-30T08:30:00', false],
    ['hr-date-time', '2024-01-15T08:30', false],
    ['hr-date-time', '2024-01-15', false],
    ['hr-date-time', '2016-12-31T23:59:60Z', true],
    ['hr-date-time', '2016-12-31T22:59:60Z', false],
    ['hr-time', '24:00', true],
    ['hr-time', '24:01', false],
    ['hr-duration', 'PT7H30M', true],
    ['hr-duration', 'PT7H30', false],
    ['hr-duration', 'P1.5DT1H', false],
    ['hr-year', '2024', true],
    ['hr-year', '0024', false],
    ['hr-year-month', '2024-13', false],
  ])('%s %s: %s', (format, text, expected) => {
    expect(accepts(format, text)).toBe(expected)
  })
})

const near = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 24 })
const spoilt = (alphabet: string) =>
  fc.tuple(fc.constantFrom(...trickyTexts), fc.nat(30), near(alphabet)).map(([text, at, more]) => {
    return text.slice(0, at) + more.slice(0, 3) + text.slice(at + (more.length % 3))
  })

describe.skipIf(!hasDistribution)(`official patterns${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`, () => {
  const official = hasDistribution ? officialVerdicts() : undefined
  it.each([
    ['hr-date', 'DateType', '0123-+W'],
    ['hr-time', 'TimeType', '012345:.,+-Z'],
    ['hr-duration', 'DurationType', '12PTYMWDHS.-'],
    ['hr-date-time', 'DateTimeType', '0123-:TZ+. '],
    ['hr-year', 'YearType', '0129x'],
    ['hr-year-month', 'YearMonthType', '0129-'],
  ])('%s accepts what %s accepts', (format, type, alphabet) => {
    fc.assert(
      fc.property(fc.oneof(near(alphabet), spoilt(alphabet)), (text) => {
        expect([text, accepts(format, text)]).toEqual([text, official?.accepts(`common.${type}`, text)])
      }),
      { numRuns: 3000 },
    )
  })
})

describe('addresses', () => {
  const uri = ajvFormats.default.get('uri') as (text: string) => boolean
  const email = ajvFormats.default.get('email') as RegExp
  it('reads URIs as the widely used grammar does', () => {
    const alphabet = 'ab1:/?#[]@%2f.v-" '
    const start = fc.constantFrom(
      '',
      'http://',
      'a:',
      'http://[',
      'http://u@[::',
      'x:[',
      'http://[::1]',
      'http://[1:2:3:4:5:6:7:8]',
      'http://[v1.a]:8',
      'http://[::1.2.3.4]',
    )
    fc.assert(
      fc.property(start, near(alphabet), near('0123456789abcdef:.]/'), (one, other, third) => {
        for (const text of [one + other, one + third])
          expect([text, accepts('hr-uri', text)]).toEqual([text, uri(text)])
      }),
      { numRuns: 3000 },
    )
  })

  it('reads e-mail addresses as the widely used grammar does', () => {
    fc.assert(
      fc.property(near('ab@.-_+1'), (text) => {
        expect([text, accepts('hr-email', text)]).toEqual([text, email.test(text)])
      }),
      { numRuns: 3000 },
    )
  })
})

it('answers hostile lengths without trouble', () => {
  const long = 1_000_000
  for (const format of Object.keys(formats))
    for (const text of [
      '1'.repeat(long),
      `00:00:00.${'1'.repeat(long)}x`,
      `P${'1Y'.repeat(long / 2)}`,
      `a:${'%41'.repeat(long / 3)}"[`,
      `${'a.'.repeat(long / 2)}@`,
      `P1.${'1'.repeat(long)}`,
      '-'.repeat(long),
    ])
      expect(typeof accepts(format, text)).toBe('boolean')
})
