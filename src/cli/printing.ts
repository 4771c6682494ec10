// What commands print. Control characters of foreign content must not reach the terminal.

import type { Issue } from '../errors.ts'
import { WrongUse } from './wrong-use.ts'

/** Prints one line (or several) to the standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Prints to the standard error output. */
export function printError(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** `error required /birthDate (line 3, column 5): …` */
export function showIssue(issue: Issue): string {
  const place = [
    ...(issue.source === undefined ? [] : [issue.source]),
    ...(issue.line === undefined ? [] : [`line ${issue.line}`]),
    ...(issue.column === undefined ? [] : [`column ${issue.column}`]),
  ]
  const where = place.length === 0 ? '' : ` (${place.join(', ')})`
  return harmless(
    `${issue.severity} ${issue.code} ${issue.path === '' ? '(whole)' : issue.path}${where}: ${issue.text}`,
  )
}

/** The text without control characters, line breaks included. */
export function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === '\n' ? ' ' : '\ufffd'))
}

/** `--format` of a command: text when absent. */
export function outputFormat(value: unknown, command: string): 'text' | 'json' {
  if (value === undefined || value === 'text') return 'text'
  if (value === 'json') return 'json'
  throw new WrongUse(`--format is text or json, not '${String(value)}'.`, command)
}

/** The value of a text option, or undefined. */
export function textOption(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
