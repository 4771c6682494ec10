// JSONata as the escape hatch: one-way, bounded in steps, depth and time, without globals, and it names its row.

import { describe, expect, it } from 'vitest'
import type { GatewayError } from '../../src/errors.ts'
import { classifyRow } from '../../src/translate/classify-row.ts'
import { compileExpression, type Expression } from '../../src/translate/expressions.ts'
import { checkLaws } from '../../src/translate/laws.ts'
import type { Row } from '../../src/translate/mapping.ts'
import { translateOut } from '../../src/translate/translate.ts'
import { mappingWith, read, writeBack } from './vendors.ts'

function compiled(text: string): Expression {
  const made = compileExpression(text)
  if (typeof made === 'string') throw new Error(made)
  return made
}

describe('an expression', () => {
  it.each([
    ['first & " " & last', { first: 'Ann', last: 'Ng' }, 'Ann Ng'],
    [
      '$sum(lines.(price * count))',
      {
        lines: [
          { price: 2, count: 3 },
          { price: 1, count: 1 },
        ],
      },
      7,
    ],
    [
      'tags[kind="a"].name',
      {
        tags: [
          { kind: 'a', name: 'x' },
          { kind: 'b', name: 'y' },
        ],
      },
      'x',
    ],
    ['{"code": upper ? "A" : "b"}', { upper: true }, { code: 'A' }],
    ['missing', {}, undefined],
    ['null', {}, null],
  ])('%s', (text, input, value) => expect(compiled(text).ask(input)).toEqual({ value }))

  it.each([
    ['an endless recursion', '($again := function($x) { $again($x + 1) }; $again(0))'],
    ['one that grows', '($again := function($x) { 1 + $again($x + 1) }; $again(0))'],
    ['a huge range', '[1..9999999]'],
    ['a long loop', '$map([1..90000], function($x) { $x * 2 })'],
    ['loops in loops', '$map([1..300], function($x) { $map([1..300], function($y) { $x * $y }) })'],
    ['a text beyond all bounds', '$pad("", 2000000000, "x")'],
    ['a text too long to keep', '$pad("", 3000000, "x")'],
  ])('%s is stopped', (_what, text) => {
    expect(compiled(text).ask({})).toMatchObject({ failed: 'stopped' })
    expect(compiled('1 + 1').ask({})).toEqual({ value: 2 })
  })

  it('a pattern that backtracks without end is stopped by the clock, sooner each time, and others go on', () => {
    const slow = compiled('$match(text, /^(a+)+$/)')
    const known = compiled('text')
    const hostile = { text: `${'a'.repeat(60)}!` }
    for (let time = 0; time < 12; time += 1) expect(slow.ask(hostile)).toMatchObject({ failed: 'stopped' })
    expect(known.ask({ text: 'b' })).toEqual({ value: 'b' })
  })

  it.each(['process', 'globalThis', 'require', 'constructor.constructor', '$constructor', 'make', '__proto__'])(
    'cannot reach %s',
    (name) => expect(compiled(name).ask({})).toEqual({ value: undefined }),
  )

  it('leaves nothing behind for the next', () => {
    compiled('$merge([{"a": 1}, {"b": $x := 5}])').ask({})
    compiled('$ ~> |$|{"planted": true}|').ask({ a: 1 })
    expect(compiled('$keys($)').ask({ a: 1 })).toEqual({ value: 'a' })
    expect(compiled('$x').ask({})).toEqual({ value: undefined })
    expect(({} as Record<string, unknown>).planted).toBeUndefined()
  })

  it('gives no function and no __proto__ as a value', () => {
    expect(compiled('function($x) { $x }').ask({})).toMatchObject({ failed: 'faulty' })
    expect(compiled('$sum').ask({})).toMatchObject({ failed: 'faulty' })
    expect(compiled('{"__proto__": 1}').ask({})).toMatchObject({ failed: 'faulty' })
  })

  it.each(['$now()', '$millis()', '$random()', '$shuffle([1,2])', '$eval("1")', '($f := $now; $f())', '(', 'a['])(
    '%s is refused when it is compiled',
    (text) => expect(typeof compileExpression(text)).toBe('string'),
  )

  it('fills a partial time from a clock that stands still', () => {
    expect(compiled('$toMillis("12:00", "[H01]:[m01]")').ask({})).toEqual({ value: 43_200_000 })
  })
})

describe('a row with an expression', () => {
  const row = (more: Row): Row => ({ to: 'managerName', from: ['first', 'last'], ...more })

  it('reads the whole item, keeps its fields for the way back, and is one-way', () => {
    const rows = [row({ jsonata: 'last & ", " & first & suffix' })]
    const mapping = mappingWith({ rows })
    const [item] = read(mapping, '[{"first":"Ann","last":"Ng","suffix":"!"}]').items
    expect(item?.record?.value).toEqual({ managerName: 'Ng, Ann!' })
    expect(item?.stated).toEqual([{ path: 'managerName', state: 'value' }])
    expect(item?.complement).toEqual({ first: 'Ann', last: 'Ng', suffix: '!' })
    expect(JSON.parse(writeBack(mapping, item ? [item] : []).body)).toEqual({
      items: [{ first: 'Ann', last: 'Ng', suffix: '!' }],
    })
    expect(classifyRow(rows[0] as Row, {}).law).toBe('one-way')
    expect(checkLaws(mapping, []).broken).toEqual([])
  })

  it('keeps the three states: nothing asked of nothing, empties pass through, null states empty', () => {
    const mapping = mappingWith({
      empty: [''],
      rows: [
        { from: 'a', to: 'a', jsonata: '"made of " & a' },
        { from: 'b', to: 'b', jsonata: 'b = "none" ? null : b' },
      ],
    })
    const states = (text: string) => read(mapping, text).items[0]?.stated.map(({ path, state }) => `${path} ${state}`)
    expect(states('[{}]')).toEqual([])
    expect(states('[{"a":"","b":"none"}]')).toEqual(['a empty', 'b empty'])
    expect(states('[{"a":"x","b":"y"}]')).toEqual(['a value', 'b value'])
  })

  it('names its row when it fails, and the item is at fault', () => {
    const mapping = mappingWith({
      rows: [
        { from: 'id', to: 'documentId.value' },
        row({ jsonata: '$error("No " & first)' }),
        { from: 'first', to: 'other', jsonata: '($f := function($x) { $f($x) }; $f(1))' },
      ],
    })
    const [item] = read(mapping, '[{"id":"1","first":"Ann"}]').items
    expect(item?.issues.map(({ severity, code, path, text, source }) => [severity, code, path, text, source])).toEqual([
      [
        'error',
        'jsonata',
        '/managerName',
        'jsonata at /rows/1: the expression has no value for this. No Ann',
        '/0/first',
      ],
      [
        'error',
        'jsonata-stopped',
        '/other',
        'jsonata at /rows/2: the expression was stopped. It takes more than 50000 steps.',
        '/0/first',
      ],
    ])
  })

  it('of a member sees the member, and what it stands in only when it names it', () => {
    const also = (row: Row) => [{ kind: 'Census', each: 'jobs', rows: [{ from: 'no', to: 'documentId.value' }, row] }]
    const made = (row: Row) => {
      const mapping = mappingWith({ rows: [{ from: 'id', to: 'documentId.value' }], also: also(row) })
      return read(mapping, '[{"id":"1","jobs":[{"no":"7"}]}]').items[1]?.record?.value.managerName
    }
    expect(made({ from: 'no', to: 'managerName', jsonata: '$join($keys($), ",")' })).toBe('no')
    expect(made({ from: ['no', '$above.id'], to: 'managerName', jsonata: '$lookup($, "$above").id & no' })).toBe('17')
  })

  it('may go out instead, from the whole record', () => {
    const mapping = mappingWith({
      rows: [
        { from: 'first', to: 'person.name.given' },
        {
          from: 'full',
          to: ['person.name.given', 'person.name.family'],
          way: 'out',
          jsonata: 'person.name.(given & " " & family)',
        },
      ],
    })
    const value = { person: { name: { given: 'Ann', family: 'Ng' } } }
    const sent = translateOut(mapping, [
      { record: { kind: 'Census', text: JSON.stringify(value), value }, stated: [], complement: {} },
    ])
    expect(JSON.parse(sent.body)).toEqual({ items: [{ first: 'Ann', full: 'Ann Ng' }] })
    expect(sent.losses).toEqual([])
    expect(checkLaws(mapping, []).broken).toEqual([])
  })

  it.each([
    ['both ways', row({ jsonata: 'first', way: 'both' }), 'one-way'],
    ['with another rule', row({ jsonata: 'first', fn: 'upper' }), 'at most one rule'],
    ['to name the record', row({ jsonata: 'first', identifies: 'record' }), 'identify'],
    ['of nothing', row({ jsonata: 'first & ' }), 'not understood'],
    ['of the time of day', row({ jsonata: '$now()' }), 'answers differently'],
  ])('is refused %s', (_what, rule, told) => {
    try {
      mappingWith({ rows: [rule] })
      expect.unreachable()
    } catch (error) {
      const [issue] = (error as GatewayError).issues
      expect(issue?.path).toBe('/rows/0')
      expect(issue?.text).toContain(told)
    }
  })
})
