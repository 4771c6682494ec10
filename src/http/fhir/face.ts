// What every interaction of the FHIR face works with.

import type { Caller } from '../../flow/admit.ts'
import { conditionOf } from '../../flow/conditions.ts'
import type { Query, RestRules, SearchContext, Standard } from '../../standards/standard.ts'
import type { Call } from '../call.ts'
import type { Parameters } from '../query.ts'
import type { FhirPolicies } from './policies.ts'

export interface Face {
  readonly standard: Standard
  readonly rest: RestRules
  /** Path segment → resource type. */
  readonly kinds: ReadonlyMap<string, string>
  readonly policies: FhirPolicies
}

/** One interaction: who asks what of which face. */
export interface Asked {
  readonly call: Call
  readonly caller: Caller
  readonly face: Face
}

/** Base of the face's absolute links: `http://localhost:8080/fhir/R4`. */
export function baseOf({ call, face }: Pick<Asked, 'call' | 'face'>): string {
  return `${call.origin}${face.standard.base}`
}

/** How searches are read for this call. */
export function searchContext(asked: Asked, handling: SearchContext['handling'] = 'strict'): SearchContext {
  return { base: baseOf(asked), handling, now: asked.call.gateway.now() }
}

/** The query of a condition of a write, at most `count` matches of it. Throws as conditionOf does. */
export function conditionFor(asked: Asked, kind: string, parameters: Parameters, count = 2): Query {
  const { call, caller, face } = asked
  const condition = conditionOf(call.gateway, caller, face.standard, kind, parameters, searchContext(asked))
  return { ...condition, count }
}
