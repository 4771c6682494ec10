// The HR Open face as a table: one collection a noun. Documents carry no server-owned members, so id and version travel in
// headers and, in a list, in `meta` (docs/decisions/0004-hr-open-list-answer.md).

import type { Caller } from '../../flow/admit.ts'
import { readRequest } from '../../flow/document-requests.ts'
import type { Gateway } from '../../gateway.ts'
import { answerJson, type Call, param, type Route } from '../call.ts'
import { parseQuery, refuseUnknown } from '../query.ts'
import { kindAt, kindsByPath } from '../record-calls.ts'
import { checkDocument } from './check.ts'
import { createDocuments, mergeDocuments, replaceDocuments } from './collection.ts'
import { answerPage } from './docs-page.ts'
import type { Place } from './face.ts'
import { patchInstance, readInstance, removeInstance, replaceInstance } from './instance.ts'
import { listDocuments, listHistory } from './list.ts'
import { bulkMessage, receivedMessage } from './messages.ts'
import { withdrawDocuments } from './withdraw.ts'

/** The routes of HR Open's face. */
export function hrOpenRoutes(gateway: Gateway): readonly Route[] {
  const standard = gateway.standards.get('hr-open')
  const rules = standard?.documents
  if (standard === undefined || rules === undefined) return []
  const kinds = kindsByPath(standard)
  const at = (answer: (call: Call, caller: Caller, place: Place) => Promise<Response>) => {
    return async (call: Call, caller: Caller) => {
      const collection = param(call, 'collection')
      return await answer(call, caller, { standard, rules, collection, kind: kindAt(standard, kinds, collection) })
    }
  }
  const collection = `${standard.base}/:collection`
  const item = `${collection}/:id`
  return [
    { method: 'GET', path: `${standard.base}/docs`, open: true, answer: answerPage },
    { method: 'GET', path: `${standard.base}/requests/:id`, answer: tellRequest },
    { method: 'GET', path: collection, answer: at(listDocuments) },
    { method: 'POST', path: `${collection}/$check`, answer: at(checkDocument) },
    { method: 'POST', path: collection, answer: at(createDocuments) },
    { method: 'PUT', path: collection, answer: at(replaceDocuments) },
    { method: 'PATCH', path: collection, answer: at(mergeDocuments) },
    { method: 'DELETE', path: collection, answer: at(withdrawDocuments) },
    { method: 'GET', path: item, answer: at(readInstance) },
    { method: 'PUT', path: item, answer: at(replaceInstance) },
    { method: 'PATCH', path: item, answer: at(patchInstance) },
    { method: 'DELETE', path: item, answer: at(removeInstance) },
    { method: 'GET', path: `${item}/history`, answer: at(listHistory) },
  ]
}

/** How a write stands that was answered before it was done. */
async function tellRequest(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  const { transfer, items, done = 0 } = await readRequest(call.gateway, caller, 'hr-open', param(call, 'id'))
  if (items) return answerJson(call, 200, bulkMessage(call, transfer, items))
  return answerJson(call, 200, receivedMessage(call, transfer, 'Started', done), { 'Retry-After': '1' })
}
