// Profiles: what a document needs for one use, where HR Open's schemas ask for next to nothing. Ours, named and
// versioned, as data in standards/hr-open-4.2/profiles.

import { createRequire } from 'node:module'
import { fault, GatewayError, type Issue } from '../../errors.ts'
import { pointer } from '../../json/pointer.ts'
import { maximumFaults } from './faults.ts'
import { nearestName } from './nearest.ts'
import { findAt } from './profile-path.ts'

/** One demand of a profile. */
export interface ProfileRule {
  readonly id: string
  /** Every place where it applies; the document when absent. */
  readonly each?: string
  /** It applies only where this states something. */
  readonly when?: string
  /** One of these paths must state something, seen from each place. */
  readonly needs: readonly string[]
  /** How many places they must find together; 1 when absent. */
  readonly count?: number
  /** What is missing and what to send. */
  readonly text: string
}

export interface Profile {
  readonly name: string
  readonly version: string
  readonly title: string
  /** Kind → its demands, and documents that meet them all. */
  readonly kinds: Readonly<
    Record<string, { readonly rules: readonly ProfileRule[]; readonly examples: readonly object[] }>
  >
}

/** The profiles, each a file of standards/hr-open-4.2/profiles. */
export const profileNames = [
  'background-check-order',
  'benefits-enrolment',
  'candidate-application',
  'new-hire',
  'position-opening-publication',
  'salary-survey',
  'termination',
  'timecard-for-payroll',
] as const

const require = createRequire(import.meta.url)

/** A profile by its name. Throws `not-found` with the nearest name. */
export function profileNamed(name: string): Profile {
  if ((profileNames as readonly string[]).includes(name))
    return require(`../../../standards/hr-open-4.2/profiles/${name}.json`) as Profile
  const near = nearestName(name, profileNames)
  const cure = near === undefined ? `Profiles are ${profileNames.join(', ')}.` : `Did you mean ${near}?`
  throw new GatewayError('not-found', `There is no profile ${JSON.stringify(name.slice(0, 80))}. ${cure}`)
}

/** The names of the profiles for a kind. */
export function profilesFor(kind: string): string[] {
  return profileNames.filter((name) => Object.hasOwn(profileNamed(name).kinds, kind))
}

/**
 * What a document of a kind lacks for a use: errors `profile.<profile>.<rule>`, at most 100. A kind that the profile does
 * not speak of lacks everything, and is told so.
 */
export function checkProfile(kind: string, value: unknown, profileName: string): Issue[] {
  const profile = profileNamed(profileName)
  const rules = Object.hasOwn(profile.kinds, kind) ? profile.kinds[kind]?.rules : undefined
  if (rules === undefined) {
    const text = `The profile ${profile.name} is for ${Object.keys(profile.kinds).join(', ')}, not for ${kind}.`
    return [fault(`profile.${profile.name}.kind`, '', text)]
  }
  return rules.flatMap((rule) => missing(profile, rule, value)).slice(0, maximumFaults)
}

function missing(profile: Profile, rule: ProfileRule, value: unknown): Issue[] {
  const places = rule.each === undefined ? [{ value, path: [] }] : findAt(value, rule.each)
  return places
    .filter((place) => rule.when === undefined || findAt(place.value, rule.when).length > 0)
    .filter((place) => rule.needs.flatMap((path) => findAt(place.value, path)).length < (rule.count ?? 1))
    .map((place) =>
      fault(`profile.${profile.name}.${rule.id}`, pointer(...place.path), `${rule.text} (${expected(rule)})`),
    )
}

function expected({ needs, count }: ProfileRule): string {
  return `${count === undefined ? '' : `at least ${count} of `}${needs.join(' or ')}`
}
