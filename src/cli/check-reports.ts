// What `check` shows of its verdicts: text with a table by rule, one line of JSON a record, SARIF or JUnit.

import { type Issue, isValid } from '../errors.ts'
import { junitOf } from './junit.ts'
import { print, showIssue } from './printing.ts'
import { sarifOf } from './sarif.ts'
import { WrongUse } from './wrong-use.ts'

/** The issues of one record: a file, or a line of one. */
export interface Verdict {
  readonly file: string
  readonly line?: number
  readonly issues: readonly Issue[]
}

/** Shows verdicts as they come, or all at the end. */
export interface Reporter {
  add(verdict: Verdict): void
  end(): void
}

/** The reporter that `--format` names: text when absent. */
export function reporterNamed(format: unknown): Reporter {
  if (format === undefined || format === 'text') return textReporter()
  if (format === 'json') return { add: showAsJson, end: () => undefined }
  if (format === 'sarif') return collecting((verdicts) => JSON.stringify(sarifOf(verdicts), null, 2))
  if (format === 'junit') return collecting(junitOf)
  throw new WrongUse(`--format is text, json, sarif or junit, not '${String(format)}'.`, 'check')
}

/** A report that is written at the end holds this many issues; of further records it has the first error alone. */
const mostHeld = 100_000

function collecting(render: (verdicts: readonly Verdict[]) => string): Reporter {
  const verdicts: Verdict[] = []
  let held = 0
  return {
    add(verdict) {
      const issues = held < mostHeld ? verdict.issues : verdict.issues.filter(isError).slice(0, 1)
      held += issues.length
      verdicts.push({ ...verdict, issues })
    },
    end: () => print(render(verdicts)),
  }
}

function isError({ severity }: Issue): boolean {
  return severity === 'error'
}

function showAsJson({ file, line, issues }: Verdict): void {
  print(JSON.stringify({ file, ...(line === undefined ? {} : { line }), valid: isValid(issues), issues }))
}

function textReporter(): Reporter {
  let records = 0
  let faulty = 0
  const byRule = new Map<string, { severity: string; times: number; records: number }>()
  return {
    add({ file, line, issues }) {
      records++
      if (!isValid(issues)) faulty++
      print(`${file}${line === undefined ? '' : `:${line}`}: ${isValid(issues) ? 'valid' : 'not valid'}`)
      for (const issue of issues) print(`  ${showIssue(issue)}`)
      for (const [rule, found] of Map.groupBy(issues, ({ severity, code }) => `${severity} ${code}`)) {
        const row = byRule.get(rule) ?? { severity: found[0]?.severity ?? '', times: 0, records: 0 }
        byRule.set(rule, { ...row, times: row.times + found.length, records: row.records + 1 })
      }
    },
    end() {
      if (records > 1 && byRule.size > 0) print(tableOf(byRule))
      print(`${records} checked, ${faulty === 0 ? 'all valid' : `${faulty} not valid`}.`)
    },
  }
}

const order = ['error', 'warning', 'information']

function tableOf(byRule: ReadonlyMap<string, { severity: string; times: number; records: number }>): string {
  const rows = [...byRule]
    .sort(
      ([one, { severity, times }], [other, next]) =>
        order.indexOf(severity) - order.indexOf(next.severity) || next.times - times || (one < other ? -1 : 1),
    )
    .map(([rule, { times, records }]) => [rule, String(times), String(records)] as const)
  const width = Math.max(4, ...rows.map(([rule]) => rule.length))
  const lines = rows.map(
    ([rule, times, records]) => `${rule.padEnd(width)}  ${times.padStart(6)}  ${records.padStart(7)}`,
  )
  return ['', `${'rule'.padEnd(width)}   times  records`, ...lines, ''].join('\n')
}
