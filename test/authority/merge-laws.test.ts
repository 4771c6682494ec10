import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesAt, sameContent } from '../../src/authority/regions.ts'
import { mayState, readyRule } from '../../src/authority/rules.ts'
import { GatewayError } from '../../src/errors.ts'
import { applyState } from '../../src/flow/apply-item.ts'
import { applyDirect } from '../../src/flow/operations.ts'
import { makeStage, type Stage } from '../../src/flow/staging.ts'
import type { OperationResult, TransferDraft } from '../../src/flow/submission.ts'
import type { Authority } from '../../src/registry/authorities.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { setAt } from '../../src/translate/elements.ts'
import type { StatedElement, TranslatedItem } from '../../src/translate/translation.ts'

const at = new Date('2026-11-20T00:00:00Z')
let rules = 0

function ruleOf(path: string, owner: string, more: Partial<Authority> = {}): Authority {
  const rule = {
    id: `r${++rules}`,
    kind: 'Patient',
    path,
    scope: '',
    owner,
    otherwise: 'refuse',
    fallback: [],
  } as const
  return { ...rule, element: null, from: null, to: null, reason: null, origin: 'api', updatedAt: at, ...more }
}

interface Edit {
  readonly way: 'put' | 'item'
  readonly system: string
  readonly gender: string | null
  readonly birthDate: string | null
  readonly email: string | null
  readonly phone: string | null
}

const edit = (systems: readonly string[]): fc.Arbitrary<Edit> =>
  fc.record({
    way: fc.constantFrom('put', 'item'),
    system: fc.constantFrom(...systems),
    gender: fc.constantFrom(null, 'male', 'female', 'other'),
    birthDate: fc.constantFrom(null, '1980-01-01', '1990-02-02'),
    email: fc.constantFrom(null, 'a@example.org', 'b@example.org'),
    phone: fc.constantFrom(null, '1', '2'),
  })

const identifier = { system: 'urn:x', value: '1' }
const paths = {
  gender: 'gender',
  birthDate: 'birthDate',
  email: 'telecom[system=email].value',
  phone: 'telecom[system=phone].value',
}

function valueOf(edit: Edit): JsonObject {
  const value: Record<string, Json | undefined> = { resourceType: 'Patient', identifier: [identifier] }
  for (const [name, path] of Object.entries(paths)) {
    const said = edit[name as keyof typeof paths]
    if (said !== null) setAt(value, path, said)
  }
  return value as JsonObject
}

function itemOf(edit: Edit): TranslatedItem {
  const value = valueOf(edit)
  const stated: StatedElement[] = [{ path: 'identifier[system=urn:x].value', state: 'value' }]
  for (const [name, path] of Object.entries(paths))
    if (edit[name as keyof typeof paths] !== null) stated.push({ path, state: 'value' })
  const record = { kind: 'Patient', text: JSON.stringify(value), value }
  return {
    index: 0,
    source: '/0',
    kind: 'Patient',
    record,
    stated,
    complement: {},
    identifiers: [identifier],
    raw: '',
    issues: [],
  }
}

interface World {
  readonly stage: Stage
  readonly say: (edit: Edit) => OperationResult | GatewayError
  readonly patient: () => JsonObject | undefined
}

function world(authorities: readonly Authority[]): World {
  const stage = makeStage({ records: [], statements: [], identified: [], authorities }, at, () => 'p')
  const patient = () => {
    const stored = stage.record('Patient', 'p')
    return stored && !stored.deleted ? (JSON.parse(stored.text) as JsonObject) : undefined
  }
  const say = (edit: Edit) => {
    const draft = { id: 't', system: edit.system } as TransferDraft
    if (edit.way === 'item') {
      const rest = { standard: fhir, message: 'v/m', mapping: '1', complementAfter: (before: JsonObject) => before }
      return applyState(stage, { type: 'state', item: itemOf(edit), ...rest }, draft)
    }
    const value = valueOf(edit)
    const record = { kind: 'Patient', text: JSON.stringify(value), value }
    const mark = stage.mark()
    try {
      return applyDirect(stage, { type: 'update', standard: fhir, record, id: 'p' }, draft)
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      stage.revert(mark)
      return error
    }
  }
  return { stage, say, patient }
}

function content(patient: JsonObject | undefined): JsonObject {
  const { meta: _meta, ...rest } = patient ?? {}
  return rest
}

const otherwise = fc.constantFrom('refuse', 'ignore', 'propose') as fc.Arbitrary<Authority['otherwise']>
const ruleSets = fc
  .tuple(otherwise, otherwise, otherwise, fc.boolean())
  .map(([one, two, three, withRoot]) => [
    ruleOf('telecom[system=email]', 'a', { otherwise: one }),
    ruleOf('telecom[system=phone].value', 'b', { otherwise: two, fallback: ['c'] }),
    ruleOf('gender', 'b', { otherwise: three }),
    ...(withRoot ? [ruleOf('', 'c', { otherwise: 'ignore', fallback: ['a', 'b'] })] : []),
  ])

describe('with rules in force', () => {
  it('an element that is not its writer’s to say never changes', () => {
    fc.assert(
      fc.property(ruleSets, fc.array(edit(['a', 'b', 'c', 'd']), { maxLength: 8 }), (set, edits) => {
        const { say, patient } = world(set)
        for (const one of edits) {
          const before = patient()
          say(one)
          if (!before) continue
          for (const rule of set.map(readyRule)) {
            if (mayState(rule, one.system)) continue
            // What a more particular rule covers is that rule's affair.
            if (rule.path === '') continue
            const said = (value: JsonObject | undefined) => piecesAt(content(value), rule.steps).map((one) => one.value)
            expect(said(patient())).toEqual(said(before))
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('an accepted write that is repeated changes nothing', () => {
    fc.assert(
      fc.property(
        ruleSets,
        fc.array(edit(['a', 'b', 'c', 'd']), { maxLength: 6 }),
        edit(['a', 'b', 'c', 'd']),
        (set, edits, last) => {
          const { say, stage } = world(set)
          for (const one of edits) say(one)
          const said = say(last)
          if (said instanceof GatewayError || said.outcome !== 'accepted') return
          const version = stage.record('Patient', 'p')?.version
          const again = say(last)
          expect(again).not.toBeInstanceOf(GatewayError)
          expect(stage.record('Patient', 'p')?.version).toBe(version)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('what disjoint owners say is the same in whatever order they say it', () => {
    const owners = [
      ruleOf('telecom[system=email]', 'a', { otherwise: 'ignore' }),
      ruleOf('telecom[system=phone]', 'b', { otherwise: 'ignore' }),
      ruleOf('gender', 'c', { otherwise: 'ignore' }),
      ruleOf('birthDate', 'a', { otherwise: 'ignore' }),
    ]
    const ones = fc.tuple(edit(['a']), edit(['b']), edit(['c']))
    fc.assert(
      fc.property(ones, fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }), (edits, order) => {
        const outcome = (indices: readonly number[]) => {
          const { say, patient } = world(owners)
          for (const index of indices) say(edits[index] as Edit)
          return content(patient())
        }
        expect(sameContent(outcome(order), outcome([0, 1, 2]))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('the record is valid, whatever was said', () => {
    fc.assert(
      fc.property(ruleSets, fc.array(edit(['a', 'b', 'c', 'd']), { maxLength: 8 }), (set, edits) => {
        const { say, patient } = world(set)
        for (const one of edits) say(one)
        const value = patient()
        if (!value) return
        const issues = fhir.validate({ kind: 'Patient', text: JSON.stringify(value), value })
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })
})
