// Whether a regular expression of a rule ends in bounded time. V8 backtracks, so that a repeat of something that itself
// repeats or chooses may need exponential time; such patterns are not run, but for those that are known to be harmless.

/** Patterns of R4's own rules: the parts inside of their repeats start with different characters. */
const known = new Set([
  '[^\\s\\.,:;\\\'"\\/|?!@#$%&*()\\[\\]{}]{1,64}(\\.[^\\s\\.,:;\\\'"\\/|?!@#$%&*()\\[\\]{}]{1,64}(\\[x\\])?(\\:[^\\s\\.]+)?)*',
  '[A-Za-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*(\\[x])?)*',
])

/** No group that is repeated without a small bound holds a repeat or a choice; at most four open repeats in all. */
export function isBounded(pattern: string): boolean {
  if (known.has(pattern)) return true
  if (pattern.length > 1000) return false
  const groups: { varies: boolean }[] = [{ varies: false }]
  let open = 0
  let closed: { varies: boolean } | undefined
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at]
    const group = groups.at(-1) as { varies: boolean }
    const before = closed
    closed = undefined
    if (character === '\\') at += 1
    else if (character === '[') at = endOfClass(pattern, at)
    else if (character === '(') groups.push({ varies: false })
    else if (character === ')') {
      closed = groups.length > 1 ? groups.pop() : undefined
      if (closed?.varies) (groups.at(-1) as { varies: boolean }).varies = true
    } else if (character === '|') group.varies = true
    else if (character === '*' || character === '+' || character === '{' || character === '?') {
      if (character === '?' && pattern[at - 1] === '(') continue
      const most = character === '{' ? mostOf(pattern, at) : character === '?' ? 1 : Number.POSITIVE_INFINITY
      if (before?.varies && most > 1) return false
      if (most > 1) group.varies = true
      if (most > 1000) open += 1
    }
  }
  return open <= 4
}

function endOfClass(pattern: string, from: number): number {
  let at = from + 1
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1
  return at
}

function mostOf(pattern: string, at: number): number {
  const [, least, range, most] = /^\{(\d+)(,(\d*))?\}/.exec(pattern.slice(at, at + 30)) ?? []
  if (least === undefined) return 1
  if (range === undefined) return Number(least)
  return most === '' ? Number.POSITIVE_INFINITY : Number(most)
}
