import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldString } from '../../src/standards/fold.ts'

it.each([
  ['Lee', 'lee'],
  [' ÅNGSTRÖM \t Lee ', 'angstrom lee'],
  ['ﬁne', 'fine'],
  ['', ''],
  ['a  b', 'a b'],
  ['ZOE\u0308', 'zoe'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['GROẞ', 'gross'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδος', 'οδοσ'],
  ['İstanbul', 'istanbul'],
  ['山田', '山田'],
])('folds %j to %j', (text, folded) => {
  expect(foldString(text)).toBe(folded)
})

it('folds plain text as it folds any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ 7-') }), (text) => {
      expect(foldString(text)).toBe(foldString(`é${text}`).slice(1).trimStart())
    }),
  )
})

it('does not change what is folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldString(foldString(text))).toBe(foldString(text))
    }),
    { numRuns: 1000 },
  )
})
