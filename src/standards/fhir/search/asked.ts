// What a value of a search parameter needs to know of where it stands, and how it is refused.

import { fault, GatewayError } from '../../../errors.ts'
import type { SearchContext } from '../../standard.ts'
import type { Parameter } from './parameters.ts'

export interface Asked {
  readonly parameter: Parameter
  /** As the client wrote it, for messages. */
  readonly name: string
  readonly modifier?: string | undefined
  readonly context: SearchContext
}

/** The refusal of a value that cannot be read, with the form that can. */
export function unreadable({ name }: Pick<Asked, 'name'>, piece: string, form: string): GatewayError {
  const shown = JSON.stringify(piece.length > 60 ? `${piece.slice(0, 60)}…` : piece)
  return new GatewayError('invalid-request', `${name}: ${shown} is not understood; write ${form}.`)
}

/** The refusal of what is understood and cannot be answered here. */
export function notSupported({ name }: Pick<Asked, 'name'>, text: string): GatewayError {
  const detail = `${name}: ${text}`
  return new GatewayError('invalid-request', detail, { issues: [fault('not-supported', '', detail)] })
}
