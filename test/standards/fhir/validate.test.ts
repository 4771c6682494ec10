import { describe, expect, it } from 'vitest'
import { validateResource } from '../../../src/standards/fhir/validate.ts'
import type { JsonObject } from '../../../src/standards/standard.ts'

function faultsOf(value: JsonObject, kind = 'Patient') {
  return validateResource({ kind, text: JSON.stringify(value), value }).map(({ code, path, expression }) => [
    code,
    path,
    expression,
  ])
}

const patient = (members: JsonObject): JsonObject => ({ resourceType: 'Patient', ...members })
const extension = [{ url: 'http://x/y', valueString: 'z' }]
const observation = (members: JsonObject): JsonObject => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  ...members,
})

describe('validate: valid', () => {
  const valid: Record<string, JsonObject> = {
    'nothing but the type': patient({}),
    'a primitive that only an extension describes': patient({ _birthDate: { extension } }),
    'an id beside a value': patient({ gender: 'male', _gender: { id: 'a' } }),
    'nulls that line up': patient({ name: [{ given: ['a', null], _given: [null, { extension }] }] }),
    'siblings longer than values': patient({ name: [{ given: ['a'], _given: [null, { extension }] }] }),
    'one type of a choice': patient({ deceasedBoolean: false }),
    'a choice with its own sibling': patient({ deceasedDateTime: '2020', _deceasedDateTime: { id: 'a' } }),
    'contained resources': patient({ contained: [{ resourceType: 'Organization', name: 'x' }] }),
    'nested extensions': patient({ extension: [{ url: 'http://a', extension }] }),
    'a no-break space': patient({ name: [{ text: 'a\u00a0b' }] }),
    'a reason for no code under a required binding': {
      resourceType: 'AllergyIntolerance',
      patient: { reference: 'Patient/1' },
      clinicalStatus: { text: 'active', extension },
    },
    'one coding of the required set among others': {
      resourceType: 'AllergyIntolerance',
      patient: { reference: 'Patient/1' },
      clinicalStatus: {
        coding: [
          { system: 'urn:mine', code: 'x' },
          { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' },
        ],
      },
    },
    'a Bundle of several types': {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: patient({ active: true }) }, { resource: observation({}) }],
    },
    'a required primitive that only an extension describes': observation({ status: undefined, _status: { extension } }),
  }
  for (const [name, value] of Object.entries(valid)) {
    it(`takes ${name}`, () =>
      expect(faultsOf(JSON.parse(JSON.stringify(value)) as JsonObject, String(value.resourceType))).toEqual([]))
  }
})

describe('validate: each fault with its place', () => {
  const invalid: Record<string, [JsonObject, [string, string, string][]]> = {
    'unknown-element': [patient({ nmae: 1 }), [['unknown-element', '/nmae', 'Patient']]],
    'unknown-element, in depth': [
      patient({ name: [{}, { famly: 'x' }] }),
      [
        ['empty', '/name/0', 'Patient.name[0]'],
        ['unknown-element', '/name/1/famly', 'Patient.name[1]'],
      ],
    ],
    'unknown-element, a sibling of an object': [
      patient({ _name: [{ extension }] }),
      [['unknown-element', '/_name', 'Patient']],
    ],
    'unknown-element, a sibling of id': [
      patient({ id: 'a', _id: { extension } }),
      [['unknown-element', '/_id', 'Patient']],
    ],
    'unknown-element, a prototype': [
      JSON.parse('{"resourceType":"Patient","__proto__":1,"constructor":2}') as JsonObject,
      [
        ['unknown-element', '/__proto__', 'Patient'],
        ['unknown-element', '/constructor', 'Patient'],
      ],
    ],
    type: [patient({ active: 'true' }), [['type', '/active', 'Patient.active']]],
    'type, null': [patient({ active: null }), [['type', '/active', 'Patient.active']]],
    'type, a null among objects': [
      patient({ name: [null] }),
      [
        ['empty', '/name/0', 'Patient'],
        ['type', '/name/0', 'Patient.name[0]'],
      ],
    ],
    'cardinality, a list expected': [patient({ name: { family: 'x' } }), [['cardinality', '/name', 'Patient.name']]],
    'cardinality, one expected': [patient({ gender: ['male'] }), [['cardinality', '/gender', 'Patient.gender']]],
    'empty list': [patient({ name: [] }), [['empty', '/name', 'Patient.name']]],
    'empty object': [patient({ maritalStatus: {} }), [['empty', '/maritalStatus', 'Patient.maritalStatus']]],
    'an id alone says nothing': [
      patient({ maritalStatus: { id: 'a' } }),
      [['empty', '/maritalStatus', 'Patient.maritalStatus']],
    ],
    'empty string': [patient({ name: [{ family: '' }] }), [['format', '/name/0/family', 'Patient.name[0].family']]],
    'a lonely null': [patient({ name: [{ given: ['a', null] }] }), [['empty', '/name/0/given/1', 'Patient.name[0]']]],
    'a sibling with an id alone': [patient({ _birthDate: { id: 'a' } }), [['empty', '/_birthDate', 'Patient']]],
    format: [patient({ birthDate: '2023-02-30' }), [['format', '/birthDate', 'Patient.birthDate']]],
    'code-invalid': [patient({ gender: 'M' }), [['code-invalid', '/gender', 'Patient.gender']]],
    choice: [
      patient({ deceasedBoolean: true, deceasedDateTime: '2020' }),
      [['choice', '/deceasedDateTime', 'Patient']],
    ],
    'choice, by a sibling': [
      patient({ deceasedBoolean: true, _deceasedDateTime: { extension } }),
      [['choice', '/_deceasedDateTime', 'Patient']],
    ],
    required: [patient({ link: [{ type: 'refer' }] }), [['required', '/link/0', 'Patient.link[0].other']]],
    'resource-type of a contained one': [
      patient({ contained: [{ resourceType: 'Pateint' }] }),
      [['resource-type', '/contained/0/resourceType', 'Patient.contained[0]']],
    ],
    'inside a contained resource': [
      patient({ contained: [{ resourceType: 'Patient', gender: 'x' }] }),
      [['code-invalid', '/contained/0/gender', 'Patient.contained[0].gender']],
    ],
  }
  for (const [name, [value, expected]] of Object.entries(invalid))
    it(`takes ${name}`, () => expect(faultsOf(value)).toEqual(expected))

  it('required, all of them, primitives and choices too', () => {
    expect(faultsOf({ resourceType: 'Observation' }, 'Observation').map(([, , expression]) => expression)).toEqual([
      'Observation.status',
      'Observation.code',
    ])
    expect(
      faultsOf(
        { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject: { display: 'x' } },
        'MedicationRequest',
      ),
    ).toEqual([['required', '', 'MedicationRequest.medication']])
  })

  it('words alone under a required binding', () => {
    const value = {
      resourceType: 'AllergyIntolerance',
      patient: { reference: 'Patient/1' },
      clinicalStatus: { text: 'on' },
    }
    expect(faultsOf(value, 'AllergyIntolerance')).toEqual([
      ['code-invalid', '/clinicalStatus', 'AllergyIntolerance.clinicalStatus'],
    ])
  })

  it('no coding of the required value set', () => {
    const value = {
      resourceType: 'AllergyIntolerance',
      patient: { reference: 'Patient/1' },
      clinicalStatus: { coding: [{ system: 'urn:mine', code: 'active' }] },
    }
    expect(faultsOf(value, 'AllergyIntolerance')).toEqual([
      ['code-invalid', '/clinicalStatus', 'AllergyIntolerance.clinicalStatus'],
    ])
  })

  it('another resource type than the one expected', () => {
    expect(faultsOf(observation({}))).toEqual([['resource-type', '/resourceType', 'Observation']])
    expect(faultsOf({ resourceType: 'Nope' })).toEqual([['resource-type', '/resourceType', '']])
    expect(faultsOf({})).toEqual([['resource-type', '/resourceType', '']])
  })

  it('says the cure', () => {
    const value = patient({ gender: 'mal', birtDate: '1' })
    const texts = validateResource({ kind: 'Patient', text: '', value }).map((issue) => issue.text)
    expect(texts.join(' ')).toContain('male, female, other, unknown')
    expect(texts.join(' ')).toContain('Did you mean birthDate?')
  })
})

describe('validate: bounded', () => {
  it('stops at 100 faults', () => {
    const value = patient({ name: Array.from({ length: 5000 }, () => ({ famly: 'x' })) })
    expect(faultsOf(value)).toHaveLength(100)
    const wide = patient(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1])))
    expect(faultsOf(wide)).toHaveLength(100)
  })

  it('answers for nesting that would overflow the stack', () => {
    let nested: JsonObject = { url: 'http://x', valueString: 'y' }
    for (let depth = 0; depth < 50_000; depth += 1) nested = { url: 'http://x', extension: [nested] }
    const codes = validateResource({ kind: 'Patient', text: '', value: patient({ extension: [nested] }) }).map(
      (issue) => issue.code,
    )
    expect(codes).toEqual(['depth'])
  })
})
