import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyState } from '../../src/flow/apply-item.ts'
import { applyMerge, applyUnmerge } from '../../src/flow/merge.ts'
import { applyDirect } from '../../src/flow/operations.ts'
import { makeStage, type Stage } from '../../src/flow/staging.ts'
import type { OperationResult, TransferDraft } from '../../src/flow/submission.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { setAt } from '../../src/translate/elements.ts'
import type { StatedElement, TranslatedItem } from '../../src/translate/translation.ts'

// Three patients, of whom systems say things by documents and by items.
const people = ['a', 'b', 'c'] as const
type Person = (typeof people)[number]

interface Document {
  readonly way: 'document'
  readonly person: Person
  readonly system: string
  readonly value: { readonly [name: string]: Json }
}

interface Item {
  readonly way: 'item'
  readonly person: Person
  readonly system: string
  readonly elements: readonly { readonly path: string; readonly value: string | null }[]
}

type Said = Document | Item

const text = fc.constantFrom('5551', '5552', '5553')
const paths = ['name[0].family', 'address[0].city', 'telecom[system=phone].value', 'telecom[system=email].value']

const document: fc.Arbitrary<Document> = fc.record({
  way: fc.constant('document' as const),
  person: fc.constantFrom(...people),
  system: fc.constantFrom('ehr', 'clinic'),
  value: fc.record(
    {
      name: text.map((family) => [{ family }]),
      gender: fc.constantFrom('male', 'female'),
      telecom: text.map((value) => [{ system: 'phone', value }]),
      address: text.map((city) => [{ city }]),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<{ readonly [name: string]: Json }>,
})

const item: fc.Arbitrary<Item> = fc.record({
  way: fc.constant('item' as const),
  person: fc.constantFrom(...people),
  system: fc.constantFrom('hris', 'badge'),
  elements: fc.uniqueArray(fc.record({ path: fc.constantFrom(...paths), value: fc.option(text) }), {
    selector: (element) => element.path,
    minLength: 1,
  }),
})

const history = fc.array(fc.oneof(document, item), { maxLength: 8 })

function stageOf(): Stage {
  let ids = 0
  return makeStage(
    { records: [], statements: [], identified: [], authorities: [] },
    new Date('2026-01-01T00:00:00Z'),
    () => `n${++ids}`,
  )
}

function draftOf(system: string): TransferDraft {
  const at = new Date('2026-01-01T00:00:00Z')
  return {
    ...{ id: 't', at, face: 'api', operation: 'test', client: system, system, vendor: null, message: null, feed: null },
    ...{ mapping: null, correlation: 'c', trace: null, issues: [], startedAt: 0 },
  }
}

const identifierOf = (person: string) => ({ system: `urn:${person}`, value: '1' })

/** Every patient is there, with an identifier that items name it by. */
function begin(stage: Stage): void {
  for (const person of people) tell(stage, { way: 'item', person, system: 'hris', elements: [] })
  // Ids that the stage made, by person.
  for (const person of people) idOf(stage, person)
}

const known = new WeakMap<Stage, Map<string, string>>()

function idOf(stage: Stage, person: string): string {
  const ids = known.get(stage) ?? new Map<string, string>()
  known.set(stage, ids)
  const id = ids.get(person) ?? stage.identified('Patient', identifierOf(person))[0]
  if (id === undefined) throw new Error(`${person} is not there`)
  ids.set(person, id)
  return id
}

function tell(stage: Stage, said: Said): OperationResult {
  if (said.way === 'document') {
    const id = idOf(stage, said.person)
    const value = { resourceType: 'Patient', identifier: [identifierOf(said.person)], ...said.value } as JsonObject
    const record = { kind: 'Patient', text: JSON.stringify(value), value }
    return applyDirect(stage, { type: 'update', standard: fhir, record, id }, draftOf(said.system))
  }
  const identifier = identifierOf(said.person)
  const path = `identifier[system="${identifier.system}"].value`
  const value: Record<string, Json | undefined> = { resourceType: 'Patient' }
  setAt(value, path, identifier.value)
  const stated: StatedElement[] = [{ path, state: 'value' }]
  for (const { path: at, value: told } of said.elements) {
    stated.push({ path: at, state: told === null ? 'empty' : 'value' })
    if (told !== null) setAt(value, at, told)
  }
  const translated: TranslatedItem = {
    ...{ index: 0, source: '/0', kind: 'Patient', stated, complement: {}, raw: '', issues: [] },
    record: { kind: 'Patient', text: JSON.stringify(value), value },
    identifiers: [identifier],
  }
  const operation = { type: 'state', standard: fhir, item: translated, message: 'm', mapping: '1' } as const
  return applyState(stage, { ...operation, complementAfter: (before) => before }, draftOf(said.system))
}

function mergeIn(stage: Stage, person: Person, into: Person): void {
  const id = idOf(stage, person)
  applyMerge(
    stage,
    { type: 'merge', standard: fhir, kind: 'Patient', id, into: idOf(stage, into), reason: 'r' },
    draftOf('admin'),
  )
}

function unmergeIn(stage: Stage, person: Person): void {
  applyUnmerge(
    stage,
    { type: 'unmerge', standard: fhir, kind: 'Patient', id: idOf(stage, person), reason: 'r' },
    draftOf('admin'),
  )
}

/** A patient's content without what the gateway owns. */
function contentOf(stage: Stage, person: Person): JsonObject {
  const record = stage.record('Patient', idOf(stage, person))
  const { id: _id, meta: _meta, ...content } = JSON.parse(record?.text ?? '{}') as JsonObject
  return content
}

function keptOf(stage: Stage, person: Person) {
  return stage.keptUnder('Patient', idOf(stage, person))
}

/** With its lists in an order of their own. */
function inOrder(value: Json | undefined): Json | undefined {
  if (Array.isArray(value))
    return value
      .map((one: Json) => inOrder(one) as Json)
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member as Json)]),
  ) as JsonObject
}

describe('merging', () => {
  it('and separating again changes nothing but versions', () => {
    fc.assert(
      fc.property(history, (before) => {
        const stage = stageOf()
        begin(stage)
        for (const said of before) tell(stage, said)
        const contents = people.map((person) => contentOf(stage, person))
        const kept = people.map((person) => keptOf(stage, person))
        mergeIn(stage, 'a', 'b')
        unmergeIn(stage, 'a')
        expect(people.map((person) => inOrder(contentOf(stage, person)))).toEqual(contents.map((one) => inOrder(one)))
        expect(people.map((person) => keptOf(stage, person))).toEqual(kept)
      }),
    )
  })

  it('in whatever order makes the same survivor', () => {
    fc.assert(
      fc.property(history, (before) => {
        const survivors = [['a', 'b'] as const, ['b', 'a'] as const].map((order) => {
          const stage = stageOf()
          begin(stage)
          for (const said of before) tell(stage, said)
          for (const person of order) mergeIn(stage, person, 'c')
          return inOrder(contentOf(stage, 'c'))
        })
        expect(survivors[0]).toEqual(survivors[1])
      }),
    )
  })

  it('leaves what is said meanwhile by an identifier with whom the identifier names', () => {
    fc.assert(
      fc.property(history, fc.array(item, { maxLength: 5 }), (before, meanwhile) => {
        const apart = stageOf()
        const once = stageOf()
        for (const stage of [apart, once]) {
          begin(stage)
          for (const said of before) tell(stage, said)
        }
        mergeIn(once, 'a', 'b')
        for (const said of meanwhile) {
          tell(apart, said)
          tell(once, said)
        }
        unmergeIn(once, 'a')
        const told = (stage: Stage) => people.map((person) => inOrder(contentOf(stage, person)))
        expect(told(once)).toEqual(told(apart))
      }),
    )
  })

  it('takes over what the survivor leaves open, and nothing that it says', () => {
    fc.assert(
      fc.property(history, (before) => {
        const stage = stageOf()
        begin(stage)
        for (const said of before) tell(stage, said)
        const own = contentOf(stage, 'b')
        const others = contentOf(stage, 'a')
        mergeIn(stage, 'a', 'b')
        const merged = contentOf(stage, 'b')
        for (const name of ['name', 'gender', 'address'])
          expect(merged[name] ?? null).toEqual(
            own[name] ?? (wasCleared(stage, name) ? (merged[name] ?? null) : (others[name] ?? null)),
          )
        const values = (content: JsonObject) =>
          ((content['identifier'] ?? []) as { system: string }[]).map(({ system }) => system)
        expect(values(merged).sort()).toEqual([...new Set([...values(own), ...values(others)])].sort())
      }),
    )
  })
})

/** A system has said of the survivor that it is empty: then it is, whatever others say of the merged one. */
function wasCleared(stage: Stage, name: string): boolean {
  return keptOf(stage, 'b').some(
    (statement) => statement.elements?.includes(`["${name}[0]`) && statement.elements.includes('"empty"'),
  )
}
