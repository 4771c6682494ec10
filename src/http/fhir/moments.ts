// When the record of an answer was last changed, to the millisecond: a header has whole seconds, a Bundle's entry has
// an instant. https://hl7.org/fhir/R4/bundle-definitions.html#Bundle.entry.response.lastModified

const moments = new WeakMap<Response, Date>()

/** The answer, remembered with the instant of what it is about. */
export function about(answer: Response, updatedAt: Date): Response {
  moments.set(answer, updatedAt)
  return answer
}

/** The instant of what an answer is about; undefined where it is about no record. */
export function momentOf(answer: Response): Date | undefined {
  return moments.get(answer)
}
