// The workspace's two operations: show what applying it would do, and do it.

import { applyWorkspace, planWorkspace, readWorkspaceBody } from '../flow/apply.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import { readBody } from './body.ts'
import { answerJson, type Call, param, type Route } from './call.ts'

export const workspaceRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/v1/workspaces/:name/$plan',
    answer: async (call, caller) =>
      answerJson(call, 200, await planWorkspace(call.gateway, caller, await bodyOf(call))),
  },
  {
    method: 'POST',
    path: '/api/v1/workspaces/:name/$apply',
    answer: async (call, caller) =>
      answerJson(call, 200, await applyWorkspace(call.gateway, caller, await bodyOf(call))),
  },
]

async function bodyOf(call: Call) {
  return readWorkspaceBody(call.gateway, param(call, 'name'), readJson(decodeUtf8(await readBody(call))))
}
