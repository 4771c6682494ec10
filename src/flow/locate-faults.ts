// Faults of a record that came of a sender's item are told where in the payload their element stood, so that the sender
// can mend it there.

import type { Issue } from '../errors.ts'
import { valueAt } from '../json/pointer.ts'
import type { CanonicalRecord, Json } from '../standards/standard.ts'
import { sameJson } from '../translate/elements.ts'
import type { TranslatedItem } from '../translate/translation.ts'

/** The faults with their `source`, where the element at fault is the item's own: another system may have said it. */
export function locateFaults(item: TranslatedItem, record: CanonicalRecord, faults: readonly Issue[]): Issue[] {
  return faults.map((issue) => {
    if (issue.source !== undefined || !item.locate || !item.record || issue.path === '') return issue
    const found = valueAt(record.value, issue.path)
    const own = valueAt(item.record.value, issue.path)
    if (!same(found, own)) return issue
    const source = item.locate(issue.path)
    const line = /^(?:line|row) (\d{1,9})\b/.exec(source ?? '')?.[1]
    if (source === undefined) return issue
    return { ...issue, source, ...(line === undefined ? {} : { line: Number(line) }) }
  })
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameJson(one, other)
}
