// JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901

import type { Json } from '../standards/standard.ts'

/** One reference token, escaped: `~` → `~0`, `/` → `~1`. */
export function escapeSegment(segment: string | number): string {
  return typeof segment === 'number' ? String(segment) : segment.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** A pointer from its unescaped segments; none gives `""`, the whole document. */
export function pointer(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${escapeSegment(segment)}`).join('')
}

/** The segments of a pointer, unescaped. */
export function segmentsOf(path: string): string[] {
  if (path === '') return []
  return path
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value a pointer names, or undefined where there is none. Only own members are followed. */
export function valueAt(value: Json, path: string): Json | undefined {
  let current: Json | undefined = value
  for (const segment of segmentsOf(path)) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, segment)) return undefined
    current = (current as { readonly [name: string]: Json | undefined })[segment]
  }
  return current
}
