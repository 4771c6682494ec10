// What goes into a jsonb column of the gateway's own. Postgres takes neither NUL nor half a surrogate pair there, and an
// issue that quotes a sender's payload may hold either; the quotation gives way, not the line.

/** JSON text that jsonb accepts: NUL shown as ␀, half pairs as U+FFFD. */
export function jsonColumn(value: unknown): string {
  const text = JSON.stringify(value)
  return mayBeRefused(text) ? JSON.stringify(value, showUnstorable) : text
}

/** Cheap and never wrong in the negative: an escaped backslash before `u0000` only costs a second pass. */
function mayBeRefused(text: string): boolean {
  return text.includes('\\u0000') || text.includes('\\ud')
}

function showUnstorable(_name: string, value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const names = Object.keys(value)
  if (names.every((name) => storable(name) === name)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [storable(name), member]))
}

function storable(text: string): string {
  return text.replaceAll('\u0000', '\u2400').toWellFormed()
}
