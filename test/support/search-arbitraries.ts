// Small records and queries over a handful of values, so that random ones meet often.

import fc from 'fast-check'
import type { Comparison, Condition, IndexEntry, SortKey } from '../../src/standards/standard.ts'

export const kinds = ['Alpha', 'Beta'] as const
export const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

const codes = fc.constantFrom('x', 'y', 'x|y', '', 'NULL')
const systems = fc.constantFrom('', 'http://s', 'http://s|x', 'http://s\\')
const strings = fc.constantFrom(
  'ada',
  'ad',
  'adam',
  'a%a',
  'a_a',
  'a\\a',
  'ädam',
  '\u{1f600}b',
  '\uffffb',
  'ad\u{10ffff}z',
  '',
)
const uris = fc.constantFrom('http://a', 'http://a/b', 'http://a/b/', 'http://a/b/c', 'http://a/bc', 'urn:x')
const days = fc.integer({ min: 0, max: 6 })
const points = fc.integer({ min: -3, max: 3 })
const compare = fc.constantFrom<Comparison[]>('eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb', 'ap')

function day(n: number): string {
  return new Date(Date.UTC(2020, 1, 26 + n)).toISOString()
}

const dateSpan = fc.tuple(days, fc.integer({ min: 1, max: 3 })).map(([from, width]) => [from, from + width] as const)
const numberSpan = fc.tuple(points, fc.integer({ min: 0, max: 3 })).map(([low, width]) => ({ low, high: low + width }))
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const target = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...ids)).map(([kind, id]) => `${kind}/${id}`)

/** One indexed value; each type has its own parameter. */
export const entry: fc.Arbitrary<IndexEntry> = fc.oneof(
  fc.record({ system: optional(systems), code: optional(codes) }).map(
    ({ system, code }): IndexEntry => ({
      type: 'token',
      param: 'token',
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
    }),
  ),
  strings.map((value): IndexEntry => ({ type: 'string', param: 'string', value, exact: value.toUpperCase() })),
  fc.tuple(dateSpan, fc.boolean(), fc.boolean()).map(
    ([[low, high], openLow, openHigh]): IndexEntry => ({
      type: 'date',
      param: 'date',
      low: openLow && low < 2 ? null : day(low),
      high: openHigh && high > 5 ? null : day(high),
    }),
  ),
  numberSpan.map((span): IndexEntry => ({ type: 'number', param: 'number', ...span })),
  fc.tuple(numberSpan, optional(systems), codes).map(
    ([span, system, code]): IndexEntry => ({
      type: 'quantity',
      param: 'quantity',
      ...span,
      ...(system === undefined ? { unit: code } : { system, code }),
    }),
  ),
  target.map((to): IndexEntry => ({ type: 'reference', param: 'link', target: to })),
  target.map((to): IndexEntry => ({ type: 'reference', param: 'versioned', target: to, version: '2' })),
  uris.map((value): IndexEntry => ({ type: 'uri', param: 'uri', value })),
)

const params = fc.constantFrom('token', 'string', 'date', 'number', 'quantity', 'link', 'uri', 'nothing')

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ id: fc.array(fc.constantFrom(...ids, 'nobody'), { maxLength: 4 }) }),
  fc.record({ param: params, present: fc.boolean() }),
  fc.record({ system: optional(systems), code: optional(codes) }).map(
    ({ system, code }): Condition => ({
      param: 'token',
      type: 'token',
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
    }),
  ),
  fc.record({ match: fc.constantFrom('starts' as const, 'exact' as const, 'contains' as const), value: strings }).map(
    ({ match, value }): Condition => ({
      param: 'string',
      type: 'string',
      match,
      value: match === 'exact' ? value.toUpperCase() : value,
    }),
  ),
  fc.tuple(compare, dateSpan).map(
    ([how, [low, high]]): Condition => ({
      param: 'date',
      type: 'date',
      compare: how,
      low: day(low),
      high: day(high),
    }),
  ),
  fc
    .tuple(compare, dateSpan)
    .map(([how, [low, high]]): Condition => ({ updated: how, low: day(low), high: day(high) })),
  fc.tuple(compare, numberSpan).map(
    ([how, span]): Condition => ({
      param: 'number',
      type: 'number',
      compare: how,
      ...span,
    }),
  ),
  fc.tuple(compare, numberSpan, optional(systems), optional(codes)).map(
    ([how, span, system, code]): Condition => ({
      param: 'quantity',
      type: 'quantity',
      compare: how,
      ...span,
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
    }),
  ),
  target.map((to): Condition => ({ param: 'link', type: 'reference', target: to })),
  target.map((to): Condition => ({ param: 'versioned', type: 'reference', target: `${to}/_history/2` })),
  fc
    .record({ match: fc.constantFrom('exact' as const, 'below' as const, 'above' as const), value: uris })
    .map(({ match, value }): Condition => ({ param: 'uri', type: 'uri', match, value })),
)

/** Trees of every condition, chains both ways among them. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
    fc.record({
      chain: fc.constantFrom('link', 'versioned'),
      kinds: fc.subarray([...kinds]),
      where: tie('node'),
    }),
    fc.record({ pointedAtBy: fc.constantFrom(...kinds), param: fc.constant('link'), where: tie('node') }),
  ),
})).node

const sortTypes = {
  token: 'token',
  string: 'string',
  date: 'date',
  number: 'number',
  quantity: 'quantity',
  link: 'reference',
  uri: 'uri',
} as const

const sortKey: fc.Arbitrary<SortKey> = fc.oneof(
  fc.record({ by: fc.constantFrom('id' as const, 'updated' as const), descending: fc.boolean() }),
  fc
    .tuple(fc.constantFrom(...(Object.keys(sortTypes) as (keyof typeof sortTypes)[])), fc.boolean())
    .map(([param, descending]): SortKey => ({ by: 'param', param, type: sortTypes[param], descending })),
)

export const sort = fc.array(sortKey, { maxLength: 3 })

/** Up to eight records of each kind, some deleted, some updated at the same instant. */
export const records = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    id: fc.constantFrom(...ids),
    updated: days.map(day),
    deleted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    entries: fc.array(entry, { maxLength: 6 }),
  }),
  { minLength: 4, maxLength: 16 },
)
