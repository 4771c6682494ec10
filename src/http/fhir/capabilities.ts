// capabilities: what this face can do, open without a key. https://hl7.org/fhir/R4/http.html#capabilities

import { GatewayError } from '../../errors.ts'
import type { Call } from '../call.ts'
import { parseQuery, single } from '../query.ts'
import { baseOf, type Face } from './face.ts'
import { answerResource, formOf, partOf, readParameters, refuseOthers, subsetOfAll } from './shape.ts'

const started = new Date()

/** GET of `metadata`. `mode` may be full or normative, which is the same here; there is no terminology service. */
export function capabilities(call: Call, face: Face): Response {
  const { standard, policies } = face
  const parameters = parseQuery(call.query)
  refuseOthers(call, parameters, [...readParameters, 'mode'])
  const mode = single(parameters, 'mode') ?? 'full'
  if (mode === 'terminology')
    throw new GatewayError('not-found', 'There is no terminology service here, so it has no capabilities.')
  if (mode !== 'full' && mode !== 'normative')
    throw new GatewayError('invalid-request', 'mode is full, normative or terminology.')
  const body = standard.describe?.({ base: baseOf({ call, face }), at: started, policies: { ...policies } })
  if (body === undefined) throw new GatewayError('not-found', 'This standard does not describe itself.')
  const subset = subsetOfAll(face, ['CapabilityStatement'], parameters)
  const text = partOf(face, 'CapabilityStatement', JSON.stringify(body), subset)
  return answerResource(call, 200, formOf({ call, face }, parameters), text)
}
