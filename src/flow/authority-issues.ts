// What a system is told when it writes what another one owns, and what is kept of it for the owner.

import type { Violation } from '../authority/judge.ts'
import { recordPath } from '../authority/rules.ts'
import { fault, type Issue } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import type { Authority } from '../registry/authorities.ts'
import type { JsonObject } from '../standards/standard.ts'
import { getAt } from '../translate/elements.ts'
import { parsePath } from '../translate/path.ts'
import type { Stage } from './staging.ts'
import type { TransferDraft } from './submission.ts'

/** What becomes of an element that its writer does not own. */
export type Otherwise = Authority['otherwise']

/** The issue of one element, or of the record as a whole where `path` is empty. */
export function notTheOwner(
  rule: Authority,
  system: string,
  {
    otherwise = rule.otherwise,
    path = '',
    at = [],
  }: { otherwise?: Otherwise; path?: string; at?: Violation['at'] } = {},
): Issue {
  const what =
    path === ''
      ? rule.kind
      : path === recordPath
        ? `${rule.kind} itself (to create, end or restore it)`
        : `${rule.kind}.${path}`
  const text = `${rule.owner} is the system of record for ${what} (rule ${rule.id}), and ${system} is not. ${cures[otherwise](rule.owner)}`
  return { ...fault(codes[otherwise], pointer(...at), text), severity: severities[otherwise] }
}

const cures: Readonly<Record<Otherwise, (owner: string) => string>> = {
  refuse: (owner) => `Change it in ${owner}.`,
  propose: (owner) => `It was kept as a proposal for ${owner}.`,
  ignore: (owner) => `What ${owner} says stays; this was left out.`,
  flag: (owner) => `It was taken all the same, for ${owner} to look at.`,
}

const codes: Readonly<Record<Otherwise, string>> = {
  refuse: 'authority',
  propose: 'authority',
  ignore: 'authority-ignored',
  flag: 'authority-flagged',
}

const severities: Readonly<Record<Otherwise, Issue['severity']>> = {
  refuse: 'error',
  propose: 'information',
  ignore: 'information',
  flag: 'warning',
}

/** What a system is told whose value stands behind that of one before it in the rule's order. */
export function standsBehind(rule: Authority, system: string, path: string, at: Violation['at'] = []): Issue {
  const what = path === '' ? rule.kind : `${rule.kind}.${path}`
  const text = `${rule.owner} is the system of record for ${what} (rule ${rule.id}); what ${system} says of it is kept, and counts when nobody before it says anything.`
  return { ...fault('authority-behind', pointer(...at), text), severity: 'information' }
}

/** Keeps what was said for the owner to decide on; `elements` null when the text is the whole record. */
export function propose(
  stage: Stage,
  { system, id: transfer }: TransferDraft,
  { owner, id: authority }: Authority,
  said: { kind: string; record: string | null; message: string; text: string; elements: string | null },
): void {
  stage.putProposal({ ...said, id: stage.newId(), system, owner, authority, transfer, at: stage.now })
}

/** Which elements of a merged record belong to whom, for a merge that its standard refuses. */
export function clashIssue(kind: string, rules: readonly Authority[], record: JsonObject): Issue {
  const owned = rules
    .filter(({ path }) => path === '' || !path.startsWith('$'))
    .filter(({ path }) => path === '' || hasAt(record, path))
    .map(({ path, owner }) => `${path === '' ? 'all else' : path} (${owner})`)
  const text = `What the systems say together makes a record of ${kind} that is not valid. The elements with an owner are ${owned.join(', ')}.`
  return fault('authority-clash', '', text)
}

function hasAt(record: JsonObject, path: string): boolean {
  return path.includes('[x]') || getAt(record, parsePath(path)) !== undefined
}
