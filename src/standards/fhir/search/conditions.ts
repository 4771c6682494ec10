// One parameter's values as a condition, by the type of the parameter. https://hl7.org/fhir/R4/search.html#ptypes

import { foldString } from '../../fold.ts'
import type { Condition, ValueCondition } from '../../standard.ts'
import { type Asked, unreadable } from './asked.ts'
import { combinationsOf } from './composites.ts'
import { dateCondition, numberCondition, quantityCondition, updatedCondition } from './range-conditions.ts'
import { referenceConditions, uriCondition } from './reference-conditions.ts'
import { listCondition, nearCondition, soundCondition, textCondition } from './special-conditions.ts'
import { splitValues, unescapeValue } from './split-values.ts'
import { tokenConditions } from './token-conditions.ts'

/** The condition of one parameter with its alternatives; throws `invalid-request` naming the value that it cannot read. */
export function conditionOf(asked: Asked, value: string): Condition {
  const { code } = asked.parameter
  if (asked.modifier === 'missing') {
    if (value !== 'true' && value !== 'false') throw unreadable(asked, value, 'true or false')
    return { param: code, present: value === 'false' }
  }
  const pieces = splitValues(value, ',')
  const any = code === '_id' ? { id: pieces.map(unescapeValue) } : anyOf(asked, pieces)
  return asked.modifier === 'not' || asked.modifier === 'not-in' ? { not: any } : any
}

function anyOf(asked: Asked, pieces: readonly string[]): Condition {
  const alternatives = pieces.flatMap((piece) => oneCondition(asked, piece))
  const [only] = alternatives
  return only && alternatives.length === 1 ? only : { any: alternatives }
}

function oneCondition(asked: Asked, piece: string): Condition[] {
  if (piece === '') throw unreadable(asked, piece, 'a value')
  switch (asked.parameter.code) {
    case '_lastUpdated':
      return [updatedCondition(asked, piece)]
    case '_text':
    case '_content':
      return [textCondition(asked, piece)]
    case '_list':
      return [listCondition(asked, piece)]
    case 'phonetic':
      return [soundCondition(asked, piece)]
  }
  if (asked.parameter.type === 'composite') return compositeConditions(asked, piece)
  if (asked.parameter.type === 'special') return [nearCondition(asked, piece)]
  return valueConditions(asked, piece)
}

function valueConditions(asked: Asked, piece: string): ValueCondition[] {
  switch (asked.parameter.type) {
    case 'token':
      return tokenConditions(asked, piece)
    case 'string':
      return [stringCondition(asked, piece)]
    case 'date':
      return [dateCondition(asked, piece)]
    case 'number':
      return [numberCondition(asked, piece)]
    case 'quantity':
      return [quantityCondition(asked, piece)]
    case 'reference':
      return referenceConditions(asked, piece)
    default:
      return [uriCondition(asked, piece)]
  }
}

function stringCondition(asked: Asked, piece: string): ValueCondition {
  const param = asked.parameter.code
  const text = unescapeValue(piece)
  if (asked.modifier === 'exact') return { param, type: 'string', match: 'exact', value: text }
  const value = foldString(text)
  // Every text starts with nothing: a value of spaces or accents alone would find all records.
  if (value === '') throw unreadable(asked, piece, 'a text of letters or digits')
  return { param, type: 'string', match: asked.modifier === 'contains' ? 'contains' : 'starts', value }
}

/** `part$part`, each as its own parameter would take it; all of them in one element of the record. */
function compositeConditions(asked: Asked, piece: string): Condition[] {
  const components = asked.parameter.composite?.components ?? []
  const pieces = splitValues(piece, '$')
  if (pieces.length !== components.length || pieces.includes('')) {
    const form = components.map(({ type }) => type).join('$')
    throw unreadable(asked, piece, `${components.length} parts, ${form}`)
  }
  const lists = components.map(({ type, targets }, at) => {
    const parameter = { code: '', type, definition: '', elements: [], routes: [], ...(targets ? { targets } : {}) }
    return valueConditions({ ...asked, parameter, modifier: undefined }, pieces[at] ?? '')
  })
  return combinationsOf(lists).map((parts) => ({ param: asked.parameter.code, type: 'composite', parts }))
}
