import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { arrows, cyclesOf, faultsOf, importsOf, placeOf } from './support/house-rules.ts'

const root = new URL('..', import.meta.url).pathname

async function readHouse(): Promise<ReadonlyMap<string, string>> {
  const folders = ['src', 'test', 'bench', 'scripts']
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    }),
  )
  const paths = found.flat().filter((path) => !path.startsWith('src/generated/'))
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
  )
}

const house = await readHouse()

describe('the house', () => {
  it('keeps its arrows, names and lengths', () => {
    expect([...house].flatMap(([path, text]) => faultsOf(path, text))).toEqual([])
  })

  it('has every place of src in the table of arrows', () => {
    const places = new Set([...house.keys()].map(placeOf).filter((place) => place !== undefined))
    expect([...places].filter((place) => arrows[place] === undefined)).toEqual([])
  })

  it('has no flow that calls itself by way of another', () => {
    expect(cyclesOf('flow', house)).toEqual([])
  })

  it('keeps what it imports in the clone', () => {
    const outside = [...house].flatMap(([path, text]) =>
      importsOf(path, text).flatMap(({ target }) => (target.startsWith('..') ? [`${path} imports ${target}`] : [])),
    )
    expect(outside).toEqual([])
  })
})

// Without these the tests above could be green because they see nothing.
describe('the reader of the house', () => {
  it.each([
    ['a room that calls a flow', 'src/records/planted.ts', "import { receive } from '../flow/receive.ts'"],
    ['a room that calls another', 'src/records/planted.ts', "import { x } from '../registry/systems.ts'"],
    ['a room that borrows types of another', 'src/records/planted.ts', "import type { X } from '../registry/x.ts'"],
    ['a room that calls a standard', 'src/records/planted.ts', "import { x } from '../standards/standard.ts'"],
    ['a room that knows FHIR', 'src/records/planted.ts', "import type { X } from '../standards/fhir/standard.ts'"],
    ['the database calling a room', 'src/db/planted.ts', "import { x } from '../records/records.ts'"],
    ['the database calling a room later', 'src/db/planted.ts', "const x = await import('../records/records.ts')"],
    ['errors importing anything', 'src/errors.ts', "import { x } from './config.ts'"],
    ['a type named in place', 'src/errors.ts', "export type X = import('./config.ts').Config"],
    ['a re-export', 'src/errors.ts', "export * from './config.ts'"],
    ['a door that calls a room', 'src/http/planted.ts', "import { x } from '../records/records.ts'"],
    ['a door that calls the database', 'src/worker/planted.ts', "import { x } from '../db/database.ts'"],
    ['a flow that calls a door', 'src/flow/planted.ts', "import { x } from '../http/routes.ts'"],
    ['a flow that is bound to FHIR', 'src/flow/planted.ts', "import { x } from '../standards/fhir/validate.ts'"],
    ['FHIR calling HR Open', 'src/standards/fhir/planted.ts', "import { x } from '../hr-open/standard.ts'"],
    ['HR Open calling FHIR', 'src/standards/hr-open/planted.ts', "import type { X } from '../fhir/standard.ts'"],
    ['the translator calling a standard', 'src/translate/planted.ts', "import { x } from '../standards/standard.ts'"],
    ['the translator on disk', 'src/translate/planted.ts', "import { readFile } from 'node:fs/promises'"],
    ['a standard at the database', 'src/standards/fhir/planted.ts', "import { sql } from 'kysely'"],
    ['a standard on the network', 'src/standards/planted.ts', "const { request } = require('node:http')"],
    ['a standard that reads the clock', 'src/standards/fhir/planted.ts', 'export const now = new Date()'],
    ['a translator that throws dice', 'src/translate/planted.ts', 'export const id = Math.random()'],
    ['a reader that looks at the environment', 'src/json/planted.ts', 'export const x = process.env.X'],
    ['an import that nobody can follow', 'src/flow/planted.ts', 'const x = await import(name)'],
    ['an import half told', 'src/records/planted.ts', 'const x = await import(`../flow/${name}.ts`)'],
    ['a door at the database', 'src/http/planted.ts', "import pg from 'pg'"],
    ['the program using the tests', 'src/flow/planted.ts', "import { x } from '../../test/support/database.ts'"],
    ['the console using the program', 'src/console/planted.ts', "import { x } from '../errors.ts'"],
    ['an unknown place', 'src/planted/planted.ts', "import { x } from '../errors.ts'"],
    ['a name with capitals', 'src/flow/plantedFile.ts', ''],
    ['a name that says nothing', 'src/flow/utils.ts', ''],
    ['a barrel', 'src/flow/index.ts', ''],
    ['a helper in disguise', 'src/flow/date-helpers.ts', ''],
    ['a shared drawer', 'src/flow/shared/planted.ts', ''],
    ['a long file', 'src/flow/planted.ts', '\n'.repeat(401)],
  ])('sees %s', (_, path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1)
  })

  it.each([
    ['a flow that puts rooms together', 'src/flow/planted.ts', "import { x } from '../records/records.ts'"],
    ['a room that borrows the seam', 'src/records/planted.ts', "import type { Query } from '../standards/standard.ts'"],
    ['inline types alone', 'src/http/planted.ts', "import { type X } from '../records/records.ts'"],
    ['the validators on disk', 'src/standards/schemas.ts', "import { readFile } from 'node:fs/promises'"],
    ['a given instant', 'src/standards/fhir/planted.ts', 'export const at = new Date(0)'],
    ['four hundred lines', 'src/flow/planted.ts', '\n'.repeat(400)],
  ])('lets %s be', (_, path, text) => {
    expect(faultsOf(path, text)).toEqual([])
  })

  it('sees a cycle', () => {
    const planted = new Map([
      ['src/flow/a.ts', "import { b } from './b.ts'"],
      ['src/flow/b.ts', "import { c } from './c.ts'"],
      ['src/flow/c.ts', "import { a } from './a.ts'\nimport type { B } from './b.ts'"],
    ])
    expect(cyclesOf('flow', planted)).toEqual(['src/flow/a.ts → src/flow/b.ts → src/flow/c.ts → src/flow/a.ts'])
  })
})
