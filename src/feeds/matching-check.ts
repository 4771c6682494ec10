// Whether the match rules of a workspace can be used, and whether its feeds name rules that there are.

import { fault, type Issue } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import { checkMatchRule } from '../match/rules.ts'
import { nearestName } from './nearest-name.ts'
import type { FeedDefinition, KnownNames, Workspace } from './workspace.ts'

/** The faults of the section `matching`, and of the member `identity` of feeds. */
export function checkMatching(workspace: Workspace, known: KnownNames): Issue[] {
  const rules = Object.entries(workspace.matching ?? {}).flatMap(([id, rule]) => {
    const at = pointer('matching', id)
    const found = checkMatchRule(rule).map((issue) => ({ ...issue, path: at + issue.path }))
    if (!known.kinds.has(rule.kind)) {
      const text = `There is no kind '${rule.kind}'; ${choice(rule.kind, [...known.kinds])}`
      found.push(fault('kind-unknown', `${at}/kind`, text))
    }
    return found
  })
  return [...rules, ...Object.entries(workspace.feeds).flatMap(([id, feed]) => checkIdentity(workspace, id, feed))]
}

function checkIdentity({ matching = {} }: Workspace, id: string, { identity, direction }: FeedDefinition): Issue[] {
  if (identity === undefined) return []
  const at = pointer('feeds', id, 'identity')
  if (direction === 'out')
    return [fault('identity-direction', at, 'A feed that goes out recognises nothing; leave `identity` out.')]
  const named = (name: string, path: string, wantsValue: boolean): Issue[] => {
    const rule = Object.hasOwn(matching, name) ? matching[name] : undefined
    if (rule === undefined) {
      const text = `This workspace has no match rule '${name}'; ${choice(name, Object.keys(matching))}`
      return [fault('rule-unknown', path, text)]
    }
    if ('identify' in rule === wantsValue) return []
    const text = wantsValue
      ? `'${name}' compares records and identifies none; name it under \`rules\`.`
      : `'${name}' identifies records by one value; name it under \`match\`, as {value: ${name}}.`
    return [fault('rule-sort', path, text)]
  }
  return [
    ...(identity.match ?? []).flatMap((entry, index) =>
      typeof entry === 'object' && entry.value !== undefined
        ? named(entry.value, at + pointer('match', index, 'value'), true)
        : [],
    ),
    ...(identity.rules ?? []).flatMap((name, index) => named(name, at + pointer('rules', index), false)),
  ]
}

function choice(name: string, candidates: readonly string[]): string {
  const near = nearestName(name, candidates)
  if (near !== undefined) return `did you mean '${near}'?`
  if (candidates.length === 0) return 'it has none.'
  return candidates.length <= 20 ? `there are ${candidates.join(', ')}.` : 'see the documentation for what there is.'
}
