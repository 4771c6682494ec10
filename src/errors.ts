// Issues are data, errors are thrown. What can find many faults returns `Issue[]`; what cannot go on throws one
// GatewayError, whose `detail` and `issues` may be shown to the caller and whose `cause` is only logged.

export type Severity = 'error' | 'warning' | 'information'

/** One fault at one place. */
export interface Issue {
  readonly severity: Severity
  /** Stable rule id, for example `required`, `lint.undeclared`, `code-unmapped`. */
  readonly code: string
  /** JSON Pointer into the checked document, `""` for the whole. */
  readonly path: string
  /** FHIRPath of the element, for FHIR. */
  readonly expression?: string
  /** What is wrong and what to do about it. */
  readonly text: string
  readonly line?: number
  readonly column?: number
  /** Where in the sender's payload: a JSON Pointer, `row 7, column "dob"`, an XPath. */
  readonly source?: string
}

/** The closed table: error code → HTTP status. A code that is not here cannot be thrown. */
export const statusOf = {
  moved: 301,
  'invalid-request': 400,
  unreadable: 400,
  'unsupported-parameter': 400,
  'invalid-link': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'kind-unknown': 404,
  'vendor-unknown': 404,
  'message-unknown': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'in-progress': 409,
  gone: 410,
  'precondition-failed': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'business-rule': 422,
  'key-reused': 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof statusOf

export interface ErrorDetails {
  readonly issues?: readonly Issue[]
  readonly cause?: unknown
  /** Response headers that belong to this refusal, for example `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>
}

export class GatewayError extends Error {
  readonly code: ErrorCode
  readonly issues: readonly Issue[]
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ErrorCode, detail: string, details: ErrorDetails = {}) {
    super(detail, { cause: details.cause })
    this.name = 'GatewayError'
    this.code = code
    this.issues = details.issues ?? []
    this.headers = details.headers ?? {}
  }

  get status(): number {
    return statusOf[this.code]
  }
}

/** An `Issue` of severity error, the usual case. */
export function fault(code: string, path: string, text: string, more: Partial<Issue> = {}): Issue {
  return { severity: 'error', code, path, text, ...more }
}

/** `valid` means: no issue of severity error. */
export function isValid(issues: readonly Issue[]): boolean {
  return issues.every((issue) => issue.severity !== 'error')
}
