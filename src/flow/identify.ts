// Which record a vendor's item is about: by its identifiers, in their order.

import { fault, type Issue } from '../errors.ts'
import type { Stage } from './staging.ts'
import type { StateOperation } from './submission.ts'

/** What was found: the record's id, null for a new record, or why it cannot be told. */
export interface Identified {
  readonly id: string | null
  readonly issue?: Issue
}

/** Own id first, then the other identifiers; what belongs to several records is for a person to decide. */
export function findRecord(stage: Stage, item: StateOperation['item']): Identified {
  for (const identifier of item.identifiers) {
    const ids = stage.identified(item.kind, identifier)
    if (ids.length === 1) return { id: ids[0] as string }
    if (ids.length > 1) {
      const text = `The identifier ${identifier.system}|${identifier.value} belongs to ${ids.length} records of ${item.kind} (${ids.slice(0, 5).join(', ')}). Make it unambiguous, then send the item again.`
      return { id: null, issue: fault('identity-ambiguous', '', text, { source: item.source }) }
    }
  }
  if (item.identifiers.length > 0) return { id: null }
  const text =
    'The item carries no identifier, so it cannot be told which record it is about. Send the id of your system.'
  return { id: null, issue: fault('identifier-missing', '', text, { source: item.source }) }
}
