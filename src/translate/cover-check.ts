// `isCovered` (coverage.ts) for one cover, as code: it is asked of every record that goes out and every item that comes in,
// and the answer is nearly always yes.

import type { Json } from '../standards/standard.ts'
import { type Cover, isCovered } from './coverage.ts'
import { askingCode, isAskable, literal, makeFunction } from './generated-code.ts'

const mostNodes = 2000
const mostBranches = 30

/** A function that says of a value what isCovered says. */
export function coverCheck(over: Cover): (value: Json) => boolean {
  const parts: string[] = []
  const name = checkCode(over, parts)
  if (name === undefined) return (value) => isCovered(value, over)
  return makeFunction<(value: Json) => boolean>(`${parts.join('\n')}\nreturn ${name}`)
}

/** Adds the function of a node and gives its name; undefined when some part of it cannot be asked in code. */
function checkCode(over: Cover, parts: string[]): string | undefined {
  if (parts.length >= mostNodes || over.list.length > mostBranches) return undefined
  const cases: string[] = []
  for (const [member, below] of over.members) {
    const name = below.leaf ? '' : checkCode(below, parts)
    if (name === undefined) return undefined
    const asked = name === '' ? '' : `if (!${name}(value[name])) return false; `
    cases.push(`case ${literal(member)}: ${asked}continue;`)
  }
  const branches: string[] = []
  for (const [at, { step, cover }] of over.list.entries()) {
    if (step.where !== undefined && !isAskable(step.where)) return undefined
    const name = cover.leaf ? '' : checkCode(cover, parts)
    if (name === undefined) return undefined
    const reached = step.where === undefined ? `at === ${step.index ?? 0}` : askingCode('one', step.where)
    const asked = name === '' ? '' : `if (!${name}(one)) return false; `
    branches.push(`if ((taken & ${1 << at}) === 0 && ${reached}) { taken |= ${1 << at}; ${asked}continue; }`)
  }
  const own = `check${parts.length}`
  const list =
    branches.length === 0
      ? 'return false;'
      : `let taken = 0; for (let at = 0; at < value.length; at++) { const one = value[at]; ${branches.join(' ')} return false; } return value.length > 0;`
  const object =
    cases.length === 0
      ? 'return false;'
      : `let any = false; for (const name in value) { any = true; switch (name) { ${cases.join(' ')} default: return false; } } return any;`
  parts.push(
    `function ${own}(value) { if (typeof value !== 'object' || value === null) return false; if (Array.isArray(value)) { ${list} } ${object} }`,
  )
  return own
}
