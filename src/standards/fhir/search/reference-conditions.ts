// References and uris. https://hl7.org/fhir/R4/search.html#reference

import type { ValueCondition } from '../../standard.ts'
import { type Asked, unreadable } from './asked.ts'
import { targetOf } from './references.ts'
import { splitValues, unescapeValue } from './split-values.ts'

/** `Type/id`, a bare id (of any type it may be), or a URL; what is on our own base is local. */
export function referenceConditions(asked: Asked, piece: string): ValueCondition[] {
  const { parameter, modifier, context } = asked
  const param = parameter.code
  if (modifier === 'identifier') return [logicalCondition(param, piece)]
  const text = unescapeValue(piece)
  const isCanonical = parameter.routes.length > 0 && parameter.routes.every((route) => route.type !== 'Reference')
  if (isCanonical && text.includes(':')) {
    const bare = text.split('#', 1)[0] ?? text
    return [{ param, type: 'reference', target: bare }]
  }
  const target = text.startsWith(`${context.base}/`) ? text.slice(context.base.length + 1) : text
  if (targetOf(target) === undefined) throw unreadable(asked, piece, 'a reference such as Patient/23')
  if (target.includes('/') || target.includes(':')) {
    if (modifier !== undefined && !target.startsWith(`${modifier}/`) && !target.includes(`/${modifier}/`)) {
      throw unreadable(asked, piece, `a reference to a ${modifier}`)
    }
    return [{ param, type: 'reference', target }]
  }
  const types = modifier === undefined ? (parameter.targets ?? []) : [modifier]
  if (types.length === 0) throw unreadable(asked, piece, 'a reference with its type, such as Patient/23')
  // A canonical may be no URL at all; it is found as it is written.
  const asWritten: ValueCondition[] = isCanonical ? [{ param, type: 'reference', target }] : []
  return [
    ...asWritten,
    ...types.map((type): ValueCondition => ({ param, type: 'reference', target: `${type}/${target}` })),
  ]
}

/** A reference that says whom it means by an identifier: `system|value`. */
function logicalCondition(code: string, piece: string): ValueCondition {
  const param = `${code}:identifier`
  const [first = '', ...rest] = splitValues(piece, '|').map(unescapeValue)
  if (rest.length === 0) return { param, type: 'token', code: first }
  const value = rest.join('|')
  return { param, type: 'token', system: first, ...(value === '' ? {} : { code: value }) }
}

export function uriCondition({ parameter, modifier }: Asked, piece: string): ValueCondition {
  const match = modifier === 'above' ? 'above' : modifier === 'below' ? 'below' : 'exact'
  return { param: parameter.code, type: 'uri', match, value: unescapeValue(piece) }
}
