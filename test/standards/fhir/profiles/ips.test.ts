// The International Patient Summary 2.0 from its npm package: its own examples, and documents broken in named ways.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitionsIn } from '../../../../src/cli/definitions.ts'
import type { Issue } from '../../../../src/errors.ts'
import { fhir } from '../../../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../../../src/standards/standard.ts'

const folder = dirname(createRequire(import.meta.url).resolve('hl7.fhir.uv.ips/package.json'))
const definitions = await definitionsIn([folder])
const base = 'http://hl7.org/fhir/uv/ips/StructureDefinition/'
const files = readdirSync(join(folder, 'example')).filter((file) => file.endsWith('.json'))

interface Entry {
  fullUrl: string
  resource: { resourceType: string; [name: string]: unknown }
}
interface Section {
  code: { coding: { code: string }[] }
  text?: unknown
  entry?: { reference: string }[]
}
interface Summary {
  type: string
  entry: Entry[]
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(folder, 'example', file), 'utf8')) as T
}

function issuesOf(resource: unknown, profile?: string): Issue[] {
  const value = resource as JsonObject
  const record = { kind: String(value.resourceType), text: JSON.stringify(value), value }
  return fhir.validate(record, 'profiles', { definitions, profiles: profile ? [base + profile] : [] })
}

const errorsOf = (issues: readonly Issue[]) =>
  issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`)

function broken(change: (summary: Summary, sections: Section[]) => void): string[] {
  const summary = read<Summary>('Bundle-IPS-examples-Bundle-01.json')
  change(summary, summary.entry[0]?.resource.section as Section[])
  return errorsOf(issuesOf(summary, 'Bundle-uv-ips'))
}

const patientOf = (summary: Summary) => summary.entry.find(({ resource }) => resource.resourceType === 'Patient')

describe('the International Patient Summary 2.0', () => {
  it.each(files)('refuses nothing of its own example %s', (file) => {
    expect(errorsOf(issuesOf(read(file)))).toEqual([])
  })

  it('says by name which definitions are not at hand, as warnings and remarks', () => {
    const found = files.flatMap((file) => issuesOf(read(file)))
    const about = (code: string) => found.filter((issue) => issue.code === code)
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning', 'information']))
    expect(about('extension.unknown').some(({ text }) => text.includes('StructureDefinition/textLink'))).toBe(true)
    expect(about('code.unchecked').some(({ text }) => text.includes('RadLex_Playbook'))).toBe(true)
    expect(about('profile.must-support').some(({ text }) => text.includes('generalPractitioner'))).toBe(true)
  })

  it.each<[string, string, (summary: Summary, sections: Section[]) => void]>([
    ['is no document', 'profile.fixed /type', (summary) => (summary.type = 'collection')],
    [
      'has no section of allergies',
      'profile.min /entry/0/resource',
      (_, sections) => {
        const at = sections.findIndex(({ code }) => code.coding[0]?.code === '48765-2')
        sections.splice(at, 1)
      },
    ],
    ['has a section without text', 'profile.min /entry/0/resource/section/0', (_, [first]) => delete first?.text],
    [
      'has another kind of document in its Composition',
      'profile.pattern /entry/0/resource/type',
      (summary) =>
        ((summary.entry[0] as Entry).resource.type = { coding: [{ system: 'http://loinc.org', code: '11506-3' }] }),
    ],
    [
      'refers to a patient where a problem is meant',
      'profile.target /entry/0/resource/section/0/entry/0',
      (summary, [first]) => ((first as Section).entry = [{ reference: patientOf(summary)?.fullUrl ?? '' }]),
    ],
    [
      'has a patient without a date of birth',
      'profile.min /entry/1/resource',
      (summary) => delete patientOf(summary)?.resource.birthDate,
    ],
    [
      'has no patient',
      'profile.min ',
      (summary) => (summary.entry = summary.entry.filter(({ resource }) => resource.resourceType !== 'Patient')),
    ],
    [
      'has two Compositions',
      'profile.max ',
      (summary) =>
        summary.entry.push({
          fullUrl: 'urn:uuid:6f1d8b4e-3f6f-4b11-9a3e-0d8a40cb51b1',
          resource: (summary.entry[0] as Entry).resource,
        }),
    ],
    [
      'has a rule of its own broken',
      'invariant.ips-pat-1 /entry/1/resource/name/0',
      (summary) => ((patientOf(summary) as Entry).resource.name = [{ use: 'official' }]),
    ],
  ])('refuses a summary that %s', (_name, expected, change) => {
    expect(broken(change)).toContain(expected)
  })

  it('refuses a code that its value set excludes', () => {
    const result = { ...read<JsonObject>('Observation-hemoglobin.json'), status: 'entered-in-error' }
    expect(errorsOf(issuesOf(result, 'Observation-results-laboratory-pathology-uv-ips'))).toContain(
      'profile.binding /status',
    )
  })
})
