// The FHIR face as routes. https://hl7.org/fhir/R4/http.html

import type { Caller } from '../../flow/admit.ts'
import type { Gateway } from '../../gateway.ts'
import { type Call, param, type Route } from '../call.ts'
import { kindsByPath } from '../record-calls.ts'
import { answerRequests } from './batch.ts'
import { capabilities } from './capabilities.ts'
import type { Face } from './face.ts'
import { interactions, refuseOperations, typeAt } from './interactions.ts'
import { policiesOf } from './policies.ts'

const withSlash = interactions
  .filter(([, path]) => path === '')
  .map(([method, , interaction]) => [method, '/', interaction] as const)

/** The routes of FHIR's face: capabilities, Bundles of requests, and the interactions on system, types and resources. */
export function fhirRoutes(gateway: Gateway): readonly Route[] {
  const standard = gateway.standards.get('fhir')
  if (standard?.rest === undefined) return []
  const { base, rest } = standard
  const kinds = kindsByPath(standard)
  // Search parameters may be added while the gateway runs, so the standard is that of the moment.
  const now = (): Face => ({
    standard: gateway.standards.get('fhir') ?? standard,
    rest,
    kinds,
    policies: policiesOf(gateway),
  })
  return [
    { method: 'GET', path: `${base}/metadata`, open: true, answer: (call) => capabilities(call, now()) },
    // Clients write the base with and without a slash behind it.
    ...[base, `${base}/`].map((path) => ({
      method: 'POST' as const,
      path,
      answer: (call: Call, caller: Caller) => answerRequests({ call, caller, face: now() }),
    })),
    ...[...interactions, ...withSlash].map(([method, path, interaction]) => ({
      method,
      path: `${base}${path}`,
      answer: (call: Call, caller: Caller) => {
        refuseOperations(call.params)
        const asked = { call, caller, face: now() }
        return interaction(asked, path.startsWith('/:type') ? typeAt(asked, param(call, 'type')) : '')
      },
    })),
  ]
}
