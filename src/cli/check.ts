// `interlingua check`: files and folders against a standard.

import { fault, GatewayError, type Issue, isValid } from '../errors.ts'
import { profileNamed } from '../standards/hr-open/profiles.ts'
import type { Level } from '../standards/standard.ts'
import { type Reporter, reporterNamed, type Verdict } from './check-reports.ts'
import { definitionsIn } from './definitions.ts'
import { explain } from './explain.ts'
import { filesOf, linesOf, readBytes } from './files.ts'
import { importedSchemas } from './imported-standards.ts'
import type { Invocation } from './invocation.ts'
import { textOption } from './printing.ts'
import { kindNamed, standardsNamed, typeNamed } from './standards.ts'
import { type Expectation, judge } from './verdict.ts'
import { WrongUse } from './wrong-use.ts'

/** Exit code 0 when every record is valid, 1 when one is not. */
export async function run({ values, words, env }: Invocation): Promise<number> {
  const rule = textOption(values.explain)
  if (rule !== undefined) return explain(rule, values.format)
  if (words.length === 0) throw new WrongUse('Name the files or folders to check.', 'check')
  const reporter = reporterNamed(values.format)
  const expectation = await expectationOf(values, env)
  return await checkAll(await filesOf(words, ['.json', '.xml', '.ndjson'], 'check'), expectation, reporter)
}

async function checkAll(files: readonly string[], expectation: Expectation, reporter: Reporter): Promise<number> {
  let faulty = 0
  for (const file of files) {
    for await (const verdict of verdictsOf(file, expectation)) {
      if (!isValid(verdict.issues)) faulty++
      reporter.add(verdict)
    }
  }
  reporter.end()
  return faulty === 0 ? 0 : 1
}

async function expectationOf(values: Invocation['values'], env: NodeJS.ProcessEnv): Promise<Expectation> {
  const type = textOption(values.type)
  const named = textOption(values.profile)
  // FHIR's profiles have URLs for names, HR Open's are words.
  const asked = named?.includes(':') ? named : undefined
  const profile = asked === undefined ? named : undefined
  const definitions = await definitionsIn(rulesOf(values.package))
  const isHrOpen = type !== undefined || profile !== undefined || values.schemas === 'official'
  const standards = await standardsNamed(textOption(values.standard) ?? (isHrOpen ? 'hr-open' : undefined), 'check')
  const onlyKind = onlyKindOf(profile)
  const kind = textOption(values.kind) ?? onlyKind
  if (type !== undefined && kind !== undefined)
    throw new WrongUse('Name a --kind, or a --type for a part; not both.', 'check')
  if (isHrOpen && standards[0]?.name !== 'hr-open')
    throw new WrongUse('--type, --profile and --schemas official are for --standard hr-open.', 'check')
  return {
    ...(kind === undefined ? { standards, kind } : kindNamed(kind, standards, 'check')),
    level: levelNamed(depthOf(values), asked !== undefined || definitions.length > 0),
    given: { definitions, profiles: asked === undefined ? [] : [asked] },
    type: type === undefined ? undefined : typeNamed(type, 'check'),
    profile,
    official: areOfficial(values.schemas) ? importedSchemas(env) : undefined,
    policy: { reject: rulesOf(values.reject), ignore: rulesOf(values.ignore) },
  }
}

/** The kind of a profile that is for one kind alone. Throws WrongUse for a profile that is none. */
function onlyKindOf(profile: string | undefined): string | undefined {
  if (profile === undefined) return undefined
  try {
    const [kind, ...others] = Object.keys(profileNamed(profile).kinds)
    return others.length === 0 ? kind : undefined
  } catch (error) {
    if (error instanceof GatewayError) throw new WrongUse(error.message, 'check')
    throw error
  }
}

/** Depth and level are one thing by two names. */
function depthOf({ depth, level }: Invocation['values']): string | undefined {
  if (depth !== undefined && level !== undefined && depth !== level)
    throw new WrongUse('--depth and --level mean the same: name one of them.', 'check')
  return textOption(depth ?? level)
}

function levelNamed(name: string | undefined, isDeep: boolean): Level {
  if (name === undefined) return isDeep ? 'profiles' : 'rules'
  if (name === 'structure' || name === 'rules' || name === 'profiles') return name
  throw new WrongUse(`--depth is structure, rules or profiles, not '${name}'.`, 'check')
}

function areOfficial(schemas: unknown): boolean {
  if (schemas === undefined || schemas === 'own') return false
  if (schemas === 'official') return true
  throw new WrongUse(`--schemas is own or official, not '${String(schemas)}'.`, 'check')
}

function rulesOf(value: Invocation['values'][string]): string[] {
  return Array.isArray(value) ? value.map(String) : []
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
