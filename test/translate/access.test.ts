// The generated readers, writers and cover checks do what the general ones do, on whatever they meet; and nothing of a path
// can become code.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { blankOf, readerOf, writerOf } from '../../src/translate/access.ts'
import { coverCheck } from '../../src/translate/cover-check.ts'
import { coverOf, isCovered } from '../../src/translate/coverage.ts'
import { getAt, setAt } from '../../src/translate/elements.ts'
import { formatPath, type Path, parsePath, type Step } from '../../src/translate/path.ts'

const names = [
  'a',
  'b',
  'use',
  'type',
  'length',
  'values',
  'toString',
  'rawJSON',
  'x"]);throw 1;("',
  "it's",
  '\u2028',
  'at',
]
const name = fc.constantFrom(...names)
const word = fc.constantFrom('home', 'work', '1', '"', '\\')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: name.map((one): Step => ({ name: one })) },
  fc.constantFrom(0, 1, 2).map((index): Step => ({ index })),
  fc
    .array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 2 }), fc.oneof(word, fc.constantFrom(1, true))), {
      minLength: 1,
      maxLength: 2,
    })
    .map((where): Step => ({ where: where.map(([path, value]) => ({ names: path, value })) })),
)
const path: fc.Arbitrary<Path> = fc
  .tuple(name, fc.array(step, { maxLength: 5 }))
  .map(([first, rest]) => parsePath(formatPath([{ name: first }, ...rest])))
const { tree } = fc.letrec<{ tree: Json; node: Json }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constantFrom(null, 1, true, ''),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(name, tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ) as fc.Arbitrary<Json>,
  tree: fc.dictionary(name, tie('node'), { maxKeys: 5, noNullPrototype: true }) as fc.Arbitrary<Json>,
}))
const runs = { numRuns: 2000 }

function outcome(act: () => unknown): unknown {
  try {
    return { done: act() }
  } catch (error) {
    return { refused: (error as Error).message }
  }
}

const copy = (value: Json): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject

describe('generated access', () => {
  it('reads as getAt reads', () => {
    fc.assert(
      fc.property(path, tree, (at, value) => {
        expect(readerOf(at)(value as JsonObject)).toEqual(getAt(value, at))
      }),
      runs,
    )
  })

  it('writes as setAt writes, refusals and all, and is read again', () => {
    fc.assert(
      fc.property(path, tree, word, (at, value, said) => {
        const [one, other] = [copy(value), copy(value)]
        const [did, should] = [outcome(() => writerOf(at)(one, said)), outcome(() => setAt(other, at, said))]
        expect(did).toEqual(should)
        expect(one).toEqual(other)
        expect(JSON.stringify(one)).toBe(JSON.stringify(other))
      }),
      runs,
    )
  })

  it('finds a value covered when isCovered does', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 6 }), tree, (paths, value) => {
        const over = coverOf(paths)
        expect(coverCheck(over)(value)).toBe(isCovered(value, over))
      }),
      runs,
    )
  })

  it('covers what was written', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), (paths) => {
        const made: JsonObject = {}
        const fitting = paths.filter((at) => outcome(() => setAt(made, at, 'x')) !== undefined)
        const over = coverOf(fitting)
        expect(coverCheck(over)(made)).toBe(isCovered(made, over))
      }),
      runs,
    )
  })

  it('makes blanks that are plain objects', () => {
    const make = blankOf(names)
    for (let time = 0; time < 20; time += 1) {
      const blank = make() as Record<string, Json>
      expect(blank).toEqual({})
      expect(Object.getPrototypeOf(blank)).toBe(Object.prototype)
      blank.a = 1
      blank.other = 2
      expect(JSON.stringify(blank)).toBe('{"a":1,"other":2}')
    }
  })
})
