// Census records of the shipped samples against the official HR Open 4.2.1 schemas, where the distribution is present
// (beside this repository, or where INTERLINGUA_HR_OPEN_DISTRIBUTION says).

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { mappingOf, read, readSample } from './vendors.ts'

const root =
  process.env.INTERLINGUA_HR_OPEN_DISTRIBUTION ?? join(import.meta.dirname, '../../../shared/standards/hr-open-4.2.1')
const census = 'benefits/json/CensusType.json'

describe.skipIf(!existsSync(join(root, census)))('official CensusType (needs the HR Open 4.2.1 distribution)', () => {
  const schemas = existsSync(root) ? loadSchemas() : new Map<string, JsonObject>()

  it.each([
    ['bamboohr/employees', 'employees.json'],
    ['bamboohr/employees', 'one-employee.json'],
    ['workday/workers', 'workers.xml'],
    ['personio/employees', 'employees.json'],
    ['adp/workers', 'workers.json'],
    ['successfactors/persons', 'persons.json'],
    ['oracle-hcm/workers', 'workers.json'],
    ['gusto/employees', 'employees.json'],
    ['benefits-census/members', 'members.csv'],
  ])('%s %s is valid and uses declared properties only', async (name, file) => {
    // The bases are never fetched: they only make the distribution's relative references resolve.
    const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, validateFormats: false })
    for (const [path, schema] of schemas) ajv.addSchema(schema, `https://hr-open.example/${path}`)
    const validate = ajv.getSchema(`https://hr-open.example/${census}`)
    const { items } = read(mappingOf(name), await readSample(name.split('/')[0] as string, file))
    expect(items.length).toBeGreaterThan(0)
    for (const { record } of items) {
      const value = record?.value as JsonObject
      expect([validate?.(value), validate?.errors]).toEqual([true, null])
      expect(undeclared(value, [{ path: census, schema: schemas.get(census) as JsonObject }], '')).toEqual([])
    }
  })

  it('finds an undeclared property, so the check above can fail', () => {
    const start = [{ path: census, schema: schemas.get(census) as JsonObject }]
    expect(undeclared({ person: { name: { given: 'A', nick: 'B' } } }, start, '')).toEqual(['/person/name/nick'])
  })

  interface Place {
    readonly path: string
    readonly schema: JsonObject
  }

  /** Every schema that applies at one place, references and inclusions followed. */
  function unfold(places: readonly Place[]): Place[] {
    const found: Place[] = []
    const open = [...places]
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      found.push(here)
      const { path, schema } = here
      if (typeof schema.$ref === 'string') open.push(resolve(path, schema.$ref))
      for (const word of ['allOf', 'anyOf', 'oneOf']) {
        for (const one of (schema[word] ?? []) as unknown as JsonObject[]) open.push({ path, schema: one })
      }
    }
    return found
  }

  function resolve(path: string, ref: string): Place {
    const [file = '', fragment = ''] = ref.split('#')
    const target = file === '' ? path : join(dirname(path), file)
    let schema = schemas.get(target) as Json
    for (const name of fragment.split('/').slice(1)) schema = (schema as JsonObject)[name] as Json
    return { path: target, schema: schema as JsonObject }
  }

  function undeclared(value: Json, places: readonly Place[], at: string): string[] {
    const all = unfold(places)
    if (Array.isArray(value)) {
      const items = all.flatMap(({ path, schema }) =>
        schema.items ? [{ path, schema: schema.items as JsonObject }] : [],
      )
      return value.flatMap((member: Json, index: number) => undeclared(member, items, `${at}/${index}`))
    }
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, member]) => {
      const declared = all.flatMap(({ path, schema }) => {
        const property = (schema.properties as JsonObject | undefined)?.[name]
        return property === undefined ? [] : [{ path, schema: property as JsonObject }]
      })
      return declared.length === 0 ? [`${at}/${name}`] : undeclared(member as Json, declared, `${at}/${name}`)
    })
  }

  function loadSchemas(): Map<string, JsonObject> {
    const found = new Map<string, JsonObject>()
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name)
      if (!entry.isFile() || !entry.name.endsWith('.json') || /samples|meta/.test(file.slice(root.length))) continue
      const { $schema: _draft, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as JsonObject
      found.set(relative(root, file), schema)
    }
    return found
  }
})
