// References as the index and queries know them. https://hl7.org/fhir/R4/references.html#literal

export interface Target {
  /** `Type/id`, or the absolute or canonical URL as written, without its version. */
  readonly target: string
  readonly version?: string
}

/** A literal reference; undefined for a contained one (`#x`), which nothing outside its resource can point at. */
export function targetOf(reference: string): Target | undefined {
  if (reference === '' || reference.startsWith('#')) return undefined
  const history = reference.indexOf('/_history/')
  if (history < 0) return { target: reference }
  return { target: reference.slice(0, history), version: reference.slice(history + '/_history/'.length) }
}

/** A canonical URL, whose version follows `|` and whose fragment follows `#`. */
export function canonicalTargetOf(url: string): Target | undefined {
  const bare = url.split('#', 1)[0] ?? ''
  const bar = bare.indexOf('|')
  if (bare === '') return undefined
  return bar < 0 ? { target: bare } : { target: bare.slice(0, bar), version: bare.slice(bar + 1) }
}
