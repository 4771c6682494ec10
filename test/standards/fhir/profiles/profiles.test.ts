import { describe, expect, it } from 'vitest'
import { fhir } from '../../../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../../../src/standards/standard.ts'
import { recordOf } from '../record.ts'

const url = 'http://x/profile'

function profileOf(type: string, element: JsonObject[], more: JsonObject = {}): JsonObject {
  return {
    resourceType: 'StructureDefinition',
    url,
    type,
    derivation: 'constraint',
    baseDefinition: `http://hl7.org/fhir/StructureDefinition/${type}`,
    differential: { element },
    ...more,
  }
}

function errorsOf(members: JsonObject, definitions: JsonObject[], kind = 'Patient'): string[] {
  const issues = fhir.validate(recordOf(kind, members), 'profiles', { definitions, profiles: [url] })
  return issues.filter((issue) => issue.severity === 'error').map((issue) => `${issue.code} ${issue.path}`)
}

const identifier = (discriminator: JsonObject, slice: JsonObject[]) =>
  profileOf('Patient', [
    {
      id: 'Patient.identifier',
      path: 'Patient.identifier',
      slicing: { discriminator: [discriminator], rules: 'closed' },
    },
    { id: 'Patient.identifier:one', path: 'Patient.identifier', sliceName: 'one', min: 1, max: '1' },
    ...slice,
  ])

describe('a profile', () => {
  it.each<[string, JsonObject[], JsonObject, string[]]>([
    ['a minimum', [{ path: 'Patient.name', min: 1 }], {}, ['profile.min ']],
    ['a maximum', [{ path: 'Patient.name', max: '1' }], { name: [{ text: 'a' }, { text: 'b' }] }, ['profile.max ']],
    ['what is not allowed', [{ path: 'Patient.name', max: '0' }], { name: [{ text: 'a' }] }, ['profile.max ']],
    ['a fixed value', [{ path: 'Patient.gender', fixedCode: 'male' }], { gender: 'female' }, ['profile.fixed /gender']],
    [
      'a pattern',
      [{ path: 'Patient.maritalStatus', patternCodeableConcept: { text: 'x' } }],
      { maritalStatus: { text: 'y' } },
      ['profile.pattern /maritalStatus'],
    ],
    [
      'a type',
      [{ path: 'Patient.deceased[x]', type: [{ code: 'boolean' }] }],
      { deceasedDateTime: '2020' },
      ['profile.type /deceasedDateTime'],
    ],
    [
      'a required binding',
      [
        {
          path: 'Patient.language',
          binding: { strength: 'required', valueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender' },
        },
      ],
      { language: 'en' },
      ['profile.binding /language'],
    ],
    [
      'a constraint',
      [{ path: 'Patient', constraint: [{ key: 'x-1', severity: 'error', expression: 'name.exists()' }] }],
      {},
      ['invariant.x-1 '],
    ],
    ['below an element', [{ path: 'Patient.name.family', min: 1 }], { name: [{ text: 'a' }] }, ['profile.min /name/0']],
  ])('demands %s', (_name, elements, members, expected) => {
    expect(errorsOf(members, [profileOf('Patient', elements)])).toEqual(expected)
  })

  it('is held against what derives from it', () => {
    const base = profileOf('Patient', [{ path: 'Patient.name', min: 1 }], { url: 'http://x/base' })
    expect(errorsOf({}, [base, profileOf('Patient', [], { baseDefinition: 'http://x/base' })])).toEqual([
      'profile.min ',
    ])
  })

  it.each<[string, JsonObject, JsonObject[], JsonObject]>([
    [
      'value',
      { type: 'value', path: 'system' },
      [{ id: 'Patient.identifier:one.system', path: 'Patient.identifier.system', fixedUri: 'http://s' }],
      { system: 'http://s', value: '1' },
    ],
    [
      'pattern',
      { type: 'pattern', path: 'type' },
      [{ id: 'Patient.identifier:one.type', path: 'Patient.identifier.type', patternCodeableConcept: { text: 't' } }],
      { type: { text: 't' }, value: '1' },
    ],
    [
      'exists',
      { type: 'exists', path: 'period' },
      [{ id: 'Patient.identifier:one.period', path: 'Patient.identifier.period', min: 1 }],
      { period: { start: '2020' } },
    ],
  ])('tells slices apart by %s', (_name, discriminator, slice, right) => {
    const definitions = [identifier(discriminator, slice)]
    expect(errorsOf({ identifier: [right] }, definitions)).toEqual([])
    expect(errorsOf({ identifier: [{ value: 'x' }] }, definitions)).toEqual([
      'profile.slice /identifier/0',
      'profile.min ',
    ])
    expect(errorsOf({ identifier: [right, right] }, definitions)).toEqual(['profile.max '])
  })

  it('tells slices apart by type and by profile', () => {
    const byType = profileOf('Observation', [
      {
        id: 'Observation.component',
        path: 'Observation.component',
        slicing: { discriminator: [{ type: 'type', path: 'value' }], rules: 'closed' },
      },
      { id: 'Observation.component:q', path: 'Observation.component', sliceName: 'q', min: 1 },
      { id: 'Observation.component:q.value[x]', path: 'Observation.component.value[x]', type: [{ code: 'Quantity' }] },
    ])
    const component = (value: JsonObject) => ({
      status: 'final',
      code: { text: 'x' },
      component: [{ code: { text: 'y' }, ...value }],
    })
    expect(errorsOf(component({ valueQuantity: { value: 1 } }), [byType], 'Observation')).toEqual([])
    expect(errorsOf(component({ valueString: 'x' }), [byType], 'Observation')).toContain('profile.slice /component/0')
  })

  it('that a record names and nobody has is a warning, and one that is asked for an error', () => {
    const record = recordOf('Patient', { meta: { profile: ['http://x/unknown'] } })
    const [issue, ...others] = fhir.validate(record, 'profiles').filter(({ code }) => code.startsWith('profile.'))
    expect([issue?.severity, issue?.code, issue?.path, others.length]).toEqual([
      'warning',
      'profile.unknown',
      '/meta/profile/0',
      0,
    ])
    expect(issue?.text).toContain('http://x/unknown')
    expect(errorsOf({}, [])).toEqual(['profile.not-supported '])
  })

  it('of vital signs holds for their codes', () => {
    const code = { coding: [{ system: 'http://loinc.org', code: '8310-5' }] }
    const category = [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
    ]
    const right = {
      status: 'final',
      code,
      category,
      subject: { reference: 'Patient/1' },
      effectiveDateTime: '2020-01-01',
      valueQuantity: { value: 37, unit: 'C', system: 'http://unitsofmeasure.org', code: 'Cel' },
    }
    const check = (members: JsonObject) =>
      fhir.validate(recordOf('Observation', members), 'profiles').filter((issue) => issue.severity === 'error')
    expect(check(right)).toEqual([])
    expect(check({ status: 'final', code }).map((issue) => issue.code)).toContain('profile.min')
  })
})
