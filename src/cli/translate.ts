// `interlingua translate`: a vendor's payload to canonical records, or back, without a server.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { GatewayError, type Issue, isValid } from '../errors.ts'
import { loadVendors } from '../feeds/vendors.ts'
import { checkShape } from '../feeds/workspace-check.ts'
import { mappingVersion } from '../flow/mappings.ts'
import { parseExact } from '../json/exact.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import type { CanonicalRecord, Json, JsonObject, Standard } from '../standards/standard.ts'
import { type CompiledMapping, compileMapping } from '../translate/compile.ts'
import type { SystemOverlay, VendorMessage } from '../translate/mapping.ts'
import { translateIn, translateOut } from '../translate/translate.ts'
import { readBytes } from './files.ts'
import { vendorsFolder } from './folders.ts'
import type { Invocation } from './invocation.ts'
import { outputFormat, print, printError, showIssue, textOption } from './printing.ts'
import { standardsNamed } from './standards.ts'
import { explainPayload } from './translate-explain.ts'
import { mediaTypeOf } from './vendor-samples.ts'
import { WrongUse } from './wrong-use.ts'

/** An issue with the file it is about, told when there are several. */
type FileIssue = Issue & { readonly file?: string }

/** Exit code 1 when an issue is an error. */
export async function run({ values, words }: Invocation): Promise<number> {
  const format = outputFormat(values.format, 'translate')
  const direction = textOption(values.direction) ?? 'in'
  if (direction !== 'in' && direction !== 'out') {
    throw new WrongUse(`--direction is in or out, not '${direction}'.`, 'translate')
  }
  const message = await messageNamed(textOption(values.vendor), textOption(values.message))
  if (words.length === 0) throw new WrongUse('Name the files to translate.', 'translate')
  const overlay = await readOverlay(textOption(values.system))
  const mapping = compileMapping(message, overlay)
  const [standard] = await standardsNamed(message.standard, 'translate')
  if (standard === undefined) throw new GatewayError('internal', `No standard ${message.standard}.`)
  const files = await Promise.all(words.map((word) => findFile(word, message.vendor)))
  if (values.explain === true) {
    if (direction === 'out') throw new WrongUse('--explain tells of the way in.', 'translate')
    const version = mappingVersion(message, overlay)
    for (const file of files)
      explainPayload(
        mapping,
        version,
        await readBytes(file, 'translate'),
        mediaTypeOf(file, message.mediaTypes),
        format,
      )
    return 0
  }
  return direction === 'in'
    ? await showIn(files, message, mapping, standard, format)
    : await showOut(files, message, mapping, standard, format)
}

async function messageNamed(vendor: string | undefined, message: string | undefined): Promise<VendorMessage> {
  const vendors = await loadVendors(vendorsFolder)
  const known = vendor === undefined ? undefined : vendors.get(vendor)
  if (known === undefined) {
    const told = vendor === undefined ? 'Name the vendor with --vendor' : `There is no vendor '${vendor}'`
    throw new WrongUse(`${told}: ${[...vendors.keys()].join(', ')}.`, 'translate')
  }
  const found = message === undefined ? undefined : known.messages.get(message)
  if (found !== undefined) return found
  const told = message === undefined ? 'Name the message with --message' : `${known.name} has no message '${message}'`
  throw new WrongUse(`${told}: ${[...known.messages.keys()].join(', ')}.`, 'translate')
}

/** The overlay in a file, YAML or JSON; nothing without one. Throws GatewayError('invalid') with its faults. */
export async function readOverlay(file: string | undefined): Promise<SystemOverlay> {
  if (file === undefined) return {}
  const { parse } = await import('yaml')
  const text = decodeUtf8(await readBytes(file, 'translate'))
  const value = parsed(() => parse(text) as unknown, file)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WrongUse(
      `'${file}' holds no overlay: an object with identifier, zone, dialect, codes or rows.`,
      'translate',
    )
  }
  // An overlay is what a workspace says of a system, so the same schema holds.
  const issues = checkShape({ name: 'overlay', systems: { overlay: { name: 'overlay', ...value } } })
  if (issues.length > 0) {
    const told = issues.map((issue) => ({ ...issue, path: issue.path.replace('/systems/overlay', ''), source: file }))
    throw new GatewayError('invalid', `The overlay in ${file} has faults.`, { issues: told })
  }
  return value as SystemOverlay
}

function parsed<T>(parse: () => T, file: string): T {
  try {
    return parse()
  } catch (error) {
    throw new WrongUse(`'${file}' cannot be read as YAML: ${error instanceof Error ? error.message : ''}`, 'translate')
  }
}

async function findFile(word: string, vendor: string): Promise<string> {
  if (word === '-' || (await isFile(word))) return word
  const besideMapping = join(vendorsFolder, vendor, word)
  if (await isFile(besideMapping)) return besideMapping
  throw new WrongUse(`There is no file '${word}', here or in vendors/${vendor}.`, 'translate')
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  )
}

async function showIn(
  files: readonly string[],
  message: VendorMessage,
  mapping: CompiledMapping,
  standard: Standard,
  format: 'text' | 'json',
): Promise<number> {
  const records: string[] = []
  const issues: FileIssue[] = []
  for (const file of files) {
    const about = files.length > 1 ? { file } : {}
    const translated = await readIn(file, message, mapping, standard)
    records.push(...translated.records)
    issues.push(...translated.issues.map((issue) => ({ ...issue, ...about })))
  }
  if (format === 'json') {
    // The records' own text, so that number literals stay as they are.
    print(`{"records":[${records.join(',')}],"issues":${JSON.stringify(issues)}}`)
  } else {
    for (const record of records) print(JSON.stringify(parseExact(record), null, 2))
    for (const issue of issues) printError(showFileIssue(issue))
    printError(`${records.length} translated to ${message.kind}, ${issues.length} issues.`)
  }
  return isValid(issues) ? 0 : 1
}

async function readIn(file: string, message: VendorMessage, mapping: CompiledMapping, standard: Standard) {
  try {
    const translation = translateIn(mapping, await readBytes(file, 'translate'), mediaTypeOf(file, message.mediaTypes))
    const items = translation.items.map((item) => {
      const faults = item.record === null ? [] : standard.validate(item.record)
      return {
        record: item.record,
        issues: [...item.issues, ...faults].map((issue) => ({ ...issue, source: issue.source ?? item.source })),
      }
    })
    return {
      // What the gateway would quarantine is told, not shown as a record.
      records: items.flatMap((item) => (item.record !== null && isValid(item.issues) ? [item.record.text] : [])),
      issues: [...translation.issues, ...items.flatMap((item) => item.issues)],
    }
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    const issues: Issue[] =
      error.issues.length > 0
        ? [...error.issues]
        : [{ severity: 'error', code: error.code, path: '', text: error.message }]
    return { records: [], issues }
  }
}

async function showOut(
  files: readonly string[],
  message: VendorMessage,
  mapping: CompiledMapping,
  standard: Standard,
  format: 'text' | 'json',
): Promise<number> {
  const records: CanonicalRecord[] = []
  for (const file of files) {
    records.push(...recordsIn(decodeUtf8(await readBytes(file, 'translate')), message.kind, standard))
  }
  const { body, mediaType, losses } = translateOut(
    mapping,
    records.map((record) => ({ record, stated: [], complement: {} })),
  )
  const issues = [...records.flatMap((record, index) => faultsOf(record, index, standard)), ...losses]
  if (format === 'json') {
    const payload = mediaType.includes('json') ? body : JSON.stringify(body)
    print(`{"payload":${payload},"issues":${JSON.stringify(issues)}}`)
  } else {
    process.stdout.write(body.endsWith('\n') ? body : `${body}\n`)
    for (const issue of issues) printError(showFileIssue(issue))
    printError(`${records.length} translated to ${message.vendor} ${message.name}, ${issues.length} issues.`)
  }
  return isValid(issues) ? 0 : 1
}

/** What the standard says of a record on its way out; `source` is `record 1`, `record 2`, … */
function faultsOf(record: CanonicalRecord, index: number, standard: Standard): Issue[] {
  return standard.validate(record).map((issue) => ({ ...issue, source: `record ${index + 1}` }))
}

/** A record, a list of them, one a line, or `{"records": […]}` as the way in prints it. */
function recordsIn(text: string, kind: string, standard: Standard): CanonicalRecord[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isLines = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line))
  const values = isLines ? lines.map((line) => strictExact(line)) : [strictExact(text)]
  return values.flatMap(unfold).map((value) => {
    if (!isObject(value)) throw new GatewayError('unreadable', 'A canonical record is a JSON object.')
    const sent = JSON.stringify(value)
    const text = standard.unwrap?.(kind, sent) ?? sent
    return { kind, text, value: JSON.parse(text) as JsonObject }
  })
}

function strictExact(text: string): Json {
  readJson(text)
  return parseExact(text)
}

function unfold(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[]
  if (isObject(value) && Array.isArray(value.records) && 'issues' in value) return value.records as readonly Json[]
  return [value]
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function showFileIssue(issue: FileIssue): string {
  return issue.file === undefined ? showIssue(issue) : `${issue.file}: ${showIssue(issue)}`
}
