// Acknowledgements of HL7 v2 messages, chapter 2.9 "Message processing rules"
// (https://www.hl7.org/implement/standards/product_brief.cfm?product_id=144).

import type { Issue } from '../../errors.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { getAt, isObject } from '../elements.ts'
import { type Delimiters, delimitersOf } from './hl7v2-escapes.ts'
import { writeSegment } from './hl7v2-fields.ts'
import { idOf, timeOf } from './hl7v2-made.ts'

/** How it went: taken, at fault in its content, or not processed at all. */
export type Verdict = 'accept' | 'error' | 'reject'

/** What an acknowledgement says beside what it takes from the message's own header. */
export interface Acknowledgement {
  readonly verdict: Verdict
  readonly issues: readonly Issue[]
  /** What its own control id and time come from: the transfer, so that the same message has the same answer. */
  readonly id: string
  readonly at: Date
}

const mostErrors = 50
const codes: Readonly<Record<Verdict, string>> = { accept: 'A', error: 'E', reject: 'R' }

/** The acknowledgement as text, segments ended by carriage returns; undefined when the sender asks for none (MSH-15, MSH-16). */
export function writeAck(header: JsonObject, { verdict, issues, id, at }: Acknowledgement): string | undefined {
  const mode = modeOf(header, verdict === 'accept')
  if (mode === undefined) return undefined
  const delimiters = delimitersIn(header)
  const version = textAt(header, '12.1') || '2.5.1'
  const isOld = /^2\.[1-4]/.test(version)
  const told = issuesToTell(issues, isOld)
  const first = told.find(({ severity }) => severity === 'error')
  const event = textAt(header, '9.2')
  const own: JsonObject = {
    1: delimiters.field,
    2: delimiters.component + delimiters.repetition + delimiters.escape + delimiters.subcomponent,
    ...swapped(header),
    7: timeOf(at),
    9: { 1: 'ACK', ...(event === '' ? {} : { 2: event }), 3: 'ACK' },
    10: idOf({ id, at }, 0),
    11: header['11'] ?? { 1: 'P' },
    12: header['12'] ?? { 1: version },
  }
  const answered: JsonObject = {
    1: mode + codes[verdict],
    2: textAt(header, '10'),
    ...(isOld && first ? { 3: first.text.slice(0, 80) } : {}),
  }
  const isAscii =
    told.every(({ text }) => /^[\x20-\x7e]*$/.test(text)) && /^[\x20-\x7e]*$/.test(JSON.stringify([own, answered]))
  const segments: [string, JsonObject][] = [
    ['MSH', isAscii ? own : { ...own, 18: ['UNICODE UTF-8'] }],
    ['MSA', answered],
    ...told.map((issue): [string, JsonObject] => ['ERR', isOld ? oldError(issue) : newError(issue)]),
  ]
  return segments.map(([name, tree]) => `${writeSegment(name, tree, delimiters)}\r`).join('')
}

/** `A` in the original mode, `C` where the enhanced one asks for an accept acknowledgement. */
function modeOf(header: JsonObject, isFine: boolean): 'A' | 'C' | undefined {
  const accept = textAt(header, '15')
  const application = textAt(header, '16')
  if (accept === '' && application === '') return 'A'
  if (isWanted(accept, isFine)) return 'C'
  return isWanted(application, isFine) ? 'A' : undefined
}

function isWanted(condition: string, isFine: boolean): boolean {
  return condition === 'AL' || condition === (isFine ? 'SU' : 'ER')
}

function swapped(header: JsonObject): JsonObject {
  const ways = [
    [3, 5],
    [4, 6],
    [5, 3],
    [6, 4],
  ] as const // prettier-ignore
  return Object.fromEntries(ways.flatMap(([to, from]) => (header[from] === undefined ? [] : [[to, header[from]]])))
}

function delimitersIn(header: JsonObject): Delimiters {
  const read = delimitersOf(`MSH${textAt(header, '1')}${textAt(header, '2')}${textAt(header, '1')}`)
  if (typeof read !== 'string' && read.escape !== '') return read
  return { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&' }
}

/**
 * Errors first; what was only remarked on its way is left to the transfer's log, but for what changes nothing. Before 2.5
 * an ERR segment has no severity, so there each is an error.
 */
function issuesToTell(issues: readonly Issue[], isOld: boolean): Issue[] {
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (isOld) return errors.slice(0, mostErrors)
  const others = issues.filter(({ severity, code }) => severity === 'warning' || code === 'superseded')
  return [...errors, ...others].slice(0, mostErrors)
}

const severities = { error: 'E', warning: 'W', information: 'I' } as const
/** Issue code → HL7's table 0357, message error conditions. */
const conditions: Readonly<Record<string, readonly [string, string]>> = {
  required: ['101', 'Required field missing'],
  'identifier-missing': ['101', 'Required field missing'],
  'hl7-delimiters': ['102', 'Data type error'],
  'hl7-nul': ['102', 'Data type error'],
  'hl7-type': ['102', 'Data type error'],
  'date-invalid': ['102', 'Data type error'],
  'date-time-invalid': ['102', 'Data type error'],
  'zone-missing': ['102', 'Data type error'],
  'time-invalid': ['102', 'Data type error'],
  'number-invalid': ['102', 'Data type error'],
  'code-unmapped': ['103', 'Table value not found'],
  'hl7-segment': ['100', 'Segment sequence error'],
  'hl7-line': ['100', 'Segment sequence error'],
  'hl7-start': ['100', 'Segment sequence error'],
  'hl7-message': ['200', 'Unsupported message type'],
  'hl7-event': ['201', 'Unsupported event code'],
  'hl7-version': ['203', 'Unsupported version id'],
  'identifier-ambiguous': ['204', 'Unknown key identifier'],
  'hl7-control-id': ['205', 'Duplicate key identifier'],
  'in-progress': ['206', 'Application record locked'],
}

function conditionOf({ code, severity }: Issue): readonly [string, string] {
  if (severity === 'information') return ['0', 'Message accepted']
  return conditions[code] ?? ['199', 'Other HL7 error']
}

function newError(issue: Issue): JsonObject {
  const [code, text] = conditionOf(issue)
  const place = placeOf(issue)
  return {
    ...(place === undefined ? {} : { 2: [place] }),
    3: { 1: code, 2: text, 3: 'HL70357' },
    4: severities[issue.severity],
    5: { 1: issue.code },
    ...(issue.source === undefined ? {} : { 7: issue.source }),
    8: issue.text,
  }
}

/** Before 2.5: ERR-1 names segment, sequence, field position and the error. */
function oldError(issue: Issue): JsonObject {
  const [code, text] = conditionOf(issue)
  const { 1: segment, 2: sequence, 3: field } = placeOf(issue) ?? {}
  const place = Object.entries({ 1: segment, 2: sequence, 3: field }).filter(([, value]) => value !== undefined)
  return { 1: [{ ...Object.fromEntries(place), 4: { 1: code, 2: text } }] }
}

/** Segment, its occurrence, field, repetition, component and subcomponent, as an issue's source has them. */
function placeOf({ source }: Issue): JsonObject | undefined {
  const found = /(?:^|, )([A-Z][A-Z0-9]{2})(?:\[(\d+)\])?(?:-(\d+)(?:\[(\d+)\])?(?:\.(\d+))?(?:\.(\d+))?)?$/.exec(
    source ?? '',
  )
  if (found === null) return undefined
  const parts = found.slice(1).map((part, at) => [at + 1, part] as const)
  const field = found[3]
  return Object.fromEntries(
    parts.flatMap(([at, part]) => {
      if (part !== undefined) return [[at, part] as const]
      return at === 4 && field !== undefined && (found[5] ?? found[6]) !== undefined ? [[at, '1'] as const] : []
    }),
  )
}

function textAt(tree: JsonObject, path: string): string {
  const value: Json | undefined = getAt(tree, path)
  return typeof value === 'string' ? value : isObject(value) && typeof value['1'] === 'string' ? value['1'] : ''
}
