import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { membersOf } from '../../../../src/standards/fhir/elements.ts'
import { compileFhirPath, truthOf } from '../../../../src/standards/fhir/fhirpath/compile.ts'
import { compileCondition } from '../../../../src/standards/fhir/fhirpath/conditions.ts'
import { type Node, nodeOf, type Scope } from '../../../../src/standards/fhir/fhirpath/nodes.ts'
import { everyRule } from '../../../../src/standards/fhir/rules/rule-table.ts'
import { isObject } from '../../../../src/standards/fhir/schema.ts'
import { exampleFiles, readExample } from '../examples.ts'

const rules = everyRule()
const expressions = [...new Set(rules.map(({ expression }) => expression))]
const byPlace = Map.groupBy(rules, ({ id }) => id)

function scopeOf(node: Node, resource: Node): Scope {
  const at = { resource, root: resource, context: node, self: node, index: 0, total: [] }
  return { ...at, budget: { left: 1_000_000 }, memo: new Map() }
}

/** The answer, or why there is none. */
function answerOf(ask: () => boolean | undefined): unknown {
  try {
    return ask()
  } catch (error) {
    return (error as Error).message
  }
}

function expectSame(expression: string, node: Node, resource: Node): void {
  const generic = answerOf(() => truthOf(compileFhirPath(expression)([node], scopeOf(node, resource))))
  const quick = answerOf(() => compileCondition(expression)(node, scopeOf(node, resource)))
  expect([expression, quick]).toEqual([expression, generic])
}

/** Every element of a resource for which there are rules, with their place. */
function placesOf(value: unknown, type: string, places: { id: string; node: Node }[] = []): typeof places {
  if (!isObject(value)) return places
  const node = nodeOf(value, type)
  if (byPlace.has(node.type)) places.push({ id: node.type, node })
  for (const { name, element, type: held } of membersOf(node.type).values()) {
    const id = `${node.type}.${element.name}${element.choice ? '[x]' : ''}`
    const values: readonly unknown[] = Array.isArray(value[name]) ? value[name] : [value[name]]
    for (const one of values) {
      if (one !== undefined && byPlace.has(id) && held !== id) places.push({ id, node: nodeOf(one, held) })
      placesOf(one, held, places)
    }
  }
  return places
}

describe('a condition', () => {
  it('is the truth of what the compiler answers, for each rule where it belongs', () => {
    let asked = 0
    for (const file of exampleFiles.filter((_file, index) => index % 20 === 0)) {
      const { kind, value } = readExample(file)
      for (const { id, node } of placesOf(value, kind)) {
        for (const { expression } of byPlace.get(id) ?? []) {
          expectSame(expression, node, { value, type: kind })
          asked += 1
        }
      }
    }
    expect(asked).toBeGreaterThan(1000)
  })

  it('is so where members are missing, many, or primitives with siblings alone', () => {
    const one = fc.oneof(
      fc.constantFrom('a', '2020', 1, true, undefined),
      fc.constantFrom<unknown>({ value: 1 }, { coding: [{ system: 's', code: 'c' }] }, { start: '2020' }),
    )
    const held = fc.oneof(one, fc.array(one, { maxLength: 2 }), fc.array(fc.constant(null), { maxLength: 2 }))
    const id = fc.constantFrom(...byPlace.keys()).filter((place) => membersOf(place).size > 0)
    fc.assert(
      fc.property(id, fc.array(fc.tuple(fc.nat(), fc.boolean(), held), { maxLength: 6 }), (place, given) => {
        const names = [...membersOf(place).keys()]
        const value = Object.fromEntries(
          given.map(([at, isSibling, what]) => [`${isSibling ? '_' : ''}${names[at % names.length]}`, what]),
        )
        const node = { value, type: place }
        for (const { expression } of byPlace.get(place) ?? []) expectSame(expression, node, node)
      }),
      { numRuns: 2000 },
    )
  })

  it('is so for what is no object', () => {
    const nodes: Node[] = [
      { value: 'x', type: 'string' },
      { value: undefined, type: 'string', sibling: { extension: [{ url: 'http://x' }], id: 'y' } },
      { value: null, type: 'Period' },
    ]
    const more = ['extension.exists()', 'id.hasValue()', 'id.empty().not()', 'x.exists() implies y', 'Patient.exists()']
    for (const node of nodes) for (const expression of [...expressions, ...more]) expectSame(expression, node, node)
  })
})
