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

const base = fc.option(
  fc.tuple(fc.constantFrom('g', 'm3'), numberSpan).map(([code, span]) => ({ code, ...span })),
  { nil: undefined },
)
const place = fc.record({
  latitude: fc.constantFrom(-90, -1, 0, 1, 89),
  longitude: fc.constantFrom(-180, -1, 0, 1, 179),
})

function tokenOf([system, code]: readonly [string | undefined, string | undefined]) {
  return {
    param: '',
    type: 'token',
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
  } as const
}
const token = fc.tuple(optional(systems), optional(codes)).map(tokenOf)

/** Values that belong together: one parameter for each combination of types. */
const composite: fc.Arbitrary<IndexEntry> = fc.oneof(
  fc.tuple(token, token).map((parts): IndexEntry => ({ type: 'composite', param: 'token$token', parts })),
  fc.tuple(token, target).map(
    ([first, to]): IndexEntry => ({
      type: 'composite',
      param: 'token$link',
      parts: [first, { type: 'reference', param: '', target: to }],
    }),
  ),
  fc.tuple(token, strings).map(
    ([first, value]): IndexEntry => ({
      type: 'composite',
      param: 'token$string',
      parts: [first, { type: 'string', param: '', value, exact: value }],
    }),
  ),
  fc.tuple(token, dateSpan, fc.boolean()).map(
    ([first, [low, high], open]): IndexEntry => ({
      type: 'composite',
      param: 'token$date',
      parts: [first, { type: 'date', param: '', low: day(low), high: open ? null : day(high) }],
    }),
  ),
  fc.tuple(token, numberSpan, base).map(
    ([first, span, inBase]): IndexEntry => ({
      type: 'composite',
      param: 'token$quantity',
      parts: [
        first,
        { type: 'quantity', param: '', ...span, system: 's', code: 'x', ...(inBase ? { base: inBase } : {}) },
      ],
    }),
  ),
  fc.tuple(token, numberSpan, numberSpan).map(
    ([first, one, other]): IndexEntry => ({
      type: 'composite',
      param: 'token$number$number',
      parts: [first, { type: 'number', param: '', ...one }, { type: 'number', param: '', ...other }],
    }),
  ),
)

/** Some are longer than a year, some are open. */
const dateEntry: fc.Arbitrary<IndexEntry> = fc
  .tuple(dateSpan, fc.constantFrom('short', 'short', 'wide', 'from', 'until'))
  .map(([[low, high], form]) => ({
    type: 'date',
    param: 'date',
    low: form === 'until' ? null : day(form === 'wide' ? low - 400 : low),
    high: form === 'from' ? null : day(high),
  }))

/** One indexed value; each type has its own parameter. */
export const entry: fc.Arbitrary<IndexEntry> = fc.oneof(
  composite,
  place.map((at): IndexEntry => ({ type: 'position', param: 'place', ...at })),
  fc.record({ system: optional(systems), code: optional(codes) }).map(
    ({ system, code }): IndexEntry => ({
      type: 'token',
      param: 'token',
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
    }),
  ),
  strings.map((value): IndexEntry => ({ type: 'string', param: 'string', value, exact: value.toUpperCase() })),
  { weight: 4, arbitrary: dateEntry },
  numberSpan.map((span): IndexEntry => ({ type: 'number', param: 'number', ...span })),
  fc.tuple(numberSpan, optional(systems), codes, base).map(
    ([span, system, code, inBase]): IndexEntry => ({
      type: 'quantity',
      param: 'quantity',
      ...span,
      ...(inBase ? { base: inBase } : {}),
      ...(system === undefined ? { unit: code } : { system, code }),
    }),
  ),
  target.map((to): IndexEntry => ({ type: 'reference', param: 'link', target: to })),
  target.map((to): IndexEntry => ({ type: 'reference', param: 'versioned', target: to, version: '2' })),
  uris.map((value): IndexEntry => ({ type: 'uri', param: 'uri', value })),
)

const params = fc.constantFrom(
  'token',
  'string',
  'date',
  'number',
  'quantity',
  'link',
  'uri',
  'place',
  'token$token',
  'nothing',
)

const compositeCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(token, token).map((parts): Condition => ({ type: 'composite', param: 'token$token', parts })),
  fc.tuple(token, target).map(
    ([first, to]): Condition => ({
      type: 'composite',
      param: 'token$link',
      parts: [first, { type: 'reference', param: '', target: to }],
    }),
  ),
  fc.tuple(token, strings).map(
    ([first, value]): Condition => ({
      type: 'composite',
      param: 'token$string',
      parts: [first, { type: 'string', param: '', match: 'starts', value }],
    }),
  ),
  fc.tuple(token, compare, dateSpan).map(
    ([first, how, [low, high]]): Condition => ({
      type: 'composite',
      param: 'token$date',
      parts: [first, { type: 'date', param: '', compare: how, low: day(low), high: day(high) }],
    }),
  ),
  fc.tuple(token, compare, numberSpan, base).map(
    ([first, how, span, inBase]): Condition => ({
      type: 'composite',
      param: 'token$quantity',
      parts: [first, { type: 'quantity', param: '', compare: how, ...span, ...(inBase ? { base: inBase } : {}) }],
    }),
  ),
  fc.tuple(token, compare, numberSpan, compare, numberSpan).map(
    ([first, how, one, also, other]): Condition => ({
      type: 'composite',
      param: 'token$number$number',
      parts: [
        first,
        { type: 'number', param: '', compare: how, ...one },
        { type: 'number', param: '', compare: also, ...other },
      ],
    }),
  ),
)

const dateCondition = fc.tuple(compare, dateSpan).map(
  ([how, [low, high]]): Condition => ({
    param: 'date',
    type: 'date',
    compare: how,
    low: day(low),
    high: day(high),
  }),
)

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  compositeCondition,
  // Bounds on both sides are looked for together.
  { weight: 3, arbitrary: fc.array(dateCondition, { minLength: 2, maxLength: 4 }).map((all): Condition => ({ all })) },
  // No distance that two of the places have exactly.
  fc
    .tuple(place, fc.constantFrom(1000, 120_000, 160_000, 20_000_000))
    .map(([at, metres]): Condition => ({ type: 'position', param: 'place', ...at, metres })),
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
  dateCondition,
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
  fc.tuple(compare, numberSpan, optional(systems), optional(codes), base).map(
    ([how, span, system, code, inBase]): Condition => ({
      param: 'quantity',
      type: 'quantity',
      compare: how,
      ...span,
      ...(inBase ? { base: inBase } : {}),
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

/** What records of several kinds can be sorted by. */
export const sortOfAll = fc.array(
  fc.record({ by: fc.constantFrom('id' as const, 'updated' as const), descending: fc.boolean() }),
  { maxLength: 2 },
)

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
