// Loads the vendor folders: vendor.json, and the mapping of each message. The one part of translation that reads disk.

import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse as parseYaml, YAMLParseError } from 'yaml'
import { fault, GatewayError, type Issue } from '../errors.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { compileMapping } from '../translate/compile.ts'
import type { Mapping, Vendor, VendorMessage } from '../translate/mapping.ts'

export type { Vendor, VendorMessage } from '../translate/mapping.ts'

const schemaFile = fileURLToPath(new URL('../../vendors/mapping.schema.json', import.meta.url))
let checkShape: ValidateFunction | undefined

/**
 * Every vendor in a folder, by name, each mapping compiled once to be sure of it. Throws GatewayError('invalid') whose
 * issues name the file of every fault in `source`.
 */
export async function loadVendors(folder: string): Promise<Map<string, Vendor>> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const vendors = new Map<string, Vendor>()
  const issues: Issue[] = []
  for (const { name } of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const vendor = await loadVendor(join(folder, name), name, issues)
    if (vendor !== undefined) vendors.set(vendor.name, vendor)
  }
  if (issues.length === 0) return vendors
  const first = issues[0] as Issue
  throw new GatewayError('invalid', `The vendor folders have faults; the first, in ${first.source}: ${first.text}`, {
    issues,
  })
}

/**
 * One vendor folder by itself, wherever it lies, with what is wrong with it. With `anyName` it may be called otherwise
 * than its vendor: a copy.
 */
export async function readVendorFolder(
  folder: string,
  { anyName = false } = {},
): Promise<{ vendor: Vendor | undefined; issues: Issue[] }> {
  const issues: Issue[] = []
  const vendor = await loadVendor(folder, anyName ? undefined : basename(folder), issues)
  return { vendor: issues.length === 0 ? vendor : undefined, issues }
}

async function loadVendor(folder: string, called: string | undefined, issues: Issue[]): Promise<Vendor | undefined> {
  const file = join(folder, 'vendor.json')
  const read = await readDocument(file, issues)
  if (read === undefined) return undefined
  const name = called ?? String(read.name)
  const faults = vendorFaults(read, name)
  issues.push(...faults.map((text) => fault('vendor', '', text, { source: file })))
  if (faults.length > 0) return undefined
  const common = await loadCommon(folder, read.common, issues)
  const messages = new Map<string, VendorMessage>()
  for (const [messageName, value] of Object.entries(read.messages as JsonObject)) {
    const message = await loadMessage(folder, name, messageName, value as JsonObject, common, issues)
    if (message !== undefined) messages.set(messageName, message)
  }
  return { name, title: read.title as string, messages }
}

async function loadMessage(
  folder: string,
  vendor: string,
  name: string,
  value: JsonObject,
  common: Common,
  issues: Issue[],
): Promise<VendorMessage | undefined> {
  const file = join(folder, String(value.mapping))
  if (!file.startsWith(folder + sep)) {
    issues.push(
      fault('vendor', '', 'A mapping lies inside its vendor folder.', { source: join(folder, 'vendor.json') }),
    )
    return undefined
  }
  const own = await readDocument(file, issues)
  if (own === undefined) return undefined
  const mapping = withCommon(own, common)
  const faults = await shapeFaults(mapping, file)
  if (faults.length > 0) {
    issues.push(...faults)
    return undefined
  }
  const known = await loadFields(folder, value.fields, issues)
  const message: VendorMessage = {
    vendor,
    name,
    title: typeof value.title === 'string' ? value.title : name,
    standard: value.standard as VendorMessage['standard'],
    kind: value.kind as string,
    mediaTypes: value.mediaTypes as readonly string[],
    mapping: mapping as unknown as Mapping,
    samples: textsOf(value.samples),
    records: textsOf(value.records),
    ...(value.way === 'out' ? { way: 'out' as const } : {}),
    ...known,
  }
  try {
    compileMapping(message)
    return message
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    issues.push(...error.issues.map((issue) => ({ ...issue, source: file })))
    return undefined
  }
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

type Common = Readonly<Partial<Record<'fragments' | 'codes', JsonObject>>>

/** Fragments and code tables that all messages of a vendor share, where vendor.json names their file. */
async function loadCommon(folder: string, name: Json | undefined, issues: Issue[]): Promise<Common> {
  if (name === undefined) return {}
  const file = join(folder, String(name))
  const read = file.startsWith(folder + sep) ? await readDocument(file, issues) : undefined
  if (read !== undefined && Object.entries(read).every(([key, value]) => commonKeys.has(key) && isObject(value)))
    return read as Common
  const told = '`common` names a file of the folder: an object of `fragments` and `codes`, as a mapping has them.'
  issues.push(fault('vendor', '', told, { source: join(folder, 'vendor.json') }))
  return {}
}

const commonKeys = new Set(['fragments', 'codes'])

/** A mapping with what its vendor's messages share; its own fragments and tables go before. */
function withCommon(own: JsonObject, common: Common): JsonObject {
  const mapping: Record<string, Json | undefined> = { ...own }
  for (const key of ['fragments', 'codes'] as const) {
    const mine = own[key]
    if (common[key] !== undefined && (mine === undefined || isObject(mine)))
      mapping[key] = { ...common[key], ...mine } as JsonObject
  }
  return mapping as JsonObject
}

/** The known fields of a message, where vendor.json names their file. */
async function loadFields(
  folder: string,
  name: Json | undefined,
  issues: Issue[],
): Promise<Pick<VendorMessage, 'fields' | 'fieldsFile'>> {
  if (name === undefined) return {}
  const file = join(folder, String(name))
  const read = file.startsWith(folder + sep) ? await readDocument(file, issues) : undefined
  if (read === undefined || Object.values(read).some((types) => typeof types !== 'string')) {
    const told = '`fields` names a file of the folder: an object of texts, as `vendor check --write` writes it.'
    issues.push(fault('vendor', '', told, { source: join(folder, 'vendor.json') }))
    return {}
  }
  return { fields: read as unknown as Record<string, string>, fieldsFile: String(name) }
}

/** Where a mapping is not what vendors/mapping.schema.json describes; `file` goes to each fault's `source`. */
export async function shapeFaults(mapping: JsonObject, file?: string): Promise<Issue[]> {
  checkShape ??= new Ajv2020({ allErrors: true, strictTypes: false }).compile(
    JSON.parse(await readFile(schemaFile, 'utf8')) as object,
  )
  if (checkShape(mapping)) return []
  return (checkShape.errors ?? []).slice(0, 100).map(({ instancePath, message, params }) => {
    const named = 'additionalProperty' in params ? ` ("${String(params.additionalProperty)}")` : ''
    return fault('mapping', instancePath, `${instancePath || 'The mapping'} ${message}${named}.`, { source: file })
  })
}

function vendorFaults(read: JsonObject, folder: string): string[] {
  const faults: string[] = []
  if (read.name !== folder) faults.push(`\`name\` must be the folder's own name, "${folder}".`)
  if (typeof read.title !== 'string') faults.push('`title` is missing: how people call the vendor.')
  if (!isObject(read.messages) || Object.keys(read.messages).length === 0)
    return [...faults, '`messages` names no message.']
  for (const [name, message] of Object.entries(read.messages)) {
    if (!isObject(message)) faults.push(`The message "${name}" must be an object.`)
    else {
      if (message.standard !== 'fhir' && message.standard !== 'hr-open')
        faults.push(`"${name}" needs \`standard\`: fhir or hr-open.`)
      if (typeof message.kind !== 'string') faults.push(`"${name}" needs \`kind\`: the canonical kind of its items.`)
      if (typeof message.mapping !== 'string') faults.push(`"${name}" needs \`mapping\`: its mapping file.`)
      const types = message.mediaTypes
      if (!Array.isArray(types) || types.length === 0 || types.some((type) => typeof type !== 'string')) {
        faults.push(`"${name}" needs \`mediaTypes\`: the content types it is accepted as.`)
      }
    }
  }
  return faults
}

async function readDocument(file: string, issues: Issue[]): Promise<JsonObject | undefined> {
  try {
    const text = decodeUtf8(await readFile(file))
    const isYaml = ['.yaml', '.yml'].includes(extname(file))
    const value = isYaml ? (parseYaml(text, { maxAliasCount: 0 }) as Json) : readJson(text)
    if (isObject(value)) return value
    issues.push(fault('vendor', '', 'The file must hold an object.', { source: file }))
  } catch (error) {
    issues.push(...readFaults(error, file))
  }
  return undefined
}

function readFaults(error: unknown, file: string): Issue[] {
  if (error instanceof GatewayError) return error.issues.map((issue) => ({ ...issue, source: file }))
  if (error instanceof YAMLParseError) {
    return [fault('yaml-syntax', '', error.message, { source: file, line: error.linePos?.[0].line ?? 1 })]
  }
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return [fault('vendor', '', 'The file is missing.', { source: file })]
  throw error
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
