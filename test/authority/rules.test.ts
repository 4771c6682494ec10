import { describe, expect, it } from 'vitest'
import { foldVoices, obeyRules, type Voice } from '../../src/authority/fold.ts'
import { judge } from '../../src/authority/judge.ts'
import { wayThrough } from '../../src/authority/known-path.ts'
import { piecesAt, putAt, takeAt } from '../../src/authority/regions.ts'
import { holds, readScope, readyRule, rulesFor, stepsOf, tieOf } from '../../src/authority/rules.ts'
import { allowStated } from '../../src/authority/stated.ts'
import type { Authority } from '../../src/registry/authorities.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../src/standards/standard.ts'

function rule(path: string, owner: string, more: Partial<Authority> = {}) {
  const base = {
    id: `${path}-${owner}`,
    kind: 'Patient',
    path,
    scope: '',
    owner,
    otherwise: 'refuse',
    fallback: [],
  } as const
  const rest = { element: null, from: null, to: null, reason: null, origin: 'api', updatedAt: new Date(0) }
  return readyRule({ ...base, ...rest, ...more })
}

const email = { system: 'email', value: 'a@example.org' }
const phone = { system: 'phone', use: 'work', value: '1' }

describe('the part of a record that a path names', () => {
  const record = { telecom: [email, phone, { ...phone, value: '2' }], birthDate: '1980', _birthDate: { id: 'x' } }
  const valuesAt = (path: string) => piecesAt(record as JsonObject, stepsOf(path)).map(({ value }) => value)

  it('is every member that meets a predicate', () => {
    expect(valuesAt('telecom[system=phone]')).toEqual([phone, { ...phone, value: '2' }])
    expect(valuesAt('telecom[system=phone].value')).toEqual(['1', '2'])
    expect(valuesAt('telecom[system=fax]')).toEqual([])
  })

  it('takes what belongs to a primitive or a choice with it', () => {
    expect(valuesAt('birthDate')).toEqual(['1980', { id: 'x' }])
    const deceased = { deceasedBoolean: true, _deceasedBoolean: {}, deceasedBy: 1 } as JsonObject
    expect(piecesAt(deceased, stepsOf('deceased[x]')).map(({ name }) => name)).toEqual([
      'deceasedBoolean',
      '_deceasedBoolean',
      'deceasedBy',
    ])
  })

  it('can be taken out, which prunes what is left empty, and put back', () => {
    const copy = structuredClone(record) as unknown as JsonObject
    const taken = takeAt(copy, stepsOf('telecom[system=email].value'))
    expect(JSON.stringify(copy)).toContain('[null,')
    putAt(copy, stepsOf('telecom[system=email].value'), taken)
    expect(piecesAt(copy, stepsOf('telecom[system=email]')).map(({ value }) => value)).toEqual([email])
  })
})

describe('of two rules', () => {
  it('the longer path wins, then the scope with more conditions', () => {
    const all = rule('', 'ehr')
    const telecom = rule('telecom', 'clinic')
    const work = rule('telecom[use=work]', 'hris')
    const scoped = rule('telecom[use=work]', 'site', { scope: 'active=true' })
    const itself = rule('$record', 'adt')
    const sorted = rulesFor([all, telecom, work, scoped, itself], { active: true })
    expect(sorted).toEqual([itself, scoped, work, telecom, all])
    expect(rulesFor([all, scoped], { active: false })).toEqual([all])
  })

  it('a tie is found, with a record that shows it', () => {
    expect(tieOf(rule('telecom[system=email]', 'a'), rule('telecom[use=work]', 'b'))).toEqual({
      telecom: [{ system: 'email', use: 'work' }],
    })
    expect(tieOf(rule('name', 'a', { scope: 'active=true' }), rule('name', 'b', { scope: 'gender=male' }))).toEqual({
      name: '…',
      active: 'true',
      gender: 'male',
    })
    expect(tieOf(rule('telecom[system=email]', 'a'), rule('telecom[system=phone]', 'b'))).toBeUndefined()
    expect(
      tieOf(rule('name', 'a', { scope: 'gender=male' }), rule('name', 'b', { scope: 'gender=female' })),
    ).toBeUndefined()
    expect(tieOf(rule('telecom', 'a'), rule('telecom[use=work]', 'b'))).toBeUndefined()
    expect(tieOf(rule('name', 'a'), rule('gender', 'b'))).toBeUndefined()
  })

  it('scopes on a list’s members may both hold, on one record with both members', () => {
    const tagged = (owner: string, scope: string) => rule('telecom', owner, { scope })
    const tie = (one: string, other: string) =>
      tieOf(tagged('a', one), tagged('b', other), (kind, steps) => wayThrough(fhir, kind, steps))
    expect(tie('meta.tag.code=north', 'meta.tag.code=south')).toEqual({
      telecom: '…',
      meta: { tag: [{ code: 'north' }, { code: 'south' }] },
    })
    expect(tie('identifier[system=x].value=1', 'identifier[system=y].value=1')).toEqual({
      telecom: '…',
      identifier: [
        { system: 'x', value: '1' },
        { system: 'y', value: '1' },
      ],
    })
    expect(tie('telecom.system=phone', 'generalPractitioner.reference=Practitioner/1')).toMatchObject({
      telecom: [{ system: 'phone' }],
      generalPractitioner: [{ reference: 'Practitioner/1' }],
    })
    expect(tie('name.given=A', 'name.given=B')).toMatchObject({ name: [{ given: ['A'] }, { given: ['B'] }] })
    expect(tie('managingOrganization.reference=Organization/1', 'managingOrganization.reference=Organization/2')).toBe(
      undefined,
    )
  })

  it('a position or a scope that cannot be read is refused', () => {
    expect(() => stepsOf('telecom[0].value')).toThrow('positions change')
    expect(() => readScope('active')).toThrow('path=value')
  })
})

describe('a scope', () => {
  it('is met by a value in any member of the arrays on the way', () => {
    const record = {
      meta: {
        tag: [
          { system: 's', code: 'north' },
          { system: 's', code: 'south' },
        ],
      },
    } as JsonObject
    const meets = (scope: string) => readScope(scope).every((condition) => holds(record, condition))
    expect(meets('meta.tag.code=south')).toBe(true)
    expect(meets('meta.tag[system=s].code=north and meta.tag.code=south')).toBe(true)
    expect(meets('meta.tag.code=west')).toBe(false)
  })
})

describe('a document of a system that does not own all of it', () => {
  const rules = [rule('telecom[system=email]', 'clinic'), rule('', 'ehr')]
  const current = { resourceType: 'Patient', gender: 'male', telecom: [email, phone] } as JsonObject

  it('may leave out, or repeat, what others own', () => {
    const next = { resourceType: 'Patient', telecom: [email] } as JsonObject
    expect(judge(rules, 'clinic', next, current).violations).toEqual([])
    expect(judge(rules, 'clinic', next, current).said).toEqual({ telecom: [email] })
    const mixed = judge(
      [rule('telecom[system=email]', 'clinic')],
      'ehr',
      { telecom: [email, phone] } as JsonObject,
      current,
    )
    expect(mixed.said).toEqual({ telecom: [phone] })
    expect(judge(rules, 'ehr', { resourceType: 'Patient' }, current).violations).toEqual([])
  })

  it('may not change it, take some of it away, or add to it', () => {
    const changed = {
      ...current,
      gender: 'female',
      telecom: [{ ...email, value: 'b@example.org' }, phone],
    } as JsonObject
    const paths = (system: string) => judge(rules, system, changed, current).violations.map(({ path }) => path)
    expect(paths('ehr')).toEqual(['telecom[system=email]'])
    expect(paths('clinic')).toEqual(['gender'])
    expect(paths('badge')).toEqual(['telecom[system=email]', 'gender'])
    const more = { ...current, telecom: [email, phone, { ...email, value: 'c@example.org' }] } as JsonObject
    expect(judge(rules, 'ehr', more, current).violations[0]?.at).toEqual(['telecom', 2])
  })

  it('of a vendor counts by element, and within an element by part', () => {
    const stated = [
      { path: 'telecom[system=email].value', state: 'value' as const },
      { path: 'gender', state: 'empty' as const },
      { path: 'birthDate', state: 'value' as const },
    ]
    const value = { telecom: [{ ...email, value: 'b@example.org' }], birthDate: '1980-01-01' } as JsonObject
    const forClinic = allowStated(rules, 'clinic', stated, value, current)
    expect(forClinic.stated.map(({ path }) => path)).toEqual(['telecom[system=email].value'])
    expect(forClinic.foreign.map(({ element }) => element.path)).toEqual(['gender', 'birthDate'])
    const whole = allowStated(
      [rule('telecom[system=email]', 'clinic')],
      'ehr',
      [{ path: 'telecom', state: 'value' }],
      { telecom: [{ ...email, value: 'x' }, phone] } as JsonObject,
      current,
    )
    expect(whole.foreign.map(({ element }) => element.path)).toEqual(['telecom[system=email]'])
    expect(whole.value).toEqual({ telecom: [phone] })
  })
})

describe('the record', () => {
  const element = (path: string, said: JsonObject, seq: number, state: 'value' | 'empty' = 'value') => ({
    ...{ path, state, seq, value: said },
  })
  const owned = [rule('gender', 'hris', { fallback: ['payroll'] })]
  const hris = (seq: number, state: 'value' | 'empty' = 'value'): Voice => ({
    system: 'hris',
    elements: [element('gender', { gender: 'male' }, seq, state)],
  })
  const payroll: Voice = { system: 'payroll', elements: [element('gender', { gender: 'other' }, 9)] }
  const badge: Voice = { system: 'badge', elements: [element('gender', { gender: 'unknown' }, 3)] }
  const make = (voices: readonly Voice[]) => obeyRules(foldVoices({}, voices), voices, owned)

  it('has what the owner says, whoever spoke last; what it states empty is empty', () => {
    expect(make([hris(1), payroll, badge])).toEqual({ gender: 'male' })
    expect(make([hris(1, 'empty'), payroll])).toEqual({})
  })

  it('falls back when the owner is silent, and keeps what others said before any of them spoke', () => {
    expect(make([payroll, badge])).toEqual({ gender: 'other' })
    expect(make([badge])).toEqual({ gender: 'unknown' })
    const silent: Voice = { system: 'hris', whole: { value: {}, seq: 5, apart: [] }, elements: [] }
    expect(make([silent, payroll])).toEqual({ gender: 'other' })
    expect(make([silent, badge])).toEqual({})
  })

  it('keeps of earlier documents what a later one did not speak of', () => {
    const first: Voice = {
      system: 'a',
      whole: { value: { gender: 'male', active: true }, seq: 1, apart: [] },
      elements: [],
    }
    const later: Voice = {
      system: 'b',
      whole: { value: { birthDate: '1980' }, seq: 2, apart: ['gender'] },
      elements: [],
    }
    expect(foldVoices({}, [first, later])).toEqual({ gender: 'male', birthDate: '1980' })
  })
})
