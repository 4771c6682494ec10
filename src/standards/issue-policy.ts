// What a feed makes of remarks: which rules reject, which warn, which are passed over.

import type { Issue } from '../errors.ts'

/** Rule ids (`lint.time-zone`) or families of them (`lint`, `lint.`, `profile.new-hire.*`). */
export interface Policy {
  readonly reject?: readonly string[]
  readonly warn?: readonly string[]
  readonly ignore?: readonly string[]
}

/** What a schema refuses stays refused; only remarks of these families are a matter of policy. */
const negotiable = ['lint', 'profile', 'loss']

/** Whether a policy may name this rule or family. */
export function isNegotiable(name: string): boolean {
  return bare(name) === '' || negotiable.some((family) => fits(family, bare(name)))
}

/**
 * The issues as a policy sees them. The longest name that fits a rule decides, and of equally long ones the strictest.
 * Errors of the standard's own schemas are left as they are.
 */
export function applyPolicy(issues: readonly Issue[], policy: Policy): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    if (!negotiable.some((family) => fits(family, issue.code))) return [issue]
    const ways = [
      { way: 'error', length: longest(policy.reject, issue.code) },
      { way: 'warning', length: longest(policy.warn, issue.code) },
      { way: 'ignore', length: longest(policy.ignore, issue.code) },
    ] as const
    const decisive = ways.reduce((best, way) => (way.length > best.length ? way : best))
    if (decisive.length < 0) return [issue]
    return decisive.way === 'ignore' ? [] : [{ ...issue, severity: decisive.way }]
  })
}

/** Length of the longest name that fits, -1 when none does. */
function longest(names: readonly string[] | undefined, code: string): number {
  return Math.max(-1, ...(names ?? []).filter((name) => fits(name, code)).map((name) => bare(name).length))
}

function fits(name: string, code: string): boolean {
  const wanted = bare(name)
  return wanted === '' || code === wanted || code.startsWith(`${wanted}.`)
}

function bare(name: string): string {
  return name.replace(/\.?\*?$/, '')
}
