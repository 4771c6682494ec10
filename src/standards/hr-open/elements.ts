// Reads the elements of a document by member path.

/** The values at a path, in document order; lists are gone through item by item, nulls and absent members left out. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let current = items(value)
  if (path === '') return current
  for (const name of path.split('.')) {
    const next: unknown[] = []
    for (const object of current) if (isObject(object) && Object.hasOwn(object, name)) next.push(...items(object[name]))
    current = next
  }
  return current
}

/** A list's items, lists within flattened; a single value as a list of one; nothing for null and undefined. */
function items(value: unknown): unknown[] {
  const list: unknown[] = Array.isArray(value) ? (value as unknown[]).flat(Number.POSITIVE_INFINITY) : [value]
  return list.filter((item) => item !== null && item !== undefined)
}

/** A JSON object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
