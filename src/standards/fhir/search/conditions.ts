// One parameter's values as a condition, by the type of the parameter. https://hl7.org/fhir/R4/search.html#ptypes

import { GatewayError } from '../../../errors.ts'
import { foldString } from '../../fold.ts'
import type { Comparison, Condition, SearchContext } from '../../standard.ts'
import { resourceTypes } from '../elements.ts'
import { contactForms } from './contact-forms.ts'
import type { Parameter } from './parameters.ts'
import { numberSpanOf, type Span, spanOf } from './ranges.ts'
import { targetOf } from './references.ts'
import { splitValues, unescapeValue } from './split-values.ts'

/** Everything a value needs to know of where it stands. */
export interface Asked {
  readonly parameter: Parameter
  /** As the client wrote it, for messages. */
  readonly name: string
  readonly modifier?: string | undefined
  readonly context: SearchContext
}

const modifiersOf: Readonly<Record<string, readonly string[]>> = {
  token: ['missing', 'not'],
  string: ['missing', 'exact', 'contains'],
  reference: ['missing', 'identifier'],
  uri: ['missing', 'above', 'below'],
}

/** Whether a modifier can be answered for this parameter; a resource type is one for references. */
export function isModifier(parameter: Parameter, modifier: string): boolean {
  const { type, targets } = parameter
  return (
    modifiersFor(parameter).includes(modifier) ||
    (type === 'reference' && (targets?.includes(modifier) ?? resources.has(modifier)))
  )
}

/** The modifiers that this type of parameter takes, for the cure in a refusal. */
export function modifiersFor({ code, type }: Parameter): readonly string[] {
  // Every record has these two, so nothing can be missing.
  if (code === '_id') return ['not']
  if (code === '_lastUpdated') return []
  return modifiersOf[type] ?? ['missing']
}

const resources = new Set(resourceTypes())

/** The condition of one parameter with its alternatives; throws `invalid-request` naming the value that it cannot read. */
export function conditionOf(asked: Asked, value: string): Condition {
  if (asked.modifier === 'missing') {
    if (value !== 'true' && value !== 'false') throw unreadable(asked, value, 'true or false')
    return { param: asked.parameter.code, present: value === 'false' }
  }
  const pieces = splitValues(value, ',')
  const any = asked.parameter.code === '_id' ? { id: pieces.map(unescapeValue) } : anyOf(asked, pieces)
  return asked.modifier === 'not' ? { not: any } : any
}

function anyOf(asked: Asked, pieces: readonly string[]): Condition {
  const alternatives = pieces.flatMap((piece) => oneCondition(asked, piece))
  const [only] = alternatives
  return only && alternatives.length === 1 ? only : { any: alternatives }
}

function oneCondition(asked: Asked, piece: string): Condition[] {
  if (piece === '') throw unreadable(asked, piece, 'a value')
  switch (asked.parameter.type) {
    case 'token':
      return tokenConditions(asked, piece)
    case 'string':
      return [stringCondition(asked, piece)]
    case 'date':
      return [dateCondition(asked, piece)]
    case 'number':
      return [numberCondition(asked, piece)]
    case 'quantity':
      return [quantityCondition(asked, piece)]
    case 'reference':
      return referenceConditions(asked, piece)
    default:
      return [uriCondition(asked, piece)]
  }
}

function tokenConditions({ parameter }: Asked, piece: string, param = parameter.code): Condition[] {
  const parts = splitValues(piece, '|').map(unescapeValue)
  const [first = '', ...rest] = parts
  if (rest.length === 0) {
    const isContact = parameter.routes.some((route) => route.type === 'ContactPoint')
    const forms = isContact ? contactForms(first) : [first]
    return forms.map((code) => ({ param, type: 'token', code }))
  }
  const code = rest.join('|')
  return [{ param, type: 'token', system: first, ...(code === '' ? {} : { code }) }]
}

function stringCondition(asked: Asked, piece: string): Condition {
  const param = asked.parameter.code
  const text = unescapeValue(piece)
  if (asked.modifier === 'exact') return { param, type: 'string', match: 'exact', value: text }
  const value = foldString(text)
  // Every text starts with nothing: a value of spaces or accents alone would find all records.
  if (value === '') throw unreadable(asked, piece, 'a text of letters or digits')
  return { param, type: 'string', match: asked.modifier === 'contains' ? 'contains' : 'starts', value }
}

const prefixes = new Set<string>(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb', 'ap'])

function splitPrefix(piece: string): { compare: Comparison; rest: string } {
  const prefix = piece.slice(0, 2)
  return prefixes.has(prefix) ? { compare: prefix as Comparison, rest: piece.slice(2) } : { compare: 'eq', rest: piece }
}

/** The range that a value covers, widened for `ap` by a tenth of its distance from now. */
function dateCondition(asked: Asked, piece: string): Condition {
  const { compare, rest } = splitPrefix(unescapeValue(piece))
  // A "+" that was not encoded in the URL arrives as a space.
  const span = spanOf(rest.replace(' ', '+'))
  if (!span) throw unreadable(asked, piece, 'a date such as 2024, 2024-05, 2024-05-31 or 2024-05-31T10:00:00Z')
  const { low, high } = compare === 'ap' ? widen(span, asked.context.now) : closed(span)
  if (asked.parameter.code === '_lastUpdated') return { updated: compare, low, high }
  return { param: asked.parameter.code, type: 'date', compare, low, high }
}

const earliest = '0001-01-01T00:00:00.000Z'
const latest = '9999-12-31T23:59:59.999Z'

function closed({ low, high }: Span): { low: string; high: string } {
  return { low: low ?? earliest, high: high ?? latest }
}

function widen(span: Span, now: Date): { low: string; high: string } {
  const { low, high } = closed(span)
  const margin = Math.abs(now.getTime() - (Date.parse(low) + Date.parse(high)) / 2) / 10
  const clamp = (time: number) =>
    new Date(Math.min(Math.max(time, Date.parse(earliest)), Date.parse(latest))).toISOString()
  return { low: clamp(Date.parse(low) - margin), high: clamp(Date.parse(high) + margin) }
}

/** Equality covers the precision that was written; order compares with the value itself; `ap` allows a tenth. */
function rangeOf(asked: Asked, text: string, piece: string): { compare: Comparison; low: number; high: number } {
  const { compare, rest } = splitPrefix(text)
  const span = numberSpanOf(rest)
  if (!span) throw unreadable(asked, piece, 'a number, with a prefix if need be, such as 5.40 or ge100')
  if (compare === 'eq' || compare === 'ne') return { compare, low: span.low, high: span.high }
  const margin = compare === 'ap' ? Math.abs(span.value) / 10 : 0
  return { compare, low: span.value - margin, high: span.value + margin }
}

function numberCondition(asked: Asked, piece: string): Condition {
  return { param: asked.parameter.code, type: 'number', ...rangeOf(asked, unescapeValue(piece), piece) }
}

/** `number`, `number|system|code` or `number||code`; an empty part asks for nothing. */
function quantityCondition(asked: Asked, piece: string): Condition {
  const [number = '', system = '', code = ''] = splitValues(piece, '|').map(unescapeValue)
  return {
    param: asked.parameter.code,
    type: 'quantity',
    ...rangeOf(asked, number, piece),
    ...(system === '' ? {} : { system }),
    ...(code === '' ? {} : { code }),
  }
}

/** `Type/id`, a bare id (of any type it may be), or a URL; what is on our own base is local. */
function referenceConditions(asked: Asked, piece: string): Condition[] {
  const { parameter, modifier, context } = asked
  const param = parameter.code
  if (modifier === 'identifier') return tokenConditions(asked, piece, `${param}:identifier`)
  const text = unescapeValue(piece)
  const isCanonical = parameter.routes.every((route) => route.type !== 'Reference')
  if (isCanonical && text.includes(':')) {
    const bare = text.split('#', 1)[0] ?? text
    return [{ param, type: 'reference', target: bare }]
  }
  const local = text.startsWith(`${context.base}/`) ? text.slice(context.base.length + 1) : text
  if (targetOf(local) === undefined) throw unreadable(asked, piece, 'a reference such as Patient/23')
  const target = local
  if (target.includes('/') || target.includes(':')) {
    if (modifier !== undefined && !target.startsWith(`${modifier}/`) && !target.includes(`/${modifier}/`)) {
      throw unreadable(asked, piece, `a reference to a ${modifier}`)
    }
    return [{ param, type: 'reference', target }]
  }
  const types = modifier === undefined ? (parameter.targets ?? []) : [modifier]
  if (types.length === 0) throw unreadable(asked, piece, 'a reference with its type, such as Patient/23')
  return types.map((type) => ({ param, type: 'reference', target: `${type}/${target}` }))
}

function uriCondition({ parameter, modifier }: Asked, piece: string): Condition {
  const match = modifier === 'above' ? 'above' : modifier === 'below' ? 'below' : 'exact'
  return { param: parameter.code, type: 'uri', match, value: unescapeValue(piece) }
}

function unreadable({ name }: Asked, piece: string, form: string): GatewayError {
  const shown = JSON.stringify(piece.length > 60 ? `${piece.slice(0, 60)}…` : piece)
  return new GatewayError('invalid-request', `${name}: ${shown} is not understood; write ${form}.`)
}
