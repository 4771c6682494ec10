// Tokens, and the modifiers that look beside them or beyond them. https://hl7.org/fhir/R4/search.html#token

import { foldString } from '../../fold.ts'
import type { ValueCondition } from '../../standard.ts'
import { type Asked, notSupported, unreadable } from './asked.ts'
import { contactForms } from './contact-forms.ts'
import { splitValues, unescapeValue } from './split-values.ts'
import { shippedTerminology } from './terminology.ts'

/** What one value asks for: any of these conditions. `param` differs where another parameter's tokens are looked at. */
export function tokenConditions(asked: Asked, piece: string, param = asked.parameter.code): ValueCondition[] {
  switch (asked.modifier) {
    case 'text':
      return [textCondition(asked, piece)]
    case 'of-type':
      return [ofTypeCondition(asked, piece)]
    case 'in':
    case 'not-in':
      return setConditions(asked, unescapeValue(piece))
    case 'above':
    case 'below':
      return relatedConditions(asked, piece, asked.modifier)
    default:
      return plainConditions(asked, piece, param)
  }
}

function plainConditions({ parameter }: Asked, piece: string, param: string): ValueCondition[] {
  const [first = '', ...rest] = splitValues(piece, '|').map(unescapeValue)
  if (rest.length === 0) {
    const isContact = parameter.routes.some((route) => route.type === 'ContactPoint')
    const forms = isContact ? contactForms(first) : [first]
    return forms.map((code) => ({ param, type: 'token', code }))
  }
  const code = rest.join('|')
  return [{ param, type: 'token', system: first, ...(code === '' ? {} : { code }) }]
}

/** The beginning of the text that belongs to a code: its display, the concept's or the identifier type's text. */
function textCondition(asked: Asked, piece: string): ValueCondition {
  const value = foldString(unescapeValue(piece))
  if (value === '') throw unreadable(asked, piece, 'a text of letters or digits')
  return { param: `${asked.parameter.code}:text`, type: 'string', match: 'starts', value }
}

/** `system|code|value`: an identifier by the code of its type. */
function ofTypeCondition(asked: Asked, piece: string): ValueCondition {
  const [system = '', code = '', ...rest] = splitValues(piece, '|').map(unescapeValue)
  const value = rest.join('|')
  if (code === '' || value === '') {
    throw unreadable(asked, piece, "the type's system, its code and the value, such as http://…/v2-0203|MR|446053")
  }
  const param = `${asked.parameter.code}:of-type`
  return { param, type: 'token', ...(system === '' ? {} : { system }), code: `${code}|${value}` }
}

function setConditions(asked: Asked, valueSet: string): ValueCondition[] {
  const { context, parameter } = asked
  const codes = context.terminology?.expand(valueSet) ?? shippedTerminology.expand(valueSet)
  if (codes === undefined) {
    throw notSupported(
      asked,
      `the value set ${JSON.stringify(valueSet.slice(0, 200))} cannot be expanded here; store it as a ValueSet (with the CodeSystems it draws on), or list the codes.`,
    )
  }
  return codes.map(({ system, code }) => ({ param: parameter.code, type: 'token', system, code }))
}

function relatedConditions(asked: Asked, piece: string, direction: 'above' | 'below'): ValueCondition[] {
  const { context, parameter } = asked
  const [system = '', ...rest] = splitValues(piece, '|').map(unescapeValue)
  const code = rest.join('|')
  if (code === '') throw unreadable(asked, piece, 'the system and the code, such as http://snomed.info/sct|3738000')
  const codes =
    context.terminology?.related(system, code, direction) ?? shippedTerminology.related(system, code, direction)
  if (codes === undefined) {
    throw notSupported(
      asked,
      `what is ${direction} ${JSON.stringify(code.slice(0, 64))} in ${JSON.stringify(system.slice(0, 200))} is not known here; store the CodeSystem with its hierarchy, or list the codes.`,
    )
  }
  return codes.map((each) => ({ param: parameter.code, type: 'token', system, code: each }))
}
