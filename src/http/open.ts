// What is open without a key: health, readiness and the descriptions of the API; and the metrics, which need a scope.

import { requireScope } from '../flow/admit.ts'
import { checkReady } from '../flow/ready.ts'
import { answerJson, answerText, type Call, type Route } from './call.ts'
import { loadDescription } from './descriptions.ts'
import type { Metrics } from './metrics.ts'

/** Health, readiness, metrics, descriptions. */
export function openRoutes(metrics: Metrics): readonly Route[] {
  return [
    { method: 'GET', path: '/health', open: true, answer: (call) => answerJson(call, 200, { status: 'ok' }) },
    { method: 'GET', path: '/ready', open: true, answer: answerReady },
    {
      method: 'GET',
      path: '/metrics',
      async answer(call, caller) {
        requireScope(caller, { area: 'admin', target: 'metrics', action: 'r' })
        const { mediaType, body } = await metrics.print()
        return answerText(call, 200, mediaType, body)
      },
    },
    { method: 'GET', path: '/openapi.json', open: true, answer: (call) => describe(call, 'gateway') },
    {
      method: 'GET',
      path: '/hr-open/4.2/openapi.json',
      open: true,
      answer: (call) => describe(call, 'hr-open', '/hr-open/4.2'),
    },
  ]
}

async function answerReady(call: Call): Promise<Response> {
  const problems = await checkReady(call.gateway)
  if (problems.length === 0) return answerJson(call, 200, { status: 'ready', problems: [] })
  return answerJson(call, 503, { status: 'not-ready', problems }, { 'Retry-After': '5' })
}

async function describe(call: Call, name: 'gateway' | 'hr-open', base = ''): Promise<Response> {
  return answerJson(call, 200, { ...(await loadDescription(name)), servers: [{ url: `${call.origin}${base}` }] })
}
