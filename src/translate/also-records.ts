// The further records of an item: one for the item as a whole, or one for each member of a list in it. A member's rows
// see the member, and by `$above` what the member stands in: the list's owner, or the whole item.

import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, isObject } from './elements.ts'
import type { Path } from './path.ts'
import { type Conditions, holds } from './when-row.ts'

/** Where further records come from: the lists, outermost first (none: the item itself), and what must hold of each. */
export interface Sources {
  readonly each: readonly Path[]
  readonly when: Conditions
  /** What is named alike in one item is one thing. */
  readonly once: boolean
  /** What it says is said in passing. */
  readonly mention: boolean
}

/** One thing to make a record of; `place` turns a path of it into one of the whole item. */
export interface View {
  readonly value: JsonObject
  readonly place: (path: string) => string
}

export const above = '$above'

/** True for a path that leads out of the member its row is about. */
export function leadsAbove(path: Path): boolean {
  return path.steps[0]?.name === above
}

/** Everything in an item that a further record is made of, in order. */
export function viewsOf(item: JsonObject, { each, when }: Pick<Sources, 'each' | 'when'>): View[] {
  let views: readonly View[] = [{ value: item, place: (path) => path }]
  for (const list of each) views = views.flatMap((view) => membersOf(view, list))
  return views.filter(({ value }) => holds(value, when))
}

function membersOf(view: View, list: Path): View[] {
  const found = getAt(view.value, list)
  // A lone element of XML is a list of one.
  const members: readonly Json[] = Array.isArray(found) ? found : found === undefined ? [] : [found]
  return members.flatMap((member, at) => {
    if (!isObject(member)) return []
    const place = (path: string): string =>
      path.startsWith(`${above}.`)
        ? view.place(path.slice(above.length + 1))
        : view.place(`${list.text}[${at}].${path}`)
    return [{ value: { ...member, [above]: view.value }, place }]
  })
}

/** What a mapping must not say of further records. */
export function faultOfSources(each: readonly Path[]): string | undefined {
  return each.some((path) => path.steps.some((step) => step.name === undefined))
    ? '`each` names lists by plain names, the outermost first'
    : undefined
}
