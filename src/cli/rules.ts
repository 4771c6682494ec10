// What each rule id means, in a sentence (standards/rules.json; profiles tell their own).

import { createRequire } from 'node:module'
import { everyRule } from '../standards/fhir/rules/rule-table.ts'
import { profileNamed, profileNames } from '../standards/hr-open/profiles.ts'

export interface Rule {
  readonly text: string
  /** The part of a standard it comes from. */
  readonly reference?: string
}

const require = createRequire(import.meta.url)

/** Every rule that has a sentence of its own, by its id: those of all standards, and FHIR's own. */
export function rules(): Readonly<Record<string, Rule>> {
  table ??= {
    ...(require('../../standards/rules.json') as { rules: Readonly<Record<string, Rule>> }).rules,
    ...(require('../../standards/fhir-r4/rule-texts.json') as Readonly<Record<string, Rule>>),
  }
  return table
}

let table: Readonly<Record<string, Rule>> | undefined

/** Every id that can be explained. */
export function ruleIds(): string[] {
  const demands = profileNames.flatMap((name) =>
    Object.values(profileNamed(name).kinds).flatMap((kind) => kind.rules.map((rule) => `profile.${name}.${rule.id}`)),
  )
  return [...Object.keys(rules()), ...new Set(demands)].sort()
}

/** The rule of an id: its own, that of a profile, or that of its family. */
export function ruleNamed(id: string): Rule | undefined {
  const table = rules()
  if (Object.hasOwn(table, id)) return table[id]
  const invariant = invariantNamed(id)
  if (invariant !== undefined) return invariant
  const demand = demandNamed(id)
  if (demand !== undefined) return demand
  const [family = ''] = id.split('.')
  return id.includes('.') && Object.hasOwn(table, family) ? table[family] : undefined
}

/** What an invariant of R4 demands, in its own language; several types may use one key. */
function invariantNamed(id: string): Rule | undefined {
  const found = everyRule().filter(({ key }) => id === `invariant.${key}`)
  if (found.length === 0) return undefined
  const demands = new Set(found.map(({ id: place, expression }) => `${place} must meet ${expression}`))
  const text = [...demands].slice(0, 5).join('; ')
  return { text: `${text}.`, reference: 'https://hl7.org/fhir/R4/conformance-rules.html#constraints' }
}

function demandNamed(id: string): Rule | undefined {
  const [family, name = '', rule] = id.split('.')
  if (family !== 'profile' || !(profileNames as readonly string[]).includes(name)) return undefined
  const profile = profileNamed(name)
  const found = Object.values(profile.kinds).flatMap((kind) => kind.rules.filter((one) => one.id === rule))
  const [first] = found
  return first && { text: `${profile.title}. ${first.text} Looked for: ${first.needs.join(' or ')}.` }
}
