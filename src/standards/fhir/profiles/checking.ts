// What a check against a profile works with, and how it says what is wrong.

import type { Container, Walk } from '../rules/container.ts'
import { type Findings, report } from '../rules/findings.ts'
import type { Place } from '../rules/place.ts'
import type { Profile } from './tree.ts'
import type { Found } from './values.ts'

export interface Checking {
  readonly profile: Profile
  readonly container: Container
  readonly walk: Walk
  readonly findings: Findings
  readonly depth: number
  /** Whether a value meets another profile, by default in the same surroundings; undefined where that is not at hand. */
  conforms(found: Found, url: string, container?: Container): boolean | undefined
  /** Reports what a value does not have of another profile. */
  demands(found: Found, url: string): void
}

/** Reports what a profile says of a place. */
export function refuse({ findings, profile }: Checking, code: string, at: Place, text: string): void {
  report(findings, 'error', `profile.${code}`, at, `The profile ${profile.url} ${text}.`)
}

/** How often an element or slice may be there. */
export function checkCount(
  count: number,
  min: unknown,
  max: unknown,
  name: string,
  at: Place,
  checking: Checking,
): void {
  if (typeof min === 'number' && count < min) {
    refuse(checking, 'min', at, `demands ${name} ${min === 1 ? '' : `${min} times `}here: add it`)
  }
  if (typeof max === 'string' && max !== '*' && count > Number(max)) {
    const text =
      max === '0'
        ? `does not allow ${name} here: remove it`
        : `allows ${name} ${max} times, and it is here ${count} times`
    refuse(checking, 'max', at, text)
  }
}
