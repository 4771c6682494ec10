// What is wrong with a document in FHIR XML: where it stands in the sender's text and in the JSON form.

import { fault, GatewayError, type Issue } from '../../../errors.ts'
import { pointer } from '../../../json/pointer.ts'
import { lineAndColumn } from '../../../json/read.ts'
import type { Frame } from './frames.ts'

const mostFaults = 100

/** Collects faults; throws `unreadable` when there are as many as are told. */
export function report(issues: Issue[], code: string, frames: readonly Frame[], text: string, place: Place): void {
  const { path, expression } = placeOf(frames, place.name)
  const more = { ...lineAndColumn(place.text, place.at), ...(expression === '' ? {} : { expression }) }
  issues.push(fault(code, path, text, more))
  if (issues.length >= mostFaults) throw unreadable(issues)
}

export interface Place {
  /** The whole document, with line ends of one character. */
  readonly text: string
  /** Offset of the element's `<`. */
  readonly at: number
  /** The attribute or child at fault, where it is not the innermost frame itself. */
  readonly name?: string
}

/** The refusal that carries these issues. */
export function unreadable(issues: readonly Issue[], cause?: unknown): GatewayError {
  const [first] = issues
  return new GatewayError('unreadable', first?.text ?? 'This is not FHIR XML.', { issues, cause })
}

/** What a syntax error of the parser at an offset means for the sender. */
export function syntaxFault(error: Error, text: string, at: number): Issue {
  const reason = error.message.replace(/^\d+:\d+: /, '').slice(0, 200)
  const place = lineAndColumn(text, Math.max(0, at - 1))
  for (const [found, code, told] of causes) if (reason.startsWith(found)) return fault(code, '', told, place)
  return fault('xml-syntax', '', `This is not well-formed XML: ${reason}`, place)
}

/** The first half of a surrogate pair that stands alone in a text. */
export function halfCharacter(text: string): Issue {
  const at = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)?.index ?? 0
  const told = 'The document has half of a surrogate pair in it. Send whole characters.'
  return fault('xml-character', '', told, lineAndColumn(text, at))
}

/** Beginnings of what the parser says, and the cure. */
const causes: readonly (readonly [string, string, string])[] = [
  [
    'undefined entity',
    'xml-entity',
    'A named entity is used that XML does not have. Write the character itself, or its number as in &#160;.',
  ],
  ['malformed character entity', 'xml-character', 'A character reference names no character that XML has. Remove it.'],
  ['disallowed character.', 'xml-character', 'The document has a character that XML does not have. Remove it.'],
]

function placeOf(frames: readonly Frame[], name: string | undefined): { path: string; expression: string } {
  const segments: (string | number)[] = []
  let expression = ''
  frames.forEach((frame, depth) => {
    const { child } = frame
    if (!child) {
      if (depth === 0) expression = frame.type
      return
    }
    const isExtended = child.form === 'primitive' && (depth < frames.length - 1 || name !== undefined)
    segments.push(isExtended ? child.sibling : child.name)
    expression += `.${child.name}`
    if (!child.many) return
    segments.push(frame.index)
    expression += `[${frame.index}]`
  })
  if (name !== undefined) segments.push(name.slice(0, 80))
  return { path: pointer(...segments), expression }
}
