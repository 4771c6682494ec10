// Entries of a Bundle answered each for itself, several at a time. https://hl7.org/fhir/R4/http.html#brules

import type { Entry } from './bundle.ts'
import { answerEntry } from './dispatch.ts'
import type { EntryRequest } from './entries.ts'
import type { Asked } from './face.ts'

// So many calls of a batch are under way at once; their writes are committed together.
const atOnce = 16

/** The order in which kinds of requests are done; within one it is nobody's. */
export const phases: readonly (readonly string[])[] = [['DELETE'], ['POST'], ['PUT', 'PATCH'], ['GET', 'HEAD']]

/** The answers of entries, in their order, phase by phase. */
export async function answerEach(asked: Asked, entries: readonly EntryRequest[]): Promise<Entry[]> {
  const answers: Entry[] = []
  const room = { bytes: 4 * asked.call.gateway.config.maxBody }
  for (const phase of phases) {
    const due = [...entries.entries()].filter(([, { method }]) => phase.includes(method))
    const next = due.values()
    const work = async () => {
      for (const [at, entry] of next) answers[at] = await answerWithin(asked, entry, room)
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, due.length) }, work))
  }
  return answers
}

/** Reads whose answers would not fit into one Bundle are refused, and writes are done all the same. */
async function answerWithin(asked: Asked, entry: EntryRequest, room: { bytes: number }): Promise<Entry> {
  if (room.bytes < 0 && (entry.method === 'GET' || entry.method === 'HEAD')) {
    const text = 'The answers before this one are more than one Bundle takes; ask in several.'
    const issue = [{ severity: 'error', code: 'too-long', details: { text } }]
    const response = { status: '413 Payload Too Large', outcome: { resourceType: 'OperationOutcome', issue } }
    return { more: { response } }
  }
  const answer = await answerEntry(asked, entry)
  room.bytes -= answer.resource?.length ?? 0
  return answer
}
