// How long a document may be kept, as its own `dataProtectionPolicy` says (https://www.hropenstandards.org/standards).

import type { CanonicalRecord } from '../standard.ts'
import { spanOf } from './date-range.ts'
import { isObject } from './elements.ts'

const dayLength = 86_400_000
// Beyond this a Date cannot tell; who keeps for ten thousand years keeps for ever.
const mostDays = 3_652_500

/**
 * When the document must go: at the end of its `retentionDate`, or so many `retentionDays` after it was stored as it
 * is, whichever comes first. Undefined when it says nothing that can be understood.
 */
export function retainedUntil(
  { value }: CanonicalRecord,
  stored: Date,
): { readonly until: Date; readonly text: string } | undefined {
  const policy = value['dataProtectionPolicy']
  if (!isObject(policy)) return undefined
  const { retentionDate, retentionDays } = policy
  const ends: { until: Date; text: string }[] = []
  const date = typeof retentionDate === 'string' ? retentionDate : ''
  const span = spanOf(date)
  if (span) ends.push({ until: new Date(span.high), text: `dataProtectionPolicy.retentionDate ${date}` })
  if (typeof retentionDays === 'number' && retentionDays >= 0 && retentionDays <= mostDays) {
    const until = new Date(stored.getTime() + retentionDays * dayLength)
    ends.push({ until, text: `dataProtectionPolicy.retentionDays ${retentionDays} from ${stored.toISOString()}` })
  }
  return ends.sort((one, other) => one.until.getTime() - other.until.getTime())[0]
}
