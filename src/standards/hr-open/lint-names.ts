// Remarks on the names of members.

import type { Remark } from './lint.ts'
import { nearestName } from './nearest.ts'

/** What is to say of a member that HR Open does not declare at this place. */
export function remarkOnName(name: string, declared: Iterable<string>): Remark {
  const names = [...declared]
  const sameLetters = names.find((known) => letters(known) === letters(name))
  if (sameLetters !== undefined)
    return {
      rule: 'misspelt-case',
      text: `HR Open 4.2 spells ${shown(name)} differently, so a receiver will not see it. Did you mean "${sameLetters}"?`,
    }
  const near = nearestName(name, names)
  const cure = near === undefined ? 'Remove it or keep it in a system of your own.' : `Did you mean "${near}"?`
  return { rule: 'undeclared', text: `HR Open 4.2 does not declare the member ${shown(name)} here. ${cure}` }
}

/** A name without case and separators. */
function letters(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
}

function shown(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 77)}…` : name)
}
