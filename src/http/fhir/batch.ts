// batch: many calls in one, each for itself; and the door of the transaction. https://hl7.org/fhir/R4/http.html#transaction

import { parseQuery } from '../query.ts'
import { readDocument } from '../record-calls.ts'
import { refuseHeaders } from '../request-headers.ts'
import { printBundle } from './bundle.ts'
import { answerEach } from './each.ts'
import { readEntries } from './entries.ts'
import type { Asked } from './face.ts'
import { isLines, readLines } from './lines.ts'
import { answerResource, formOf, refuseOthers, refuseOtherVersion } from './shape.ts'
import { transact } from './transaction.ts'

/** POST of a Bundle to the base, or of lines that stand for a batch. */
export async function answerRequests(asked: Asked): Promise<Response> {
  const { call, face } = asked
  refuseHeaders(call, ['if-match', 'if-none-match', 'if-none-exist'])
  const parameters = parseQuery(call.query)
  refuseOthers(call, parameters)
  const form = formOf(asked, parameters)
  refuseOtherVersion(call.request.headers.get('content-type'), 'unsupported-media-type')
  const document = isLines(call) ? await readLines(call) : await readDocument(call, face.standard, 'Bundle')
  const { type, entries } = readEntries(asked, document)
  const { answers, headers } =
    type === 'batch'
      ? { answers: await answerEach(asked, entries), headers: {} }
      : await transact(asked, entries, document.body)
  const head = { id: call.gateway.newId(), type: `${type}-response` }
  return answerResource(call, 200, form, printBundle(head, answers), headers)
}
