// What a row says of its value, made into a codec; and the system's own values, put in wherever a row asks for them.

import { GatewayError, type Issue } from '../errors.ts'
import { basicDateCodec, basicDateTimeCodec, basicForm, exactForm } from './basic-dates.ts'
import {
  booleanCodec,
  type Codec,
  codeCodec,
  dateCodec,
  identifierCodec,
  linesCodec,
  referenceCodec,
  splitCodec,
  textCodec,
} from './codecs.ts'
import { functionCodec } from './functions.ts'
import type { CodeTable, Mapping, Row } from './mapping.ts'
import { dateTimeCodec, timeCodec } from './moment-codecs.ts'
import { numberCodec } from './number-codec.ts'
import { type Path, parsePath } from './path.ts'

/** What stands around a row that is being compiled; faults are added to `issues`. */
export interface Making {
  readonly mapping: Mapping
  readonly codes: Readonly<Record<string, CodeTable>>
  readonly system: Readonly<Record<string, string | undefined>>
  readonly standard: 'fhir' | 'hr-open'
  readonly issues: Issue[]
}

const valueRules = [
  'codes',
  'date',
  'dateTime',
  'time',
  'boolean',
  'number',
  'identifier',
  'reference',
  'fn',
  'split',
  'lines',
  'jsonata',
] as const

/** The codec of a row's value rule; text as it is without one. */
export function codecOf(row: Row, making: Making): Codec {
  const named = valueRules.filter((rule) => row[rule] !== undefined)
  if (named.length > 1) throw faulty(`a row has at most one rule for its value, and this has ${named.join(' and ')}`)
  if (row.codes !== undefined) {
    const table = making.codes[row.codes]
    if (table === undefined) throw faulty(`there is no code table "${row.codes}"`)
    const written = [...Object.keys(table.in), ...Object.values(table.prefer ?? {})]
    const odd = written.find((code) => !/^(?:true|false|0|-?[1-9]\d{0,14})$/.test(code))
    if (table.as === 'json' && odd !== undefined) throw faulty(`the code "${odd}" is no JSON boolean or whole number`)
    const { under } = table
    return codeCodec(row.codes, under === undefined ? table : { ...table, under: fill(under, making, false) })
  }
  if (row.date === basicForm) return basicDateCodec
  if (row.date !== undefined) return sound(dateCodec(listed(row.date)))
  if (row.dateTime !== undefined) {
    const zone = row.zone === undefined ? making.system.zone : fill(row.zone, making, false)
    if (row.dateTime === basicForm || row.dateTime === exactForm)
      return sound(basicDateTimeCodec(zone, row.dateTime === exactForm))
    return sound(dateTimeCodec(listed(row.dateTime), zone))
  }
  if (row.time !== undefined) return sound(timeCodec(listed(row.time)))
  if (row.boolean !== undefined) {
    if (row.boolean.true.length === 0 || row.boolean.false.length === 0)
      throw faulty('a boolean needs spellings for true and for false')
    return booleanCodec(row.boolean)
  }
  if (row.number !== undefined) return sound(numberCodec(row.number))
  if (row.identifier !== undefined) return identifierCodec(filledIdentifier(row.identifier, making))
  if (row.reference !== undefined)
    return referenceCodec({ ...row.reference, system: fill(row.reference.system, making, false) })
  if (row.fn !== undefined) return sound(functionCodec(row.fn, (row.way ?? 'both') !== 'in'))
  if (row.lines !== undefined) return linesCodec(row.lines)
  if (row.split !== undefined) return splitCodec(row.split, pathsOf(row.to, making).length)
  return textCodec
}

/** What was made of a rule, or the fault that it has. */
export function sound<T>(made: T | string): T {
  if (typeof made === 'string') throw faulty(made)
  return made
}

function listed<T extends string>(one: T | readonly T[]): readonly T[] {
  return typeof one === 'string' ? [one] : one
}

type IdentifierRule = NonNullable<Row['identifier']>

function filledIdentifier(rule: IdentifierRule, making: Making): IdentifierRule {
  const filled: Record<string, string> = {}
  for (const [name, text] of Object.entries(rule)) filled[name] = fill(text as string, making, false)
  return filled
}

/** How the identity rooms fold what names a record into one `system`: FHIR its URI, HR Open `agency/scheme`. */
export function identifierSystem(row: Row, to: Path, making: Making, system: Making['system']): string {
  if (row.identifier !== undefined) {
    const rule = filledIdentifier(row.identifier, making)
    if (making.standard === 'fhir') return rule.system ?? ''
    if (rule.agency !== undefined) return `${rule.agency}/${rule.scheme ?? ''}`
    return rule.scheme ?? ''
  }
  for (const step of to.steps.toReversed()) {
    const asked = step.where?.find(({ names }) => names.length === 1 && names[0] === 'system')
    if (asked !== undefined) return String(asked.value)
  }
  return (making.standard === 'hr-open' ? schemeBeside(to, making) : undefined) ?? system.system ?? ''
}

/** What constants beside a bare value say of its numbering. */
function schemeBeside(to: Path, making: Making): string | undefined {
  const before = to.text.replace(/\.value$/, '')
  const [agency, scheme] = ['schemeAgencyId', 'schemeId'].map((member) => {
    const constant = making.mapping.rows.find((row) => row.to === `${before}.${member}`)?.constant
    return typeof constant === 'string' ? fill(constant, making, false) : undefined
  })
  return agency === undefined ? scheme : `${agency}/${scheme ?? ''}`
}

/** Paths as a row has them, one or several, with the system's values put in. */
export function pathsOf(paths: string | readonly string[] | undefined, making: Making): Path[] {
  if (paths === undefined) return []
  return (typeof paths === 'string' ? [paths] : paths).map((path) => parsePath(fill(path, making, true)))
}

/** Puts the system's values in place of `$system.…`; inside a path they stand in quotes. */
export function fill(text: string, making: Making, quoted: boolean): string {
  return text.replaceAll(/\$system\.(agency|scheme|system|zone)\b/g, (reference, name: string, at: number) => {
    const value = making.system[name]
    if (value === undefined)
      throw faulty(`${reference} has no value: neither the system nor the mapping's \`system\` gives one`)
    if (!quoted) return value
    const isInside = text.slice(0, at).split('"').length % 2 === 0
    return isInside ? value.replaceAll('"', '""') : `"${value.replaceAll('"', '""')}"`
  })
}

/** A fault of the mapping itself, as one sentence. */
export function faulty(text: string): GatewayError {
  return new GatewayError('invalid', `${text}.`)
}
