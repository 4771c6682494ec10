// Verdicts as SARIF 2.1.0, which code hosts and editors show at the line: https://docs.oasis-open.org/sarif/sarif/v2.1.0/

import type { Issue } from '../errors.ts'
import type { Verdict } from './check-reports.ts'
import { version } from './command-line.ts'
import { ruleNamed } from './rules.ts'

const levels = { error: 'error', warning: 'warning', information: 'note' } as const

/** One run with a result an issue. */
export function sarifOf(verdicts: readonly Verdict[]): object {
  const codes = [...new Set(verdicts.flatMap(({ issues }) => issues.map(({ code }) => code)))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'interlingua', version: version(), rules: codes.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        results: verdicts.flatMap((verdict) => verdict.issues.map((issue) => resultOf(verdict, issue, codes))),
      },
    ],
  }
}

function descriptorOf(code: string): object {
  const rule = ruleNamed(code)
  return {
    id: code,
    ...(rule && { shortDescription: { text: rule.text } }),
    ...(rule?.reference !== undefined && { helpUri: rule.reference }),
  }
}

function resultOf({ file, line }: Verdict, issue: Issue, codes: readonly string[]): object {
  const startLine = issue.line ?? line
  const region = startLine === undefined ? undefined : { startLine, ...(issue.column && { startColumn: issue.column }) }
  return {
    ruleId: issue.code,
    ruleIndex: codes.indexOf(issue.code),
    level: levels[issue.severity],
    message: { text: issue.text },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) },
        logicalLocations: [{ fullyQualifiedName: issue.expression ?? (issue.path === '' ? '/' : issue.path) }],
      },
    ],
  }
}

/** A file's path as a relative reference. */
function uriOf(file: string): string {
  return file === '-' ? 'stdin' : file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
