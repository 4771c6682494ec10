// The one impure file of the seam: JSON Schemas become functions here, and the generated code is kept in
// node_modules/.cache/interlingua so that a type costs a compilation once a machine, not once a start.

import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type * as AjvModule from 'ajv/dist/2020.js'
import type { KeywordCxt } from 'ajv/dist/2020.js'

/** The verdict on one value: a plain yes or no, without reasons (a walker names those). */
export type Validator = (value: unknown) => boolean

/** A format: a test of a string, or of a number when `type` says so. It must be linear in its input. */
export type SchemaFormat =
  | ((value: string) => boolean)
  | { readonly type: 'number'; readonly validate: (value: number) => boolean }

/** What a standard brings along: where its schemas come from and the functions that they name. */
export interface SchemaSource {
  /** Folder of this standard in the cache, for example `fhir-r4`. */
  readonly name: string
  /** Every key that `schemaOf` knows, for `npm run build:validators`. */
  keys(): readonly string[]
  /** The JSON Schema (2020-12) of one key; `$ref` stays inside it, other keys are reached by `delegate`. */
  schemaOf(key: string): object
  readonly formats: Readonly<Record<string, SchemaFormat>>
  /**
   * Keywords of the standard's own: `{"<name>": <argument>}` in a schema calls `keywords[name](argument, value)`.
   * The argument is one and the same object at every call, so it can key a WeakMap.
   */
  readonly keywords?: Readonly<Record<string, (argument: never, value: unknown) => boolean>>
  /** For `{"delegateByKind": true}`: the key that a value names itself; undefined means not valid. */
  kindOf?(value: unknown): string | undefined
}

/** The functions that generated code calls by name; never part of the cached text. */
interface Host {
  readonly formats: SchemaSource['formats']
  readonly keywords: NonNullable<SchemaSource['keywords']>
  validator(key: string): Validator
  byKind(value: unknown): boolean
}

const require = createRequire(import.meta.url)

/** Raise when the code below generates something else from the same schema. */
const GENERATION = 2

let cacheFolder: string | undefined = fileURLToPath(new URL('../../node_modules/.cache/interlingua/', import.meta.url))

/** Where generated code is kept; `undefined` compiles in memory only. For tests and for read-only installations. */
export function keepValidatorsIn(folder: string | undefined): void {
  cacheFolder = folder
}

const loaded = new WeakMap<SchemaSource, Map<string, Validator>>()

/**
 * The validator of one key of a standard, compiled (or read from the cache) at its first call. Besides the 2020-12
 * vocabulary a schema may say `{"delegate": "<key>"}`: the value must be valid by that key's schema, which is
 * loaded when a value first needs it, and `{"delegateByKind": true}`: the same for the key that the value names.
 */
export function validatorFor(source: SchemaSource, key: string): Validator {
  const validators = loaded.get(source) ?? new Map<string, Validator>()
  loaded.set(source, validators)
  const known = validators.get(key)
  if (known) return known
  let compiled: Validator | undefined
  const lazy: Validator = (value) => {
    compiled ??= loadValidator(source, key)
    return compiled(value)
  }
  validators.set(key, lazy)
  return lazy
}

/** Generates and keeps the code of every key of a standard; returns how many there are. */
export function buildValidators(source: SchemaSource): number {
  for (const key of source.keys()) loadValidator(source, key)
  return source.keys().length
}

function loadValidator(source: SchemaSource, key: string): Validator {
  const schema = source.schemaOf(key)
  const file = cacheFolder && join(cacheFolder, fileNameOf(source.name, key, schema))
  const kept = file === undefined ? undefined : readKept(file)
  if (kept !== undefined) {
    try {
      return instantiate(kept, source)
    } catch {
      // A digest that fits over code that does not run: generate afresh.
    }
  }
  const code = generateCode(source, schema)
  if (file !== undefined) keep(file, code)
  return instantiate(code, source)
}

/** The name holds all that the code depends on, so that a changed table or version never meets old code. */
function fileNameOf(name: string, key: string, schema: object): string {
  const ajv = (require('ajv/package.json') as { version: string }).version
  const versions = digest(`${GENERATION} ajv ${ajv} node ${process.version}`).slice(0, 16)
  const content = digest(JSON.stringify([key, schema])).slice(0, 24)
  return join(versions, name, `${key.replaceAll(/[^\w.-]/g, '_')}-${content}.cjs`)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The first line of a kept file is the digest of the rest; a file that does not fit it is as good as none. */
function readKept(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const code = text.slice(end + 1)
    return text.slice(0, end) === `// ${digest(code)}` ? code : undefined
  } catch {
    return undefined
  }
}

function keep(file: string, code: string): void {
  const draft = `${file}.${randomUUID()}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, `// ${digest(code)}\n${code}`)
    renameSync(draft, file)
  } catch {
    // An unwritable cache costs a compilation at every start, nothing else.
    removeDraft(draft)
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    // Where nothing could be written there is nothing to remove.
  }
}

function instantiate(code: string, source: SchemaSource): Validator {
  const make = new Script(code).runInThisContext() as (load: NodeJS.Require, host: Host) => Validator
  return make(require, hostOf(source))
}

function hostOf(source: SchemaSource): Host {
  return {
    formats: source.formats,
    keywords: source.keywords ?? {},
    validator: (key) => validatorFor(source, key),
    byKind(value) {
      const key = source.kindOf?.(value)
      return key !== undefined && validatorFor(source, key)(value)
    },
  }
}

/** Ajv itself is loaded only here: with a warm cache a start does not pay for it. */
function generateCode(source: SchemaSource, schema: object): string {
  const { Ajv2020, _ } = require('ajv/dist/2020.js') as typeof AjvModule
  const { default: standaloneCode } = require('ajv/dist/standalone/index.js') as {
    default: (ajv: AjvModule.Ajv2020, validate: unknown) => string
  }
  const ajv = new Ajv2020({
    strict: false,
    messages: false,
    validateSchema: false,
    code: { source: true, lines: false, formats: _`host.formats` },
  })
  for (const [name, format] of Object.entries(source.formats)) ajv.addFormat(name, format)
  for (const name of Object.keys(source.keywords ?? {})) {
    ajv.addKeyword({
      keyword: name,
      code(cxt: KeywordCxt) {
        const call = cxt.gen.scopeValue('func', { key: `keyword ${name}`, ref: name, code: _`host.keywords[${name}]` })
        cxt.pass(_`${call}(${cxt.schemaCode}, ${cxt.data})`)
      },
    })
  }
  ajv.addKeyword({
    keyword: 'delegate',
    schemaType: 'string',
    code(cxt: KeywordCxt) {
      const key = cxt.schema as string
      const call = cxt.gen.scopeValue('func', { key: `delegate ${key}`, ref: key, code: _`host.validator(${key})` })
      cxt.pass(_`${call}(${cxt.data})`)
    },
  })
  ajv.addKeyword({
    keyword: 'delegateByKind',
    schemaType: 'boolean',
    code(cxt: KeywordCxt) {
      cxt.pass(_`host.byKind(${cxt.data})`)
    },
  })
  const code = standaloneCode(ajv, ajv.compile(schema))
  return `(function (require, host) { 'use strict'; const module = { exports: {} };\n${code}\nreturn module.exports })`
}
