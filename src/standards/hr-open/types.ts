// The types of HR Open 4.2 as our own JSON Schemas state them (standards/hr-open-4.2/schemas), flattened into one table
// so that a type is reached by `<domain>.<Type>` and every `$ref` is `#/$defs/<domain>.<Type>`.

import { createRequire } from 'node:module'

/** The part of JSON Schema 2020-12 that our HR Open schemas use. */
export interface Schema {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  readonly format?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly not?: Schema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>
  readonly dependentSchemas?: Readonly<Record<string, Schema>>
}

interface Domain {
  readonly $id: string
  readonly $defs: Readonly<Record<string, Schema>>
}

/** The domains of HR Open 4.2, each one schema file. */
export const domains = [
  'assessments',
  'benefits',
  'common',
  'compensation',
  'interviewing',
  'payroll',
  'recruiting',
  'screening',
  'timecard',
  'wellness',
] as const

const prefix = '#/$defs/'
const require = createRequire(import.meta.url)
let table: Map<string, Schema> | undefined

/** Every type by its name `<domain>.<Type>`, loaded once at first need. */
export function allTypes(): ReadonlyMap<string, Schema> {
  table ??= loadTypes()
  return table
}

function loadTypes(): Map<string, Schema> {
  const types = new Map<string, Schema>()
  for (const domain of domains) {
    const file = require(`../../../standards/hr-open-4.2/schemas/${domain}.json`) as Domain
    for (const [name, schema] of Object.entries(file.$defs))
      types.set(`${domain}.${name}`, flattened(schema, domain) as Schema)
  }
  return types
}

/** `#/$defs/X` → `#/$defs/<domain>.X`, `common.json#/$defs/X` → `#/$defs/common.X`, at every depth of a schema. */
function flattened(node: unknown, domain: string): unknown {
  if (Array.isArray(node)) return node.map((item) => flattened(item, domain))
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' ? flatRef(value, domain) : flattened(value, domain),
    ]),
  )
}

function flatRef(ref: string, domain: string): string {
  const [file = '', name = ''] = ref.split(prefix)
  return `${prefix}${file === '' ? domain : file.replace('.json', '')}.${name}`
}

/** The schema of a type such as `benefits.CensusType`. Throws a plain Error for a name that our tables do not have. */
export function typeNamed(name: string): Schema {
  const schema = allTypes().get(name)
  if (!schema) throw new Error(`HR Open type ${name} is not in standards/hr-open-4.2/schemas`)
  return schema
}

/** The schema that a `$ref` points at. */
export function target(ref: string): Schema {
  return typeNamed(ref.slice(prefix.length))
}

/** One schema that holds a type and all that it reaches, for a compiler that resolves nothing itself. */
export function bundleOf(name: string): object {
  const reached = new Map<string, Schema>()
  const waiting = [name]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    const schema = typeNamed(next)
    reached.set(next, schema)
    waiting.push(...refsIn(schema))
  }
  const $defs = Object.fromEntries([...reached].sort(([one], [other]) => (one < other ? -1 : 1)))
  return { $ref: `${prefix}${name}`, $defs }
}

function refsIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value.slice(prefix.length)] : refsIn(value),
  )
}
