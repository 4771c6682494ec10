// The FHIR face: which interaction answers which call. https://hl7.org/fhir/R4/http.html#summary

import { GatewayError } from '../../errors.ts'
import type { Caller } from '../../flow/admit.ts'
import type { Gateway } from '../../gateway.ts'
import { type Call, type Method, param, type Route } from '../call.ts'
import { kindAt, kindsByPath } from '../record-calls.ts'
import { capabilities } from './capabilities.ts'
import { create } from './create.ts'
import { remove, removeWhere } from './delete.ts'
import type { Asked, Face } from './face.ts'
import { historyOfRecord, historyOfSystem, historyOfType } from './history.ts'
import { patch, patchWhere } from './patch.ts'
import { usualPolicies } from './policies.ts'
import { read, readOld } from './read.ts'
import { search, searchCompartment } from './search.ts'
import { update, updateWhere } from './update.ts'

type Interaction = (asked: Asked, kind: string) => Response | Promise<Response>

/** Method, path behind the base, interaction; the more particular path before the more general one. */
const interactions: readonly (readonly [Method, string, Interaction])[] = [
  ['GET', '', (asked) => search(asked, '')],
  ['POST', '/_search', (asked) => search(asked, '')],
  ['GET', '/_history', historyOfSystem],
  ['POST', '/:type/_search', search],
  ['GET', '/:type/_history', historyOfType],
  ['GET', '/:type', search],
  ['POST', '/:type', create],
  ['PUT', '/:type', updateWhere],
  ['PATCH', '/:type', patchWhere],
  ['DELETE', '/:type', removeWhere],
  ['GET', '/:type/:id', read],
  ['PUT', '/:type/:id', update],
  ['PATCH', '/:type/:id', patch],
  ['DELETE', '/:type/:id', remove],
  ['GET', '/:type/:id/_history', historyOfRecord],
  ['GET', '/:type/:id/_history/:version', readOld],
  ['GET', '/:type/:id/:within', searchCompartment],
]

/** The routes of FHIR's face: capabilities, and the interactions on the system, on types and on resources. */
export function fhirRoutes(gateway: Gateway): readonly Route[] {
  const standard = gateway.standards.get('fhir')
  if (standard?.rest === undefined) return []
  const face: Face = { standard, rest: standard.rest, kinds: kindsByPath(standard), policies: usualPolicies }
  const { base } = standard
  return [
    { method: 'GET', path: `${base}/metadata`, open: true, answer: (call) => capabilities(call, face) },
    ...interactions.map(([method, path, interaction]) => ({
      method,
      path: `${base}${path}`,
      answer: (call: Call, caller: Caller) => {
        const asked = { call, caller, face }
        return interaction(asked, path.startsWith('/:type') ? typeOf(asked) : '')
      },
    })),
  ]
}

function typeOf({ call, face }: Asked): string {
  const segment = param(call, 'type')
  // An operation has no type; its name says so.
  if (segment.startsWith('$'))
    throw new GatewayError('not-found', `There is no operation ${segment.slice(0, 80)} here.`)
  return kindAt(face.standard, face.kinds, segment)
}
