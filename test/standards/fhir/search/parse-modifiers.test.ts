import { describe, expect, it } from 'vitest'
import { parse, refusal, text, token, where } from './parsing.ts'

describe('parse: modifiers, composites and what is special', () => {
  const cases: readonly [string, string, string, unknown][] = [
    ['Observation', 'code:text', 'Blood G', text('code:text', 'starts', 'blood g')],
    ['Patient', 'identifier:of-type', 's|MR|4|5', token('identifier:of-type', { system: 's', code: 'MR|4|5' })],
    [
      'Patient',
      'gender:in',
      'http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1',
      {
        any: ['male', 'female', 'other', 'unknown'].map((code) =>
          token('gender', { system: 'http://hl7.org/fhir/administrative-gender', code }),
        ),
      },
    ],
    ['Patient', '_list', '7', { pointedAtBy: 'List', param: 'item', where: { id: ['7'] } }],
    [
      'Patient',
      '_text',
      'a "b c" OR d',
      {
        any: [
          { param: '_text', type: 'text', within: 'narrative', words: ['a', 'b c'] },
          { param: '_text', type: 'text', within: 'narrative', words: ['d'] },
        ],
      },
    ],
    ['Location', 'near', '1|2|3|m', { param: 'near', type: 'position', latitude: 1, longitude: 2, metres: 3 }],
    ['Location', 'near', '-1.5|-2', { param: 'near', type: 'position', latitude: -1.5, longitude: -2, metres: 50_000 }],
    ['Location', 'near', '1|2|3', { param: 'near', type: 'position', latitude: 1, longitude: 2, metres: 3000 }],
    [
      'Observation',
      'component-code-value-quantity',
      'a\\$b|c$lt5',
      {
        param: 'component-code-value-quantity',
        type: 'composite',
        parts: [
          token('', { system: 'a$b', code: 'c' }),
          { param: '', type: 'quantity', compare: 'lt', low: 5, high: 5 },
        ],
      },
    ],
    [
      'MolecularSequence',
      'chromosome-variant-coordinate',
      '1$ge10$lt20',
      {
        param: 'chromosome-variant-coordinate',
        type: 'composite',
        parts: [
          token('', { code: '1' }),
          { param: '', type: 'number', compare: 'ge', low: 10, high: 10 },
          { param: '', type: 'number', compare: 'lt', low: 20, high: 20 },
        ],
      },
    ],
  ]
  for (const [kind, name, value, expected] of cases) {
    it(`${kind}?${name}=${value}`, () => expect(where(kind, name, value)).toEqual(expected))
  }

  it('in UCUM, in base units too', () => {
    expect(where('Observation', 'value-quantity', '5.4|http://unitsofmeasure.org|mg')).toMatchObject({
      code: 'mg',
      base: { code: 'g', low: 0.005_35, high: 0.005_45 },
    })
    expect(where('Observation', 'value-quantity', '5.4|http://unitsofmeasure.org|mgs')).not.toHaveProperty('base')
    expect(where('Observation', 'value-quantity', '5.4||mg')).not.toHaveProperty('base')
  })

  it('of several types, each with its own condition', () => {
    const { query } = parse('', ['_type', 'Patient,Group'], ['identifier', 'x'])
    expect(query).toMatchObject({
      kind: '',
      among: ['Patient', 'Group'].map((kind) => ({ kind, where: { all: [token('identifier', { code: 'x' })] } })),
    })
    expect(parse('', ['_tag', 'x']).query.among).toHaveLength(146)
    expect(refusal('', ['_type', 'Patient,Pateint']).message).toMatch(/"Pateint"/)
    expect(refusal('', ['_type', 'Patient,Group'], ['birthdate', '2020']).message).toMatch(
      /Group has no search parameter/,
    )
    expect(refusal('', ['name', 'x']).message).toMatch(/_type/)
    expect(refusal('', ['_sort', 'name']).message).toMatch(/sorted by _id or _lastUpdated/)
  })
})
