import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { parseExact } from '../../src/json/exact.ts'
import { pointer, segmentsOf, valueAt } from '../../src/json/pointer.ts'
import { decodeUtf8, readJson } from '../../src/json/read.ts'
import { setMembers } from '../../src/json/splice.ts'

function refusal(text: string) {
  try {
    readJson(text)
  } catch (error) {
    if (error instanceof GatewayError) return error.issues[0]
    throw error
  }
  throw new Error(`accepted: ${text.slice(0, 80)}`)
}

describe('readJson', () => {
  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\\u0000|__proto__|\\ud[89a-f]/i.test(text) && !text.includes('\u0000'))
        expect(readJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it.each([
    ['{"a":1,"a":2}', 'json-duplicate', '/a'],
    ['{"x":[{"b":1},{"a":{"c":1,"\\u0063":2}}]}', 'json-duplicate', '/x/1/a/c'],
    ['{"a":"x\\u0000"}', 'json-nul', '/a'],
    ['["\\ud800"]', 'json-surrogate', '/0'],
    ['{"a":{"__proto__":{}}}', 'json-proto', '/a/__proto__'],
    ['{"a":', 'json-syntax', ''],
    ['', 'json-syntax', ''],
  ])('refuses %s as %s at %s', (text, code, path) => {
    expect(refusal(text)).toMatchObject({ severity: 'error', code, path })
  })

  it('refuses nesting beyond the limit, however deep, and accepts the limit', () => {
    expect(refusal('['.repeat(1_000_000) + ']'.repeat(1_000_000))?.code).toBe('json-depth')
    expect(readJson('['.repeat(100) + ']'.repeat(100))).toBeInstanceOf(Array)
    expect(refusal('['.repeat(101) + ']'.repeat(101))?.code).toBe('json-depth')
  })

  it('names line and column', () => {
    expect(refusal('{\n  "a": 1,\n  "a": 2\n}')).toMatchObject({ line: 3, column: 3 })
    expect(refusal('{\n "a" 1}')).toMatchObject({ line: 2 })
  })

  it('finds a duplicate among thousands of members', () => {
    const members = Array.from({ length: 5000 }, (_, index) => `"m${index}":${index}`)
    expect(refusal(`{${members.join(',')},"m17":0}`)?.path).toBe('/m17')
  })

  it('decodes UTF-8 strictly and drops the byte order mark', () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toBe('{}')
    expect(() => decodeUtf8(new Uint8Array([0xff, 0x7b]))).toThrow(/UTF-8/)
  })
})

describe('parseExact', () => {
  it.each(['1.10', '1e2', '-0', '12345678901234567890', '0.10', '100', '1.5', '0.00000001', '-1.0', '1E+3', '0'])(
    'writes %s back as it was, wherever it stands',
    (literal) => {
      for (const text of [literal, `[${literal}]`, `{"a":{"b":[1,${literal},"x"]}}`, `{"a": ${literal} }`]) {
        expect(JSON.stringify(parseExact(text))).toBe(text.replaceAll(/\s/g, ''))
      }
    },
  )
})

describe('setMembers', () => {
  it('leaves every other byte alone', () => {
    const text = '{ "resourceType" : "Patient",\n "meta":{"tag":[ ]}, "n":1.10 }'
    expect(setMembers(text, { id: '"x"', meta: { versionId: '"2"' } }, 'resourceType')).toBe(
      '{ "resourceType" : "Patient","id":"x",\n "meta":{"versionId":"2","tag":[ ]}, "n":1.10 }',
    )
  })

  it('replaces and removes members', () => {
    expect(setMembers('{"a":1,"b":{"c":[1,{"d":"}"}]},"e":2}', { a: undefined, b: 'null' })).toBe('{"b":null,"e":2}')
    expect(setMembers('{"a":1,"b":2}', { b: undefined })).toBe('{"a":1}')
    expect(setMembers('{"a":1}', { a: undefined })).toBe('{}')
    expect(setMembers('{}', { a: '1', b: { c: '2' } })).toBe('{"a":1,"b":{"c":2}}')
  })

  it('removes neighbours, and sets beside what it removes', () => {
    expect(setMembers('{"a":1,"b":2,"c":3}', { b: undefined, c: undefined })).toBe('{"a":1}')
    expect(setMembers('{"a":1,"b":2,"c":3}', { a: undefined, b: undefined })).toBe('{"c":3}')
    expect(setMembers('{ "a":1 , "b":2 }', { a: undefined, b: undefined })).toBe('{ }')
    expect(setMembers('{"a":1}', { a: undefined, n: '2' })).toBe('{"n":2}')
    expect(setMembers('{"a":1,"b":2}', { a: undefined, n: '2' }, 'a')).toBe('{"n":2,"b":2}')
    expect(setMembers('{"a":1,"b":2}', { b: undefined, n: '2' }, 'a')).toBe('{"a":1,"n":2}')
  })

  it('agrees with assignment and deletion of several members of any object', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const edits = fc.dictionary(
      name,
      fc.option(
        fc.jsonValue().map((value) => JSON.stringify(value)),
        { nil: undefined },
      ),
    )
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.jsonValue()),
        edits,
        fc.option(name, { nil: undefined }),
        (object, edit, after) => {
          const expected = JSON.parse(JSON.stringify(object)) as Record<string, unknown>
          for (const [key, text] of Object.entries(edit)) {
            if (text === undefined) delete expected[key]
            else expected[key] = JSON.parse(text)
          }
          expect(JSON.parse(setMembers(JSON.stringify(object, null, 1), edit, after))).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('agrees with assignment on any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), fc.jsonValue(), (object, name, value) => {
        fc.pre(name !== '__proto__' && !Object.hasOwn(object, '__proto__'))
        const expected = JSON.parse(JSON.stringify({ ...object, [name]: value }))
        expect(JSON.parse(setMembers(JSON.stringify(object, null, 1), { [name]: JSON.stringify(value) }))).toEqual(
          expected,
        )
      }),
    )
  })
})

describe('pointer', () => {
  it('names what it was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (segments) => {
        expect(segmentsOf(pointer(...segments))).toEqual(segments)
      }),
    )
    expect(valueAt({ 'a/b': [{ '~': 7 }] }, '/a~1b/0/~0')).toBe(7)
    expect(valueAt({}, '/constructor')).toBeUndefined()
  })
})
