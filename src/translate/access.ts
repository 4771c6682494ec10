// Readers and writers of one path, made once: rows run for every field of every item. Most paths are made of names that
// nothing inherits and of predicates on texts, and become a few lines of code (generated-code.ts); everything else, and
// whatever such a line does not expect, goes the general way of elements.ts.

import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, setAt } from './elements.ts'
import { askingCode, isAskable, isOwnName, literal, makeFunction } from './generated-code.ts'
import type { Path, Step } from './path.ts'

export type Reader = (item: JsonObject) => Json | undefined
export type Writer = (target: JsonObject, value: Json) => void

const longest = 20
const mostRoom = 100
const mostKept = 10_000
const readers = new Map<string, Reader>()
const writers = new Map<string, Writer>()

/** As getAt for one path. */
export function readerOf(path: Path): Reader {
  return kept(readers, path, () => {
    if (!isPlain(path)) return (item) => getAt(item, path)
    return makeFunction<Reader>(`return (item) => { ${readingCode(path.steps)} }`)
  })
}

/** As setAt for one path. */
export function writerOf(path: Path): Writer {
  return kept(writers, path, () => {
    const slow: Writer = (target, value) => setAt(target, path, value)
    if (!isPlain(path)) return slow
    return makeFunction<(slow: Writer) => Writer>(`return (slow) => (target, value) => { ${writingCode(path.steps)} }`)(
      slow,
    )
  })
}

function kept<T>(all: Map<string, T>, { text }: Path, make: () => T): T {
  let found = all.get(text)
  if (found === undefined) {
    if (all.size >= mostKept) all.clear()
    all.set(text, (found = make()))
  }
  return found
}

function isPlain({ steps }: Path): boolean {
  return (
    steps.length <= longest &&
    steps.every(({ name, index, where }) => {
      if (name !== undefined) return isOwnName(name)
      if (index !== undefined) return index === 0
      return isAskable(where)
    })
  )
}

function readingCode(steps: readonly Step[]): string {
  let here = 'item'
  let before = ''
  steps.forEach((step, at) => {
    if (step.name !== undefined) here += `?.[${literal(step.name)}]`
    else {
      before += `const list${at} = ${here}; if (!Array.isArray(list${at})) return undefined; `
      here = `list${at}[0]`
      if (step.where !== undefined) {
        before += `let member${at}; ${findingCode(`list${at}`, `member${at}`, step.where)} `
        here = `member${at}`
      }
    }
  })
  return `${before}return ${here};`
}

function writingCode(steps: readonly Step[]): string {
  let code = 'let here = target, next; '
  steps.forEach((step, at) => {
    const following = steps[at + 1]
    const container = following?.name === undefined ? '[]' : '{}'
    const isFit = following?.name === undefined ? 'Array.isArray(next)' : isTree('next')
    const place = step.name === undefined ? 'here[0]' : `here[${literal(step.name)}]`
    if (step.where !== undefined) {
      code += `next = undefined; ${findingCode('here', 'next', step.where)} `
      const told = step.where.every(({ names }) => names.length === 1)
      if (following?.name === undefined || !told) code += 'if (next === undefined) return slow(target, value); '
      else {
        const members = step.where.map(
          ({ names, value }) => `${literal(names[0] as string)}: ${literal(value as string)}`,
        )
        code += `if (next === undefined) here.push((next = { ${members.join(', ')} })); `
      }
      code +=
        following === undefined
          ? 'return slow(target, value); '
          : `if (!(${isFit})) return slow(target, value); here = next; `
    } else if (following === undefined) code += `${place} = value;`
    else {
      code += `next = ${place}; if (next === undefined || next === null) next = ${place} = ${container}; `
      code += `else if (!(${isFit})) return slow(target, value); here = next; `
    }
  })
  return code
}

function findingCode(list: string, member: string, where: NonNullable<Step['where']>): string {
  return `for (const one of ${list}) if (${askingCode('one', where)}) { ${member} = one; break; }`
}

function isTree(name: string): string {
  return `typeof ${name} === 'object' && !Array.isArray(${name}) && ${name}.rawJSON === undefined`
}

/**
 * Makes blank objects with room for these members, so that they need not grow one by one. That the members are named
 * behind a condition that never holds is how the engine is told of them.
 */
export function blankOf(names: readonly string[]): () => JsonObject {
  const own = names.filter(isOwnName).slice(0, mostRoom)
  const members = own.map((name) => `this[${literal(name)}] = 0;`).join(' ')
  return makeFunction<() => JsonObject>(
    `function Blank(never) { if (never) { ${members} } } Blank.prototype = Object.prototype; return () => new Blank(false)`,
  )
}
