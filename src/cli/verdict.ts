// The verdict on one document: which kind it is, and what its standard says of it.

import { fault, GatewayError, type Issue } from '../errors.ts'
import { locate } from '../json/locate.ts'
import { pointer } from '../json/pointer.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import { locateFhirXml } from '../standards/fhir/xml/locate-fhir-xml.ts'
import { lintOf } from '../standards/hr-open/lint.ts'
import { nounOf } from '../standards/hr-open/nouns.ts'
import type { OfficialSchemas } from '../standards/hr-open/official.ts'
import { checkProfile } from '../standards/hr-open/profiles.ts'
import { checkType } from '../standards/hr-open/validate.ts'
import { locateXml } from '../standards/hr-open/xml/locate-xml.ts'
import { applyPolicy, type Policy } from '../standards/issue-policy.ts'
import type { CanonicalRecord, Given, Json, JsonObject, Level, Standard } from '../standards/standard.ts'

/** What the caller said about the documents; everything else the content must say. */
export interface Expectation {
  /** Those that may be meant. */
  readonly standards: readonly Standard[]
  readonly kind: string | undefined
  readonly level: Level
  /** HR Open: the documents are parts of this type, `<domain>.<Type>`. */
  readonly type?: string | undefined
  /** HR Open: what they have to be complete for. */
  readonly profile?: string | undefined
  /** HR Open: judge by these schemas instead of ours. */
  readonly official?: OfficialSchemas | undefined
  readonly policy?: Policy
  /** FHIR: definitions and profiles that come with the check. */
  readonly given?: Given
}

/** The issues of one document in JSON or XML; never throws for what the document holds. */
export function judge(bytes: Uint8Array, expectation: Expectation): Issue[] {
  try {
    const body = decodeUtf8(bytes)
    const issues = /^\s*</.test(body) ? judgeXml(body, expectation) : judgeJson(body, expectation)
    return applyPolicy(issues, expectation.policy ?? {})
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return error.issues.length > 0 ? [...error.issues] : [fault(error.code, '', error.message)]
  }
}

function judgeXml(body: string, expectation: Expectation): Issue[] {
  const readers = expectation.standards.flatMap((standard) =>
    standard.formats.filter((format) => format.mediaType.endsWith('xml')).map((format) => ({ standard, format })),
  )
  // FHIR's XML says what it is by the namespace of its root.
  const isFhir = /xmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/hl7\.org\/fhir["']/.test(body.slice(0, 10_000))
  const reader = readers.find(({ standard }) => (standard.name === 'fhir') === isFhir) ?? readers[0]
  if (reader === undefined) {
    return [fault('format-unsupported', '', 'XML is not read for this standard yet. Send the document as JSON.')]
  }
  const { standard, format } = reader
  const kind = expectation.kind !== undefined && standard.kinds.has(expectation.kind) ? expectation.kind : undefined
  const text = format.read(body, kind)
  // Lines of the JSON that was made of it would mislead.
  const issues = judgeJson(text, { ...expectation, standards: [standard] }).map(
    ({ line: _line, column: _column, ...issue }): Issue => issue,
  )
  if (standard.name !== 'hr-open') {
    const found = locateFhirXml(
      body,
      issues.map(({ path }) => path),
    )
    return issues.map((issue) => ({ ...issue, ...found.get(issue.path) }))
  }
  const root = kind === undefined ? pointer(...Object.keys(JSON.parse(text) as object).slice(0, 1)) : ''
  const paths = issues.map(({ path }) => path)
  const places = locateXml(body, paths, root)
  return issues.map((issue) => ({ ...issue, ...places.get(issue.path) }))
}

function judgeJson(text: string, expectation: Expectation): Issue[] {
  const value = readJson(text)
  if (expectation.type !== undefined) return placed(text, judgeType(expectation.type, value, expectation))
  if (!isObject(value)) return [fault('type', '', 'A record is a JSON object; this is none.')]
  const found = kindOf(value, expectation)
  if (found === undefined) return [kindUnknown(value)]
  const { standard, kind } = found
  const bare = standard.unwrap?.(kind, text) ?? text
  if (bare === text) return placed(text, judgeRecord(standard, { kind, text, value }, expectation))
  const [wrapper = ''] = Object.keys(value)
  const record = { kind, text: bare, value: value[wrapper] as JsonObject }
  // Paths point into the document as it was sent, wrapper and all.
  const issues = judgeRecord(standard, record, expectation).map((issue) => ({
    ...issue,
    path: pointer(wrapper) + issue.path,
  }))
  return placed(text, issues)
}

function judgeRecord(standard: Standard, record: CanonicalRecord, expectation: Expectation): Issue[] {
  const { level, profile, official } = expectation
  const issues =
    official === undefined
      ? standard.validate(record, level, expectation.given)
      : judgeType(nounOf(record.kind).type, record.value, expectation)
  return profile === undefined ? issues : [...issues, ...checkProfile(record.kind, record.value, profile)]
}

/** The remarks are ours, whosever schemas judge. */
function judgeType(type: string, value: Json, { level, official }: Expectation): Issue[] {
  if (official === undefined) return checkType(type, value, level)
  return [...official.check(type, value), ...(level === 'structure' ? [] : lintOf(type, value))]
}

/** The issues with line and column where they have none. */
function placed(text: string, issues: readonly Issue[]): Issue[] {
  const places = locate(
    text,
    issues.filter((issue) => issue.line === undefined).map((issue) => issue.path),
  )
  return issues.map((issue) => ({ ...issue, ...(issue.line === undefined ? places.get(issue.path) : undefined) }))
}

function kindOf(value: JsonObject, { standards, kind }: Expectation) {
  for (const standard of standards) {
    const named = kind ?? standard.kindOf(value)
    if (named !== undefined && standard.kinds.has(named)) return { standard, kind: named }
  }
  return undefined
}

function kindUnknown(value: JsonObject): Issue {
  const says = typeof value.resourceType === 'string' ? `resourceType '${value.resourceType.slice(0, 80)}'` : undefined
  return fault(
    'kind-unknown',
    says === undefined ? '' : '/resourceType',
    says === undefined
      ? 'Nothing here says which kind of record this is: no resourceType, no wrapper with a noun. Name it with --kind.'
      : `The ${says} is not a kind of this standard. Correct it, or name the kind with --kind.`,
  )
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
