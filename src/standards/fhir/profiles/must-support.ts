// What a profile marks as must-support and a resource does not have: a remark, since absence alone breaks nothing.
// https://hl7.org/fhir/R4/conformance-rules.html#mustSupport

import { type Findings, report } from '../rules/findings.ts'
import type { Demand, Profile } from './tree.ts'
import { type Found, valuesOf } from './values.ts'

const mostNamed = 20

/** Reports in one remark the must-support elements that are absent where the element around them is there. */
export function reportMustSupport(found: Found, profile: Profile, findings: Findings): void {
  const absent = new Set<string>()
  collect(found, profile.root, '', absent)
  if (absent.size === 0) return
  const named = [...absent].slice(0, mostNamed).join(', ')
  const more = absent.size > mostNamed ? ` and ${absent.size - mostNamed} more` : ''
  const text = `The profile ${profile.url} marks as must-support what is absent here: ${named}${more}.`
  report(findings, 'information', 'profile.must-support', found.at, text)
}

function collect(found: Found, demand: Demand, path: string, absent: Set<string>): void {
  if (absent.size > 200) return
  for (const [name, child] of demand.children) {
    const here = path === '' ? name : `${path}.${name}`
    const values = valuesOf(found, name)
    if (values.length === 0 && child.rules.mustSupport === true && child.rules.max !== '0') absent.add(here)
    for (const one of values) collect(one, child, here, absent)
  }
}
