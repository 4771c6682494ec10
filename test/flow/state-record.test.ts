import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyState } from '../../src/flow/apply-item.ts'
import { applyDirect } from '../../src/flow/operations.ts'
import { makeStage } from '../../src/flow/staging.ts'
import { recompute } from '../../src/flow/state-record.ts'
import type { OperationResult, TransferDraft } from '../../src/flow/submission.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { setAt } from '../../src/translate/elements.ts'
import type { StatedElement, TranslatedItem } from '../../src/translate/translation.ts'

const paths = [
  'person.name.given',
  'person.name.family',
  'person.name.middle',
  'deployment[0].job.title',
  'person.communication.phone[useCode=work].formattedNumber',
]
const identifier = { system: 'agency/scheme', value: '1' }

interface Said {
  readonly system: string
  readonly elements: readonly { path: string; value: string | null }[]
}

const said: fc.Arbitrary<Said> = fc.record({
  system: fc.constantFrom('a', 'b', 'c'),
  elements: fc.uniqueArray(
    fc.record({ path: fc.constantFrom(...paths), value: fc.option(fc.constantFrom('5551', '5552', '5553')) }),
    {
      selector: (element) => element.path,
      minLength: 1,
    },
  ),
})

function itemOf({ elements }: Said): TranslatedItem {
  const value: Record<string, Json | undefined> = {}
  const stated: StatedElement[] = elements.map(({ path, value: text }) => {
    if (text !== null) setAt(value, path, text)
    return { path, state: text === null ? 'empty' : 'value' }
  })
  setAt(value, 'documentId', { value: '1', schemeId: 'scheme', schemeAgencyId: 'agency' })
  stated.push({ path: 'documentId', state: 'value' })
  const record = { kind: 'Census', text: JSON.stringify(value), value: value as JsonObject }
  return {
    index: 0,
    source: '/0',
    kind: 'Census',
    record,
    stated,
    complement: {},
    identifiers: [identifier],
    raw: '',
    issues: [],
  }
}

function world() {
  let ids = 0
  const stage = makeStage(
    { records: [], statements: [], identified: [], authorities: [] },
    new Date('2026-11-20T00:00:00Z'),
    () => `id-${++ids}`,
  )
  const draftOf = (system: string) => ({ id: `t-${ids}`, system }) as TransferDraft
  const say = (one: Said): OperationResult =>
    applyState(
      stage,
      {
        type: 'state',
        standard: hrOpen,
        item: itemOf(one),
        message: 'v/m',
        mapping: '1',
        complementAfter: (before) => before,
      },
      draftOf(one.system),
    )
  return { stage, say, draftOf }
}

describe('statements', () => {
  it('make the record: it is what all of them together come to, at every moment', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (all) => {
        const { stage, say } = world()
        for (const one of all) {
          const { id, outcome, issues } = say(one)
          expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
          expect(['accepted', 'unchanged']).toContain(outcome)
          const current = stage.record('Census', id ?? '')
          const again = recompute(hrOpen, 'Census', stage.statementsOf('Census', id ?? ''))
          expect(JSON.parse(current?.text ?? '')).toEqual(JSON.parse(JSON.stringify(again)))
        }
      }),
    )
  })

  it('said twice in a row change nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (all) => {
        const { say } = world()
        for (const one of all) say(one)
        expect(say(all.at(-1) as Said).outcome).toBe('unchanged')
      }),
    )
  })

  it('repeated in part, while they are in effect, change nothing', () => {
    const part = fc.tuple(said, fc.array(fc.boolean(), { minLength: paths.length, maxLength: paths.length }))
    fc.assert(
      fc.property(fc.array(said, { maxLength: 4 }), part, (all, [last, keep]) => {
        const { say } = world()
        for (const one of [...all, last]) say(one)
        const again = { ...last, elements: last.elements.filter((_, at) => keep[at]) }
        expect(say(again).outcome).toBe('unchanged')
      }),
    )
  })

  it('have the last word on what they state, and none on what they do not', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (all) => {
        const { stage, say } = world()
        const expected = new Map<string, string | null>()
        for (const one of all) {
          say(one)
          for (const { path, value } of one.elements) expected.set(path, value)
        }
        const built: Record<string, Json | undefined> = {}
        for (const [path, value] of expected) if (value !== null) setAt(built, path, value)
        const text = stage.record('Census', 'id-1')?.text ?? ''
        const { documentId: _documentId, ...content } = JSON.parse(text)
        expect(sorted(content)).toEqual(sorted(built))
      }),
    )
  })

  it('come after a direct edit, which replaces everything said before it', () => {
    const { stage, say, draftOf } = world()
    say({
      system: 'a',
      elements: [
        { path: 'person.name.given', value: 'x' },
        { path: 'person.name.family', value: 'y' },
      ],
    })
    const value = { documentId: { value: '1' }, person: { name: { family: 'edited' } } }
    const record = { kind: 'Census', text: JSON.stringify(value), value }
    applyDirect(stage, { type: 'update', standard: hrOpen, record, id: 'id-1' }, draftOf('b'))
    expect(JSON.parse(stage.record('Census', 'id-1')?.text ?? '')).toEqual(value)
    say({ system: 'a', elements: [{ path: 'person.name.middle', value: 'm' }] })
    const after = JSON.parse(stage.record('Census', 'id-1')?.text ?? '')
    expect(after.person.name).toEqual({ family: 'edited', middle: 'm' })
  })
})

/** Members of lists in one order: which of two systems came first is not what these laws are about. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  )
}
