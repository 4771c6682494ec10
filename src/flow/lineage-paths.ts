// The elements that lineage is told of: a path as a caller writes it, every leaf of a record, and where a path lies.

import { belongsTo } from '../authority/regions.ts'
import { GatewayError } from '../errors.ts'
import { isRawNumber } from '../json/exact.ts'
import { pointer, segmentsOf } from '../json/pointer.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, isObject, meets, sameJson, stepInto } from '../translate/elements.ts'
import { formatPath, type Path, parsePath, type Step } from '../translate/path.ts'

const longestPath = 2000

/**
 * A path in the language of elements (`name[use=official].family`), or a JSON Pointer into the record (`/name/0/family`).
 * Throws 'invalid-request' for what is neither.
 */
export function readElementPath(text: string, record: JsonObject): Path {
  if (text.length > longestPath) throw notAPath('it is too long')
  if (text.startsWith('/')) return pathOfPointer(text, record)
  try {
    return formIn(parsePath(text.replace(/(^|\.)([A-Za-z]+)\[x\]$/, '$1"$2[x]"')), record)
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code === 'invalid-request') throw error
    throw notAPath(error.message)
  }
}

/** The path with the form that a choice (`deceased[x]`) has in this record. Throws for a list of which no member is picked. */
function formIn(path: Path, record: JsonObject): Path {
  let here: Json | undefined = record
  for (const [at, step] of path.steps.entries()) {
    if (step.name !== undefined && Array.isArray(here)) {
      const list = formatPath(path.steps.slice(0, at))
      throw notAPath(`${list} is a list; pick one of its members, as in ${list}[0] or ${list}[use=official]`)
    }
    if (step.name?.endsWith('[x]') && isObject(here)) {
      const form = Object.keys(here).find((name) => !name.startsWith('_') && belongsTo(step.name as string, name))
      return form === undefined ? path : parsePath(formatPath([...path.steps.slice(0, at), { name: form }]))
    }
    here = stepInto(here, step)
  }
  return path
}

function pathOfPointer(text: string, record: JsonObject): Path {
  const steps: Step[] = []
  let here: Json | undefined = record
  for (const segment of segmentsOf(text)) {
    const isPosition = /^(?:0|[1-9]\d{0,3})$/.test(segment)
    const step: Step = isPosition && !isObject(here) ? { index: Number(segment) } : { name: segment }
    if (steps.length === 0 && step.name === undefined) throw notAPath('it begins with a position')
    steps.push(step)
    here = stepInto(here, step)
  }
  return readElementPath(formatPath(steps), record)
}

function notAPath(why: string): GatewayError {
  const text = `path must be an element such as name[use=official].family, or a JSON Pointer such as /name/0/family: ${why.slice(0, 300)}`
  return new GatewayError('invalid-request', text)
}

/** Every leaf of a record in document order. Members of lists are named by what tells them apart, where something does. */
export function leavesOf(record: JsonObject): Path[] {
  const leaves: Path[] = []
  const open: { readonly value: Json; readonly steps: readonly Step[] }[] = [{ value: record, steps: [] }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const inner = membersOf(here.value)
    if (inner.length === 0 && here.steps.length > 0) leaves.push(pathOf(here.steps))
    const { steps } = here
    // The last one in is the first one out.
    for (const { step, value } of inner.reverse()) open.push({ value, steps: [...steps, step] })
  }
  return leaves.filter((path) => getAt(record, path) !== undefined)
}

// Made, not parsed: parsed paths are remembered, and the leaves of a large record would push others out.
function pathOf(steps: readonly Step[]): Path {
  return { text: formatPath(steps), steps, indexed: steps.some(({ index }) => index !== undefined) }
}

function membersOf(value: Json): { step: Step; value: Json }[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, member]) =>
      member === undefined || name === '' ? [] : [{ step: { name }, value: member }],
    )
  }
  if (!Array.isArray(value) || value.length === 0 || !value.every((member: Json) => isObject(member))) return []
  const members = value as readonly JsonObject[]
  const names = tellingApart.find((some) => tellApart(members, some))
  return members.map((member, index) => ({ step: names ? stepFor(member, names) : { index }, value: member }))
}

/** By these members of theirs the members of a list are told apart, the first that do; else by their positions. */
const tellingApart: readonly (readonly string[])[] = [
  ['id'],
  ['url'],
  ['linkId'],
  ['system'],
  ['use'],
  ['schemeId'],
  ['typeCode'],
  ['useCode'],
  ['system', 'use'],
  ['schemeAgencyId', 'schemeId'],
  ['use', 'type'],
  ['system', 'code'],
  ['system', 'value'],
  ['deploymentId.value'],
  ['identifier.value'],
]
const longestWord = 200

function tellApart(members: readonly JsonObject[], names: readonly string[]): boolean {
  const words = members.map((member) => names.map((name) => wordAt(member, name)))
  const isPlain = (word: Json | undefined) => typeof word === 'string' && word !== '' && word.length <= longestWord
  return (
    words.every((some) => some.every(isPlain)) &&
    new Set(words.map((some) => JSON.stringify(some))).size === members.length
  )
}

function stepFor(member: JsonObject, names: readonly string[]): Step {
  return { where: names.map((name) => ({ names: name.split('.'), value: wordAt(member, name) as string })) }
}

function wordAt(member: JsonObject, name: string): Json | undefined {
  return name.split('.').reduce<Json | undefined>((here, part) => (isObject(here) ? here[part] : undefined), member)
}

/** The keys and positions that a path leads by in this record; undefined where it leads to nothing. */
export function locate(record: JsonObject, { steps }: Path): readonly (string | number)[] | undefined {
  const keys: (string | number)[] = []
  let here: Json | undefined = record
  for (const step of steps) {
    if (step.where !== undefined && Array.isArray(here))
      keys.push(here.findIndex((member: Json) => meets(member, step.where)))
    else keys.push(step.name ?? step.index ?? 0)
    here = stepInto(here, step)
    if (here === undefined) return undefined
  }
  return keys
}

/** As `locate`, as a JSON Pointer. */
export function pointerAt(record: JsonObject, path: Path): string | undefined {
  const keys = locate(record, path)
  return keys && pointer(...keys)
}

/** Whether one place is the other, in it or around it. */
export function isOneWay(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) if (String(one[at]) !== String(other[at])) return false
  return true
}

/** The same value, or both absent. */
export function sameAt(one: JsonObject | undefined, other: JsonObject | undefined, path: Path): boolean {
  const a = one && getAt(one, path)
  const b = other && getAt(other, path)
  return a === undefined || b === undefined ? a === b : isRawNumber(a) === isRawNumber(b) && sameJson(a, b)
}
