import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { parseQuery, printQuery, refuseUnknown, single } from '../../src/http/query.ts'

describe('parseQuery', () => {
  it.each([
    ['', []],
    ['a=1', [['a', '1']]],
    [
      'a=1&a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['a', [['a', '']]],
    ['a=b=c', [['a', 'b=c']]],
    ['&&a=1&', [['a', '1']]],
    ['name=M%C3%BCller+A%2BB', [['name', 'Müller A+B']]],
    ['code=http://loinc.org|1234-5', [['code', 'http://loinc.org|1234-5']]],
  ])('reads %s', (text, expected) => {
    expect(parseQuery(text)).toEqual(expected)
  })

  it.each(['a=%', 'a=%E0%A4%A', '%=1', 'a=%zz', 'a=%FF', 'a=%00', Array.from({ length: 1002 }, () => 'a=1').join('&')])(
    'refuses %.40s',
    (text) => {
      expect(() => parseQuery(text)).toThrow(GatewayError)
    },
  )

  it('reads what printQuery wrote', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'))
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 10 }), (parameters) => {
        expect(parseQuery(printQuery(parameters))).toEqual(parameters)
      }),
    )
  })
})

it('takes a single value and refuses a repeated one', () => {
  expect(single([['a', '1']], 'a')).toBe('1')
  expect(single([['a', '1']], 'b')).toBeUndefined()
  expect(() =>
    single(
      [
        ['a', '1'],
        ['a', '1'],
      ],
      'a',
    ),
  ).toThrow('only once')
})

it('names parameters that are not known, and those that are', () => {
  expect(() => refuseUnknown([['a', '1']], ['a'])).not.toThrow()
  expect(() =>
    refuseUnknown(
      [
        ['a', '1'],
        ['b', '2'],
      ],
      ['a', 'c'],
    ),
  ).toThrow('Not a parameter here: b; known are a, c.')
})
