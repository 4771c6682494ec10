// What a row promises of the way out and back, told from the row itself.
// iso: every value both ways · lens: several vendor spellings become one value, the spelling is kept beside the record ·
// prism: not every value of one side has a place on the other · one-way: no way back.

import { functions } from './functions.ts'
import type { CodeTable, Mapping, Row } from './mapping.ts'

export type RowLaw = 'iso' | 'lens' | 'prism' | 'one-way'

/** The law of a row and the reasons for it, weakest first. */
export interface RowClass {
  readonly law: RowLaw
  readonly why: readonly string[]
}

const order: readonly RowLaw[] = ['one-way', 'prism', 'lens', 'iso']

/** The law that a row keeps. */
export function classifyRow(row: Row, mapping: Pick<Mapping, 'codes' | 'trim' | 'empty' | 'unstated'>): RowClass {
  const found = [...waysOf(row), ...valuesOf(row, mapping.codes ?? {}), ...spellingsOf(row, mapping)]
  found.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return { law: found[0]?.[0] ?? 'iso', why: found.map(([, text]) => text) }
}

/** The rule of a row in a few words: `codes gender`, `date MM/dd/yyyy`. */
export function describeRule(row: Row): string {
  if (row.constant !== undefined) return `constant ${JSON.stringify(row.constant)}`
  if (row.lists !== undefined) return `list of ${row.lists.length} fields`
  if (row.rows !== undefined) {
    const list = row.key === undefined ? 'list by position' : `list by ${row.key}`
    return row.segments === undefined ? list : `${list}, periods joined`
  }
  const words: string[] = []
  if (row.split !== undefined) words.push(`split at ${JSON.stringify(row.split)}`)
  if (row.join !== undefined) words.push(`joined with ${JSON.stringify(row.join)}`)
  if (row.codes !== undefined) words.push(`codes ${row.codes}`)
  if (row.date !== undefined) words.push(`date ${[row.date].flat().join(' or ')}`)
  if (row.dateTime !== undefined) words.push(`date and time ${[row.dateTime].flat().join(' or ')}`)
  if (row.time !== undefined) words.push(`time ${[row.time].flat().join(' or ')}`)
  if (row.boolean !== undefined) words.push('boolean')
  if (row.number !== undefined) words.push(describeNumber(row.number))
  if (row.authority !== undefined) words.push('assigning authority')
  if (row.either !== undefined) words.push('the first that says it')
  if (row.lines !== undefined) words.push(`lines joined with ${JSON.stringify(row.lines)}`)
  if (row.identifier !== undefined) words.push('identifier')
  if (row.reference !== undefined) words.push(`reference to ${row.reference.kind}`)
  if (row.fn !== undefined) words.push([row.fn].flat().join(' '))
  if (row.jsonata !== undefined) words.push(`jsonata ${row.jsonata.replaceAll(/\s+/g, ' ').slice(0, 80)}`)
  return words.length === 0 ? 'as it is' : words.join(', ')
}

function describeNumber({ times, over }: NonNullable<Row['number']>): string {
  return `number${times === undefined ? '' : ` × ${times}`}${over === undefined ? '' : ` ÷ ${over}`}`
}

type Finding = readonly [RowLaw, string]

function waysOf(row: Row): Finding[] {
  const found: Finding[] = []
  if (row.constant !== undefined) {
    if (row.from === undefined) found.push(['iso', 'a constant that the vendor never spells'])
    else found.push(['lens', 'a constant of the vendor: another value found is kept beside the record'])
  }
  if (row.way === 'in') found.push(['one-way', 'declared one-way in: the field comes back from the complement alone'])
  if (row.way === 'out') found.push(['one-way', 'declared one-way out'])
  if (row.join !== undefined && row.way === undefined) found.push(['one-way', 'a join without a way back'])
  if (row.join !== undefined && row.way === 'both') found.push(['prism', 'texts that do not part again have no place'])
  if (row.jsonata !== undefined) found.push(['one-way', 'a JSONata expression has no way back'])
  if (row.when !== undefined) found.push(['prism', 'holds only under its conditions'])
  if (row.default !== undefined) found.push(['lens', 'a default, once used, is written back like a value'])
  return found
}

function valuesOf(row: Row, codes: Readonly<Record<string, CodeTable>>): Finding[] {
  const found: Finding[] = []
  if (row.codes !== undefined) found.push(...codesOf(codes[row.codes]))
  for (const formats of [row.date, row.dateTime, row.time]) {
    if (formats === undefined) continue
    found.push(['prism', 'only what the format has a place for'])
    if ([formats].flat().length > 1) found.push(['lens', 'several formats are read, the first is written'])
  }
  const { boolean, number } = row
  if (boolean !== undefined && boolean.true.length + boolean.false.length > 2)
    found.push(['lens', 'several spellings of true or false'])
  if (number?.over !== undefined || number?.times !== undefined)
    found.push(['prism', 'scaled: what does not come out even is rounded, and reported'])
  if (number?.ignore !== undefined) found.push(['lens', 'characters in numbers that mean nothing'])
  if (row.identifier !== undefined) found.push(['prism', 'identifiers of another scheme have no place'])
  if (row.reference !== undefined) found.push(['prism', 'only references by an identifier of this system'])
  if (row.authority !== undefined) found.push(['lens', 'a universal id goes before a name, which is kept beside it'])
  if (row.either !== undefined) found.push(['lens', 'several fields may say it; where it stood is kept'])
  if (row.lines !== undefined) found.push(['lens', 'blank lines alone say nothing'])
  if (row.split !== undefined) found.push(['prism', 'parts with the separator in them have no place'])
  if (row.fn !== undefined) {
    const name = String([row.fn].flat()[0])
    found.push([functions[name]?.law ?? 'one-way', `${name}: ${functions[name]?.says ?? ''}`])
  }
  if (row.lists !== undefined) found.push(['lens', 'several fields are one list: which one a member came from is kept'])
  if (row.rows !== undefined) found.push(['lens', 'a list is one element: members without a value are kept beside it'])
  if (row.segments !== undefined) found.push(['lens', 'periods that follow one another and say the same become one'])
  return found
}

function codesOf(table: CodeTable | undefined): Finding[] {
  if (table === undefined) return []
  const values = Object.values(table.in).filter((code) => code !== null)
  const found: Finding[] = []
  if (table.unmapped !== 'keep') found.push(['prism', 'only codes of the table have a place'])
  if (new Set(values).size < values.length) found.push(['lens', 'several vendor codes mean the same'])
  if (table.fold === true) found.push(['lens', 'codes are read in any case'])
  return found
}

function spellingsOf(row: Row, mapping: Pick<Mapping, 'trim' | 'empty' | 'unstated'>): Finding[] {
  if (row.constant !== undefined || row.rows !== undefined) return []
  const found: Finding[] = []
  if (row.trim ?? mapping.trim) found.push(['lens', 'padding is taken off'])
  if ((row.empty ?? mapping.empty ?? []).length > 1) found.push(['lens', 'several spellings state it empty'])
  if (row.sentinels !== undefined) found.push(['lens', 'values that stand for a state'])
  return found
}
