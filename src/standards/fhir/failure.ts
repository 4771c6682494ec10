// A refusal or a list of issues as OperationOutcome. https://hl7.org/fhir/R4/operationoutcome.html

import type { ErrorCode, GatewayError, Issue } from '../../errors.ts'
import type { JsonObject } from '../standard.ts'

/** Our error codes in FHIR's IssueType value set. */
const typeOfError: Readonly<Record<ErrorCode, string>> = {
  moved: 'not-found',
  'invalid-request': 'invalid',
  unreadable: 'structure',
  'unsupported-parameter': 'not-supported',
  'invalid-link': 'invalid',
  unauthenticated: 'login',
  forbidden: 'forbidden',
  'not-found': 'not-found',
  'kind-unknown': 'not-supported',
  'vendor-unknown': 'not-found',
  'message-unknown': 'not-found',
  'method-not-allowed': 'not-supported',
  'not-acceptable': 'not-supported',
  conflict: 'conflict',
  'in-progress': 'lock-error',
  gone: 'deleted',
  'precondition-failed': 'conflict',
  'too-large': 'too-long',
  'unsupported-media-type': 'not-supported',
  invalid: 'invalid',
  'business-rule': 'business-rule',
  'key-reused': 'duplicate',
  'too-many': 'throttled',
  internal: 'exception',
  unavailable: 'transient',
}

/** Rule ids of issues in the same value set; the others take the type of the error that carries them. */
const typeOfRule: Readonly<Record<string, string>> = {
  required: 'required',
  cardinality: 'structure',
  type: 'structure',
  format: 'value',
  'unknown-element': 'structure',
  'code-invalid': 'code-invalid',
  choice: 'structure',
  empty: 'structure',
  'resource-type': 'structure',
  structure: 'structure',
  invariant: 'invariant',
  code: 'code-invalid',
  reference: 'not-found',
  extension: 'extension',
  'profile.unknown': 'not-found',
  'profile.not-supported': 'not-supported',
  unchecked: 'incomplete',
  depth: 'too-costly',
  'too-costly': 'too-costly',
  'not-supported': 'not-supported',
  'unsupported-parameter': 'not-supported',
  'parameter-unknown': 'not-supported',
  'condition-ambiguous': 'multiple-matches',
  'transaction-overlap': 'duplicate',
  'scope-missing': 'forbidden',
}

/** An OperationOutcome of these issues; `type` is the IssueType of those whose rule names none. */
export function outcomeOf(issues: readonly Issue[], type = 'invalid'): JsonObject {
  const listed =
    issues.length > 0 ? issues : [{ severity: 'information', code: 'ok', path: '', text: 'No issues.' } as const]
  return {
    resourceType: 'OperationOutcome',
    issue: listed.map((issue) => ({
      severity: issue.severity,
      code:
        typeOfRule[issue.code] ??
        typeOfRule[issue.code.split('.')[0] ?? ''] ??
        (issue.severity === 'information' ? 'informational' : type),
      details: { text: issue.text },
      diagnostics: diagnosticsOf(issue),
      ...(issue.expression ? { expression: [issue.expression] } : {}),
    })),
  }
}

function diagnosticsOf({ code, path, line, column, source }: Issue): string {
  const at = [
    path === '' ? '' : ` at ${path}`,
    line === undefined ? '' : `, line ${line}${column === undefined ? '' : `, column ${column}`}`,
    source === undefined ? '' : `, from ${source}`,
  ]
  return `${code}${at.join('')}`
}

/** The body of a refused request: its issues, led by its own text when none of them is an error. */
export function failureOf(error: GatewayError): { readonly mediaType: string; readonly body: JsonObject } {
  const named = error.issues.some((issue) => issue.severity === 'error')
  const own: Issue = { severity: 'error', code: error.code, path: '', text: error.message }
  const issues = named ? error.issues : [own, ...error.issues]
  return { mediaType: 'application/fhir+json', body: outcomeOf(issues, typeOfError[error.code]) }
}
