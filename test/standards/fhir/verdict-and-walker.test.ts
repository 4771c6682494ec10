import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../src/standards/fhir/faults.ts'
import { fhirSchemas } from '../../../src/standards/fhir/schema.ts'
import { verdictOf } from '../../../src/standards/fhir/verdict.ts'
import { validatorFor } from '../../../src/standards/schemas.ts'
import { exampleFiles, readExample } from './examples.ts'

type Container = Record<string | number, unknown>
interface Place {
  readonly container: Container
  readonly key: string | number
}

/** Resources of every type, without the definitions, which are many and alike, and the Bundles, which are long. */
const alike = /^(StructureDefinition|ValueSet|CodeSystem|SearchParameter|ConceptMap|Bundle|OperationDefinition)-/
const files = exampleFiles.filter((file) => !alike.test(file))

const mutations: Record<string, (place: Place) => void> = {
  remove: ({ container, key }) => {
    if (Array.isArray(container)) container.splice(Number(key), 1)
    else delete container[key]
  },
  rename: ({ container, key }) => rename(container, key, `${key}x`),
  underscore: ({ container, key }) => rename(container, key, `_${key}`),
  null: ({ container, key }) => void (container[key] = null),
  text: ({ container, key }) => void (container[key] = 'not a code  '),
  number: ({ container, key }) => void (container[key] = -1.5),
  truth: ({ container, key }) => void (container[key] = true),
  emptyText: ({ container, key }) => void (container[key] = ''),
  emptyList: ({ container, key }) => void (container[key] = []),
  emptyObject: ({ container, key }) => void (container[key] = {}),
  wrap: ({ container, key }) => void (container[key] = [container[key]]),
  // The first of an empty list would be undefined, which no JSON is.
  unwrap: ({ container, key }) => {
    const value = container[key]
    if (Array.isArray(value) && value.length > 0) container[key] = value[0]
  },
  date: ({ container, key }) => void (container[key] = '2023-02-30'),
  extra: ({ container }) => void (container.valueString = 'x'),
  choice: ({ container, key }) => {
    const match = /^([a-z]+)[A-Z]/.exec(String(key))
    if (match)
      for (const type of ['String', 'Boolean', 'DateTime'])
        container[`${match[1]}${type}`] = type === 'Boolean' ? true : '2020'
  },
  extension: ({ container, key }) => void (container[`_${key}`] = { extension: [{ url: 'http://x', valueCode: 'y' }] }),
  idOnly: ({ container, key }) => void (container[key] = { id: 'x' }),
  resource: ({ container, key }) => void (container[key] = { resourceType: 'Basic', code: { text: 'x' } }),
}

function rename(container: Container, key: string | number, name: string): void {
  if (Array.isArray(container)) return
  container[name] = container[key]
  delete container[key]
}

function placesOf(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places
  for (const key of Object.keys(value)) {
    places.push({ container: value as Container, key })
    placesOf((value as Container)[key], places)
  }
  return places
}

function expectAgreement(kind: string, value: unknown): void {
  const verdict = verdictOf(kind)(value)
  expect(validatorFor(fhirSchemas, kind)(value)).toBe(verdict)
  const faults = faultsOf(value)
  expect({ verdict, faults: verdict ? [] : faults.slice(0, 3) }).toEqual({ verdict, faults: faults.slice(0, 3) })
  expect(faults.length === 0).toBe(verdict)
}

describe('the verdict, the walker and the verdict of Ajv', () => {
  it('agree on mutated examples', () => {
    const step = fc.record({ mutation: fc.constantFrom(...Object.keys(mutations)), at: fc.nat() })
    let refused = 0
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(step, { minLength: 1, maxLength: 3 }), (file, steps) => {
        const { kind, value } = readExample(file)
        for (const { mutation, at } of steps) {
          const places = placesOf(value)
          const place = places[at % places.length]
          if (place) mutations[mutation]?.(place)
        }
        if (value.resourceType !== kind) return
        expectAgreement(kind, value)
        refused += verdictOf(kind)(value) ? 0 : 1
      }),
      { numRuns: 800 },
    )
    expect(refused).toBeGreaterThan(400)
  })

  it('agree on every example', () => {
    const told = files.filter((file) => {
      const { kind, value } = readExample(file)
      return verdictOf(kind)(value) !== validatorFor(fhirSchemas, kind)(value)
    })
    expect(told).toEqual([])
  })

  it('agree on anything at all in the place of an element', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('name', '_gender', 'contained', 'extension', 'deceasedBoolean', 'contact', 'meta'),
        fc.jsonValue({ maxDepth: 4 }),
        (name, value) => {
          expectAgreement('Patient', { resourceType: 'Patient', [name]: value })
        },
      ),
      { numRuns: 500 },
    )
  })
})
