// A first mapping from the profile of a sample: rows for the fields that are recognised by name and shape, each with how
// sure that is, and questions as comments. YAML, since comments are half of it; no value of the sample goes into it.

import { type CanonicalWord, dependentWords, wordsFor } from './canonical-words.ts'
import { itemLines, tableLines } from './draft-table.ts'
import { type FieldProfile, followingList, type Profile } from './profile-items.ts'

export interface Draft {
  readonly text: string
  readonly rows: number
  readonly questions: number
}

interface Found {
  readonly field: FieldProfile
  readonly word: CanonicalWord
  /** 0 to 1. */
  readonly sure: number
  readonly why: string
}

/** The draft for a kind. */
export function draftMapping(
  profile: Profile,
  {
    kind,
    standard,
    vendor = 'Vendor',
  }: { readonly kind: string; readonly standard: 'fhir' | 'hr-open'; readonly vendor?: string },
): Draft {
  const found = match(profile.fields, wordsFor[kind] ?? [])
  const identifiers = found.filter(({ word }) => word.shape === 'identifier')
  // What names the record is the document's identifier, also where vendors call it a number of the person.
  const naming = identifiers.find(({ word }) => word.to === 'documentId') ?? identifiers[0]
  const lines: string[] = []
  let questions = 0
  const ask = (text: string): void => {
    questions += 1
    lines.push(`  # ? ${text}`)
  }
  if (naming === undefined) {
    const unique = profile.fields
      .filter((field) => field.isUnique && field.filled === field.items)
      .map(({ path }) => path)
    const choice =
      unique.length === 0 ? 'no field is there once in each item' : `candidates: ${unique.slice(0, 5).join(', ')}`
    ask(`Which field names the record? It needs \`identifies: record\` (${choice}).`)
  }
  if (standard === 'fhir') lines.push('  - to: resourceType', `    constant: ${kind}`)
  for (const one of found) lines.push(...rowLines(one, one === naming, standard, ask))
  const under = dependentLines(profile, kind, standard, ask)
  const taken = new Set(found.map(({ field }) => field))
  for (const field of profile.fields.filter((field) => !taken.has(field)))
    ask(`${field.path}: not recognised (${shapeOf(field)}). Left out, it is kept for the way back.`)
  lines.push(...under)
  for (const list of profile.lists) ask(`${list}: a list. A row with \`rows\` joins it to a canonical list.`)
  const text = [
    ...head(profile, standard, vendor, found),
    lines.some((line) => line.startsWith('  - ')) ? 'rows:' : 'rows: []',
    ...lines,
    '',
  ].join('\n')
  return { text, rows: lines.filter((line) => line.startsWith('  - ')).length, questions }
}

/** The row of the rows that follow theirs. */
function dependentLines(profile: Profile, kind: string, standard: string, ask: (text: string) => void): string[] {
  if (profile.under === undefined) return []
  if (kind !== 'Census') {
    ask(`Rows that belong to the one above them become the list "${followingList}". A row with \`rows\` joins it.`)
    return []
  }
  const found = match(profile.under, dependentWords)
  const inner = found.flatMap((one) => rowLines(one, false, standard, ask)).map((line) => `    ${line}`)
  return [`  - from: ${followingList}`, '    to: dependent', '    rows:', ...inner]
}

function match(fields: readonly FieldProfile[], words: readonly CanonicalWord[]): Found[] {
  const all = fields.flatMap((field) => words.flatMap((word) => closeness(field, word)))
  all.sort((one, other) => other.sure - one.sure)
  const chosen: Found[] = []
  for (const one of all) {
    const isFree = chosen.every(({ field, word }) => field !== one.field && word !== one.word)
    if (isFree && one.sure >= 0.5) chosen.push(one)
  }
  return chosen.sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field))
}

// Parts of many names, which alone tell nothing.
const vague = new Set([
  'status',
  'number',
  'address',
  'state',
  'phone',
  'email',
  'first',
  'middle',
  'employee',
  'worker',
])

function closeness(field: FieldProfile, word: CanonicalWord): Found[] {
  const name = plain(field.name.replace(/^[^:]{1,20}:/, ''))
  const known = word.words.map(plain)
  const exact = known.indexOf(name)
  const within = known.some(
    (one) => (one.length > 4 && name.includes(one)) || (name.length > 4 && !vague.has(name) && one.includes(name)),
  )
  if (exact < 0 && !within) return []
  let sure = exact >= 0 ? 0.95 - Math.min(0.1, exact * 0.01) : 0.6
  const why = [exact >= 0 ? 'by name' : 'by part of its name']
  const misfit =
    (word.shape === 'date' && field.dates.length === 0) ||
    (word.shape === 'dateTime' && field.moments.length === 0) ||
    (word.shape === 'number' && !field.isNumber) ||
    (word.shape === 'boolean' && !field.booleans) ||
    (word.shape === 'country' && !field.isCountry)
  if (misfit && field.filled > 0) {
    sure -= word.shape === 'country' ? 0.5 : 0.3
    why.push(`its values do not look like a ${word.shape === 'country' ? 'country code of two letters' : word.shape}`)
  } else if (word.shape !== undefined && field.filled > 0) why.push('and shape')
  if (field.filled === 0) {
    sure -= 0.1
    why.push('the sample has no value of it')
  }
  return [{ field, word, sure, why: why.join(', ') }]
}

function rowLines(
  { field, word, sure, why }: Found,
  isNaming: boolean,
  standard: string,
  ask: (text: string) => void,
): string[] {
  const lines = [
    `  # ${Math.round(sure * 100)} %: ${why}`,
    `  - from: ${quoted(field.path)}`,
    `    to: ${quoted(isNaming && standard === 'hr-open' ? 'documentId' : word.to)}`,
  ]
  if (isNaming) lines.push('    identifies: record', '    required: true')
  if (word.shape === 'identifier' && standard === 'hr-open')
    lines.push(
      `    identifier: { agency: $system.agency, scheme: ${isNaming ? '$system.scheme' : quoted(field.path)} }`,
    )
  if (word.shape === 'gender') lines.push('    codes: gender')
  if (word.shape === 'boolean' && field.booleans) lines.push(`    boolean: ${booleanOf(field.codes)}`)
  if (word.shape === 'number' && field.isNumber)
    lines.push(`    number: ${field.isJsonNumber ? '{ as: number }' : '{}'}`)
  if (word.shape === 'date' && field.dates.length > 0) lines.push(`    date: ${quoted(field.dates[0] as string)}`)
  if (word.shape === 'dateTime' && field.moments.length > 0)
    lines.push(`    dateTime: ${quoted(field.moments[0] as string)}`)
  if (word.shape === 'date' && ['M', 'd'].every((first) => field.dates.some((format) => format.startsWith(first))))
    ask(`${field.path}: days and months cannot be told apart (${field.dates.slice(0, 4).join(', ')}). Which is it?`)
  if (word.shape === 'date' && field.dates.length === 0 && field.filled > 0)
    ask(`${field.path}: which date format is it? (\`date: …\`)`)
  if (
    word.shape === 'dateTime' &&
    field.moments.length > 0 &&
    !['rfc-2822', 'ms-date'].includes(field.moments[0] as string)
  )
    ask(`${field.path}: in which time zone, where a value does not say? (\`zone: …\` under \`system\`)`)
  if (word.also !== undefined)
    lines.push(`  - to: ${quoted(word.also.to)}`, `    constant: ${word.also.constant}`, `    with: ${quoted(word.to)}`)
  return lines
}

function head(profile: Profile, standard: string, vendor: string, found: readonly Found[]): string[] {
  const lines = [
    '# Drafted from a sample: read every row, answer the questions (# ?), then run `interlingua vendor check`.',
    'version: 1',
  ]
  lines.push(...(profile.table === undefined ? itemLines(profile.found) : tableLines(profile.table)))
  lines.push(
    'system:',
    ...(standard === 'fhir'
      ? ['  system: https://vendor.example/id']
      : [`  agency: ${quoted(vendor)}`, '  scheme: id']),
  )
  lines.push(
    profile.form === 'json' || profile.form === 'ndjson'
      ? 'empty: [null]'
      : '# ? Does a blank cell say nothing, or that there is nothing? (`unstated` or `empty`)',
    ...(profile.form === 'json' || profile.form === 'ndjson' ? [] : ['unstated: [""]']),
    'trim: true',
  )
  const gender = found.find(({ word }) => word.shape === 'gender')
  if (gender !== undefined) lines.push('codes:', ...genderCodes(gender.field.codes, standard))
  return lines
}

function genderCodes(codes: readonly string[], standard: string): string[] {
  const known = (code: string): string | undefined => {
    const letter = code.trim()[0]?.toLowerCase()
    const name = letter === 'm' ? 'Male' : letter === 'f' || letter === 'w' ? 'Female' : undefined
    return standard === 'fhir' ? name?.toLowerCase() : name
  }
  const rows = codes.filter((code) => known(code) !== undefined).map((code) => `      ${quoted(code)}: ${known(code)}`)
  const fallback = ['M', 'F'].map((code) => `      ${code}: ${known(code)}`)
  return ['  gender:', '    unmapped: warn', '    fold: true', '    in:', ...(rows.length === 0 ? fallback : rows)]
}

function booleanOf(codes: readonly string[]): string {
  const isTrue = (code: string): boolean => /^(?:y|t)/i.test(code)
  const list = (values: readonly string[], otherwise: string): string =>
    `[${(values.length === 0 ? [otherwise] : values).map(quoted).join(', ')}]`
  return `{ 'true': ${list(codes.filter(isTrue), 'Y')}, 'false': ${list(
    codes.filter((code) => !isTrue(code)),
    'N',
  )} }`
}

function shapeOf(field: FieldProfile): string {
  const shape =
    field.dates.length > 0
      ? `dates ${field.dates[0]}`
      : field.moments.length > 0
        ? 'times'
        : field.isNumber
          ? 'numbers'
          : field.booleans
            ? 'yes or no'
            : field.codes.length > 0
              ? `${field.codes.length} codes`
              : 'text'
  return `${shape}, in ${field.filled} of ${field.items} items`
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** A YAML word in double quotes, which read JSON's escapes. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
