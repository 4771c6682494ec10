/** The candidates that a mistyped name probably meant, nearest first, three at most. Bounded: long names have none. */
export function closest(name: string, candidates: Iterable<string>): string[] {
  if (name.length > 64) return []
  const limit = Math.max(1, Math.floor(name.length / 3))
  const near: [number, string][] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit) near.push([distance, candidate])
  }
  return near
    .sort(([one], [other]) => one - other)
    .slice(0, 3)
    .map(([, candidate]) => candidate)
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, change))
    }
    row = next
  }
  return row[other.length] ?? 0
}
