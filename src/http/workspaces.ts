// Workspaces over the API: what applying one would do, and doing it.

import type { Caller } from '../flow/admit.ts'
import { applyWorkspace, planWorkspace, readWorkspaceBody } from '../flow/apply.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import { readBody } from './body.ts'
import { answerJson, type Call, param, type Route } from './call.ts'
import { parseQuery, refuseUnknown } from './query.ts'

const base = '/api/v1/workspaces/:name'

/** The routes of workspaces. The body is the workspace as JSON. */
export const workspaceRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${base}/$plan`,
    answer: async (call, caller) =>
      answerJson(call, 200, await planWorkspace(call.gateway, caller, await workspaceIn(call))),
  },
  { method: 'POST', path: `${base}/$apply`, answer: apply },
]

async function apply(call: Call, caller: Caller): Promise<Response> {
  return answerJson(call, 200, await applyWorkspace(call.gateway, caller, await workspaceIn(call)))
}

async function workspaceIn(call: Call) {
  refuseUnknown(parseQuery(call.query), [])
  return readWorkspaceBody(call.gateway, param(call, 'name'), readJson(decodeUtf8(await readBody(call))))
}
