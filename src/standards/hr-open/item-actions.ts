// HR Open's item-level actions: in a message that changes a stored document, an item's `statusCode` (ActionCodeList) says
// what becomes of the stored item with the same id (https://www.hropenstandards.org/standards, docs/decisions/0007-hr-open-writes.md).

import { fault, GatewayError, type Issue } from '../../errors.ts'
import { isMembers, type MergeLists, mergePatch } from '../../json/merge-patch.ts'
import { escapeSegment } from '../../json/pointer.ts'
import type { Json, JsonObject } from '../standard.ts'
import { identifierOf } from './identity.ts'

const instructions = [
  'remunerationInstructions',
  // As HR Open's schemas misspell it (erratum trailing-space).
  'remunerationInstructions ',
  'deductionInstructions',
  'garnishmentInstructions',
]

/** The lists whose items carry `statusCode` as an action, by kind. */
export const actionLists: Readonly<Record<string, readonly string[]>> = {
  Timecard: ['items', 'items.pieceWork', 'items.allowances', 'items.expenses', 'items.balances'],
  PayrollInstructions: instructions,
  PayrollSetup: instructions,
}

const actions = ['Create', 'Update', 'Delete', 'Replace', 'Merge'] as const
type Action = (typeof actions)[number]

const mostIssues = 100

/**
 * A stored document after a merge patch of its kind: RFC 7396, but that a list of items with actions is carried out item
 * by item. Throws GatewayError 'invalid' with an issue for each action that cannot be carried out, by JSON Pointer into
 * the patch.
 */
export function mergeDocument(kind: string, stored: Json, patch: JsonObject): Json {
  const issues: Issue[] = []
  const lists = actionLists[kind]
  const mergeLists: MergeLists = (path, place, before, sent) =>
    lists?.includes(path) && sent.some((item) => actionOf(item) !== undefined)
      ? carryOut(before, sent, { path, place, mergeLists, issues })
      : undefined
  const merged = mergePatch(stored, patch, mergeLists)
  if (issues.length === 0) return merged
  const text = `The items cannot be changed so: ${issues[0]?.text ?? ''}`
  throw new GatewayError('invalid', text, { issues })
}

interface Lists {
  readonly path: string
  readonly place: string
  readonly mergeLists: MergeLists
  readonly issues: Issue[]
}

function carryOut(before: readonly Json[], sent: readonly Json[], lists: Lists): Json[] {
  const result = [...before]
  for (const [index, item] of sent.entries()) {
    const problem = carryOutOne(result, item, index, lists)
    if (problem !== undefined && lists.issues.length < mostIssues)
      lists.issues.push(fault(problem.code, `${lists.place}/${index}${problem.below}`, problem.text))
  }
  return result
}

interface Problem {
  readonly code: string
  /** Where in the item, as a JSON Pointer. */
  readonly below: string
  readonly text: string
}

/** Changes the list by one item, or tells why it cannot. */
function carryOutOne(list: Json[], item: Json, index: number, lists: Lists): Problem | undefined {
  const action = actionOf(item)
  if (action === undefined || !isMembers(item)) {
    const text = `Items with a statusCode stand beside this one, so it needs one too: ${actions.join(', ')}.`
    return { code: 'item-action-missing', below: '', text }
  }
  const id = identifierOf(item['id'])
  if (id === undefined && action !== 'Create') {
    return { code: 'item-id-missing', below: '', text: `${action} needs the item's id, with its value.` }
  }
  const found = id === undefined ? [] : [...list.keys()].filter((at) => isSame(list[at], id))
  if (found.length > 1) {
    return {
      code: 'item-ambiguous',
      below: '/id',
      text: `${found.length} stored items have this id; replace the list whole.`,
    }
  }
  const [at] = found
  const place = `${lists.place}/${escapeSegment(index)}`
  const merged = (target: Json | undefined) => mergePatch(target, item, lists.mergeLists, lists.path, place)
  switch (action) {
    case 'Create':
      if (at !== undefined)
        return { code: 'item-exists', below: '/id', text: 'Create: a stored item has this id already.' }
      list.push(merged(undefined))
      return undefined
    case 'Merge':
      if (at === undefined) list.push(merged(undefined))
      else list[at] = merged(list[at])
      return undefined
    default:
      if (at === undefined)
        return { code: 'item-unknown', below: '/id', text: `${action}: no stored item has this id.` }
      if (action === 'Delete') list.splice(at, 1)
      else list[at] = merged(action === 'Replace' ? undefined : list[at])
      return undefined
  }
}

function actionOf(item: Json): Action | undefined {
  return isMembers(item) ? actions.find((action) => action === item['statusCode']) : undefined
}

function isSame(stored: Json | undefined, id: { readonly system: string; readonly value: string }): boolean {
  const own = isMembers(stored) ? identifierOf(stored['id']) : undefined
  return own !== undefined && own.system === id.system && own.value === id.value
}
