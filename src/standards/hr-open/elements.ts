// Reads the elements of a document by member path.

const namesOf = new Map<string, readonly string[]>()

/** The names of a path. Paths come from our own table alone, so that what is kept here is bounded. */
function splitPath(path: string): readonly string[] {
  const known = namesOf.get(path)
  if (known) return known
  const names = path === '' ? [] : path.split('.')
  namesOf.set(path, names)
  return names
}

/** The values at a path of the table, in document order; lists are gone through item by item, nulls left out. */
export function valuesAt(value: unknown, path: string): unknown[] {
  const found: unknown[] = []
  collect(value, splitPath(path), 0, found)
  return found
}

function collect(value: unknown, names: readonly string[], at: number, found: unknown[]): void {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, names, at, found)
    return
  }
  const name = names[at]
  if (name === undefined) found.push(value)
  else if (typeof value === 'object' && Object.hasOwn(value, name))
    collect((value as Record<string, unknown>)[name], names, at + 1, found)
}

/** A JSON object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
