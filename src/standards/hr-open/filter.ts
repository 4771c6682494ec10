// `$filter`: the part of OData's expression language (https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html)
// that our search answers, by recursive descent with bounded length and depth.

import { GatewayError } from '../../errors.ts'

/** A literal as written, without quotes and doubled quotes. */
export type Literal =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'date' | 'boolean' | 'null'; readonly text: string }

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'

export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly path: string; readonly operator: Operator; readonly value: Literal }
  | { readonly path: string; readonly in: readonly Literal[] }
  | { readonly path: string; readonly call: 'contains' | 'startswith'; readonly value: Literal }
  /** Some item of the list at `path`, called `as` inside, meets `where`; without them, the list has an item. */
  | { readonly path: string; readonly any: { readonly as: string; readonly where: Filter } | null }

export const maximumLength = 8192
const maximumDepth = 100

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'date' | 'mark'
  readonly text: string
  readonly at: number
}

interface Reader {
  readonly tokens: readonly Token[]
  readonly length: number
  next: number
  depth: number
}

/** The tree of a `$filter` text. Throws `invalid-request` with the column of the first fault. */
export function parseFilter(text: string): Filter {
  if (text.length > maximumLength) throw refuse(`it is longer than ${maximumLength} characters; split the request`)
  const reader: Reader = { tokens: tokensOf(text), length: text.length, next: 0, depth: 0 }
  const filter = readOr(reader)
  const rest = reader.tokens[reader.next]
  if (rest) throw refuse(`"${rest.text}" at column ${rest.at + 1} is left over; join conditions with and / or`)
  return filter
}

function refuse(reason: string): GatewayError {
  return new GatewayError('invalid-request', `$filter cannot be read: ${reason}.`)
}

const datePattern =
  /[+-]?\d{4}-\d\d(?:-\d\d(?:[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?)?)?(?![\w-])/y
const numberPattern = /[+-]?\d{1,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?(?![\w.])/y
const wordPattern = /[A-Za-z_$][\w$-]*(?:[/.][\w$-]+)*/y

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const char = text[at] as string
    if (/\s/.test(char)) {
      at++
    } else if (char === "'") {
      const end = endOfText(text, at)
      tokens.push({ kind: 'text', text: text.slice(at + 1, end).replaceAll("''", "'"), at })
      at = end + 1
    } else if ('(),:'.includes(char)) {
      tokens.push({ kind: 'mark', text: char, at })
      at++
    } else {
      const token =
        matched('date', datePattern, text, at) ??
        matched('number', numberPattern, text, at) ??
        matched('word', wordPattern, text, at)
      if (!token) throw refuse(`"${char}" at column ${at + 1} is unexpected; put texts in single quotes`)
      tokens.push(token)
      at += token.text.length
    }
  }
  return tokens
}

function matched(kind: Token['kind'], pattern: RegExp, text: string, at: number): Token | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? { kind, text: found[0], at } : undefined
}

function endOfText(text: string, start: number): number {
  let end = text.indexOf("'", start + 1)
  while (end >= 0 && text[end + 1] === "'") end = text.indexOf("'", end + 2)
  if (end < 0) throw refuse(`the text that starts at column ${start + 1} has no closing quote`)
  return end
}

function readOr(reader: Reader): Filter {
  if (++reader.depth > maximumDepth) throw refuse(`it nests deeper than ${maximumDepth} levels; flatten it`)
  const parts = [readAnd(reader)]
  while (takeWord(reader, 'or')) parts.push(readAnd(reader))
  reader.depth--
  return parts.length === 1 ? (parts[0] as Filter) : { or: parts }
}

function readAnd(reader: Reader): Filter {
  const parts = [readNot(reader)]
  while (takeWord(reader, 'and')) parts.push(readNot(reader))
  return parts.length === 1 ? (parts[0] as Filter) : { and: parts }
}

function readNot(reader: Reader): Filter {
  if (!takeWord(reader, 'not')) return readPrimary(reader)
  if (++reader.depth > maximumDepth) throw refuse(`it nests deeper than ${maximumDepth} levels; flatten it`)
  const not = readNot(reader)
  reader.depth--
  return { not }
}

function readPrimary(reader: Reader): Filter {
  if (takeMark(reader, '(')) {
    const inner = readOr(reader)
    expectMark(reader, ')')
    return inner
  }
  const token = expect(reader, 'word', 'a parameter or element path')
  const name = token.text.toLowerCase()
  if ((name === 'contains' || name === 'startswith') && takeMark(reader, '(')) {
    const { text: path } = expect(reader, 'word', 'a parameter or element path')
    expectMark(reader, ',')
    const value = readLiteral(reader)
    expectMark(reader, ')')
    return { path, call: name, value }
  }
  if (/[/.]any$/i.test(token.text) && takeMark(reader, '(')) return readAny(reader, token.text.slice(0, -'/any'.length))
  return readComparison(reader, token.text)
}

function readComparison(reader: Reader, path: string): Filter {
  const token = expect(reader, 'word', 'one of eq, ne, gt, ge, lt, le, in')
  if (token.text === 'in') return { path, in: readList(reader) }
  const operator = operators.find((name) => name === token.text)
  if (!operator)
    throw refuse(`"${token.text}" at column ${token.at + 1} is no operator; use eq, ne, gt, ge, lt, le or in`)
  return { path, operator, value: readLiteral(reader) }
}

/** `deployment/any(d: d/position/title eq 'Nurse')`, and `deployment/any()`. */
function readAny(reader: Reader, path: string): Filter {
  if (takeMark(reader, ')')) return { path, any: null }
  const { text: as } = expect(reader, 'word', 'a name for the items, followed by ":"')
  expectMark(reader, ':')
  const where = readOr(reader)
  expectMark(reader, ')')
  return { path, any: { as, where } }
}

const operators: readonly Operator[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le']

function readList(reader: Reader): Literal[] {
  expectMark(reader, '(')
  const values = [readLiteral(reader)]
  while (takeMark(reader, ',')) values.push(readLiteral(reader))
  expectMark(reader, ')')
  return values
}

function readLiteral(reader: Reader): Literal {
  const token = reader.tokens[reader.next++]
  if (token?.kind === 'text' || token?.kind === 'number' || token?.kind === 'date')
    return { kind: token.kind, text: token.text }
  if (token?.kind === 'word' && token.text === 'null') return { kind: 'null', text: 'null' }
  if (token?.kind === 'word' && (token.text === 'true' || token.text === 'false'))
    return { kind: 'boolean', text: token.text }
  throw refuse(
    `${place(reader, token)} should be a value: a text in single quotes, a number, a date, true, false or null`,
  )
}

function takeWord(reader: Reader, word: string): boolean {
  const token = reader.tokens[reader.next]
  const taken = token?.kind === 'word' && token.text === word
  if (taken) reader.next++
  return taken
}

function takeMark(reader: Reader, mark: string): boolean {
  const token = reader.tokens[reader.next]
  const taken = token?.kind === 'mark' && token.text === mark
  if (taken) reader.next++
  return taken
}

function expectMark(reader: Reader, mark: string): void {
  if (!takeMark(reader, mark)) throw refuse(`${place(reader, reader.tokens[reader.next])} should be "${mark}"`)
}

function expect(reader: Reader, kind: Token['kind'], what: string): Token {
  const token = reader.tokens[reader.next++]
  if (token?.kind !== kind) throw refuse(`${place(reader, token)} should be ${what}`)
  return token
}

function place(reader: Reader, token: Token | undefined): string {
  return token ? `"${token.text}" at column ${token.at + 1}` : `the end (column ${reader.length + 1})`
}

/** The text of a filter; reading it again gives an equal tree. */
export function printFilter(filter: Filter): string {
  if ('and' in filter) return filter.and.map(printOperand).join(' and ')
  if ('or' in filter) return filter.or.map(printOperand).join(' or ')
  if ('not' in filter) return `not ${printOperand(filter.not)}`
  if ('any' in filter)
    return `${filter.path}/any(${filter.any ? `${filter.any.as}: ${printFilter(filter.any.where)}` : ''})`
  if ('in' in filter) return `${filter.path} in (${filter.in.map(printLiteral).join(', ')})`
  if ('call' in filter) return `${filter.call}(${filter.path}, ${printLiteral(filter.value)})`
  return `${filter.path} ${filter.operator} ${printLiteral(filter.value)}`
}

function printOperand(filter: Filter): string {
  return 'and' in filter || 'or' in filter ? `(${printFilter(filter)})` : printFilter(filter)
}

function printLiteral(literal: Literal): string {
  return literal.kind === 'text' ? `'${literal.text.replaceAll("'", "''")}'` : literal.text
}
