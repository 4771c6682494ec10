import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonColumn } from '../../src/db/json-column.ts'

it('shows what jsonb would refuse, in values and names, and leaves everything else', () => {
  expect(JSON.parse(jsonColumn({ a: 'x\u0000y', 'n\u0000': ['\ud800', { b: 'ok' }] }))).toEqual({
    a: 'x\u2400y',
    'n\u2400': ['\ufffd', { b: 'ok' }],
  })
  expect(jsonColumn({ text: 'a literal \\u0000, and 😀' })).toBe(JSON.stringify({ text: 'a literal \\u0000, and 😀' }))
})

it('never leaves a NUL or half a pair', () => {
  fc.assert(
    fc.property(
      fc.anything({ values: [fc.string({ unit: 'binary' }), fc.constantFrom('\u0000', '\udfff')] }),
      (value) => {
        const text = jsonColumn({ value })
        for (const string of stringsIn(JSON.parse(text))) {
          expect(string.isWellFormed()).toBe(true)
          expect(string).not.toContain('\u0000')
        }
      },
    ),
  )
})

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...stringsIn(member)])
}
