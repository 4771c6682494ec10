import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { parseExact } from '../../src/json/exact.ts'
import { readJsonPatch } from '../../src/json/json-patch.ts'

function patched(document: string, patch: string): string {
  try {
    return JSON.stringify(readJsonPatch(patch)(parseExact(document)))
  } catch (error) {
    if (error instanceof GatewayError) return error.code
    throw error
  }
}

describe('readJsonPatch', () => {
  it.each<[string, string, string]>([
    // What RFC 6902 shows in its appendix, case by case.
    ['{"a":1}', '[{"op":"add","path":"/b","value":2}]', '{"a":1,"b":2}'],
    ['{"a":[1,3]}', '[{"op":"add","path":"/a/1","value":2}]', '{"a":[1,2,3]}'],
    ['{"a":[1]}', '[{"op":"add","path":"/a/-","value":[2]}]', '{"a":[1,[2]]}'],
    ['{"a":1,"b":2}', '[{"op":"remove","path":"/a"}]', '{"b":2}'],
    ['{"a":[1,2,3]}', '[{"op":"remove","path":"/a/1"}]', '{"a":[1,3]}'],
    ['{"a":1}', '[{"op":"replace","path":"/a","value":null}]', '{"a":null}'],
    ['{"a":{"b":1},"c":{}}', '[{"op":"move","from":"/a/b","path":"/c/d"}]', '{"a":{},"c":{"d":1}}'],
    ['{"a":[1,2,3]}', '[{"op":"move","from":"/a/0","path":"/a/2"}]', '{"a":[2,3,1]}'],
    ['{"a":{"b":[1]}}', '[{"op":"copy","from":"/a","path":"/c"}]', '{"a":{"b":[1]},"c":{"b":[1]}}'],
    ['{"a":{"b":[1,"x"]}}', '[{"op":"test","path":"/a","value":{"b":[1.0,"x"]}}]', '{"a":{"b":[1,"x"]}}'],
    ['{"a":1}', '[{"op":"test","path":"/a","value":"1"}]', 'invalid'],
    ['{"~/":1}', '[{"op":"remove","path":"/~0~1"}]', '{}'],
    ['{"a":1}', '[{"op":"add","path":"/b/c","value":1}]', 'invalid'],
    ['{"a":[1]}', '[{"op":"add","path":"/a/2","value":1}]', 'invalid'],
    ['{"a":[1]}', '[{"op":"add","path":"/a/01","value":1}]', 'invalid'],
    ['{"a":1}', '[{"op":"add","path":"","value":{"z":1}}]', '{"z":1}'],
    ['{"a":{}}', '[{"op":"move","from":"/a","path":"/a/b"}]', 'invalid-request'],
    ['{"a":1}', '[{"op":"add","path":"/__proto__","value":{}}]', 'invalid'],
    ['{"a":1}', '[{"op":"add","path":"/b"}]', 'invalid-request'],
    ['{"a":1}', '[{"op":"add","path":"b","value":1}]', 'invalid-request'],
    ['{"a":1}', '[{"op":"remove","path":"/~2"}]', 'invalid-request'],
    // Numbers keep their digits, also those that are moved, and are compared by value.
    [
      '{"a":1.50,"b":1e2}',
      '[{"op":"move","from":"/a","path":"/c"},{"op":"test","path":"/b","value":100}]',
      '{"b":1e2,"c":1.50}',
    ],
    ['{"a":12345678901234567890}', '[{"op":"test","path":"/a","value":12345678901234567891}]', 'invalid'],
  ])('%s with %s is %s', (document, patch, expected) => {
    expect(patched(document, patch)).toBe(expected)
  })

  it('leaves the value that it is applied to as it was', () => {
    const value = { a: { b: [1] } }
    readJsonPatch('[{"op":"add","path":"/a/b/-","value":2},{"op":"remove","path":"/a/b/0"}]')(value)
    expect(value).toEqual({ a: { b: [1] } })
  })

  it('copies of copies have an end', () => {
    const patch = JSON.stringify(Array.from({ length: 60 }, () => ({ op: 'copy', from: '', path: '/a/-' })))
    expect(patched('{"a":[]}', patch)).toBe('invalid-request')
  })

  it('replacing each member by what another document has makes that document', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (from, to) => {
          const escape = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
          const safe = (name: string) => name !== '__proto__' && !name.includes('\0') && name.isWellFormed()
          const names = [...Object.keys(from), ...Object.keys(to)]
          fc.pre(names.every(safe) && !/\\u0000|\\ud[89a-f]|__proto__/.test(JSON.stringify([from, to])))
          const operations = [
            ...Object.keys(from)
              .filter((name) => !Object.hasOwn(to, name))
              .map((name) => ({ op: 'remove', path: escape(name) })),
            ...Object.entries(to).map(([name, value]) => ({ op: 'add', path: escape(name), value })),
          ]
          const made = readJsonPatch(JSON.stringify(operations))(JSON.parse(JSON.stringify(from)))
          expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(to)))
        },
      ),
    )
  })
})
