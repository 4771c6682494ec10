// `interlingua check --explain <rule>`: what a rule id means.

import { nearestName } from '../standards/hr-open/nearest.ts'
import { outputFormat, print } from './printing.ts'
import { ruleIds, ruleNamed } from './rules.ts'
import { WrongUse } from './wrong-use.ts'

/** Prints the sentence of a rule, or of every rule for `all`; exit code 0. Throws WrongUse for an id that is none. */
export function explain(id: string, format: unknown): number {
  const asJson = outputFormat(format, 'check') === 'json'
  for (const rule of id === 'all' ? ruleIds() : [id]) {
    const found = ruleNamed(rule)
    if (found === undefined) {
      const near = nearestName(rule, ruleIds())
      const cure = near === undefined ? "'--explain all' lists them." : `Do you mean ${near}?`
      throw new WrongUse(`There is no rule '${rule.slice(0, 80)}'. ${cure}`, 'check')
    }
    if (asJson) print(JSON.stringify({ rule, ...found }))
    else print(`${rule}: ${found.text}${found.reference === undefined ? '' : ` ${found.reference}`}`)
  }
  return 0
}
