// Responses against their questionnaire: the right items in the right places, enabled, required, and answered by what
// the question asks for. https://hl7.org/fhir/R4/questionnaireresponse.html#notes

import { isObject } from '../schema.ts'
import { checkAnswer } from './answers.ts'
import type { ResourceCheck } from './checks.ts'
import type { Complex, Container, Walk } from './container.ts'
import { isEnabled, type Sheet, sheetOf } from './enable-when.ts'
import { report, shown } from './findings.ts'
import { extensionOf } from './item-extensions.ts'
import { below, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'

interface Filling {
  readonly sheet: Sheet
  readonly container: Container
  readonly walk: Walk
  /** A response that is not finished may still lack what is required. */
  readonly isOpen: boolean
}

export const checkQuestionnaireResponse: ResourceCheck = (value, at, container, walk) => {
  const url = value.questionnaire
  if (typeof url !== 'string') return
  const form = url.startsWith('#') ? container.contained.get(url.slice(1)) : walk.definitions.find('Questionnaire', url)
  if (!form || form.resourceType !== 'Questionnaire') {
    const text = `The questionnaire ${shown(url)} is not at hand, so that the answers were not checked against it.`
    return report(walk.findings, 'information', 'questionnaire.unknown', below(at, 'questionnaire'), text)
  }
  const filling = { sheet: sheetOf(form, value), container, walk, isOpen: value.status === 'in-progress' }
  checkLevel(objectsIn(form.item), value, at, filling)
}

/** The items of one level: of the response, a group or an answer. */
function checkLevel(asked: readonly Complex[], holder: Complex, at: Place, filling: Filling): void {
  const { findings } = filling.walk
  const given = objectsIn(holder.item)
  const order = new Map(asked.map((item, index) => [item.linkId, index]))
  let last = -1
  for (const [index, item] of given.entries()) {
    const place = below(at, 'item', index)
    const number = order.get(item.linkId)
    if (number === undefined) {
      const elsewhere = filling.sheet.questions.has(item.linkId)
      const text = elsewhere
        ? `The item ${shown(item.linkId)} belongs elsewhere in the questionnaire: nest it as the questionnaire does.`
        : `The questionnaire has no item ${shown(item.linkId)}: use a linkId of its own.`
      report(findings, 'error', 'response.link-id', place, text)
      continue
    }
    if (number < last)
      report(findings, 'error', 'response.order', place, 'The items are not in the order of the questionnaire.')
    last = Math.max(last, number)
  }
  const byId = Map.groupBy(given.keys(), (index) => given[index]?.linkId)
  for (const question of asked) {
    const places = byId.get(question.linkId) ?? []
    const items = places.map((index) => ({ item: given[index] as Complex, at: below(at, 'item', index) }))
    checkQuestion(question, items, at, filling)
  }
}

function checkQuestion(
  question: Complex,
  items: readonly { readonly item: Complex; readonly at: Place }[],
  at: Place,
  filling: Filling,
): void {
  const { findings } = filling.walk
  const { linkId, type } = question
  const enabled = isEnabled(question, filling.sheet)
  if (items.length === 0) {
    if (question.required === true && enabled === true && type !== 'display') missing(question, at, filling)
    return
  }
  const isSaid = items.some(({ item }) => Array.isArray(item.answer) || Array.isArray(item.item))
  if (enabled === false && isSaid) {
    const text = `The item ${shown(linkId)} is answered, and it is not enabled by the answers before: leave it out.`
    report(findings, 'error', 'response.not-enabled', items[0]?.at ?? at, text)
  }
  if (items.length > 1 && !(type === 'group' && question.repeats === true)) {
    const text = `The item ${shown(linkId)} is there ${items.length} times: once is allowed, with several answers where it repeats.`
    report(findings, 'error', 'response.repeated', items[1]?.at ?? at, text)
  }
  if (type === 'group' && question.repeats === true)
    checkOccurrence(question, items.length, items[0]?.at ?? at, filling)
  for (const { item, at: place } of items) checkItem(question, item, place, filling, enabled)
}

function missing(question: Complex, at: Place, { walk, isOpen }: Filling): void {
  const text = `The required item ${shown(question.linkId)} has no answer: answer it.`
  report(walk.findings, isOpen ? 'warning' : 'error', 'response.required', at, text)
}

function checkItem(question: Complex, item: Complex, at: Place, filling: Filling, enabled: boolean | undefined): void {
  const { findings } = filling.walk
  const { type, linkId } = question
  const answers = objectsIn(item.answer)
  const refuse = (code: string, text: string): void => report(findings, 'error', `response.${code}`, at, text)
  checkText(question, item, at, filling)
  if (type === 'display' || type === 'group') {
    if (answers.length > 0) refuse('answer', `The item ${shown(linkId)} is a ${type}: it has no answers.`)
    if (type === 'display') return
    if (question.required === true && objectsIn(item.item).length === 0)
      refuse('required', `The required group ${shown(linkId)} has no items.`)
    return checkLevel(objectsIn(question.item), item, at, filling)
  }
  if (item.item !== undefined)
    refuse('nesting', `The items below the question ${shown(linkId)} belong below its answer.`)
  if (answers.length === 0 && question.required === true && enabled === true) missing(question, at, filling)
  if (answers.length > 1 && question.repeats !== true)
    refuse('repeated', `The question ${shown(linkId)} has one answer, and ${answers.length} are given.`)
  checkOccurrence(question, answers.length, at, filling)
  checkExclusive(question, answers, at, filling)
  for (const [index, answer] of answers.entries()) {
    const place = below(at, 'answer', index)
    checkAnswer(question, answer, place, filling.container, filling.walk)
    if (objectsIn(question.item).length > 0 || answer.item !== undefined) {
      checkLevel(objectsIn(question.item), answer, place, filling)
    }
  }
}

/** An option that stands alone is not chosen beside others. */
function checkExclusive(question: Complex, answers: readonly Complex[], at: Place, { walk }: Filling): void {
  if (answers.length < 2) return
  const alone = objectsIn(question.answerOption).filter(
    (option) => extensionOf(option, 'questionnaire-optionExclusive')?.valueBoolean === true,
  )
  const codeOf = ({ valueCoding, valueString }: Complex) => (isObject(valueCoding) ? valueCoding.code : valueString)
  const codes = new Set(alone.map(codeOf))
  if (!answers.some((answer) => codeOf(answer) !== undefined && codes.has(codeOf(answer)))) return
  const text = `An answer to ${shown(question.linkId)} excludes all others: give that one, or the others.`
  report(walk.findings, 'error', 'response.exclusive', at, text)
}

function checkText(question: Complex, item: Complex, at: Place, { walk }: Filling): void {
  if (typeof item.text !== 'string' || typeof question.text !== 'string') return
  if (plain(item.text) === plain(question.text) || isObject(item._text) || isObject(question._text)) return
  const text = `The text of the item ${shown(question.linkId)} is not that of the questionnaire: leave it out, or repeat it.`
  report(walk.findings, 'error', 'response.text', below(at, 'text'), text)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function checkOccurrence(question: Complex, count: number, at: Place, { walk, isOpen }: Filling): void {
  const least = extensionOf(question, 'questionnaire-minOccurs')?.valueInteger
  const most = extensionOf(question, 'questionnaire-maxOccurs')?.valueInteger
  if (typeof least === 'number' && count < least) {
    const text = `At least ${least} answers are asked for, and ${count} are given.`
    report(walk.findings, isOpen ? 'warning' : 'error', 'response.occurrence', at, text)
  }
  if (typeof most === 'number' && count > most) {
    report(
      walk.findings,
      'error',
      'response.occurrence',
      at,
      `At most ${most} answers are allowed, and ${count} are given.`,
    )
  }
}
