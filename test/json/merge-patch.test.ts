import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExact } from '../../src/json/exact.ts'
import { mergePatch } from '../../src/json/merge-patch.ts'
import type { Json } from '../../src/standards/standard.ts'

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

/** Without null members, which a patch cannot say. */
function sayable(value: Json): Json {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([name, member]) => member !== null && name !== '__proto__')
  return Object.fromEntries(members.map(([name, member]) => [name, sayable(member as Json)]))
}

describe('a merge patch', () => {
  // The cases of RFC 7396, appendix A.
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('%s with %s is %s', (target, patch, result) => {
    expect(JSON.stringify(mergePatch(parseExact(target), parseExact(patch)))).toBe(result)
  })

  it('keeps the digits of numbers on both sides', () => {
    const merged = mergePatch(parseExact('{"a":1.50,"b":{"c":1e2}}'), parseExact('{"d":2.0,"b":{"e":-0}}'))
    expect(JSON.stringify(merged)).toBe('{"a":1.50,"b":{"c":1e2,"e":-0},"d":2.0}')
  })

  it('of the result changes nothing, and neither side is changed', () => {
    fc.assert(
      fc.property(json.map(sayable), json.map(sayable), (target, patch) => {
        const before = JSON.stringify([target, patch])
        const once = mergePatch(target, patch)
        expect(mergePatch(once, patch)).toEqual(once)
        expect(JSON.stringify([target, patch])).toBe(before)
      }),
    )
  })

  it('makes a value that has no nulls out of nothing', () => {
    fc.assert(
      fc.property(json.map(sayable), (value) => {
        expect(mergePatch(undefined, value)).toEqual(value)
      }),
    )
  })
})
