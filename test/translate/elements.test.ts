import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExact } from '../../src/json/exact.ts'
import type { JsonObject } from '../../src/standards/standard.ts'
import { foldStatements, getAt, parsePath, pathsOverlap, removeAt, setAt } from '../../src/translate/elements.ts'
import { formatPath } from '../../src/translate/path.ts'

describe('parsePath', () => {
  it.each([
    ['person.name.family', [{ name: 'person' }, { name: 'name' }, { name: 'family' }]],
    ['name[0].given[1]', [{ name: 'name' }, { index: 0 }, { name: 'given' }, { index: 1 }]],
    [
      'a[b.c=x,d="1",e=1,f=true]',
      [
        { name: 'a' },
        {
          where: [
            { names: ['b', 'c'], value: 'x' },
            { names: ['d'], value: '1' },
            { names: ['e'], value: 1 },
            { names: ['f'], value: true },
          ],
        },
      ],
    ],
    ['"File #"."a.b""c"', [{ name: 'File #' }, { name: 'a.b"c' }]],
    ['O/T Hours', [{ name: 'O/T Hours' }]],
  ])('%s', (text, steps) => {
    expect(parsePath(text).steps).toEqual(steps)
    expect(parsePath(formatPath(parsePath(text).steps)).steps).toEqual(steps)
  })

  it.each([
    '',
    'a..b',
    'a.',
    '.a',
    '[0]',
    'a[',
    'a[x',
    'a[x=1',
    'a[x=]',
    'a[-1]',
    'a[99999]',
    'a["0"]',
    '"a',
    'a]b[',
    'a[0]b',
  ])('refuses %j', (text) => expect(() => parsePath(text)).toThrow(/cannot be read/))

  it.each(['__proto__.x', 'a.constructor', 'a[prototype=1]', 'a[b.__proto__=1]', 'a["__proto__"=1].b'])(
    'never walks %s',
    (text) => {
      expect(() => parsePath(text)).toThrow(/not allowed/)
    },
  )

  it('reads hostile text in time that grows with its length', () => {
    for (const text of ['['.repeat(1e5), 'a[b='.repeat(5e4), '"'.repeat(1e5 + 1), `a${'.a'.repeat(1e5)}`]) {
      expect(() => parsePath(text)).toThrow(/cannot be read/)
    }
  })

  it('formatPath is its inverse', () => {
    const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'ab.,=[]"1 #@:') })
    const step = fc.oneof(
      word.map((name) => ({ name })),
      fc.nat(99).map((index) => ({ index })),
      fc
        .array(
          fc.record({
            names: fc.array(word, { minLength: 1, maxLength: 2 }),
            value: fc.oneof(word, fc.nat(999), fc.boolean()),
          }),
          { minLength: 1, maxLength: 2 },
        )
        .map((where) => ({ where })),
    )
    fc.assert(
      fc.property(word, fc.array(step, { maxLength: 4 }), (name, more) => {
        const steps = [{ name }, ...more]
        expect(parsePath(formatPath(steps)).steps).toEqual(steps)
      }),
    )
  })
})

describe('set, get, remove', () => {
  const home = 'telecom[system=phone,use=home].value'

  it('makes containers and predicate members, and takes them away again', () => {
    const record: JsonObject = {}
    setAt(record, home, '1')
    setAt(record, 'telecom[system=phone,use=work].value', '2')
    setAt(record, 'name[0].given[0]', 'Ann')
    expect(record).toEqual({
      telecom: [
        { system: 'phone', use: 'home', value: '1' },
        { system: 'phone', use: 'work', value: '2' },
      ],
      name: [{ given: ['Ann'] }],
    })
    expect(getAt(record, home)).toBe('1')
    removeAt(record, home)
    removeAt(record, 'name[0].given[0]')
    expect(record).toEqual({ telecom: [{ system: 'phone', use: 'work', value: '2' }] })
    removeAt(record, 'telecom[system=phone,use=work].value')
    expect(record).toEqual({})
  })

  it('keeps a predicate member that holds more than its predicate', () => {
    const record: JsonObject = { telecom: [{ system: 'phone', use: 'home', value: '1', rank: 1 }] }
    removeAt(record, home)
    expect(record).toEqual({ telecom: [{ system: 'phone', use: 'home', rank: 1 }] })
  })

  it("reads nothing that is not the value's own", () => {
    for (const path of ['toString', 'a.length', 'a[0].valueOf', 'text.length'])
      expect(getAt({ a: [1], text: 'x' }, path)).toBeUndefined()
  })

  it('treats numbers kept as their literal as leaves', () => {
    const record = parseExact('{"pay":{"value":1.10}}') as JsonObject
    expect(getAt(record, 'pay.value.rawJSON')).toBeUndefined()
    const folded = foldStatements(record, [
      { value: parseExact('{"n":2.50}') as JsonObject, elements: [{ path: 'n', state: 'value', seq: 1 }] },
    ])
    expect(JSON.stringify(folded)).toBe('{"pay":{"value":1.10},"n":2.50}')
  })

  it('says which path does not fit', () => {
    expect(() => setAt({ a: 'text' }, 'a.b', 1)).toThrow(/a\.b/)
  })
})

describe('pathsOverlap', () => {
  it.each([
    ['a.b', 'a', true],
    ['a.b', 'a.c', false],
    ['a[0].x', 'a[1].x', false],
    ['a[k=1].x', 'a[k=2].x', false],
    ['a[k=1].x', 'a[l=2].x', true],
    ['a[0].x', 'a[k=2].x', true],
  ])('%s and %s: %s', (one, other, overlap) => {
    expect(pathsOverlap(one, other)).toBe(overlap)
    expect(pathsOverlap(other, one)).toBe(overlap)
  })
})

describe('foldStatements', () => {
  it('applies elements of all statements in the order of their numbers, and leaves its sources alone', () => {
    const hr = {
      value: { a: { x: 1 }, b: 'hr' },
      elements: [
        { path: 'a', state: 'value' as const, seq: 1 },
        { path: 'b', state: 'value' as const, seq: 4 },
      ],
    }
    const pay = {
      value: { b: 'pay' },
      elements: [
        { path: 'b', state: 'value' as const, seq: 2 },
        { path: 'a.x', state: 'empty' as const, seq: 3 },
      ],
    }
    const base = { kept: [1], c: { d: 1 } }
    const before = JSON.stringify([hr, pay, base])
    expect(foldStatements(base, [hr, pay])).toEqual({ kept: [1], c: { d: 1 }, b: 'hr' })
    expect(JSON.stringify([hr, pay, base])).toBe(before)
  })

  it('lets a later statement change what an earlier one set as a whole, without changing the earlier one', () => {
    const one = { value: { id: { value: '1' } }, elements: [{ path: 'id', state: 'value' as const, seq: 1 }] }
    const two = { value: { id: { kind: 'x' } }, elements: [{ path: 'id.kind', state: 'value' as const, seq: 2 }] }
    expect(foldStatements(null, [one, two])).toEqual({ id: { value: '1', kind: 'x' } })
    expect(one.value).toEqual({ id: { value: '1' } })
  })

  it('holds positions until all is applied', () => {
    const statement = {
      value: { list: [{ n: 0 }, { n: 1 }] },
      elements: [
        { path: 'list[0]', state: 'empty' as const, seq: 1 },
        { path: 'list[1].n', state: 'value' as const, seq: 2 },
      ],
    }
    expect(foldStatements({ list: [{ n: 9 }, { n: 8 }] }, [statement])).toEqual({ list: [{ n: 1 }] })
  })
})
