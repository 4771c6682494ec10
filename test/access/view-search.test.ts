import { describe, expect, it } from 'vitest'
import { checkGrant, compileView } from '../../src/access/view.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../src/standards/standard.ts'

const at = new Date('2026-01-31T08:30:00Z')
const context = { base: 'http://localhost/fhir/R4', handling: 'strict', now: at } as const
const parse = (kind: string, text: string) => fhir.search.parse(kind, [...new URLSearchParams(text)], context)

function observation(code: string, value: number, unit: string): JsonObject {
  const valueQuantity = { value, system: 'http://unitsofmeasure.org', code: unit }
  return { resourceType: 'Observation', id: 'x', code: { coding: [{ system: 's', code }] }, valueQuantity }
}

describe('a view by parts that belong together', () => {
  const where = 'code-value-quantity=s|a$gt5|http://unitsofmeasure.org|mg'
  const view = compileView({ Observation: { where } }, fhir, at)

  it.each<[string, number, string, boolean]>([
    ['a', 6, 'mg', true],
    ['a', 6000, 'ug', true],
    ['a', 0.006, 'g', true],
    ['a', 5, 'mg', false],
    ['b', 6, 'mg', false],
    ['a', 6, 'mL', false],
  ])('admits %s %d %s: %s', (code, value, unit, admitted) => {
    const text = JSON.stringify(observation(code, value, unit))
    expect(view.admits({ kind: 'Observation', id: 'x', updatedAt: at, text })).toBe(admitted)
  })
})

describe('a view and full text', () => {
  it.each(['_text=liver', '_content=liver', '_list=7'])('%s cannot decide who sees what', (where) => {
    expect(checkGrant({ Patient: { where } }, [fhir], at)).toMatchObject([{ code: 'view-chain' }])
  })

  it('looks into no record that hides anything', () => {
    const view = compileView({ Patient: { hide: ['birthDate'] } }, fhir, at)
    for (const text of ['_text=1980', '_content=1980']) {
      expect(() => view.narrow('Patient', parse('Patient', text).query)).toThrow(/may not see/)
    }
    expect(() => view.narrow('Patient', parse('Patient', 'gender=male').query)).not.toThrow()
  })
})

describe('a view of several kinds at once', () => {
  const view = compileView({ Patient: { where: 'gender=female', hide: ['birthDate'] } }, fhir, at)

  it('narrows each by its own condition', () => {
    const { among } = view.narrow('', parse('', '_type=Patient,Group&identifier=x').query)
    const { where: female } = parse('Patient', 'gender=female').query
    const { where: patient } = parse('Patient', 'identifier=x').query
    const { where: group } = parse('Group', 'identifier=x').query
    expect(among).toEqual([
      { kind: 'Patient', where: { all: [female, patient] } },
      { kind: 'Group', where: group },
    ])
  })

  it('refuses what is hidden in one of them', () => {
    expect(() => view.narrow('', parse('', '_type=Patient,Person&birthdate=1980').query)).toThrow(/may not see/)
  })
})

describe('a view and includes', () => {
  it('follows no reference that is hidden', () => {
    const view = compileView({ Patient: { hide: ['managingOrganization'] } }, fhir, at)
    const { includes = [] } = parse('Patient', '_include=*&_revinclude=Observation:patient')
    const params = view.narrowIncludes(includes).flatMap((inclusion) => inclusion.params)
    expect(params).toEqual(['general-practitioner', 'link', 'patient'])
    expect(compileView(null, fhir, at).narrowIncludes(includes)).toBe(includes)
  })
})
