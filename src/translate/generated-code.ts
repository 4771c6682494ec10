// What little of a mapping becomes code: the way to a path, and the question whether rows reach everything. Only what our
// own functions write is code; what comes from a mapping stands in it as a JSON string, where no sign of it can do anything.

import type { Step } from './path.ts'

// Names that an object, list, text or number has without having said them.
const inherited = new Set(
  [Object, Array, String, Number, Boolean]
    .flatMap((one) => Object.getOwnPropertyNames(one.prototype))
    .concat('rawJSON'),
)

/** The function that some code of ours returns. */
export function makeFunction<T>(code: string): T {
  // oxlint-disable-next-line typescript/no-implied-eval -- the one place; texts of a mapping are literals in it
  return new Function(`'use strict'; ${code}`)() as T
}

/** A text as a literal of the language: JSON's escapes leave no sign that could end it early. */
export function literal(text: string): string {
  return JSON.stringify(text)
}

/** True when `value?.[name]` can be nothing but a member that was said. */
export function isOwnName(name: string): boolean {
  return !inherited.has(name)
}

/** True when a predicate can be asked in code: of own names, for texts. */
export function isAskable(where: NonNullable<Step['where']>): boolean {
  return where.every(({ names, value }) => typeof value === 'string' && names.every(isOwnName))
}

/** Code that asks what a predicate asks of the value in a variable. */
export function askingCode(variable: string, where: NonNullable<Step['where']>): string {
  const asked = where.map(({ names, value }) => {
    const way = names.map((name) => `?.[${literal(name)}]`).join('')
    return `${variable}${way} === ${literal(value as string)}`
  })
  return asked.length === 0 ? 'true' : asked.join(' && ')
}
