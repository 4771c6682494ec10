// An error or an issue of one operation of many says which. https://hl7.org/fhir/R4/bundle.html

import { fault, GatewayError, type Issue } from '../errors.ts'

/** The error of what stands at `place` (`Bundle.entry[3]`). */
export function placed(error: GatewayError, place: string): GatewayError {
  const { code, message, headers, cause } = error
  const issues = error.issues.length > 0 ? error.issues : [fault(code, '', message)]
  return new GatewayError(code, `${place}: ${message}`, {
    issues: issues.map((issue) => within(issue, place)),
    headers,
    cause,
  })
}

/** An issue of the resource of the entry at `place`. */
export function within(issue: Issue, place: string): Issue {
  const { expression } = issue
  if (expression?.startsWith('Bundle.')) return issue
  return {
    ...issue,
    text: `${place}: ${issue.text}`,
    expression: expression === undefined ? place : `${place}.resource.${expression.replace(/^[A-Za-z]+\./, '')}`,
  }
}
