// Every interaction of the face with its method and its path; routes and the entries of Bundles are answered by it.
// https://hl7.org/fhir/R4/http.html#summary

import { GatewayError } from '../../errors.ts'
import type { Method } from '../call.ts'
import { kindAt } from '../record-calls.ts'
import { capabilities } from './capabilities.ts'
import { create } from './create.ts'
import { remove, removeWhere } from './delete.ts'
import type { Asked } from './face.ts'
import { historyOfRecord, historyOfSystem, historyOfType } from './history.ts'
import { match } from './match.ts'
import { patch, patchWhere } from './patch.ts'
import { read, readOld } from './read.ts'
import { search, searchCompartment } from './search.ts'
import { update, updateWhere } from './update.ts'
import { validate } from './validate.ts'

/** Answers one interaction on a resource type; `''` for those on the system. */
export type Interaction = (asked: Asked, kind: string) => Response | Promise<Response>

/** Method, path behind the base, interaction; the more particular path before the more general one. */
export const interactions: readonly (readonly [Method, string, Interaction])[] = [
  ['GET', '', (asked) => search(asked, '')],
  ['POST', '/_search', (asked) => search(asked, '')],
  ['GET', '/_history', historyOfSystem],
  ['POST', '/$validate', validate],
  ['POST', '/:type/_search', search],
  ['POST', '/:type/$validate', validate],
  ['POST', '/:type/$match', match],
  ['POST', '/:type/:id/$validate', validate],
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
  ['POST', '/:type/:id/:within/_search', searchCompartment],
]

// In a Bundle the capabilities are one interaction of many; as a route they are open.
const inBundles: typeof interactions = [['GET', '/metadata', ({ call, face }) => capabilities(call, face)]]

const patterns = [...inBundles, ...interactions].map(([method, path, interaction]) => ({
  method,
  parts: path === '' ? [] : path.slice(1).split('/'),
  interaction,
}))

/** The interaction of a method on a path, with the path's parameters. Throws 'kind-unknown' or 'not-found'. */
export function interactionAt(
  asked: Asked,
  method: string,
  path: readonly string[],
): { interaction: Interaction; params: Record<string, string>; kind: string } | undefined {
  const segments = path.length === 1 && path[0] === '' ? [] : path
  for (const pattern of patterns) {
    if (pattern.method !== method) continue
    const params = paramsOf(pattern.parts, segments)
    if (!params) continue
    refuseOperations(params)
    const kind = params['type'] === undefined ? '' : typeAt(asked, params['type'])
    return { interaction: pattern.interaction, params, kind }
  }
  return undefined
}

function paramsOf(parts: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? ''
    if (!part.startsWith(':')) {
      if (part !== segment) return undefined
    } else if (segment === '') return undefined
    else params[part.slice(1)] = segment
  }
  return params
}

/** Throws 'not-found' where a segment is the name of an operation: `Patient/$everything`. */
export function refuseOperations(params: Readonly<Record<string, string>>): void {
  const name = Object.values(params).find((segment) => segment.startsWith('$'))
  if (name !== undefined) throw new GatewayError('not-found', `There is no operation ${name.slice(0, 80)} here.`)
}

/** The resource type of a path's segment. Throws 'kind-unknown'. */
export function typeAt({ face }: Asked, segment: string): string {
  return kindAt(face.standard, face.kinds, segment)
}
