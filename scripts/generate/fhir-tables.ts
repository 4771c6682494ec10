// Derives the compact FHIR R4 tables under standards/fhir-r4/ from the official 4.0.1 definitions (CC0), which the
// npm packages hl7.fhir.r4.examples and hl7.fhir.r4.expansions carry: facts only, no prose.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type StructureDefinition, typeRows } from './fhir-types.ts'
import type { Generator } from './generator.ts'

const require = createRequire(import.meta.url)

interface ValueSet {
  readonly url: string
  readonly expansion?: { readonly contains?: readonly Concept[] }
}
interface Concept {
  readonly system?: string
  readonly code?: string
  readonly abstract?: boolean
  readonly contains?: readonly Concept[]
}
interface SearchParameter {
  readonly id: string
  readonly url: string
  readonly code: string
  readonly type: string
  readonly base?: readonly string[]
  readonly expression?: string
  readonly target?: readonly string[]
  readonly component?: readonly { readonly definition: string; readonly expression: string }[]
}

interface CompartmentDefinition {
  readonly code: string
  readonly url: string
  readonly resource?: readonly { readonly code: string; readonly param?: readonly string[] }[]
}

export const fhirTables: Generator = {
  name: 'fhir-tables',
  async outputs() {
    const examples = dirname(require.resolve('hl7.fhir.r4.examples/package.json'))
    const expansions = dirname(require.resolve('hl7.fhir.r4.expansions/package.json'))
    const structures = await readAll<StructureDefinition>(examples, 'StructureDefinition-')
    const types = typeRows(structures)
    const names = new Set(
      Object.values(types).flatMap((type) => type.elements.flatMap((element) => element.codes ?? [])),
    )
    const tables: Record<string, string> = {
      'elements.json': writeLines(types),
      'codes.json': writeLines(codeRows(await readAll<ValueSet>(expansions, 'ValueSet-'), names)),
      'search.json': writeLines(searchRows(await readAll<SearchParameter>(examples, 'SearchParameter-'))),
      'compartments.json': writeLines(
        compartmentRows(await readAll<CompartmentDefinition>(examples, 'CompartmentDefinition-')),
      ),
    }
    const manifest = {
      name: 'fhir',
      version: '4.0.1',
      publication: 'https://hl7.org/fhir/R4/',
      licence: 'CC0-1.0',
      derivedFrom: ['hl7.fhir.r4.examples 4.0.1', 'hl7.fhir.r4.expansions 4.0.1'],
      sha256: Object.fromEntries(Object.entries(tables).map(([file, text]) => [file, digest(text)])),
    }
    const files = { ...tables, 'manifest.json': `${JSON.stringify(manifest, undefined, 2)}\n` }
    return new Map(Object.entries(files).map(([file, text]) => [`standards/fhir-r4/${file}`, text]))
  },
}

async function readAll<T>(folder: string, prefix: string): Promise<T[]> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(prefix) && file.endsWith('.json')).sort()
  const found: T[] = []
  for (const file of files) found.push(JSON.parse(await readFile(join(folder, file), 'utf8')) as T)
  return found
}

/** One line a row, so that a reviewer sees which one moved. */
function writeLines(rows: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(rows).map(([key, row]) => `${JSON.stringify(key)}: ${JSON.stringify(row)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Value set → system → codes, for the sets that a required binding names and whose expansion is complete. */
function codeRows(sets: readonly ValueSet[], names: ReadonlySet<string>): Record<string, Record<string, string[]>> {
  const byUrl = new Map(sets.map((set) => [set.url, set]))
  const rows: Record<string, Record<string, string[]>> = {}
  for (const name of [...names].sort()) {
    if (endless.has(name)) continue
    const url = name.includes(':') ? name : `http://hl7.org/fhir/ValueSet/${name}`
    const systems: Record<string, string[]> = {}
    const open: Concept[] = [...(byUrl.get(url)?.expansion?.contains ?? [])]
    for (let concept = open.shift(); concept; concept = open.shift()) {
      if (concept.code !== undefined && !concept.abstract) (systems[concept.system ?? ''] ??= []).push(concept.code)
      open.unshift(...(concept.contains ?? []))
    }
    if (Object.keys(systems).length > 0) rows[name] = systems
  }
  return rows
}

/** UCUM is a grammar: the published expansion is a sample of it, not the set. */
const endless = new Set(['ucum-units'])

/** Base search parameters by id; their canonical URL is `http://hl7.org/fhir/SearchParameter/` and the id. */
function searchRows(parameters: readonly SearchParameter[]): Record<string, unknown> {
  const rows: Record<string, unknown> = {}
  for (const parameter of parameters) {
    if (!isBase(parameter)) continue
    const { code, type, base, expression, target, component } = parameter
    rows[parameter.url.slice(parameter.url.lastIndexOf('/') + 1)] = {
      code,
      type,
      base,
      expression,
      targets: target,
      components: component?.map(({ definition, expression: path }) => ({
        definition: definition.slice(definition.lastIndexOf('/') + 1),
        expression: path,
      })),
    }
  }
  return rows
}

/** Not of the base: worked examples, and parameters over extensions that only a profile brings (some have no base). */
function isBase(parameter: SearchParameter): boolean {
  return parameter.base !== undefined && !/^example|-extensions-|^filter$/.test(parameter.id)
}

/** Compartment → resource type → the parameters by which a record is in it; `{def}` is the record itself. */
function compartmentRows(definitions: readonly CompartmentDefinition[]): Record<string, Record<string, unknown>> {
  const rows: Record<string, Record<string, unknown>> = {}
  for (const { url, code, resource = [] } of definitions) {
    // The fifth file is an example of a definition.
    if (url !== `http://hl7.org/fhir/CompartmentDefinition/${code.slice(0, 1).toLowerCase()}${code.slice(1)}`) continue
    const members = resource.flatMap(({ code: type, param }) => (param?.length ? [[type, param] as const] : []))
    rows[code] = Object.fromEntries(members)
  }
  return rows
}
