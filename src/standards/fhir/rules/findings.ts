// What the rules found, bounded: a hundred errors and a hundred of the rest, however broken a document is.

import type { Issue, Severity } from '../../../errors.ts'
import { expressionOf, type Place, pathOf } from './place.ts'

export const mostFindings = 100

export interface Findings {
  readonly issues: Issue[]
  errors: number
  others: number
}

export function newFindings(): Findings {
  return { issues: [], errors: 0, others: 0 }
}

/** Reports one finding. `code` is the rule's stable id. */
export function report(findings: Findings, severity: Severity, code: string, at: Place, text: string): void {
  const count = severity === 'error' ? findings.errors++ : findings.others++
  if (count >= mostFindings) return
  findings.issues.push({ severity, code, path: pathOf(at), expression: expressionOf(at), text })
}

/** A value of the document in a message: short and quoted. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
