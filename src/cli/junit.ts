// Verdicts as a JUnit report, which build servers show as tests: a record is a case, its errors fail it.

import { isValid } from '../errors.ts'
import { escapeXml } from '../xml/escape.ts'
import type { Verdict } from './check-reports.ts'
import { showIssue } from './printing.ts'

/** One suite with a case a record; remarks that are no errors stand in its output. */
export function junitOf(verdicts: readonly Verdict[]): string {
  const failures = verdicts.filter(({ issues }) => !isValid(issues)).length
  const counts = `tests="${verdicts.length}" failures="${failures}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="interlingua check" ${counts} errors="0" skipped="0">`,
    ...verdicts.flatMap(caseOf),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')
}

function caseOf({ file, line, issues }: Verdict): string[] {
  const name = escapeXml(line === undefined ? file : `${file}:${line}`)
  const start = `    <testcase classname="interlingua.check" name="${name}"`
  const errors = issues.filter(({ severity }) => severity === 'error')
  const others = issues.filter(({ severity }) => severity !== 'error')
  if (issues.length === 0) return [`${start}/>`]
  return [
    `${start}>`,
    ...(errors.length === 0
      ? []
      : [
          `      <failure type="${escapeXml(errors[0]?.code ?? '')}" message="${errors.length} error(s)">`,
          ...errors.map((issue) => escapeXml(showIssue(issue))),
          '</failure>',
        ]),
    ...(others.length === 0
      ? []
      : ['      <system-out>', ...others.map((issue) => escapeXml(showIssue(issue))), '</system-out>']),
    '    </testcase>',
  ]
}
