// `interlingua check`: files and folders against a standard.

import { fault, GatewayError, type Issue, isValid } from '../errors.ts'
import type { Level } from '../standards/standard.ts'
import { filesOf, linesOf, readBytes } from './files.ts'
import type { Invocation } from './invocation.ts'
import { outputFormat, print, showIssue, textOption } from './printing.ts'
import { kindNamed, standardsNamed } from './standards.ts'
import { type Expectation, judge } from './verdict.ts'
import { WrongUse } from './wrong-use.ts'

interface Verdict {
  readonly file: string
  readonly line?: number
  readonly issues: readonly Issue[]
}

/** Exit code 0 when every record is valid, 1 when one is not. */
export async function run({ values, words }: Invocation): Promise<number> {
  if (words.length === 0) throw new WrongUse('Name the files or folders to check.', 'check')
  const show = outputFormat(values.format, 'check') === 'json' ? showAsJson : showAsText
  const standards = await standardsNamed(textOption(values.standard), 'check')
  const level = levelNamed(textOption(values.level))
  const kind = textOption(values.kind)
  const expectation: Expectation = {
    ...(kind === undefined ? { standards, kind } : kindNamed(kind, standards, 'check')),
    level,
  }
  let records = 0
  let faulty = 0
  for (const file of await filesOf(words, ['.json', '.xml', '.ndjson'], 'check')) {
    for await (const verdict of verdictsOf(file, expectation)) {
      records++
      if (!isValid(verdict.issues)) faulty++
      show(verdict)
    }
  }
  if (show === showAsText) print(summary(records, faulty))
  return faulty === 0 ? 0 : 1
}

function levelNamed(name: string | undefined): Level {
  if (name === undefined) return 'rules'
  if (name === 'structure' || name === 'rules' || name === 'profiles') return name
  throw new WrongUse(`--level is structure, rules or profiles, not '${name}'.`, 'check')
}

async function* verdictsOf(file: string, expectation: Expectation): AsyncGenerator<Verdict> {
  if (!/\.(ndjson|jsonl)$/i.test(file)) {
    yield { file, issues: await judgeFile(file, expectation) }
    return
  }
  for await (const { number, bytes } of linesOf(file, 'check')) {
    const issues =
      bytes === undefined
        ? [fault('too-large', '', 'This line is longer than 256 MiB.')]
        : // A line's own position counts in the file, not in the line.
          judge(bytes, expectation).map((issue) => atLine(issue, number))
    yield { file, line: number, issues }
  }
}

function atLine(issue: Issue, line: number): Issue {
  return issue.line === undefined ? issue : { ...issue, line, text: issue.text.replace('line 1,', `line ${line},`) }
}

async function judgeFile(file: string, expectation: Expectation): Promise<Issue[]> {
  try {
    return judge(await readBytes(file, 'check'), expectation)
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'too-large') return [...error.issues]
    throw error
  }
}

function showAsJson({ file, line, issues }: Verdict): void {
  print(JSON.stringify({ file, ...(line === undefined ? {} : { line }), valid: isValid(issues), issues }))
}

function showAsText({ file, line, issues }: Verdict): void {
  print(`${file}${line === undefined ? '' : `:${line}`}: ${isValid(issues) ? 'valid' : 'not valid'}`)
  for (const issue of issues) print(`  ${showIssue(issue)}`)
}

function summary(records: number, faulty: number): string {
  const checked = `${records} checked`
  return faulty === 0 ? `${checked}, all valid.` : `${checked}, ${faulty} not valid.`
}
