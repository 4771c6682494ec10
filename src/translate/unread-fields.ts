// Which of the fields that a message is known to have no row of a mapping reads.

import { above } from './also-records.ts'
import type { CompiledMapping } from './compile.ts'
import { formatPath, type Path, parsePath } from './path.ts'
import type { CompiledRow } from './rows.ts'

const most = 100

/**
 * The fields that are known of the message (its `fields`, and what the mapping before read) and that the mapping does
 * not read, by their paths without positions. A row that reads an object or a list as a whole reads all in it.
 */
export function unreadOf(mapping: CompiledMapping, before: CompiledMapping): string[] {
  const read = new Set(fieldsRead(mapping))
  const known = new Set([...Object.keys(mapping.message.fields ?? {}).map(plainNames), ...fieldsRead(before)])
  return [...known].filter((field) => !isRead(field, read)).slice(0, most)
}

/** The names of a field, one after another; names may have dots in them, so they are joined by a character of their own. */
const joint = '\u0000'

/** The fields that the rows of a mapping read, as drift.ts spells them: `tags[].code`, in XML `tags.code`. */
export function readPaths(mapping: CompiledMapping): string[] {
  const isXml = mapping.message.mapping.format.type === 'xml'
  const each = isXml ? '' : '[]'
  const spell = (path: Path): string => {
    let text = ''
    for (const step of path.steps) {
      if (step.name === undefined) text += each
      else if (step.name !== above) text += `${text === '' ? '' : '.'}${formatPath([step])}`
    }
    return text
  }
  const pathsOf = (rows: readonly CompiledRow[], before: string): string[] =>
    rows.flatMap((row) => {
      if (row.parts !== undefined)
        return row.parts.flatMap(({ from, inner, single }) =>
          pathsOf(inner, `${before}${spell(from)}${single ? '' : each}.`),
        )
      if (row.inner !== undefined) return pathsOf(row.inner, `${before}${spell(row.from[0] as Path)}${each}.`)
      return row.from.flatMap((path) => {
        const up = path.steps.some(({ name }) => name === above)
        const asked = path.steps.flatMap(({ where = [] }, at) =>
          where.map(
            ({ names }) =>
              `${spell({ ...path, steps: path.steps.slice(0, at + 1) })}.${formatPath(names.map((name) => ({ name })))}`,
          ),
        )
        return [spell(path), ...asked].map((text) => (up ? text : before + text))
      })
    })
  return [mapping, ...mapping.also].flatMap((one) => {
    const lists = (one.madeOf?.each ?? []).map((path) => `${spell(path)}${each}.`)
    return pathsOf(one.rows, lists.join(''))
  })
}

function isRead(field: string, read: ReadonlySet<string>): boolean {
  const names = field.split(joint)
  return names.some((_name, at) => read.has(names.slice(0, at + 1).join(joint)))
}

function fieldsRead(mapping: CompiledMapping): string[] {
  return [mapping, ...mapping.also].flatMap((one) => namesRead(one.rows, (one.madeOf?.each ?? []).map(namesOf)))
}

/** `within` are the lists around, outermost first; each `$above` of a path leads out of one. */
function namesRead(rows: readonly CompiledRow[], within: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row) => {
    if (row.inner !== undefined) return namesRead(row.inner, [...within, namesOf(row.from[0] as Path)])
    return row.from.map((path) => {
      const up = path.steps.filter(({ name }) => name === above).length
      return [...within.slice(0, Math.max(0, within.length - up)).flat(), ...namesOf(path)].join(joint)
    })
  })
}

function namesOf({ steps }: Path): string[] {
  return steps.flatMap(({ name }) => (name === undefined || name === above ? [] : [name]))
}

function plainNames(path: string): string {
  return namesOf(parsePath(path.replaceAll('[]', ''))).join(joint)
}
