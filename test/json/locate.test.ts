import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/json/locate.ts'
import { pointer } from '../../src/json/pointer.ts'

describe('locate', () => {
  const text = '{"a": [1, {"b\\u0063": 2}],\n "c": {"d": "}"},\n\t"e":[], "x~/y": null}'

  it.each([
    ['', 1, 1],
    ['/a', 1, 2],
    ['/a/0', 1, 8],
    ['/a/1/bc', 1, 12],
    ['/c/d', 2, 8],
    ['/e', 3, 2],
    ['/x~0~1y', 3, 10],
    // What is missing is missing from what is there.
    ['/c/missing/deeper', 2, 2],
    ['/e/0', 3, 2],
  ])('finds %s', (path, line, column) => {
    expect(locate(text, [path, '/a', '/zzz']).get(path)).toEqual({ line, column })
  })

  it('finds every place of any document where its text stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const lines = text.split('\n')
        const all = placesIn(value, [])
        const places = locate(
          text,
          all.map(({ path }) => path),
        )
        for (const { path, starts } of all) {
          const place = places.get(path)
          expect((lines[(place?.line ?? 0) - 1] ?? '').slice((place?.column ?? 0) - 1).startsWith(starts)).toBe(true)
        }
      }),
    )
  })

  it('does not recurse', () => {
    const deep = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`
    expect(locate(deep, ['/0/0/1']).get('/0/0/1')).toEqual({ line: 1, column: 3 })
  })
})

function placesIn(value: unknown, path: readonly (string | number)[]): { path: string; starts: string }[] {
  const name = path.at(-1)
  const starts = typeof name === 'string' ? JSON.stringify(name) : (JSON.stringify(value)[0] ?? '')
  const own = { path: pointer(...path), starts }
  if (Array.isArray(value)) return [own, ...value.flatMap((item, index) => placesIn(item, [...path, index]))]
  if (value === null || typeof value !== 'object') return [own]
  return [own, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))]
}
