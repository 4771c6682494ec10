// One answer against its question: its type, the options, and the limits that extensions set.
// https://hl7.org/fhir/R4/questionnaire.html#answers

import { compare } from '../fhirpath/compare.ts'
import { isBounded } from '../fhirpath/patterns.ts'
import { isObject } from '../schema.ts'
import { sizeOfBase64 } from './attachments.ts'
import type { Complex, Container, Walk } from './container.ts'
import { report, shown } from './findings.ts'
import { extensionOf, extensionsOf, valueOf } from './item-extensions.ts'
import type { Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'
import { typeIn } from './references.ts'
import { codeIn } from './value-sets.ts'

const typesOf: Readonly<Record<string, readonly string[]>> = {
  boolean: ['boolean'],
  decimal: ['decimal'],
  integer: ['integer'],
  date: ['date'],
  dateTime: ['dateTime'],
  time: ['time'],
  string: ['string'],
  text: ['string'],
  url: ['uri'],
  attachment: ['attachment'],
  reference: ['reference'],
  quantity: ['quantity'],
  choice: ['coding', 'string', 'date', 'time', 'integer', 'quantity', 'reference'],
  'open-choice': ['coding', 'string', 'date', 'time', 'integer', 'quantity', 'reference'],
}

export function checkAnswer(question: Complex, answer: Complex, at: Place, container: Container, walk: Walk): void {
  const key = Object.keys(answer).find((name) => name.startsWith('value'))
  const refuse = (code: string, text: string): void => report(walk.findings, 'error', `response.${code}`, at, text)
  if (key === undefined) {
    if (answer._value === undefined && answer.item === undefined && answer.extension === undefined)
      refuse('answer', 'The answer has no value.')
    return
  }
  const kind = key.slice(5)
  const allowed = typesOf[String(question.type)]
  const value = answer[key]
  const type = `${kind.slice(0, 1).toLowerCase()}${kind.slice(1)}`
  const isOption = objectsIn(question.answerOption).some((option) => key in option)
  if (question.type === 'question' || question.type === undefined) return
  if (allowed && !allowed.includes(type) && !isOption) {
    return refuse(
      'type',
      `The answer is of the type ${kind}, and the question is of the type ${String(question.type)}.`,
    )
  }
  checkOptions(question, key, value, refuse, container, walk)
  checkLimits(question, { type, value }, refuse)
  if (type === 'quantity' && isObject(value)) checkUnit(question, value, refuse, container, walk)
  if (type === 'attachment' && isObject(value)) checkFile(question, value, refuse)
  if (type === 'reference' && isObject(value)) checkTarget(question, value, refuse)
}

type Refuse = (code: string, text: string) => void

function checkOptions(
  question: Complex,
  key: string,
  value: unknown,
  refuse: Refuse,
  container: Container,
  walk: Walk,
): void {
  const options = objectsIn(question.answerOption)
  const isOpen = question.type === 'open-choice'
  if (isOpen && key === 'valueString') return
  if (options.length > 0) {
    const isThere = options.some((option) => key in option && isSameOption(option[key], value))
    if (!isThere)
      refuse('option', `${shown(isObject(value) ? value.code : value)} is none of the options of the question.`)
    return
  }
  const set = question.answerValueSet
  if (typeof set !== 'string' || key !== 'valueCoding' || !isObject(value)) return
  if (value.code === undefined) return
  const form = set.startsWith('#') ? formOf(container, walk) : undefined
  const contained = form ? ({ ...container, contained: form } as Container) : container
  if (codeIn(value, set, contained, walk) !== false) return
  refuse('option', `${shown(value.code)} of ${shown(value.system)} is not in the value set ${set} of the question.`)
}

/** What is contained in the questionnaire, by id. */
function formOf(container: Container, walk: Walk): ReadonlyMap<string, Complex> | undefined {
  const url = container.value.questionnaire
  const form = typeof url === 'string' ? walk.definitions.find('Questionnaire', url) : undefined
  return form && new Map(objectsIn(form.contained).map((one) => [String(one.id), one]))
}

function isSameOption(option: unknown, value: unknown): boolean {
  if (!isObject(option) || !isObject(value)) return option === value
  if (option.reference !== undefined) return option.reference === value.reference
  return option.code === value.code && (option.system === value.system || option.system === undefined)
}

function checkLimits(question: Complex, answer: { type: string; value: unknown }, refuse: Refuse): void {
  const { value } = answer
  if (typeof value === 'string' && answer.type === 'string') checkLength(question, value, refuse)
  const places = extensionOf(question, 'maxDecimalPlaces')?.valueInteger
  const number = isObject(value) ? value.value : value
  if (typeof places === 'number' && typeof number === 'number' && placesOf(number) > places) {
    refuse('limit', `${number} has more than ${places} decimal places.`)
  }
  for (const [name, sign, word] of limits) {
    const limit = extensionOf(question, name)
    const bound = valueOf(limit)
    if (bound === undefined) continue
    if (isObject(bound) && isObject(value)) {
      checkQuantityLimit(value, bound, sign, word, refuse)
      continue
    }
    const order = compareLoosely(answer, bound)
    if (order !== undefined && order * sign < 0)
      refuse('limit', `${shown(value)} is ${word} than the limit ${shown(bound)} of the question.`)
  }
}

function placesOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}

const limits: readonly (readonly [string, 1 | -1, string])[] = [
  ['minValue', 1, 'less'],
  ['maxValue', -1, 'greater'],
  ['sdc-questionnaire-minQuantity', 1, 'less'],
  ['sdc-questionnaire-maxQuantity', -1, 'greater'],
]

/** Dates of different precision: the earliest instant that each may mean. */
function compareLoosely(answer: { type: string; value: unknown }, bound: unknown): number | undefined {
  if (typeof answer.value === 'string' && typeof bound === 'string') {
    if (answer.value.includes('T') && bound.includes('T'))
      return compare({ ...answer, type: 'dateTime' }, { type: 'dateTime', value: bound })
    return answer.value === bound ? 0 : answer.value < bound ? -1 : 1
  }
  return compare(answer, { type: answer.type, value: bound })
}

function checkQuantityLimit(value: Complex, bound: Complex, sign: number, word: string, refuse: Refuse): void {
  if (typeof value.value !== 'number' || typeof bound.value !== 'number') return
  if (value.code === undefined || bound.code === undefined) {
    return refuse(
      'unit',
      'The quantity cannot be compared to the limit of the question, since not both have a coded unit.',
    )
  }
  if (value.system !== bound.system || value.code !== bound.code) {
    return refuse(
      'unit',
      `A quantity in ${shown(value.code)} cannot be compared to the limit of the question in ${shown(bound.code)}.`,
    )
  }
  if ((value.value - bound.value) * sign < 0)
    refuse('limit', `${value.value} is ${word} than the limit ${bound.value} of the question.`)
}

function checkLength(question: Complex, value: string, refuse: Refuse): void {
  const least = extensionOf(question, 'minLength')?.valueInteger
  const most = question.maxLength
  if (typeof least === 'number' && value.length < least) refuse('length', `At least ${least} characters are asked for.`)
  if (typeof most === 'number' && value.length > most) refuse('length', `At most ${most} characters are allowed.`)
  const pattern = extensionOf(question, 'regex')?.valueString
  if (typeof pattern !== 'string' || !isBounded(pattern) || value.length > 10_000) return
  try {
    if (!new RegExp(`^(?:${pattern})$`, 's').test(value))
      refuse('pattern', `The answer does not fit the pattern ${shown(pattern)}.`)
  } catch {
    // A pattern of another dialect says nothing here.
  }
}

function checkUnit(question: Complex, value: Complex, refuse: Refuse, container: Container, walk: Walk): void {
  const options = extensionsOf(question, 'questionnaire-unitOption')
    .map((one) => one.valueCoding)
    .filter(isObject)
  const fits = (option: Complex): boolean => option.code === value.code && option.system === value.system
  if (options.length > 0 && !options.some(fits))
    refuse('unit', `The unit ${shown(value.code ?? value.unit)} is none of those of the question.`)
  const set = extensionOf(question, 'questionnaire-unitValueSet')?.valueCanonical
  if (typeof set !== 'string') return
  const answer = value.code === undefined ? false : codeIn(value, set, container, walk)
  if (answer === false)
    refuse('unit', `The unit ${shown(value.code ?? value.unit)} is not in the value set ${set} of the question.`)
}

function checkFile(question: Complex, value: Complex, refuse: Refuse): void {
  const most = valueOf(extensionOf(question, 'maxSize'))
  const size = typeof value.data === 'string' ? sizeOfBase64(value.data) : value.size
  if (typeof most === 'number' && typeof size === 'number' && size > most)
    refuse('size', `The file has ${size} bytes, and ${most} are allowed.`)
  const kinds = extensionsOf(question, 'mimeType').map(valueOf)
  if (kinds.length > 0 && typeof value.contentType === 'string' && !kinds.includes(value.contentType)) {
    refuse('media-type', `A file of the type ${shown(value.contentType)} is not asked for.`)
  }
}

function checkTarget(question: Complex, { reference, type }: Complex, refuse: Refuse): void {
  if (typeof reference !== 'string') {
    const wanted = extensionsOf(question, 'questionnaire-referenceResource').map(valueOf)
    if (typeof type === 'string' && wanted.length > 0 && !wanted.includes(type))
      refuse('target', `A reference to ${type} is not asked for: ${wanted.join(', ')} is.`)
    return
  }
  const said = /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/.exec(
    reference.slice(-300),
  )?.[1]
  if (said === undefined) return
  if (typeIn(`${said}/x`) === undefined) return refuse('target', `${shown(said)} is no type of resource.`)
  const kinds = extensionsOf(question, 'questionnaire-referenceResource').map(valueOf)
  if (kinds.length > 0 && !kinds.includes(said))
    refuse('target', `A reference to ${said} is not asked for: ${kinds.join(', ')} is.`)
}
