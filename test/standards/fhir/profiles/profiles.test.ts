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

describe('slices', () => {
  const slicing = (more: JsonObject, ...slices: JsonObject[]) =>
    profileOf('Patient', [
      {
        id: 'Patient.identifier',
        path: 'Patient.identifier',
        slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open', ...more },
      },
      ...slices,
    ])
  const slice = (name: string, system: string, more: JsonObject = {}): JsonObject[] => [
    { id: `Patient.identifier:${name}`, path: 'Patient.identifier', sliceName: name, ...more },
    { id: `Patient.identifier:${name}.system`, path: 'Patient.identifier.system', fixedUri: system },
  ]
  const ids = (...systems: string[]) => ({ identifier: systems.map((system) => ({ system, value: '1' })) })

  it('come in their order where the slicing is ordered', () => {
    const profile = slicing({ ordered: true }, ...slice('a', 'http://a'), ...slice('b', 'http://b'))
    expect(errorsOf(ids('http://a', 'http://b'), [profile])).toEqual([])
    expect(errorsOf(ids('http://b', 'http://a'), [profile])).toEqual(['profile.slice /identifier/1'])
  })

  it('come before all others where the slicing is open at its end', () => {
    const profile = slicing({ rules: 'openAtEnd' }, ...slice('a', 'http://a'))
    expect(errorsOf(ids('http://a', 'http://other'), [profile])).toEqual([])
    expect(errorsOf(ids('http://other', 'http://a'), [profile])).toEqual(['profile.slice /identifier/1'])
  })

  it('may be sliced again', () => {
    const profile = profileOf('Patient', [
      { path: 'Patient.identifier', slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' } },
      ...slice('a', 'http://a', {
        min: 1,
        slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'closed' },
      }),
      { id: 'Patient.identifier:a/old', path: 'Patient.identifier', sliceName: 'a/old', min: 1, max: '1' },
      { id: 'Patient.identifier:a/old.use', path: 'Patient.identifier.use', min: 1, fixedCode: 'old' },
    ])
    const one = (use: string) => ({ system: 'http://a', use })
    expect(errorsOf({ identifier: [one('old'), { system: 'http://b' }] }, [profile])).toEqual([])
    expect(errorsOf({ identifier: [one('usual')] }, [profile])).toEqual(['profile.slice /identifier/0', 'profile.min '])
  })

  const observation = (discriminator: JsonObject, target: string[]) =>
    profileOf('Observation', [
      { path: 'Observation.performer', slicing: { discriminator: [discriminator], rules: 'closed' } },
      {
        id: 'Observation.performer:one',
        path: 'Observation.performer',
        sliceName: 'one',
        type: [{ code: 'Reference', targetProfile: target }],
      },
    ])
  const named = profileOf('Practitioner', [{ path: 'Practitioner.name', min: 1 }], { url: 'http://x/named' })
  const performed = (practitioner: JsonObject, reference = '#p') => ({
    status: 'final',
    code: { text: 'x' },
    contained: [{ resourceType: 'Practitioner', id: 'p', ...practitioner }],
    performer: [{ reference }],
    subject: { reference: '#p' },
  })

  it.each([
    ['type', ['http://hl7.org/fhir/StructureDefinition/Practitioner'], {}, []],
    ['type', ['http://hl7.org/fhir/StructureDefinition/Patient'], {}, ['profile.slice /performer/0']],
    ['profile', ['http://x/named'], { name: [{ text: 'a' }] }, []],
    ['profile', ['http://x/named'], {}, ['profile.slice /performer/0']],
  ])('are told apart by the %s of what is referred to, %j', (type, target, practitioner, expected) => {
    const profile = observation({ type, path: 'resolve()' }, target)
    const errors = errorsOf(performed(practitioner), [profile, named], 'Observation')
    expect(errors.filter((error) => error.startsWith('profile'))).toEqual(expected)
  })

  it('are told apart by the value of an extension', () => {
    const extension = profileOf('Extension', [], {
      url: 'http://x/kind',
      context: [{ type: 'element', expression: 'Element' }],
    })
    const profile = profileOf('Patient', [
      {
        path: 'Patient.address',
        slicing: { discriminator: [{ type: 'value', path: "extension('http://x/kind').value" }], rules: 'closed' },
      },
      { id: 'Patient.address:home', path: 'Patient.address', sliceName: 'home' },
      {
        id: 'Patient.address:home.extension:kind',
        path: 'Patient.address.extension',
        sliceName: 'kind',
        type: [{ code: 'Extension', profile: ['http://x/kind'] }],
      },
      {
        id: 'Patient.address:home.extension:kind.value[x]',
        path: 'Patient.address.extension.value[x]',
        fixedCode: 'home',
      },
    ])
    const address = (code: string) => ({ address: [{ extension: [{ url: 'http://x/kind', valueCode: code }] }] })
    expect(errorsOf(address('home'), [profile, extension])).toEqual([])
    expect(errorsOf(address('work'), [profile, extension])).toEqual(['profile.slice /address/0'])
  })

  it('are told of where a profile that tells them apart is not at hand', () => {
    const profile = observation({ type: 'profile', path: 'resolve()' }, ['http://x/named'])
    const definitions = { definitions: [profile], profiles: [url] }
    const issues = fhir.validate(recordOf('Observation', performed({})), 'profiles', definitions)
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toContain('warning profile.unknown')
  })

  it('end where profiles refer to each other in a circle', () => {
    const profile = profileOf('Patient', [
      { path: 'Patient.link.other', type: [{ code: 'Reference', targetProfile: [url] }] },
    ])
    const patient = { contained: [], link: [{ other: { reference: '#' }, type: 'seealso' }] }
    const { contained: _none, ...whole } = patient
    expect(errorsOf(whole, [profile])).toEqual([])
  })
})

describe('references of a profile', () => {
  const practitioner = { resourceType: 'Practitioner', id: 'p' }
  const demanding = (type: JsonObject) =>
    profileOf('Patient', [{ path: 'Patient.generalPractitioner', type: [{ code: 'Reference', ...type }] }])
  const contained = { contained: [practitioner], generalPractitioner: [{ reference: '#p' }] }
  const elsewhere = (reference: string) => ({ generalPractitioner: [{ reference }] })

  it.each<[JsonObject, JsonObject, string[]]>([
    [{ aggregation: ['contained'] }, contained, []],
    [{ aggregation: ['contained'] }, elsewhere('Practitioner/1'), ['profile.aggregation /generalPractitioner/0']],
    [{ aggregation: ['referenced', 'bundled'] }, contained, ['profile.aggregation /generalPractitioner/0']],
    [{ aggregation: ['referenced'] }, elsewhere('Practitioner/1'), []],
    [{ versioning: 'specific' }, elsewhere('Practitioner/1'), ['profile.versioning /generalPractitioner/0']],
    [{ versioning: 'specific' }, elsewhere('Practitioner/1/_history/2'), []],
    [
      { versioning: 'independent' },
      elsewhere('Practitioner/1/_history/2'),
      ['profile.versioning /generalPractitioner/0'],
    ],
    [{ versioning: 'either' }, elsewhere('Practitioner/1/_history/2'), []],
  ])('that are %j', (type, members, expected) => {
    expect(errorsOf(members, [demanding(type)])).toEqual(expected)
  })
})

describe('limits of a profile', () => {
  const limited = profileOf('Patient', [
    { path: 'Patient.multipleBirth[x]', type: [{ code: 'integer' }], minValueInteger: 1, maxValueInteger: 9 },
    {
      path: 'Patient.maritalStatus',
      binding: {
        strength: 'preferred',
        valueSet: 'http://x/other',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet',
            valueCanonical: 'http://x/most',
          },
        ],
      },
    },
  ])
  const most = {
    resourceType: 'ValueSet',
    url: 'http://x/most',
    compose: {
      include: [{ system: 'http://x/cs', filter: [{ property: 'concept', op: 'is-a', value: 'a' }] }],
      exclude: [{ system: 'http://x/cs', filter: [{ property: 'gone', op: '=', value: 'true' }] }],
    },
  }
  const system = {
    resourceType: 'CodeSystem',
    url: 'http://x/cs',
    content: 'complete',
    concept: [
      { code: 'a', concept: [{ code: 'b' }, { code: 'c', property: [{ code: 'gone', valueBoolean: true }] }] },
      { code: 'd' },
    ],
  }
  const status = (code: string) => ({ maritalStatus: { coding: [{ system: 'http://x/cs', code }] } })

  it.each([
    [{ multipleBirthInteger: 3 }, []],
    [{ multipleBirthInteger: 0 }, ['profile.range /multipleBirthInteger']],
    [{ multipleBirthInteger: 10 }, ['profile.range /multipleBirthInteger']],
    [status('a'), []],
    [status('b'), []],
    [status('c'), ['profile.binding /maritalStatus']],
    [status('d'), ['profile.binding /maritalStatus']],
  ])('hold for %j', (members, expected) => {
    expect(errorsOf(members, [limited, most, system])).toEqual(expected)
  })

  it('has a remark on what is marked as must-support and absent', () => {
    const profile = profileOf('Patient', [
      { path: 'Patient.name', mustSupport: true },
      { path: 'Patient.name.family', mustSupport: true },
      { path: 'Patient.birthDate', mustSupport: true },
    ])
    const told = (members: JsonObject) =>
      fhir
        .validate(recordOf('Patient', members), 'profiles', { definitions: [profile], profiles: [url] })
        .map(({ severity, code, text }) => `${severity} ${code} ${text.slice(text.indexOf(': ') + 2)}`)
    expect(told({ name: [{ text: 'x' }] })).toEqual(['information profile.must-support name.family, birthDate.'])
    expect(told({ name: [{ family: 'x' }], birthDate: '2020' })).toEqual([])
  })
})
