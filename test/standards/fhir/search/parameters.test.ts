import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resourceTypes } from '../../../../src/standards/fhir/elements.ts'
import { parseExpression } from '../../../../src/standards/fhir/search/expression.ts'
import { notOffered, parametersOf } from '../../../../src/standards/fhir/search/parameters.ts'
import { compileExpression } from '../../../../src/standards/fhir/search/routes.ts'

interface Row {
  readonly code: string
  readonly type: string
  readonly base: readonly string[]
  readonly expression?: string
}

const table = JSON.parse(
  readFileSync(new URL('../../../../standards/fhir-r4/search.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Row>>

describe('search parameters', () => {
  it('cover every base parameter of every resource type', () => {
    const missing = Object.entries(table).flatMap(([id, row]) =>
      row.base
        .filter((base) => base !== 'Resource' && base !== 'DomainResource')
        .filter((base) => !parametersOf(base).has(row.code) && !(row.code in notOffered))
        .map((base) => `${base} ${id}`),
    )
    expect(missing).toEqual([])
  })

  it('have an expression that compiles to at least one way into the resource, and its elements', () => {
    for (const type of resourceTypes()) {
      for (const parameter of parametersOf(type).values()) {
        const ways = parameter.composite?.focuses.flatMap(({ parts }) => parts) ?? [parameter]
        const hasNone = ['_text', '_content', '_list'].includes(parameter.code)
        const compiled = ways.length > 0 && ways.every(({ routes }) => routes.length > 0)
        expect([type, parameter.code, compiled]).toEqual([type, parameter.code, !hasNone])
        expect([type, parameter.code, parameter.elements.includes('')]).toEqual([type, parameter.code, false])
      }
    }
  })

  it('are all of a type', () => expect(resourceTypes()).toHaveLength(146))

  it('name the first-level elements that they look at', () => {
    expect(parametersOf('Patient').get('email')?.elements).toEqual(['telecom'])
    expect(parametersOf('Patient').get('deceased')?.elements).toEqual(['deceased'])
    expect(parametersOf('Observation').get('combo-code')?.elements).toEqual(['code', 'component'])
    expect(parametersOf('Patient').get('_id')?.elements).toEqual(['id'])
    expect(parametersOf('Patient').get('_lastUpdated')?.elements).toEqual(['meta'])
  })
})

describe('expressions', () => {
  const values = (expression: string, kind: string, resource: unknown) => {
    const out: unknown[] = []
    for (const route of compileExpression(expression, kind)) route.pull(resource, out)
    return out
  }
  const patient = {
    resourceType: 'Patient',
    name: [{ given: ['a', null, 'b'] }, { family: 'c' }],
    deceasedDateTime: '2020',
    telecom: [
      { system: 'phone', value: '1' },
      { system: 'email', value: '2' },
    ],
    generalPractitioner: [
      { reference: 'Organization/1' },
      { reference: 'http://x/Practitioner/2' },
      { type: 'Practitioner' },
    ],
    extension: [{ url: 'http://a', valueString: 'x' }, { url: 'http://b' }],
  }

  it('walk lists and skip nulls', () => expect(values('Patient.name.given', 'Patient', patient)).toEqual(['a', 'b']))
  it('take an index', () => expect(values('Patient.name[1].family', 'Patient', patient)).toEqual(['c']))
  it('take one type of a choice', () => {
    for (const text of [
      '(Patient.deceased as dateTime)',
      'Patient.deceased.as(dateTime)',
      'Patient.deceased.ofType(dateTime)',
    ]) {
      expect(values(text, 'Patient', patient)).toEqual(['2020'])
    }
    expect(values('(Patient.deceased as boolean)', 'Patient', patient)).toEqual([])
  })
  it('filter by a value', () => {
    expect(values("Patient.telecom.where(system='email').value", 'Patient', patient)).toEqual(['2'])
  })
  it('filter by what a reference points at', () => {
    expect(values('Patient.generalPractitioner.where(resolve() is Practitioner)', 'Patient', patient)).toHaveLength(2)
  })
  it('find an extension', () => {
    expect(values("Patient.extension('http://a').value", 'Patient', patient)).toEqual(['x'])
  })
  it('answer conditions', () => {
    const text = 'Patient.deceased.exists() and Patient.deceased != false'
    expect(values(text, 'Patient', patient)).toEqual([true])
    expect(values(text, 'Patient', { deceasedBoolean: false })).toEqual([false])
    expect(values(text, 'Patient', { deceasedBoolean: true })).toEqual([true])
    expect(values(text, 'Patient', {})).toEqual([false])
  })
  it('leave out the alternatives of other types', () => {
    expect(compileExpression('Patient.active | Person.active', 'Patient')).toHaveLength(1)
  })
  it('refuse what they cannot read', () => {
    for (const text of [
      'Patient.',
      'Patient.name(',
      "Patient.name.where(use='x'",
      'Patient.name ^ 1',
      '',
      'Patient.name)',
    ]) {
      expect(() => parseExpression(text)).toThrow(SyntaxError)
    }
    expect(() => compileExpression('Patient.nmae', 'Patient')).toThrow(/no element nmae/)
    expect(() => compileExpression('Patient.name.first()', 'Patient')).toThrow(/first/)
  })
})
