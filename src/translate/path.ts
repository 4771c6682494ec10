// Parses the path language: names joined by dots, each with positions `[0]` or predicates `[system=phone,use=home]`.
// A name or value with one of `. , = [ ] "` in it stands in double quotes. Unquoted true, false and whole numbers in a
// predicate are JSON booleans and numbers; in quotes they are strings.

import { fault, GatewayError } from '../errors.ts'

/** One thing a predicate asks: the member at `names` equals `value`. */
export interface Condition {
  readonly names: readonly string[]
  readonly value: string | number | boolean
}

/** One step: exactly one of a member's name, a position, or a predicate. */
export type Step =
  | { readonly name: string; readonly index?: undefined; readonly where?: undefined }
  | { readonly name?: undefined; readonly index: number; readonly where?: undefined }
  | { readonly name?: undefined; readonly index?: undefined; readonly where: readonly Condition[] }

/** A parsed path; `indexed` when a step names a position. */
export interface Path {
  readonly text: string
  readonly steps: readonly Step[]
  readonly indexed: boolean
}

const mostSteps = 100
const mostPosition = 10_000
const mostKept = 10_000
const unsafe = new Set(['__proto__', 'constructor', 'prototype'])
const kept = new Map<string, Path>()

/** The parsed form of a path (kept, so parsing the same text again is one look-up). Throws GatewayError('invalid'). */
export function parsePath(text: string): Path {
  const known = kept.get(text)
  if (known !== undefined) return known
  const steps = readSteps(text)
  const path: Path = { text, steps, indexed: steps.some((step) => step.index !== undefined) }
  if (kept.size >= mostKept) kept.clear()
  kept.set(text, path)
  return path
}

/** The text of a path, quoted where it must be: parsePath gives the same steps again. */
export function formatPath(steps: readonly Step[]): string {
  let text = ''
  for (const { name, index, where } of steps) {
    if (name !== undefined) text += `${text === '' ? '' : '.'}${quoteWord(name)}`
    else if (index !== undefined) text += `[${index}]`
    else {
      const asked = (where ?? []).map(({ names, value }) => {
        const plain = typeof value !== 'string' || typed(value) === value
        return `${names.map(quoteWord).join('.')}=${plain ? quoteWord(String(value)) : quote(value)}`
      })
      text += `[${asked.join(',')}]`
    }
  }
  return text
}

function quoteWord(word: string): string {
  return word === '' || /[.,=[\]"]/.test(word) ? quote(word) : word
}

function quote(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

function readSteps(text: string): readonly Step[] {
  const steps: Step[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === '[' && steps.length > 0) {
      const bracket = readBracket(text, at + 1)
      steps.push(bracket.step)
      at = bracket.end
    } else {
      if (steps.length > 0 && text[at] === '.') at += 1
      else if (steps.length > 0) throw faulty(text, `unexpected "${text[at]}" at ${at + 1}`)
      const word = readWord(text, at, '.[')
      steps.push({ name: safeName(text, word.text) })
      at = word.end
      if (text[at] === '.' && at === text.length - 1) throw faulty(text, 'it ends in a dot')
    }
    if (steps.length > mostSteps) throw faulty(text, `it has more than ${mostSteps} steps`)
  }
  if (steps.length === 0) throw faulty(text, 'it is empty')
  return steps
}

function readBracket(text: string, start: number): { step: Step; end: number } {
  const first = readWord(text, start, ']=.')
  if (text[first.end] === ']') {
    if (first.quoted || !/^\d{1,5}$/.test(first.text) || Number(first.text) > mostPosition) {
      throw faulty(text, `[${first.text}] is neither a position up to ${mostPosition} nor a predicate`)
    }
    return { step: { index: Number(first.text) }, end: first.end + 1 }
  }
  const where: Condition[] = []
  let at = start
  for (;;) {
    const names: string[] = []
    let word = readWord(text, at, '.=]')
    names.push(safeName(text, word.text))
    while (text[word.end] === '.') {
      word = readWord(text, word.end + 1, '.=]')
      names.push(safeName(text, word.text))
    }
    if (text[word.end] !== '=') throw faulty(text, 'a predicate needs name=value')
    const value = readWord(text, word.end + 1, ',]')
    where.push({ names, value: value.quoted ? value.text : typed(value.text) })
    at = value.end + 1
    if (text[value.end] === ']') return { step: { where }, end: at }
    if (text[value.end] !== ',') throw faulty(text, 'a predicate is not closed')
  }
}

/** A run of characters up to one of `stops`, or a string in double quotes (a quote in it is written twice). */
function readWord(text: string, start: number, stops: string): { text: string; quoted: boolean; end: number } {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && !stops.includes(text[end] as string)) end += 1
    if (end === start) throw faulty(text, `a name or value is missing at ${start + 1}`)
    return { text: text.slice(start, end), quoted: false, end }
  }
  let word = ''
  let at = start + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) throw faulty(text, 'a double quote is not closed')
    word += text.slice(at, close)
    if (text[close + 1] !== '"') return { text: word, quoted: true, end: close + 1 }
    word += '"'
    at = close + 2
  }
}

function typed(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text
}

function safeName(text: string, name: string): string {
  if (unsafe.has(name)) throw faulty(text, `the name ${name} is not allowed`)
  return name
}

function faulty(text: string, why: string): GatewayError {
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text
  const told = `The path "${shown}" cannot be read: ${why}.`
  return new GatewayError('invalid', told, { issues: [fault('path-syntax', '', told)] })
}
