// What a feed's contract demands of its records: the profile they have to meet, and what becomes of remarks.

import { fault, GatewayError, type Issue } from '../errors.ts'
import type { Workspace } from '../feeds/workspace.ts'
import type { Gateway } from '../gateway.ts'
import { pointer } from '../json/pointer.ts'
import type { Feed } from '../registry/feeds.ts'
import { applyPolicy, isNegotiable, type Policy } from '../standards/issue-policy.ts'
import type { CanonicalRecord, JsonObject, Level, Standard } from '../standards/standard.ts'
import { definitionsFor } from './definitions.ts'

/** The issues as the feed's policy sees them. */
export function remarksOf({ contract }: Feed, issues: readonly Issue[]): readonly Issue[] {
  return contract.policy === undefined ? issues : applyPolicy(issues, contract.policy as Policy)
}

/** What a feed's contract says of completeness. */
export interface Completeness {
  /** An item states all that its system says of the record: what it leaves out is taken back. */
  readonly items?: boolean
  /** A payload names every record that its system speaks of by this message. */
  readonly list?: {
    /** What becomes of those it does not name: what was said of them is taken back, or they are ended. */
    readonly absent: 'withdraw' | 'end'
    /** In percent of the records known before; above it nothing is done. Default 10. */
    readonly dropLimit?: number
  }
}

/** Nothing, unless the contract says so. */
export function completenessOf(feed: Feed | null | undefined): Completeness {
  return (feed?.contract.complete ?? {}) as Completeness
}

/** What the feed says of a record as it would be stored; undefined where its contract demands nothing beyond the schemas. */
export function judgeOf(
  feed: Feed,
  standard: Standard,
  kind: string,
  definitions: readonly JsonObject[] = [],
): ((record: CanonicalRecord) => Issue[]) | undefined {
  const { policy = {}, profile, depth } = feed.contract as Demands
  if (feed.contract.policy === undefined && profile === undefined && depth === undefined) return undefined
  const level = depth ?? (profile === undefined ? 'structure' : 'profiles')
  return (record) => {
    // A message may make records of other kinds beside its own, of which the profile does not speak.
    const wanted = record.kind === kind ? profile : undefined
    const given = { definitions, profiles: wanted === undefined ? [] : [wanted] }
    const issues = standard.check ? standard.check(record, wanted) : standard.validate(record, level, given)
    return applyPolicy(issues, policy)
  }
}

interface Demands {
  readonly policy?: Policy
  readonly profile?: string
  readonly depth?: Level
}

/** The stored definitions that a feed's records are held against, where its contract looks deeper than structure. */
export async function definitionsOfFeed(
  gateway: Pick<Gateway, 'database'>,
  { contract }: Feed,
  standard: Standard,
): Promise<readonly JsonObject[] | undefined> {
  const { profile } = contract as Demands
  if (standard.name !== 'fhir' || profile === undefined) return undefined
  return await definitionsFor(gateway, standard, [], [profile])
}

/** What of a workspace's feeds cannot be kept: profiles that are not there or of another kind, rules that no policy decides. */
export function contractFaults(gateway: Pick<Gateway, 'vendors' | 'standards'>, workspace: Workspace): Issue[] {
  return Object.entries(workspace.feeds).flatMap(([id, { system, message, policy, profile }]) => {
    const spoken = gateway.vendors.get(workspace.systems[system]?.vendor ?? '')?.messages.get(message)
    const standard = spoken && gateway.standards.get(spoken.standard)
    return [
      ...policyFaults(policy ?? {}, pointer('feeds', id, 'policy')),
      ...(profile === undefined || !standard
        ? []
        : profileFaults(standard, spoken.kind, profile, pointer('feeds', id, 'profile'))),
    ]
  })
}

function policyFaults(policy: Policy, at: string): Issue[] {
  return Object.entries(policy).flatMap(([way, names]: [string, readonly string[]]) =>
    names.flatMap((name, index) => {
      if (isNegotiable(name)) return []
      const text = `No policy decides about '${name}': rules are named lint.…, profile.… or loss.…, or by one of these words alone.`
      return [fault('rule-unknown', at + pointer(way, index), text)]
    }),
  )
}

function profileFaults(standard: Standard, kind: string, profile: string, at: string): Issue[] {
  if (!standard.check) {
    // Which profiles are stored is known when records come: one that is not there is told of each.
    if (/^[a-z][a-z0-9+.-]*:/i.test(profile)) return []
    const text = `A profile of ${kind} is named by its canonical URL, as ${JSON.stringify(profile.slice(0, 80))} is not.`
    return [fault('profile-unknown', at, text)]
  }
  try {
    const value = standard.blank(kind)
    const issues = standard.check({ kind, text: JSON.stringify(value), value }, profile)
    const foreign = issues.find(({ code }) => code === `profile.${profile}.kind`)
    return foreign ? [fault('profile-kind', at, foreign.text)] : []
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return [fault('profile-unknown', at, error.message)]
  }
}
