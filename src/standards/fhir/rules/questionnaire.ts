// Questionnaires beyond their invariants: conditions name questions that are there, and values fit the type asked for.
// https://hl7.org/fhir/R4/questionnaire.html

import { isObject } from '../schema.ts'
import type { ResourceCheck } from './checks.ts'
import type { Complex } from './container.ts'
import { report, shown } from './findings.ts'
import { below, type Place } from './place.ts'

/** An item with its place, in the order of the form. */
interface Asked {
  readonly item: Complex
  readonly at: Place
}

export const checkQuestionnaire: ResourceCheck = (value, at, _container, { findings }) => {
  const items = itemsBelow(value, at)
  const order = new Map(items.map(({ item }, index) => [item.linkId, index]))
  for (const [index, { item, at: place }] of items.entries()) {
    for (const [number, condition] of objectsIn(item.enableWhen).entries()) {
      const target = order.get(condition.question)
      const where = below(below(place, 'enableWhen', number), 'question')
      if (target === undefined) {
        const text = `No item has the linkId ${shown(condition.question)}: a condition names one of this form.`
        report(findings, 'error', 'questionnaire.condition', where, text)
      } else if (target === index) {
        report(findings, 'error', 'questionnaire.condition', where, 'An item cannot be enabled by its own answer.')
      }
    }
    checkValues(item, place, (where, text) => report(findings, 'error', 'questionnaire.value', where, text))
  }
}

/** The items below a questionnaire or an item, all levels, in order. Iterative, since depth is the sender's. */
export function itemsBelow(value: Complex, at: Place): Asked[] {
  const found: Asked[] = []
  const open = nested(value, at).toReversed()
  while (open.length > 0) {
    const next = open.pop() as Asked
    found.push(next)
    open.push(...nested(next.item, next.at).toReversed())
  }
  return found
}

function nested(value: Complex, at: Place): Asked[] {
  return objectsIn(value.item).map((item, index) => ({ item, at: below(at, 'item', index) }))
}

/** The objects of a list; none where it is none. */
export function objectsIn(value: unknown): Complex[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isObject) : []
}

const valueOfType: Readonly<Record<string, readonly string[]>> = {
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime', 'valueDate'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  choice: ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime', 'valueReference'],
  'open-choice': ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime', 'valueReference'],
  attachment: ['valueAttachment'],
  reference: ['valueReference'],
  quantity: ['valueQuantity'],
}

function checkValues(item: Complex, at: Place, refuse: (at: Place, text: string) => void): void {
  const allowed = valueOfType[String(item.type)]
  if (!allowed) return
  for (const [index, initial] of objectsIn(item.initial).entries()) {
    const key = Object.keys(initial).find((name) => name.startsWith('value'))
    if (key !== undefined && !allowed.includes(key)) {
      refuse(
        below(at, 'initial', index),
        `A question of type ${String(item.type)} has no ${key}: use ${allowed.join(' or ')}.`,
      )
    }
  }
}
