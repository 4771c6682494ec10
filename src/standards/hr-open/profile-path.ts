// Paths of our own profiles: member names with dots between, lists gone through item by item, and in brackets what an
// item must meet: `items[typeCode=Regular].period`, `stateCode[.=Approved]`, `deployment[job|position]`.

import { isObject } from './elements.ts'

/** One place that a path found. */
export interface Found {
  readonly value: unknown
  readonly path: readonly (string | number)[]
}

interface Step {
  readonly name: string
  readonly tests: readonly Test[]
}

interface Test {
  /** Any of these must state something; `.` is the item itself. */
  readonly paths: readonly string[]
  readonly equals: readonly string[] | undefined
}

const parsed = new Map<string, readonly Step[]>()

/** The steps of a path of a profile. Paths come from our own files alone, so that what is kept here is bounded. */
export function stepsOf(path: string): readonly Step[] {
  const known = parsed.get(path)
  if (known) return known
  const steps = path === '' ? [] : parse(path)
  parsed.set(path, steps)
  return steps
}

function parse(path: string): Step[] {
  const form = /^([A-Za-z]\w* ?)((?:\[[^\][]+\])*)(?:\.|$)/
  const steps: Step[] = []
  let rest = path
  while (rest !== '') {
    const [whole, name, tests] = form.exec(rest) ?? []
    if (whole === undefined || name === undefined) throw new Error(`The profile path ${path} cannot be read at ${rest}`)
    steps.push({ name, tests: [...(tests ?? '').matchAll(/\[([^\]]+)\]/g)].map(([, test = '']) => testOf(test)) })
    rest = rest.slice(whole.length)
  }
  return steps
}

function testOf(text: string): Test {
  const [paths = '', equals] = text.split('=')
  return { paths: paths.split('|'), equals: equals?.split('|') }
}

/** The places at a path that state something, in document order. */
export function findAt(value: unknown, path: string): Found[] {
  let found: Found[] = [{ value, path: [] }]
  for (const { name, tests } of stepsOf(path)) {
    found = found
      .flatMap((place) => membersNamed(place, name))
      .filter((place) => tests.every((test) => meets(place.value, test)))
  }
  return found.flatMap(itemsOf).filter((place) => states(place.value))
}

function membersNamed(place: Found, name: string): Found[] {
  return itemsOf(place).flatMap((item): Found[] => {
    if (!isObject(item.value) || !Object.hasOwn(item.value, name)) return []
    return itemsOf({ value: item.value[name], path: [...item.path, name] })
  })
}

function itemsOf(place: Found): Found[] {
  if (!Array.isArray(place.value)) return [place]
  return place.value.map((value: unknown, index) => ({ value, path: [...place.path, index] }))
}

function meets(value: unknown, { paths, equals }: Test): boolean {
  const found = paths.flatMap((path) => (path === '.' ? [{ value, path: [] }] : findAt(value, path)))
  return found.some((place) => (equals === undefined ? states(place.value) : equals.includes(String(place.value))))
}

/** Whether a value says anything: not null, not blank, not an empty object or list. */
function states(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  return typeof value !== 'object' || Object.values(value).some(states)
}
