import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText, cutString, indexRows, longestString, timestampText } from '../../src/records/index-rows.ts'
import type { IndexEntry } from '../../src/standards/standard.ts'

function date(low: string | null, high: string | null): IndexEntry {
  return { type: 'date', param: 'date', low, high }
}

describe('indexRows', () => {
  it('marks one least and one greatest value of each parameter', () => {
    const { dates, numbers } = indexRows('A', [
      date('2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'),
      date('2020-02-01T00:00:00.000Z', null),
      date(null, '2019-01-01T00:00:00.000Z'),
      { type: 'number', param: 'one', low: 1, high: 9 },
      { type: 'number', param: 'one', low: 2, high: 3 },
      { type: 'number', param: 'two', low: 5, high: 5 },
    ])
    expect(dates.map(({ low, high, least, greatest }) => [low, high, least, greatest])).toEqual([
      ['2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z', false, false],
      ['2020-02-01T00:00:00.000Z', 'infinity', false, true],
      ['-infinity', '2019-01-01T00:00:00.000Z', true, false],
    ])
    expect(numbers.map(({ low, least, greatest }) => [low, least, greatest])).toEqual([
      [1, true, true],
      [2, false, false],
      [5, true, true],
    ])
  })

  it('orders strings as the database does, by code point', () => {
    const { strings } = indexRows(
      'A',
      ['\u{1f600}', '\uffff', 'b'].map((value) => ({ type: 'string', param: 'name', value, exact: value })),
    )
    expect(strings.find((row) => row.least)?.value).toBe('b')
    expect(strings.find((row) => row.greatest)?.value).toBe('\u{1f600}')
    expect(compareText('a', 'a')).toBe(0)
  })

  it('keeps equal values once, as one row and one key', () => {
    const entry: IndexEntry = { type: 'string', param: 'name', value: 'ada', exact: 'Ada' }
    const rows = indexRows('A', [entry, { ...entry }], [], ['e1', 'e1'])
    expect(rows.strings).toEqual([{ param: 'name', value: 'ada', least: true, greatest: true }])
    expect(rows.keys).toEqual(['@e1', 'A.name"Ada', 'A.name?'])
  })

  it('indexes identifiers that name the record, and uris for searches below', () => {
    const rows = indexRows('A', [{ type: 'uri', param: 'url', value: 'http://x/y' }], [{ system: 's', value: 'v' }])
    expect(rows.keys).toEqual(['#A|s|v', 'A.url?', 'A.url~http://x/y'])
    expect(rows.strings).toMatchObject([{ param: 'url', value: 'http://x/y' }])
  })

  it('for any entries: one least and one greatest a parameter, rows bounded, text well formed', () => {
    const entries = fc.array(
      fc.record({
        type: fc.constant('string' as const),
        param: fc.constantFrom('a', 'b'),
        value: fc.string({ unit: 'grapheme', maxLength: 700, size: 'max' }),
        exact: fc.string({ unit: 'grapheme', maxLength: 700, size: 'max' }),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(entries, (given) => {
        const { strings, keys } = indexRows('A', given)
        for (const param of new Set(given.map((entry) => entry.param))) {
          const own = strings.filter((row) => row.param === param)
          expect(own.filter((row) => row.least)).toHaveLength(1)
          expect(own.filter((row) => row.greatest)).toHaveLength(1)
        }
        for (const { value } of strings) {
          expect(Buffer.byteLength(value)).toBeLessThanOrEqual(1500)
          expect(value.isWellFormed()).toBe(true)
        }
        for (const key of keys) expect(Buffer.byteLength(key)).toBeLessThanOrEqual(768)
      }),
    )
  })
})

describe('cutString', () => {
  it('never cuts a character in two', () => {
    const emoji = '\u{1f600}'.repeat(longestString)
    expect(cutString(emoji)).toBe('\u{1f600}'.repeat(longestString / 2))
    expect(cutString(`x${emoji}`)).toHaveLength(longestString - 1)
    expect(cutString('short')).toBe('short')
  })
})

describe('timestampText', () => {
  it.each([
    ['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'],
    ['+010000-01-01T00:00:00.000Z', '10000-01-01T00:00:00.000Z'],
    ['+275760-09-13T00:00:00.000Z', '275760-09-13T00:00:00.000Z'],
    ['0000-12-31T00:00:00.000Z', '0001-12-31T00:00:00.000Z BC'],
    ['-000001-01-01T00:00:00.000Z', '0002-01-01T00:00:00.000Z BC'],
  ])('%s is %s', (instant, text) => {
    expect(timestampText(instant)).toBe(text)
  })
})
