import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldString } from '../../../../src/standards/fhir/search/fold-string.ts'

describe('foldString', () => {
  const cases: readonly [string, string][] = [
    ['  Peter   JAMES\n', 'peter james'],
    ['Zoë', 'zoe'],
    ['ZOE\u0308', 'zoe'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['ﬁn', 'fin'],
    ['Łódź', 'łodz'],
    ['山田', '山田'],
  ]
  for (const [text, folded] of cases) it(`folds ${JSON.stringify(text)}`, () => expect(foldString(text)).toBe(folded))

  it('folded text is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldString(foldString(text))).toBe(foldString(text))
      }),
      { numRuns: 1000 },
    )
  })
})
