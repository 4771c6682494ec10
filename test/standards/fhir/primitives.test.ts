import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBase64, isBase64ByLook, primitives } from '../../../src/standards/fhir/primitives.ts'

function holds(type: string, value: unknown): boolean {
  const primitive = primitives[type]
  if (!primitive || typeof value !== primitive.json) return false
  return primitive.holds?.(value as never) ?? true
}

const cases: Record<string, { good: unknown[]; bad: unknown[] }> = {
  base64Binary: {
    good: ['AAAA', 'QQ==', 'QUE=', 'AA AA\r\nAA==', '+/+/'],
    bad: ['', 'A', 'AAA', 'A===', 'AA=A', '====', 'AA*A', 'AAAA=', ' '],
  },
  boolean: { good: [true, false], bad: ['true', 1] },
  canonical: { good: ['http://a/b|1.0', '#x'], bad: ['', 'a b'] },
  code: { good: ['a', 'a b', '>='], bad: ['', ' a', 'a ', 'a  b', 'a\tb', '\u00a0'] },
  date: {
    good: ['2024', '2024-02', '2024-02-29', '0001-01-01', '9999-12-31'],
    bad: [
      '2023-02-29',
      '2024-13',
      '2024-00',
      '2024-1-1',
      '2024-01-01T00:00:00Z',
      '24',
      '0000',
      '',
      '2024-04-31',
      '1900-02-29',
    ],
  },
  dateTime: {
    good: [
      '2024',
      '2024-05',
      '2024-05-31',
      '2024-05-31T23:59:60Z',
      '2024-05-31T10:00:00.123456+14:00',
      '2024-05-31T10:00:00-00:00',
    ],
    bad: [
      '2024-05-31T10:00Z',
      '2024-05-31T10:00:00',
      '2024-05T10:00:00Z',
      '2024-05-31T24:00:00Z',
      '2024-05-31T10:00:00+15:00',
      '2024-05-31T10:00:00.Z',
    ],
  },
  decimal: { good: [0, -1.5, 1e30], bad: ['1.0'] },
  id: { good: ['a', 'A-1.b', 'x'.repeat(64)], bad: ['', 'a_b', 'a/b', 'x'.repeat(65), 'a\n'] },
  instant: { good: ['2024-05-31T10:00:00Z', '2024-05-31T10:00:00.1+01:00'], bad: ['2024-05-31', '2024-05-31T10:00Z'] },
  integer: { good: [0, -2147483648, 2147483647], bad: [1.5, 2147483648, -2147483649, '1'] },
  markdown: { good: ['# a\n\tb\u00a0c'], bad: ['', 'a\u0000b'] },
  oid: {
    good: ['urn:oid:1.2.840', 'urn:oid:0.0'],
    bad: ['1.2.3', 'urn:oid:3.1', 'urn:oid:1', 'urn:oid:1.02', 'urn:oid:1..2'],
  },
  positiveInt: { good: [1], bad: [0, -1, 1.5] },
  string: { good: ['a', ' ', '\u00a0', 'a\r\n\tb', '😀'], bad: ['', 'a\u0007', 'x'.repeat(1024 * 1024 + 1)] },
  time: { good: ['00:00:00', '23:59:59.999'], bad: ['24:00:00', '10:00', '10:00:00Z', '1:00:00'] },
  unsignedInt: { good: [0, 1], bad: [-1] },
  uri: { good: ['http://a', 'urn:oid:1.2', '../x', 'ü'], bad: ['', 'a b', 'a\n'] },
  url: { good: ['mailto:a@b'], bad: ['a b'] },
  uuid: {
    good: ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520'],
    bad: ['c757873d-ec9a-4326-a141-556f43239520', 'urn:uuid:C757873D-EC9A-4326-A141-556F43239520'],
  },
  xhtml: { good: ['<div xmlns="http://www.w3.org/1999/xhtml">x</div>'], bad: [''] },
}

describe('primitives', () => {
  it('has a case for each of them', () => expect(Object.keys(cases).sort()).toEqual(Object.keys(primitives).sort()))

  for (const [type, { good, bad }] of Object.entries(cases)) {
    it(`${type}: takes what the specification allows`, () => {
      for (const value of good) expect([value, holds(type, value)]).toEqual([value, true])
    })
    it(`${type}: refuses the rest`, () => {
      for (const value of bad) expect([value, holds(type, value)]).toEqual([value, false])
    })
  }

  it('base64Binary: agrees with a plain pattern on short text', () => {
    const whole = /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '+', '=', ' ', '\n', '*'), maxLength: 12 }), (text) => {
        const bare = text.replaceAll(/\s/g, '')
        expect([text, holds('base64Binary', text)]).toEqual([text, bare !== '' && whole.test(bare)])
      }),
      { numRuns: 2000 },
    )
  })

  it('reads 20 MB of base64 and hostile text without overflow', () => {
    expect(holds('base64Binary', 'AAAA'.repeat(5_000_000))).toBe(true)
    expect(holds('base64Binary', `${'AAAA '.repeat(1000)}!`)).toBe(false)
    expect(holds('code', `${'a '.repeat(100_000)}`)).toBe(false)
    expect(holds('oid', `urn:oid:1${'.1'.repeat(100_000)}.`)).toBe(false)
  })
})

describe('long base64', () => {
  const odd = fc.constantFrom('=', '==', 'A', 'AB', ' ', '\n', '\v', '\f', '-', '_', 'é', '\0', '€')
  it('is the same to the decoder and to a look at each character', () => {
    let good = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 600 }),
        fc.array(fc.tuple(fc.nat(900), odd), { maxLength: 3 }),
        fc.nat(3),
        (size, inserted, cut) => {
          let text = Buffer.alloc(size, size).toString('base64')
          for (const [at, one] of inserted) {
            const place = at % (text.length + 1)
            text = `${text.slice(0, place)}${one}${text.slice(place)}`
          }
          text = text.slice(0, text.length - cut)
          expect(isBase64(text)).toBe(isBase64ByLook(text))
          good += isBase64(text) ? 1 : 0
        },
      ),
      { numRuns: 2000 },
    )
    expect(good).toBeGreaterThan(100)
  })
})
