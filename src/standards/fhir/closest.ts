import { editDistance } from '../../edit-distance.ts'

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
