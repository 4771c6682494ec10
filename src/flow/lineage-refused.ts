// Who else said something of an element and was not let, or let only with a mark: told by the issues that they were given.

import type { Issue } from '../errors.ts'
import { segmentsOf } from '../json/pointer.ts'
import type { JsonObject } from '../standards/standard.ts'
import type { RefusalLine } from '../transfers/refusals.ts'
import { type Path, parsePath, type Step } from '../translate/path.ts'
import { locate } from './lineage-paths.ts'

/** Issues of authority: `authority`, `authority-ignored`, `authority-flagged`. */
export const authorityCode = 'authority'

/** A write of the element that did not count, or did with a flag. */
export interface Refused {
  readonly transfer: string
  readonly at: string
  readonly system: string | null
  readonly client: string | null
  /** What became of the item it was in. */
  readonly outcome: string
  readonly item?: string
  readonly code: string
  readonly text: string
}

const mostTold = 20

/** Those of the lines that are about this element, newest first. */
export function refusedAt(lines: readonly RefusalLine[], kind: string, record: JsonObject, path: Path): Refused[] {
  const found = lines.flatMap(({ transfer, at, system, client, outcome, source, issues }) =>
    issues
      .filter((issue) => issue.code.startsWith(authorityCode) && isAbout(issue, kind, record, path))
      .map(({ code, text }) => {
        const item = source === null ? {} : { item: source }
        return { transfer, at: at.toISOString(), system, client, outcome, ...item, code, text }
      }),
  )
  return found.slice(0, mostTold)
}

/** An issue about the record as a whole is about each element of it. */
function isAbout(issue: Issue, kind: string, record: JsonObject, path: Path): boolean {
  const named = elementNamed(issue.text, kind)
  if (named !== undefined) return named.startsWith('$') || touches(named, record, path)
  // Positions in what was sent are not those of the record, so names decide.
  const names = segmentsOf(issue.path).filter((segment) => !/^\d+$/.test(segment))
  return isPrefix(names, namesOf(path.steps))
}

/** The element that an issue of authority names: `… is the system of record for Patient.telecom[use=work] (rule …)`. */
export function elementNamed(text: string, kind: string): string | undefined {
  const start = ` is the system of record for ${kind}.`
  const from = text.indexOf(start)
  const to = text.indexOf(' (rule ', from)
  return from < 0 || to < 0 ? undefined : text.slice(from + start.length, to)
}

function touches(named: string, record: JsonObject, path: Path): boolean {
  const other = stepsOf(named)
  if (other === undefined) return false
  if (!isPrefix(namesOf(other), namesOf(path.steps))) return false
  const [one, two] = [locate(record, path), locate(record, { text: named, steps: other, indexed: false })]
  // Where both lie in the record, their positions must agree as well.
  if (one === undefined || two === undefined) return true
  const shared = Math.min(one.length, two.length)
  return one.slice(0, shared).every((key, at) => String(key) === String(two[at]))
}

function stepsOf(text: string): readonly Step[] | undefined {
  try {
    return parsePath(text.replace(/\[x\]$/, '')).steps
  } catch {
    return undefined
  }
}

function namesOf(steps: readonly Step[]): string[] {
  return steps.flatMap(({ name }) => (name === undefined ? [] : [name]))
}

/** One list of names begins with the other; a choice is its stem (`deceased[x]`). */
function isPrefix(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) {
    const [a = '', b = ''] = [one[at], other[at]]
    if (a !== b && !(at === one.length - 1 && /^[A-Z]/.test(b.slice(a.length)) && b.startsWith(a))) return false
  }
  return true
}
