import { describe, expect, it } from 'vitest'
import { type StructureDefinition, typeRows } from '../../scripts/generate/fhir-types.ts'
import { membersOf, resourceTypes, typeOf } from '../../src/standards/fhir/elements.ts'

const base = 'http://hl7.org/fhir/StructureDefinition/'
const system = 'http://hl7.org/fhirpath/System.String'

function definition(
  elements: StructureDefinition['snapshot']['element'],
  more: Partial<StructureDefinition> = {},
): StructureDefinition {
  return {
    id: 'Thing',
    kind: 'resource',
    abstract: false,
    baseDefinition: `${base}DomainResource`,
    snapshot: { element: elements },
    ...more,
  }
}

function element(path: string, more: Partial<StructureDefinition['snapshot']['element'][number]> = {}) {
  return { id: path, path, min: 0, max: '1', type: [{ code: 'string' }], ...more }
}

describe('typeRows', () => {
  it('keeps the facts of elements, in order', () => {
    const rows = typeRows([
      definition([
        element('Thing'),
        element('Thing.id', { type: [{ code: system }], isSummary: true }),
        element('Thing.status', {
          min: 1,
          type: [{ code: 'code' }],
          isModifier: true,
          binding: { strength: 'required', valueSet: 'http://hl7.org/fhir/ValueSet/thing-status|4.0.1' },
        }),
        element('Thing.kind', {
          binding: { strength: 'preferred', valueSet: 'http://hl7.org/fhir/ValueSet/thing-kind' },
        }),
        element('Thing.value[x]', {
          type: [{ code: 'boolean' }, { code: 'Reference', targetProfile: [`${base}Patient`] }],
        }),
        element('Thing.part', { max: '*', type: [{ code: 'BackboneElement' }] }),
        element('Thing.part.name'),
        element('Thing.part.part', { max: '*', type: undefined, contentReference: '#Thing.part' }),
      ]),
    ])
    expect(JSON.parse(JSON.stringify(rows))).toEqual({
      Thing: {
        kind: 'resource',
        base: 'DomainResource',
        elements: [
          { name: 'id', types: ['id'], summary: true, plain: true },
          { name: 'status', types: ['code'], min: 1, codes: 'thing-status', modifier: true },
          { name: 'kind', types: ['string'] },
          { name: 'value', types: ['boolean', 'Reference'], choice: true, targets: ['Patient'] },
          { name: 'part', types: ['Thing.part'], many: true },
        ],
      },
      'Thing.part': {
        kind: 'backbone',
        elements: [
          { name: 'name', types: ['string'] },
          { name: 'part', types: ['Thing.part'], many: true },
        ],
      },
    })
  })

  it('leaves out profiles, abstract and primitive types, and slices', () => {
    const elements = [element('Thing'), element('Thing.a'), { ...element('Thing.a'), id: 'Thing.a:slice' }]
    expect(typeRows([definition(elements, { derivation: 'constraint' })])).toEqual({})
    expect(typeRows([definition(elements, { abstract: true })])).toEqual({})
    expect(typeRows([definition(elements, { kind: 'primitive-type' })])).toEqual({})
    expect(typeRows([definition(elements)])['Thing']?.elements).toHaveLength(1)
  })
})

describe('the committed tables', () => {
  it('have the 146 resource types of R4', () => expect(resourceTypes()).toHaveLength(146))

  it('name no type that they do not have', () => {
    const primitive = /^[a-z]/
    const unknown = resourceTypes()
      .flatMap((type) => [...membersOf(type).values()].map((member) => member.type))
      .filter((type) => !primitive.test(type) && type !== 'Resource' && !typeOf(type))
    expect(unknown).toEqual([])
  })

  it('know the facts that are easy to get wrong', () => {
    expect(membersOf('Extension').get('url')).toMatchObject({ type: 'uri', element: { min: 1, plain: true } })
    expect(membersOf('Patient').get('id')).toMatchObject({ type: 'id', element: { plain: true } })
    expect(membersOf('HumanName').get('id')).toMatchObject({ type: 'string', element: { plain: true } })
    expect(membersOf('Observation').get('valueQuantity')).toMatchObject({
      type: 'Quantity',
      element: { name: 'value' },
    })
    expect(membersOf('Bundle.entry').get('link')?.type).toBe('Bundle.link')
    expect(membersOf('Timing').get('repeat')?.type).toBe('Timing.repeat')
    expect(membersOf('Patient').get('constructor')).toBeUndefined()
  })
})
