// Derives what FHIR R4 demands beyond structure: invariants, bindings, value sets, code systems, profiles and
// extensions, as compact tables without prose, from the same official packages as fhir-tables.ts.

import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Generator } from './generator.ts'

const require = createRequire(import.meta.url)

type Fields = Readonly<Record<string, unknown>>

interface ElementDefinition extends Fields {
  readonly id: string
  readonly path: string
  readonly constraint?: readonly { key: string; severity: string; expression?: string }[]
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
}

interface StructureDefinition extends Fields {
  readonly id: string
  readonly url: string
  readonly kind: string
  readonly type: string
  readonly abstract: boolean
  readonly derivation?: string
  readonly baseDefinition?: string
  readonly context?: readonly { type: string; expression: string }[]
  readonly contextInvariant?: readonly string[]
  readonly snapshot: { readonly element: readonly ElementDefinition[] }
  readonly differential?: { readonly element: readonly ElementDefinition[] }
}

interface Concept {
  readonly system?: string
  readonly code?: string
  readonly display?: string
  readonly designation?: readonly { readonly value: string }[]
  readonly abstract?: boolean
  readonly contains?: readonly Concept[]
  readonly concept?: readonly Concept[]
}

export const fhirRules: Generator = {
  name: 'fhir-rules',
  async outputs() {
    const examples = dirname(require.resolve('hl7.fhir.r4.examples/package.json'))
    const expansions = dirname(require.resolve('hl7.fhir.r4.expansions/package.json'))
    const structures = await readAll<StructureDefinition>(examples, 'StructureDefinition-')
    const systems = await readAll<CodeSystem>(examples, 'CodeSystem-')
    const files = {
      'rules.json': ruleRows(structures),
      'bindings.json': bindingRows(structures),
      'profiles.json': profileRows(structures),
      'value-sets.json': valueSetRows(await readAll(expansions, 'ValueSet-')),
      'code-systems.json': codeSystemRows(systems),
      'code-parents.json': parentRows(systems),
      'code-displays.json': displayRows(systems),
    }
    return new Map(Object.entries(files).map(([file, rows]) => [`standards/fhir-r4/${file}`, writeLines(rows)]))
  },
}

async function readAll<T>(folder: string, prefix: string): Promise<T[]> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(prefix) && file.endsWith('.json')).sort()
  const found: T[] = []
  for (const file of files) found.push(JSON.parse(await readFile(join(folder, file), 'utf8')) as T)
  return found
}

function writeLines(rows: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(rows).map(([key, row]) => `${JSON.stringify(key)}: ${JSON.stringify(row)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function isBaseType({ kind, derivation }: StructureDefinition): boolean {
  return (kind === 'resource' || kind === 'complex-type') && derivation !== 'constraint'
}

/** Rules that code knows better than an expression: structure, narrative, contained resources, references. */
const byCode = /^(?:ele-1|ext-1|txt-[12]|dom-[2-6]|ref-1|bdl-7|att-1)$/

/** Expressions that do not say what their own text says. */
const corrected: Readonly<Record<string, string>> = {
  'bdl-8': "fullUrl.empty() or fullUrl.contains('/_history/').not()",
  'que-12': 'enableWhen.count() > 1 implies enableBehavior.exists()',
}

/** Element id → its rules: key, `e` or `w`, expression. */
function ruleRows(structures: readonly StructureDefinition[]): Record<string, string[][]> {
  const rows: Record<string, string[][]> = {}
  for (const structure of structures) {
    if (!isBaseType(structure) || structure.abstract) continue
    for (const { id, constraint = [] } of structure.snapshot.element) {
      const rules = constraint.flatMap(({ key, severity, expression }) =>
        byCode.test(key) || expression === undefined ? [] : [[key, severity.slice(0, 1), corrected[key] ?? expression]],
      )
      if (rules.length > 0) rows[id] = rules
    }
  }
  return rows
}

/** Element path → value set of its extensible binding. */
function bindingRows(structures: readonly StructureDefinition[]): Record<string, string> {
  const rows: Record<string, string> = {}
  for (const structure of structures) {
    if (!isBaseType(structure) || structure.abstract) continue
    for (const { path, binding } of structure.snapshot.element) {
      if (binding?.strength !== 'extensible' || binding.valueSet === undefined) continue
      rows[path.replace('[x]', '')] = plainUrl(binding.valueSet)
    }
  }
  return rows
}

function plainUrl(canonical: string): string {
  return canonical.replace(/\|.*/, '')
}

const prose = new Set(
  'short definition comment requirements alias mapping label code example meaningWhenMissing isSummary base condition orderMeaning'.split(
    ' ',
  ),
)

/** URL → a profile's or extension's differential, without prose. */
function profileRows(structures: readonly StructureDefinition[]): Record<string, unknown> {
  const rows: Record<string, unknown> = {}
  for (const structure of structures) {
    const { url, type, kind, derivation, baseDefinition, context, contextInvariant, differential } = structure
    if (derivation !== 'constraint' || structure.experimental === true) continue
    const element = (differential?.element ?? []).map(barest)
    rows[url] = {
      resourceType: 'StructureDefinition',
      url,
      type,
      kind,
      derivation,
      baseDefinition,
      context,
      contextInvariant,
      differential: { element },
    }
  }
  return rows
}

function barest(element: ElementDefinition): Fields {
  const { constraint, binding, ...rest } = element
  const kept = Object.entries(rest).filter(([name]) => !prose.has(name))
  return {
    ...Object.fromEntries(kept),
    ...(constraint
      ? { constraint: constraint.map(({ key, severity, expression }) => ({ key, severity, expression })) }
      : {}),
    ...(binding ? { binding: { strength: binding.strength, valueSet: binding.valueSet } } : {}),
  }
}

interface ValueSet {
  readonly url: string
  readonly expansion?: { readonly total?: number; readonly contains?: readonly Concept[] }
}

/** Licensed elsewhere, or only a sample of the set. */
const foreign = /^(?:http:\/\/(?:snomed\.info|loinc\.org|dicom|unitsofmeasure|www\.nlm|www\.ama)|urn:)/

/** The units of one kind of measurement are listed by HL7 itself. */
const ucum = 'http://unitsofmeasure.org'
const fewUnits = 60

/** Value set → system → codes, for complete expansions of HL7's own codes; tables of codes.json are there already. */
function valueSetRows(sets: readonly ValueSet[]): Record<string, unknown> {
  const rows: Record<string, unknown> = {}
  const others = require('../../standards/fhir-r4/codes.json') as Fields
  for (const { url, expansion } of sets) {
    const systems: Record<string, string[]> = {}
    collect(expansion?.contains ?? [], systems)
    const count = Object.values(systems).flat().length
    const isWhole = expansion?.total === undefined || expansion.total <= count
    const name = url.replace('http://hl7.org/fhir/ValueSet/', '')
    if (count === 0 || count > 2000 || !isWhole || name in others) continue
    const isForeign = (system: string): boolean => foreign.test(system) && !(system === ucum && count <= fewUnits)
    if (Object.keys(systems).some(isForeign)) continue
    rows[url] = systems
  }
  return rows
}

function collect(concepts: readonly Concept[], systems: Record<string, string[]>): void {
  for (const { system = '', code, abstract, contains = [] } of concepts) {
    if (code !== undefined && !abstract) (systems[system] ??= []).push(code)
    collect(contains, systems)
  }
}

interface CodeSystem {
  readonly url: string
  readonly content: string
  readonly concept?: readonly Concept[]
}

/** System → all of its codes, where its content is complete and HL7's own. */
function codeSystemRows(systems: readonly CodeSystem[]): Record<string, unknown> {
  const rows: Record<string, unknown> = {}
  for (const { url, concept } of owned(systems)) {
    const codes = codesIn(concept)
    if (codes.length > 0) rows[url] = codes
  }
  return rows
}

function owned(systems: readonly CodeSystem[]): { url: string; concept: readonly Concept[] }[] {
  return systems.flatMap(({ url, content, concept = [] }) =>
    content !== 'complete' || foreign.test(url) || !url.includes('hl7.org/') ? [] : [{ url, concept }],
  )
}

/** System → code → the code above it, where a system has levels. */
function parentRows(systems: readonly CodeSystem[]): Record<string, unknown> {
  const rows: Record<string, unknown> = {}
  for (const { url, concept } of owned(systems)) {
    const parents: Record<string, string> = {}
    for (const [one, parent] of placesIn(concept)) if (one.code && parent) parents[one.code] = parent
    if (Object.keys(parents).length > 0) rows[url] = parents
  }
  return rows
}

/** System → code → its names, of the systems that are R4's alone: those of terminology.hl7.org go on changing. */
function displayRows(systems: readonly CodeSystem[]): Record<string, unknown> {
  const rows: Record<string, unknown> = {}
  for (const { url, concept } of owned(systems)) {
    if (!url.startsWith('http://hl7.org/fhir/')) continue
    const names: Record<string, string[]> = {}
    for (const [{ code, display, designation = [] }] of placesIn(concept)) {
      const all = [...(display === undefined ? [] : [display]), ...designation.map(({ value }) => value)]
      if (code !== undefined && all.length > 0) names[code] = all
    }
    if (Object.keys(names).length > 0) rows[url] = names
  }
  return rows
}

function placesIn(concepts: readonly Concept[], parent?: string): [Concept, string | undefined][] {
  return concepts.flatMap((one) => [
    [one, parent] as [Concept, string | undefined],
    ...placesIn(one.concept ?? [], one.code),
  ])
}

function codesIn(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ code, concept = [] }) => [...(code === undefined ? [] : [code]), ...codesIn(concept)])
}
