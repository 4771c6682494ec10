// Line and column of places in HR Open's XML, for messages that name them by JSON Pointer.

import { escapeSegment } from '../../../json/pointer.ts'
import { lineAndColumn } from '../../../json/read.ts'
import { guardXml, type Slice } from '../../../xml/guard.ts'
import { xmlDifferences } from './differences.ts'
import { deepest } from './read-xml.ts'

interface Open {
  readonly slice: Slice
  readonly path: string
  items: number
}

/**
 * Where the elements of JSON Pointers start in a body that could be read; a pointer to what is not there gets the
 * nearest element around it. `root` is the pointer of the root element, `''` or `/Candidate`.
 */
export function locateXml(
  body: string,
  pointers: Iterable<string>,
  root: string,
): Map<string, { line: number; column: number }> {
  const wanted = new Set([...pointers].flatMap((path) => [path, ...ancestorsOf(path)]))
  const starts = startsOf(body, wanted, root)
  const placeOf = (path: string) => [path, ...ancestorsOf(path)].find((one) => starts.has(one))
  return new Map([...pointers].map((path) => [path, lineAndColumn(body, starts.get(placeOf(path) ?? root) ?? 0)]))
}

/** The nearest first. */
function ancestorsOf(path: string): string[] {
  const ancestors: string[] = []
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    ancestors.push(path.slice(0, end))
    if (end === 0) break
  }
  return ancestors
}

function startsOf(body: string, wanted: ReadonlySet<string>, root: string): Map<string, number> {
  const forms = new Set(Object.values(xmlDifferences().choices).flatMap(Object.keys))
  const depths = new Set(Array.from({ length: deepest }, (_, index) => index + 1))
  const starts = new Map<string, number>()
  const open: Open[] = []
  for (const slice of guardXml(body, depths, deepest)) {
    while (open.length > 0 && slice.start >= (open.at(-1) as Open).slice.end) open.pop()
    const parent = open.at(-1)
    const path = parent === undefined ? root : parent.path + segmentIn(parent, slice.name, forms)
    if (wanted.has(path) && !starts.has(path)) starts.set(path, slice.start)
    open.push({ slice, path, items: 0 })
  }
  return starts
}

/** The element of a period's form is no step of its own. */
function segmentIn(parent: Open, name: string, forms: ReadonlySet<string>): string {
  if (forms.has(name)) return ''
  return `/${name === 'item' ? parent.items++ : escapeSegment(name)}`
}
