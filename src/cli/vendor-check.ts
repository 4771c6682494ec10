// `interlingua vendor check`: a vendor folder from its shape to its laws. 0 all holds, 1 something does not, 2 wrong use.

import { stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Issue, isValid } from '../errors.ts'
import { readVendorFolder } from '../feeds/vendors.ts'
import type { JsonObject } from '../standards/standard.ts'
import { checkCanonical } from '../translate/canonical-sources.ts'
import { compileMapping } from '../translate/compile.ts'
import { fieldsOf } from '../translate/drift.ts'
import { type Fidelity, fidelityReport } from '../translate/fidelity.ts'
import { type BrokenLaw, checkLaws, type LawReport } from '../translate/laws.ts'
import type { VendorMessage } from '../translate/mapping.ts'
import type { Invocation } from './invocation.ts'
import { harmless, outputFormat, print, printError, showIssue, textOption } from './printing.ts'
import { standardsNamed } from './standards.ts'
import { checkRecords } from './vendor-records.ts'
import { checkSamples, readSamples } from './vendor-samples.ts'
import { WrongUse } from './wrong-use.ts'

interface MessageReport {
  readonly name: string
  readonly kind: string
  readonly items: number
  readonly issues: readonly Issue[]
  readonly laws: LawReport
  readonly fidelity: Fidelity
}

/** Exit code 1 when the folder has a fault, a sample does not become what is expected, or a law does not hold. */
export async function run({ values, words }: Invocation): Promise<number> {
  const format = outputFormat(values.format, 'vendor')
  const [word, ...more] = words
  if (word === undefined || more.length > 0) throw new WrongUse('Name one vendor folder to check.', 'vendor')
  const folder = resolve(word)
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new WrongUse(`There is no folder '${word}'.`, 'vendor')
  const options = {
    runs: countOption(values.runs, 'runs', 200),
    seed: countOption(values.seed, 'seed', 1),
    write: values.write === true,
  }
  const { vendor, issues } = await readVendorFolder(folder)
  const reports: MessageReport[] = []
  for (const message of vendor?.messages.values() ?? []) reports.push(await checkMessage(message, folder, options))
  const isWell = isValid(issues) && reports.every(({ issues, laws }) => isValid(issues) && laws.broken.length === 0)
  if (format === 'json')
    print(JSON.stringify({ vendor: vendor?.name ?? null, valid: isWell, issues, messages: reports }))
  else {
    for (const issue of issues) printError(showIssue(issue))
    for (const report of reports) showReport(report)
    print(isWell ? `${vendor?.name}: all holds.` : `${vendor?.name ?? word}: not well.`)
  }
  return isWell ? 0 : 1
}

async function checkMessage(
  message: VendorMessage,
  folder: string,
  { runs, seed, write }: { readonly runs: number; readonly seed: number; readonly write: boolean },
): Promise<MessageReport> {
  const mapping = compileMapping(write ? await withFields(message, folder) : message)
  const [standard] = await standardsNamed(message.standard, 'vendor')
  if (standard === undefined) throw new Error(`No standard ${message.standard}`)
  const samples = await checkSamples(mapping, standard, folder, write)
  const items: readonly JsonObject[] = samples.items
  return {
    name: message.name,
    kind: message.kind,
    items: items.length,
    issues: [
      ...samples.issues,
      ...(await checkRecords(mapping, standard, folder, write)),
      ...checkCanonical(mapping, standard, items, seed),
    ],
    laws: checkLaws(mapping, items, { runs, seed }),
    fidelity: fidelityReport(mapping, items),
  }
}

/** The message with its fields written anew, before its samples are held against them. */
async function withFields(message: VendorMessage, folder: string): Promise<VendorMessage> {
  if (message.fieldsFile === undefined) return message
  const { fields: _old, ...bare } = message
  const items = await readSamples(compileMapping(bare), folder)
  const fields = fieldsOf(items, message.mapping.format.type === 'xml')
  await writeFile(join(folder, message.fieldsFile), `${JSON.stringify(fields, null, 2)}\n`)
  return { ...message, fields }
}

function showReport({ name, kind, items, issues, laws, fidelity }: MessageReport): void {
  const { counts, rows, unread } = fidelity
  print(`${name} → ${kind}`)
  print(
    `  rows     ${Object.entries(counts)
      .map(([law, count]) => `${count} ${law}`)
      .join(', ')}`,
  )
  print(`  samples  ${items} items`)
  const told =
    laws.broken.length === 0
      ? 'GetPut, PutGet and idempotence hold'
      : `${laws.broken.map(({ law }) => law).join(', ')} broken`
  print(`  laws     ${told} on ${laws.tried} items (${laws.refused} of them refused by the mapping)`)
  for (const row of rows)
    if (row.law === 'one-way')
      print(harmless(`  one-way  ${row.from.join(' + ')} → ${row.to.join(' + ')}: ${row.why[0]}`))
  for (const { path, times } of unread) print(harmless(`  unread   ${path} (${times}): kept and given back as it was`))
  for (const issue of issues) print(`  ${showIssue(issue)}`)
  for (const broken of laws.broken) showBroken(broken)
}

function showBroken({ law, items, expected, found, row }: BrokenLaw): void {
  print(harmless(`  ${law} does not hold${row === '' ? '' : `, at ${row}`}. The smallest item found:`))
  items.forEach((item, at) => {
    const label = items.length === 1 ? 'item' : at === 0 ? 'said before' : 'written over it'
    print(harmless(`    ${label}: ${JSON.stringify(item)}`))
  })
  print(harmless(`    expected: ${JSON.stringify(expected)}`))
  print(harmless(`    found:    ${JSON.stringify(found)}`))
}

function countOption(value: unknown, name: string, otherwise: number): number {
  const text = textOption(value)
  if (text === undefined) return otherwise
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new WrongUse(`--${name} is a number from 1 to 999999, not '${text}'.`, 'vendor')
  return Number(text)
}
