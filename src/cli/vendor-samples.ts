// The samples of a vendor folder: each becomes what stands beside it, is valid, and comes back saying the same.

import { readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { GatewayError, type Issue, isValid } from '../errors.ts'
import type { JsonObject, Standard } from '../standards/standard.ts'
import type { CompiledMapping } from '../translate/compile.ts'
import { expectedText, filesBeside, saysTheSame, writeAgain } from '../translate/sample-result.ts'
import { translateIn } from '../translate/translate.ts'
import { readPayload } from '../translate/translate-in.ts'

/** The sample items of a message as its reader gives them, and what is wrong with them; `write` renews expected files. */
export async function checkSamples(
  mapping: CompiledMapping,
  standard: Standard,
  folder: string,
  write: boolean,
): Promise<{ readonly items: readonly JsonObject[]; readonly issues: readonly Issue[] }> {
  const items: JsonObject[] = []
  const issues: Issue[] = []
  const samples = mapping.message.samples ?? []
  if (samples.length === 0 && (mapping.message.records ?? []).length === 0)
    issues.push(remark('warning', 'sample-missing', 'The message has no samples.', 'vendor.json'))
  for (const sample of samples) {
    if (!join(folder, sample).startsWith(folder + sep)) {
      issues.push(remark('error', 'sample-outside', 'A sample lies inside its vendor folder.', sample))
      continue
    }
    try {
      issues.push(...(await checkSample(mapping, standard, folder, sample, write, items)))
    } catch (error) {
      if (error instanceof GatewayError) {
        issues.push(...error.issues.map((issue) => ({ ...issue, source: `${sample} ${issue.source ?? ''}`.trim() })))
        if (error.issues.length === 0) issues.push(remark('error', error.code, error.message, sample))
      } else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        issues.push(remark('error', 'sample-missing', 'The file is missing.', sample))
      else throw error
    }
  }
  return { items, issues }
}

/** The items of a message's samples as its reader gives them; what cannot be read is passed over here. */
export async function readSamples(mapping: CompiledMapping, folder: string): Promise<JsonObject[]> {
  const items: JsonObject[] = []
  for (const sample of mapping.message.samples ?? []) {
    if (!join(folder, sample).startsWith(folder + sep)) continue
    try {
      const body = await readFile(join(folder, sample))
      for (const { value } of readPayload(mapping, body, mediaTypeOf(sample, mapping.message.mediaTypes)).items)
        if (value !== null) items.push(value)
    } catch (error) {
      if (!(error instanceof GatewayError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return items
}

async function checkSample(
  mapping: CompiledMapping,
  standard: Standard,
  folder: string,
  sample: string,
  write: boolean,
  items: JsonObject[],
): Promise<Issue[]> {
  const body = await readFile(join(folder, sample))
  const mediaType = mediaTypeOf(sample, mapping.message.mediaTypes)
  for (const { value } of readPayload(mapping, body, mediaType).items) if (value !== null) items.push(value)
  const translation = translateIn(mapping, body, mediaType)
  const issues: Issue[] = []
  for (const { record, source, issues: own } of translation.items) {
    // An item at fault is quarantined before anybody looks at its record.
    const faults = record === null || !isValid(own) ? [] : standard.validate(record)
    issues.push(...faults.map((issue) => ({ ...issue, source: `${sample} ${source}`.trim() })))
    if (record !== null && isValid(own)) addRemarks(issues, standard.check?.(record, undefined) ?? [], sample)
  }
  const back = writeAgain(mapping, translation.items)
  issues.push(...back.losses.map((issue) => ({ ...issue, source: `${sample}, on the way back` })))
  if (!saysTheSame(mapping, translation, back))
    issues.push(remark('error', 'sample-changes', 'What comes back does not say the same again.', sample))
  const { expected, back: backFile } = filesBeside(sample)
  for (const [file, text] of [
    [expected, expectedText(translation)],
    [backFile, back.body],
  ] as const) {
    if (write) await writeFile(join(folder, file), text)
    const known = await readFile(join(folder, file), 'utf8').catch(() => undefined)
    const cure = '`vendor check --write` writes it; look at the difference.'
    if (known === undefined) issues.push(remark('warning', 'sample-unexpected', `${file} is missing. ${cure}`, sample))
    else if (known !== text)
      issues.push(remark('error', 'sample-differs', `The result is not ${file}. ${cure}`, sample))
  }
  return issues
}

/** What the standard remarks of elements that a row makes, once for each: it comes of the mapping, not of the item. */
function addRemarks(issues: Issue[], remarks: readonly Issue[], sample: string): void {
  for (const { severity, code, path, text } of remarks) {
    const place = path.replaceAll(/\/\d+(?=\/|$)/g, '/0')
    const isKnown = issues.some((issue) => issue.code === code && issue.path === place)
    if (severity !== 'error' && code.startsWith('lint.') && !isKnown)
      issues.push({ severity, code, path: place, text, source: sample })
  }
}

/** By the file's ending where the message takes such a type, else the message's first. */
export function mediaTypeOf(file: string, mediaTypes: readonly string[]): string {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase()
  const fitting = mediaTypes.find((type) => ending !== undefined && type.split(/[/+]/).includes(ending))
  return fitting ?? mediaTypes[0] ?? 'application/octet-stream'
}

function remark(severity: Issue['severity'], code: string, text: string, source: string): Issue {
  return { severity, code, path: '', text, source }
}
