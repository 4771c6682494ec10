import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { kindTable } from '../../../src/standards/hr-open/nouns.ts'

interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[]
}

const file = new URL('../../../openapi/hr-open.yaml', import.meta.url)
const api = parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Operation>> }

it('describes every collection of the table and nothing else', () => {
  const expected = kindTable().flatMap(({ path }) => [
    `/${path}`,
    `/${path}/$check`,
    `/${path}/{id}`,
    `/${path}/{id}/history`,
  ])
  expect(Object.keys(api.paths)).toEqual([...expected, '/requests/{id}'])
})

it.each(kindTable().map((noun) => [noun.kind, noun] as const))('lists the search parameters of %s', (_kind, noun) => {
  const named = api.paths[`/${noun.path}`]?.get?.parameters?.flatMap((parameter) => parameter.name ?? [])
  expect(named).toEqual(noun.search.map((row) => row.code))
})
