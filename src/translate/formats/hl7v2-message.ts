// One HL7 v2 message as items: its segments read by the tables, put where its structure has them, and checked for what
// the standard requires. Every issue says where: line, segment with its occurrence, field, repetition, component.

import { fault, type Issue, type Severity } from '../../errors.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { getAt, isObject } from '../elements.ts'
import { parsePath, type Step } from '../path.ts'
import { type Delimiters, delimitersOf } from './hl7v2-escapes.ts'
import { readSegment } from './hl7v2-fields.ts'
import type { Hl7v2Format } from './hl7v2-format.ts'
import { groupSegments } from './hl7v2-groups.ts'
import { fieldsOf, requiredFields } from './hl7v2-segments.ts'
import { type Structure, structureFor } from './hl7v2-structures.ts'
import type { ReadItem } from './payload.ts'

/** A line of a payload, counted from 1. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
}

interface Placed {
  readonly name: string
  /** Which of the message's segments of this name it is, from 1. */
  readonly occurrence: number
  readonly line: number
}

/** An issue of one item. */
interface Told {
  readonly issue: Issue
  /** Of a group that is an item by itself, which; -1 for what all of them share. */
  readonly member: number
}

const mostIssues = 100

/** The items of a message, from its lines. A message that cannot be read is one item without a value. */
export function readMessage(format: Hl7v2Format, lines: readonly NumberedLine[]): ReadItem[] {
  const [first] = lines as readonly [NumberedLine, ...NumberedLine[]]
  const raw = lines.map(({ text }) => text).join('\r')
  const delimiters = delimitersOf(first.text)
  const broken = faultOfLines(lines, delimiters)
  if (typeof delimiters === 'string' || broken !== undefined)
    return [{ source: `line ${first.number}`, value: null, raw, issues: broken === undefined ? [] : [broken] }]
  const messageType = typeOf(first.text, delimiters)
  const { structure, known } = structureFor(messageType.type)
  const { items, places, told } = readSegments(
    format,
    lines,
    delimiters,
    structure,
    known ? messageType.type : undefined,
  )
  const general = aboutMessage(format, messageType, known, first.number)
  return items.flatMap((tree, item) =>
    membersOf(tree, format.items).map(({ value, member }): ReadItem => {
      const own = [...(told.get(-1) ?? []), ...(told.get(item) ?? [])].filter(
        (one) => one.member < 0 || one.member === member,
      )
      const line = lineOfItem(value, item, member, structure.again, format.items, places) ?? first.number
      const issues = errorsFirst([...general, ...own.map(({ issue }) => issue)])
      return { source: `line ${line}`, value, raw, issues, place: placeIn(value, places, first.number) }
    }),
  )
}

/** Why a message cannot be read at all. */
function faultOfLines(lines: readonly NumberedLine[], delimiters: Delimiters | string): Issue | undefined {
  if (typeof delimiters === 'string') {
    const text = `The header segment cannot be read: ${delimiters}.`
    return fault('hl7-delimiters', '', text, at(lines[0]?.number ?? 1, 'MSH[1]-2'))
  }
  const broken = lines.find(({ text }) => !isSegment(text, delimiters.field))
  if (broken !== undefined) return notSegment(broken, lines)
  const nul = lines.find(({ text }) => text.includes('\0'))
  const told = 'The segment has a NUL character in it. Remove it.'
  return nul && fault('hl7-nul', '', told, at(nul.number, nul.text.slice(0, 3)))
}

interface ReadSegments {
  readonly items: readonly JsonObject[]
  readonly places: ReadonlyMap<JsonObject, Placed>
  /** By item; -1: of what all of them share. */
  readonly told: ReadonlyMap<number, readonly Told[]>
}

/** `type` is that of a message whose structure is known, so that segments can be out of place. */
function readSegments(
  format: Hl7v2Format,
  lines: readonly NumberedLine[],
  delimiters: Delimiters,
  structure: Structure,
  type: string | undefined,
): ReadSegments {
  const grouping = groupSegments(structure)
  const body = structure.slots.slice(structure.body)
  const places = new Map<JsonObject, Placed>()
  const counts = new Map<string, number>()
  const told = new Map<number, Told[]>()
  for (const { number, text } of lines) {
    const own: Issue[] = []
    const name = text.slice(0, 3)
    const occurrence = (counts.get(name) ?? 0) + 1
    counts.set(name, occurrence)
    const tell = (severity: Severity, code: string, where: string, what: string): void => {
      addIssue(own, { severity, code, path: '', text: what, ...at(number, `${name}[${occurrence}]${where}`) })
    }
    const { tree } = readSegment(text, delimiters, (code, field, what) => {
      tell(code === 'hl7-size' ? 'error' : 'warning', code, field === '' ? '' : `-${field}`, what)
    })
    missingFields(name, tree, tell)
    if (!grouping.add(name, tree) && type !== undefined && !name.startsWith('Z')) {
      const what = fieldsOf(name) === undefined ? 'is not known' : `has no place here in ${type} messages`
      tell('warning', 'hl7-segment', '', `The segment ${name} ${what}. It is kept for the way back and not read.`)
    }
    places.set(tree, { name, occurrence, line: number })
    if (own.length === 0) continue
    const item = grouping.items.length - 1
    const root = grouping.items[item] as JsonObject
    const whose = body.some(({ key }) => Object.hasOwn(root, key)) ? item : -1
    const members = format.items === undefined ? undefined : root[format.items]
    const member = Array.isArray(members) ? members.length - 1 : -1
    const before = told.get(whose) ?? []
    // An error is never left out: it is what keeps the item from being taken.
    for (const issue of own)
      if (before.length < mostIssues || issue.severity === 'error') before.push({ issue, member })
    told.set(whose, before)
  }
  return { items: grouping.items, places, told }
}

function addIssue(issues: Issue[], issue: Issue): void {
  const isFirst = issue.severity === 'error' && !issues.some(({ severity }) => severity === 'error')
  if (issues.length < mostIssues || isFirst) issues.push(issue)
}

function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= mostIssues) return issues
  const errors = issues.filter(({ severity }) => severity === 'error')
  return [...errors, ...issues.filter(({ severity }) => severity !== 'error')].slice(0, mostIssues)
}

/** Where a fault stands, as issues say it. */
export function at(line: number, where: string): Pick<Issue, 'source' | 'line'> {
  return { source: `line ${line}, ${where}`, line }
}

function isSegment(text: string, field: string): boolean {
  return /^[A-Z][A-Z0-9]{2}/.test(text) && (text.length === 3 || text[3] === field)
}

function notSegment({ number }: NumberedLine, lines: readonly NumberedLine[]): Issue {
  const before = lines.findLast((line) => line.number < number)?.text.slice(0, 3) ?? 'MSH'
  const occurrence = lines.filter((line) => line.number < number && line.text.startsWith(before)).length
  const text =
    "This line does not begin with a segment's name. A line break inside a field is written \\.br\\; send the message again."
  return fault('hl7-line', '', text, at(number, `after ${before}[${occurrence}]`))
}

interface MessageType {
  readonly type: string
  readonly event: string
  readonly version: string
}

function typeOf(
  line: string,
  { field, component }: { readonly field: string; readonly component: string },
): MessageType {
  const fields = line.split(field)
  const [type = '', event = ''] = (fields[8] ?? '').split(component)
  return { type, event, version: (fields[11] ?? '').split(component)[0] ?? '' }
}

const versions = /^2\.(?:1|2|3(?:\.1)?|4|5(?:\.1)?|6|7(?:\.1)?|8(?:\.[12])?|9)$/

function aboutMessage(
  format: Hl7v2Format,
  { type, event, version }: MessageType,
  known: boolean,
  line: number,
): Issue[] {
  const issues: Issue[] = []
  const full = `${type}^${event}`
  const { messages } = format
  if (type !== '' && messages !== undefined && !messages.includes(type) && !messages.includes(full)) {
    const text = `${full} is not taken here; this endpoint takes ${messages.join(', ')}.`
    issues.push(
      fault('hl7-event', '', text, at(line, `MSH[1]-9.${messages.some((one) => one.startsWith(`${type}^`)) ? 2 : 1}`)),
    )
  } else if (!known && type !== '') {
    const text = `The structure of ${type} messages is not known: only what stands in MSH is read, the rest is kept.`
    issues.push({ severity: 'warning', code: 'hl7-message', path: '', text, ...at(line, 'MSH[1]-9.1') })
  }
  if (version !== '' && !versions.test(version)) {
    const text = `The version ${JSON.stringify(version.slice(0, 20))} is not one of HL7 v2 (2.1 to 2.9); the message is read as 2.5.1.`
    issues.push({ severity: 'warning', code: 'hl7-version', path: '', text, ...at(line, 'MSH[1]-12.1') })
  }
  return issues
}

function missingFields(
  name: string,
  tree: JsonObject,
  tell: (severity: Severity, code: string, where: string, text: string) => void,
): void {
  for (const [field, severity] of Object.entries(requiredFields[name] ?? {})) {
    if (!isBlank(tree[field])) continue
    tell(
      severity,
      'required',
      `-${field}`,
      `The standard requires ${name}-${field}, and the message does not have it. Send it.`,
    )
  }
}

function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) ? value.every(isBlank) : isObject(value) && Object.values(value).every(isBlank)
}

function membersOf(tree: JsonObject, items: string | undefined): { value: JsonObject; member: number }[] {
  const members = items === undefined ? undefined : tree[items]
  if (items === undefined || !Array.isArray(members)) return [{ value: tree, member: -1 }]
  return members.map((member: Json, at) => ({ value: { ...tree, [items]: [member] }, member: at }))
}

function lineOfItem(
  value: JsonObject,
  item: number,
  member: number,
  again: string | undefined,
  items: string | undefined,
  places: ReadonlyMap<JsonObject, Placed>,
): number | undefined {
  if (member > 0) return firstLine(getAt(value, `${items}[0]`), places)
  return item > 0 && again !== undefined ? firstLine(value[again], places) : undefined
}

function firstLine(value: Json | undefined, places: ReadonlyMap<JsonObject, Placed>): number | undefined {
  if (!isObject(value)) return undefined
  const own = places.get(value)?.line
  if (own !== undefined) return own
  const below = Object.values(value).flatMap((one) => (Array.isArray(one) ? one : [one]) as Json[])
  const lines = below.flatMap((one) => firstLine(one, places) ?? [])
  return lines.length === 0 ? undefined : Math.min(...lines)
}

/** Tells a path of an item as the line, segment, field and component it leads to: `line 3, PID[1]-5[1].1.1`. */
function placeIn(value: JsonObject, places: ReadonlyMap<JsonObject, Placed>, start: number): (path: string) => string {
  return (path) => {
    const { steps } = parsePath(path)
    let name = ''
    for (let at = 1; at <= steps.length; at += 1) {
      const step = steps[at - 1] as Step
      if (step.name !== undefined && !/^\d/.test(step.name)) name = step.name
      const here = getAt(value, { text: '', steps: steps.slice(0, at), indexed: false })
      const placed = isObject(here) ? places.get(here) : undefined
      if (placed === undefined) continue
      const where = withinSegment(here, steps.slice(at))
      return `line ${placed.line}, ${placed.name}[${placed.occurrence}]${where}`
    }
    const fields = steps.slice(steps.findLastIndex((step) => step.name === name) + 1)
    return `line ${start}, ${name}${withinSegment(
      undefined,
      fields.filter((step, at) => at > 0 || step.name !== undefined),
    )}`
  }
}

function withinSegment(segment: Json | undefined, steps: readonly Step[]): string {
  let here = segment
  let text = ''
  for (const { name, index, where } of steps) {
    if (name !== undefined) text += `${text === '' ? '-' : '.'}${name}`
    else {
      const found =
        index ??
        (Array.isArray(here)
          ? here.findIndex((one: Json) =>
              where?.every(
                ({ names, value }) =>
                  getAt(one, { text: '', steps: names.map((part) => ({ name: part })), indexed: false }) === value,
              ),
            )
          : -1)
      text += found < 0 ? '' : `[${found + 1}]`
    }
    here = getAt(here, {
      text: '',
      steps: [name === undefined ? (where === undefined ? { index: index as number } : { where }) : { name }],
      indexed: false,
    })
  }
  return text
}
