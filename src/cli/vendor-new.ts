// `interlingua vendor new`: a drafted vendor folder from one sample.

import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { draftMapping } from '../translate/draft-mapping.ts'
import { fieldsOf } from '../translate/drift.ts'
import { profileItems, type SampleForm } from '../translate/profile-items.ts'
import { readBytes } from './files.ts'
import type { Invocation } from './invocation.ts'
import { print, textOption } from './printing.ts'
import { kindNamed, standardsNamed } from './standards.ts'
import { WrongUse } from './wrong-use.ts'

/** Writes vendor.json, a mapping in YAML and the sample into a new folder; exit code 0. Throws WrongUse. */
export async function run({ values, words }: Invocation): Promise<number> {
  const [name, ...more] = words
  if (name === undefined || more.length > 0 || !/^[a-z][a-z0-9-]{0,63}$/.test(name))
    throw new WrongUse('Name the vendor: lower case letters, digits and dashes.', 'vendor')
  const sample = textOption(values.sample)
  const wanted = textOption(values.kind)
  if (sample === undefined || wanted === undefined)
    throw new WrongUse('Name a payload with --sample and its --kind.', 'vendor')
  const known = await standardsNamed(textOption(values.standard), 'vendor')
  const { standards, kind } = kindNamed(wanted, known, 'vendor')
  const folder = resolve(textOption(values.out) ?? name)
  if (basename(folder) !== name) throw new WrongUse(`The folder must have the vendor's name: '${name}'.`, 'vendor')
  if (await stat(folder).catch(() => undefined))
    throw new WrongUse(`There is something at '${folder}' already.`, 'vendor')
  const ending = extname(sample).toLowerCase()
  const form = formOf(ending)
  const profile = profileItems(await readBytes(sample, 'vendor'), form)
  const standard = standards[0]?.name === 'fhir' ? 'fhir' : 'hr-open'
  const message = messageName(sample)
  const draft = draftMapping(profile, { kind, standard, vendor: name })
  const file = `${message}.mapping.yaml`
  const vendor = {
    name,
    title: name,
    messages: {
      [message]: {
        title: message,
        standard,
        kind,
        mapping: file,
        mediaTypes: [mediaTypes[form]],
        fields: `${message}.fields.json`,
        samples: [`samples/${basename(sample)}`],
      },
    },
  }
  await mkdir(join(folder, 'samples'), { recursive: true })
  await writeFile(join(folder, 'vendor.json'), `${JSON.stringify(vendor, null, 2)}\n`)
  await writeFile(join(folder, file), draft.text)
  await writeFile(join(folder, `${message}.fields.json`), `${JSON.stringify(fieldsOf(profile.values), null, 2)}\n`)
  await writeFile(join(folder, 'samples', basename(sample)), await readBytes(sample, 'vendor'))
  print(`Drafted ${folder}: ${draft.rows} rows, ${draft.questions} questions in ${file}.`)
  print(`Answer them, then: interlingua vendor check ${folder} --write`)
  return 0
}

const mediaTypes: Readonly<Record<SampleForm, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  xml: 'application/xml',
}

function formOf(ending: string): SampleForm {
  if (['.csv', '.tsv', '.txt'].includes(ending)) return 'csv'
  if (ending === '.json') return 'json'
  if (ending === '.ndjson' || ending === '.jsonl') return 'ndjson'
  if (ending === '.xml') return 'xml'
  throw new WrongUse(
    'A sample to draft from is .csv, .tsv, .txt, .json, .ndjson or .xml; other forms start from a shipped folder.',
    'vendor',
  )
}

function messageName(sample: string): string {
  const stem = basename(sample, extname(sample))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return stem === '' ? 'items' : stem
}
