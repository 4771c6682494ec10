// Documents and definitions that are made to cost much: every check ends, with bounded findings. A test that would not
// end is ended by vitest's own limit.

import { describe, expect, it } from 'vitest'
import { readJson } from '../../../src/json/read.ts'
import { canonicalsIn } from '../../../src/standards/fhir/rules/canonicals.ts'
import { isLanguage } from '../../../src/standards/fhir/rules/languages.ts'
import { isUnit } from '../../../src/standards/fhir/rules/units.ts'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../../src/standards/standard.ts'
import { recordOf } from './record.ts'

const url = 'http://x/profile'

function issuesOf(kind: string, members: object, definitions: object[] = [], profiles: string[] = []) {
  const given = { definitions: definitions as JsonObject[], profiles }
  return fhir.validate(recordOf(kind, members as JsonObject), 'profiles', given)
}

function profileOf(type: string, element: object[], more: object = {}) {
  const baseDefinition = `http://hl7.org/fhir/StructureDefinition/${type}`
  const base = { resourceType: 'StructureDefinition', url, type, derivation: 'constraint', baseDefinition }
  return { ...base, differential: { element }, ...more }
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const expectBounded = (issues: readonly unknown[]) => expect(issues.length).toBeLessThanOrEqual(200)

describe('what is made to cost much', () => {
  it('in many values and many slices is given up and said so', () => {
    const slices = times(200, (at) => [
      { id: `Patient.identifier:s${at}`, path: 'Patient.identifier', sliceName: `s${at}` },
      { id: `Patient.identifier:s${at}.system`, path: 'Patient.identifier.system', fixedUri: `http://x/${at}` },
    ]).flat()
    const slicing = { discriminator: [{ type: 'value', path: 'system' }], rules: 'closed' }
    const profile = profileOf('Patient', [{ path: 'Patient.identifier', slicing }, ...slices])
    const identifier = times(20_000, (at) => ({ system: `http://y/${at}`, value: 'x' }))
    const issues = issuesOf('Patient', { identifier }, [profile], [url])
    expectBounded(issues)
    expect(issues.some(({ code }) => code === 'unchecked')).toBe(true)
  })

  it('in profiles that slice by each other ends', () => {
    const names = times(6, (at) => `http://x/p${at}`)
    const profiles = names.map((own) =>
      profileOf(
        'Bundle',
        [
          {
            path: 'Bundle.entry',
            slicing: { discriminator: [{ type: 'profile', path: 'resource' }], rules: 'closed' },
          },
          ...names.flatMap((other, at) => [
            { id: `Bundle.entry:s${at}`, path: 'Bundle.entry', sliceName: `s${at}` },
            {
              id: `Bundle.entry:s${at}.resource`,
              path: 'Bundle.entry.resource',
              type: [{ code: 'Bundle', profile: [other] }],
            },
          ]),
        ],
        { url: own },
      ),
    )
    const nested = (depth: number): object => ({
      resourceType: 'Bundle',
      type: 'collection',
      ...(depth > 0 ? { entry: times(3, () => ({ fullUrl: `http://x/${depth}`, resource: nested(depth - 1) })) } : {}),
    })
    const { resourceType: _type, ...bundle } = nested(6) as { resourceType: string }
    expectBounded(issuesOf('Bundle', bundle, profiles, ['http://x/p0']))
  })

  it('in documents whose entries all refer to all ends', () => {
    const entry = times(2000, () => ({
      fullUrl: 'http://x/List/1',
      resource: {
        resourceType: 'List',
        id: '1',
        status: 'current',
        mode: 'working',
        entry: times(20, () => ({ item: { reference: 'List/1' } })),
      },
    }))
    const composition = {
      resourceType: 'Composition',
      id: '1',
      status: 'final',
      type: { text: 'x' },
      date: '2020',
      author: [{ display: 'x' }],
      title: 'x',
    }
    expectBounded(
      issuesOf('Bundle', {
        type: 'document',
        identifier: { value: 'x' },
        timestamp: '2020-01-01T00:00:00Z',
        entry: [{ fullUrl: 'http://x/Composition/1', resource: composition }, ...entry],
      }),
    )
  })

  it('in ids, links and anchors ends', () => {
    const name = times(50_000, () => ({ id: 'same', text: 'x' }))
    expectBounded(issuesOf('Patient', { name }))
    const links = '<a href="#nowhere">x</a>'.repeat(20_000)
    const div = `<div xmlns="http://www.w3.org/1999/xhtml">${links}</div>`
    expectBounded(issuesOf('Patient', { text: { status: 'generated', div } }))
    const spaces = `<div xmlns="http://www.w3.org/1999/xhtml">href${' '.repeat(500_000)}</div>`
    expectBounded(issuesOf('Patient', { text: { status: 'generated', div: spaces } }))
  })

  it('in regular expressions of profiles, questionnaires and value sets is not run', () => {
    const evil = '^(a+)+$'
    const hard = `${'a'.repeat(40)}!`
    const form = {
      resourceType: 'Questionnaire',
      url: 'http://x/q',
      status: 'active',
      item: [
        {
          linkId: '1',
          type: 'string',
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: evil }],
        },
      ],
    }
    const response = {
      status: 'completed',
      questionnaire: 'http://x/q',
      item: [{ linkId: '1', answer: [{ valueString: hard }] }],
    }
    expectBounded(issuesOf('QuestionnaireResponse', response, [form]))
    const constraint = [{ key: 'x-1', severity: 'error', human: 'x', expression: `name.text.matches('${evil}')` }]
    const set = {
      resourceType: 'ValueSet',
      url: 'http://x/set',
      compose: { include: [{ system: 'http://x/cs', filter: [{ property: 'code', op: 'regex', value: evil }] }] },
    }
    const system = { resourceType: 'CodeSystem', url: 'http://x/cs', content: 'complete', concept: [{ code: hard }] }
    const binding = { strength: 'required', valueSet: 'http://x/set' }
    const profile = profileOf('Patient', [
      { path: 'Patient', constraint },
      { path: 'Patient.maritalStatus', binding },
    ])
    const patient = {
      name: [{ text: hard }],
      maritalStatus: { coding: [{ system: 'http://x/cs', code: hard }] },
    }
    const issues = issuesOf('Patient', patient, [profile, set, system], [url])
    expectBounded(issues)
    expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['unchecked', 'code.unchecked']))
  })

  it('in value sets that include each other and hierarchies in circles ends', () => {
    const sets = times(5, (at) => ({
      resourceType: 'ValueSet',
      url: `http://x/s${at}`,
      compose: { include: times(5, (other) => ({ valueSet: [`http://x/s${other}`] })) },
    }))
    const binding = { strength: 'required', valueSet: 'http://x/s0' }
    const profile = profileOf('Patient', [{ path: 'Patient.maritalStatus', binding }])
    expectBounded(
      issuesOf(
        'Patient',
        { maritalStatus: { coding: [{ system: 'http://y', code: 'z' }] } },
        [...sets, profile],
        [url],
      ),
    )
    const parent = (code: string) => [{ code: 'parent', valueCode: code }]
    const circle = {
      resourceType: 'CodeSystem',
      url: 'http://x/cs',
      content: 'complete',
      concept: times(2000, (at) => ({ code: `c${at}`, property: parent(`c${(at + 1) % 2000}`) })),
    }
    const below = {
      resourceType: 'ValueSet',
      url: 'http://x/s0',
      compose: {
        include: [{ system: 'http://x/cs', filter: [{ property: 'concept', op: 'is-a', value: 'nothing' }] }],
      },
    }
    expectBounded(
      issuesOf(
        'Patient',
        { maritalStatus: { coding: [{ system: 'http://x/cs', code: 'c1' }] } },
        [below, circle, profile],
        [url],
      ),
    )
  })

  it('in depth is refused where it is read, and walked without the stack', () => {
    const text = `{"resourceType":"Patient","extension":${'[{"url":"http://x","extension":'.repeat(5000)}`
    expect(() => readJson(text)).toThrow(/nest|deep|JSON/i)
    let value: JsonObject = { url: 'http://x', valueString: 'x' }
    for (let depth = 0; depth < 20_000; depth += 1) value = { url: 'http://x', extension: [value] }
    expect(canonicalsIn({ resourceType: 'Patient', extension: [value] })).toHaveLength(1)
    const deep = { kind: 'Patient', text: '', value: { resourceType: 'Patient', extension: [value] } }
    expect(() => fhir.validate(deep, 'profiles')).not.toThrow()
  })

  it('in units and languages ends', () => {
    expect(isUnit('('.repeat(199))).toBe(false)
    expect(isUnit('k'.repeat(199))).toBe(false)
    expect(isUnit('m'.repeat(100_000))).toBe(false)
    expect(isLanguage(`en${'-abcde'.repeat(16)}!`)).toBe(false)
    expect(isLanguage('a-'.repeat(50_000))).toBe(false)
  })
})
