// An operator's own copy of HR Open's official schemas (draft-04, files that refer to each other), for a verdict by
// the letter of the publication: only what keeps them from compiling is mended, and time zones are optional as in ours.

import { createRequire } from 'node:module'
import type * as AjvModule from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { fault, GatewayError, type Issue } from '../../errors.ts'
import { isObject } from './elements.ts'
import { maximumFaults } from './faults.ts'
import { formats } from './formats.ts'

const require = createRequire(import.meta.url)

/** One schema file of a distribution: its path such as `common/json/base/NounType.json`, and its text. */
export interface SchemaFile {
  readonly path: string
  readonly text: string
}

export interface OfficialSchemas {
  /** Types by our names, `<domain>.<Type>`. */
  readonly types: ReadonlySet<string>
  /** What the publication calls itself, for example `4.2.0`. */
  readonly version: string
  /** Errata that had to be mended, by their id in errata.json. */
  readonly mended: readonly string[]
  /** The faults of a value by the official schema of a type, as `official.<keyword>`. */
  check(type: string, value: unknown): Issue[]
}

const base = 'https://official.invalid/'

/** Schemas out of the files of a distribution. Throws `invalid-request` where they are not HR Open's. */
export function officialSchemas(files: readonly SchemaFile[]): OfficialSchemas {
  const { Ajv } = require('ajv') as typeof AjvModule
  // Its patterns hold an escape that Unicode mode refuses (erratum time-escape).
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, logger: false, validateSchema: false })
  for (const [name, ours] of [
    ['date-time', 'hr-date-time'],
    ['date', 'hr-date'],
    ['time', 'hr-time'],
    ['uri', 'hr-uri'],
    ['email', 'hr-email'],
  ] as const)
    ajv.addFormat(name, formats[ours] as (text: string) => boolean)
  const places = new Map<string, string>()
  const mended = new Set<string>()
  const versions = new Set<string>()
  for (const file of files) {
    const schema = mend(file, mended)
    if (typeof schema.version === 'string') versions.add(schema.version)
    const [domain = ''] = file.path.split('/')
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.json$/, '')
    places.set(`${domain}.${name}`, base + file.path)
    if (isObject(schema.definitions))
      for (const part of Object.keys(schema.definitions))
        if (!places.has(`${domain}.${part}`))
          places.set(`${domain}.${part}`, `${base}${file.path}#/definitions/${part}`)
    ajv.addSchema(schema, base + file.path)
  }
  if (!places.has('common.NounType')) throw notHrOpen()
  const compiled = new Map<string, ValidateFunction>()
  return {
    types: new Set(places.keys()),
    version: [...versions].sort().at(-1) ?? '',
    mended: [...mended],
    check(type, value) {
      const place = places.get(type)
      if (place === undefined) throw new GatewayError('kind-unknown', `The official schemas have no type ${type}.`)
      const validate = compiled.get(type) ?? ajv.compile({ $ref: place })
      compiled.set(type, validate)
      return validate(value) ? [] : issuesOf(validate.errors ?? [])
    },
  }
}

function notHrOpen(): GatewayError {
  const text = 'These are not the schemas of HR Open: common/json/base/NounType.json is missing.'
  return new GatewayError('invalid-request', text, { issues: [fault('official', '', text)] })
}

function mend({ path, text }: SchemaFile, mended: Set<string>): Record<string, unknown> {
  let source = text
  const reference = 'pay/PaymentMethodType"'
  if (path.endsWith('PaymentInstructionsType.json') && source.includes(reference)) {
    source = source.replaceAll(reference, 'pay/PaymentMethodType.json"')
    mended.add('payment-method-ref')
  }
  if (source.includes('\\\\:')) mended.add('time-escape')
  const schema = parse(path, source)
  const { $schema, ...rest } = schema
  if (typeof $schema === 'string' && !$schema.endsWith('#') && $schema.includes('draft-04')) mended.add('schema-uri')
  return rest
}

function parse(path: string, source: string): Record<string, unknown> {
  let schema: unknown
  try {
    schema = JSON.parse(source)
  } catch (cause) {
    throw new GatewayError('invalid-request', `The schema ${path} is not JSON.`, { cause })
  }
  if (isObject(schema)) return schema
  throw new GatewayError('invalid-request', `The schema ${path} is not a JSON object.`)
}

function issuesOf(errors: readonly ErrorObject[]): Issue[] {
  const issues = errors.map((error) => {
    const told = `${error.message ?? 'is refused'}${allowed(error.params as Readonly<Record<string, unknown>>)}`
    return fault(`official.${error.keyword}`, error.instancePath, `By the official schema this ${told}. Correct it.`)
  })
  return issues.slice(0, maximumFaults)
}

function allowed(params: Readonly<Record<string, unknown>>): string {
  if (!Array.isArray(params.allowedValues)) return ''
  const values = params.allowedValues.slice(0, 12).map(String)
  return `: ${values.join(', ')}${params.allowedValues.length > 12 ? ', …' : ''}`
}
