import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Normaliser, normalise, normalisers } from '../../src/match/normalise.ts'
import { checkMatchRule, type MatchRule, matchKeysOf } from '../../src/match/rules.ts'
import { bestScore, scoreBy } from '../../src/match/score.ts'
import { valuesAt } from '../../src/match/values.ts'
import type { JsonObject } from '../../src/standards/standard.ts'

const alike: [Normaliser, string, string, string | undefined][] = [
  ['name', 'Müller-Lüdenscheidt', 'muller ludenscheidt', undefined],
  ['name', "O'Connor", 'OConnor', undefined],
  ['name', 'Łukasz', 'lukasz', undefined],
  ['name', 'Strauß', 'STRAUSS', undefined],
  ['name', 'José  María', 'Jose Maria', undefined],
  ['date', '1980-01-02', '1980-01-02T10:00:00Z', undefined],
  ['phone', '+49 (0)30 123456'.replace('(0)', ''), '030/123456', '49'],
  ['phone', '0044 20 7946 0000', '020 7946 0000', '44'],
  ['phone', '(555) 010-0123', '+1 555 010 0123', '1'],
  ['phone', '1-555-010-0123 x12', '555.010.0123', '1'],
  ['email', ' Ann.Lee@Example.org ', 'ann.lee@example.org', undefined],
  ['address', '12, Main St.', '12 main st', undefined],
]

const apart: [Normaliser, string, string, string | undefined][] = [
  ['name', 'Bill', 'William', undefined],
  ['address', '12 Main Street', '12 Main St', undefined],
  ['exact', 'A', 'a', undefined],
  ['date', '1980-01-02', '1980-02-01', undefined],
  ['phone', '+49 30 123456', '+44 30 123456', undefined],
]

describe('a normaliser', () => {
  it.each(alike)('%s takes %j and %j for the same', (as, one, other, country) => {
    expect(normalise(as, one, country)).toBe(normalise(as, other, country))
    expect(normalise(as, one, country)).toBeDefined()
  })

  it.each(apart)('%s guesses nothing about %j and %j', (as, one, other, country) => {
    expect(normalise(as, one, country)).not.toBe(normalise(as, other, country))
  })

  it('has nothing to say of what is none', () => {
    expect(normalise('email', 'nobody')).toBeUndefined()
    expect(normalise('phone', '12')).toBeUndefined()
    expect(normalise('date', 'yesterday')).toBeUndefined()
    expect(normalise('name', ' - ')).toBeUndefined()
    expect(normalise('exact', 'x'.repeat(201))).toBeUndefined()
  })

  it('is done at once, with whatever text, and once is enough', () => {
    fc.assert(
      fc.property(fc.constantFrom(...normalisers), fc.string({ unit: 'grapheme' }), (as, text) => {
        const once = normalise(as, text)
        if (once !== undefined && as !== 'phone') expect(normalise(as, once)).toBe(once)
      }),
    )
    expect(normalise('email', `${'a@'.repeat(500_000)}`)).toBeUndefined()
    expect(normalise('phone', 'x'.repeat(1_000_000))).toBeUndefined()
  })
})

const rule: MatchRule = {
  name: 'same',
  kind: 'Patient',
  match: 0.9,
  review: 0.5,
  compare: [
    { path: 'name.family', as: 'name', agree: 6, differ: -6 },
    { path: 'birthDate', as: 'date', agree: 4, differ: -4, absent: -1 },
  ],
  block: [[{ path: 'name.family', as: 'name', first: 3 }], [{ path: 'birthDate', as: 'date' }]],
}

const lee: JsonObject = { name: [{ family: 'Lee' }, { family: 'Smith' }], birthDate: '1970-03-04' }

describe('a score', () => {
  it('can be added up again', () => {
    const { score, verdict, comparisons } = scoreBy(rule, lee, { name: [{ family: 'SMITH' }] })
    expect(comparisons).toEqual([
      { path: 'name.family', as: 'name', ours: ['Lee', 'Smith'], theirs: ['SMITH'], result: 'agree', weight: 6 },
      { path: 'birthDate', as: 'date', ours: ['1970-03-04'], theirs: [], result: 'absent', weight: -1 },
    ])
    expect([score, verdict]).toEqual([0.5, 'review'])
  })

  it('takes a partial date neither for nor against', () => {
    expect(scoreBy(rule, lee, { ...lee, birthDate: '1970' }).comparisons[1]?.result).toBe('absent')
    expect(scoreBy(rule, lee, { ...lee, birthDate: '1971' }).comparisons[1]?.result).toBe('differ')
  })

  it('is the same from both sides, from 0 to 1, and full for oneself', () => {
    const person = fc.record(
      {
        name: fc.array(fc.record({ family: fc.constantFrom('Lee', 'lee', 'Ngo') }), { maxLength: 3 }),
        birthDate: fc.constantFrom('1970', '1970-03', '1970-03-04', '1999-01-01'),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<JsonObject>
    fc.assert(
      fc.property(person, person, (one, other) => {
        const { score } = scoreBy(rule, one, other)
        expect(scoreBy(rule, other, one).score).toBe(score)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
    expect(scoreBy(rule, lee, lee)).toMatchObject({ score: 1, verdict: 'match' })
  })

  it('of several rules is the best verdict, then the best number', () => {
    const strict: MatchRule = { ...rule, name: 'strict', match: 1, review: 1 }
    const loose: MatchRule = { ...rule, name: 'loose', match: 0.4, review: 0.3 }
    expect(bestScore([strict, loose], lee, { name: [{ family: 'Lee' }] })?.rule).toBe('loose')
    expect(bestScore([], lee, lee)).toBeUndefined()
  })
})

describe('keys', () => {
  it('are those of every value, and none where a part is missing', () => {
    expect(matchKeysOf([rule], lee)).toEqual([
      { key: 'same#0', value: 'lee' },
      { key: 'same#0', value: 'smi' },
      { key: 'same#1', value: '1970-03-04' },
    ])
    expect(
      matchKeysOf([{ ...rule, block: [[...(rule.block[0] ?? []), ...(rule.block[1] ?? [])]] }], { name: [] }),
    ).toEqual([])
    const identifying = {
      name: 'mail',
      kind: 'Patient',
      identify: { path: 'telecom[system=email].value', as: 'email' },
    } as const
    const telecom = [
      { system: 'email', value: 'A@b.c' },
      { system: 'phone', value: 'x@y.z' },
    ]
    expect(matchKeysOf([identifying], { telecom })).toEqual([{ key: '=mail', value: 'a@b.c' }])
  })

  it('and values of long lists are bounded', () => {
    const many = { name: Array.from({ length: 1000 }, (_, at) => ({ family: `f${at}` })) }
    expect(valuesAt(many, 'name.family')).toHaveLength(20)
    expect(matchKeysOf([{ ...rule, block: [[{ path: 'name.family', as: 'name' }]] }], many).length).toBeLessThanOrEqual(
      8,
    )
  })

  it('of records that agree are shared, whatever the spelling', () => {
    const one = matchKeysOf([rule], { birthDate: '1970-03-04', name: [{ family: 'LÉE' }] })
    expect(one.filter((key) => matchKeysOf([rule], lee).some((other) => other.value === key.value))).toHaveLength(2)
  })
})

describe('a rule', () => {
  it('is told what is wrong with it', () => {
    const codes = (changed: Partial<MatchRule>) =>
      checkMatchRule({ ...rule, ...changed }).map(({ code, path }) => `${code} ${path}`)
    expect(codes({})).toEqual([])
    expect(codes({ review: 0.95 })).toEqual(['threshold /review'])
    expect(codes({ compare: [{ path: 'name[', as: 'name', agree: 1 }] })).toEqual(['path-syntax /compare/0/path'])
    expect(codes({ block: [[{ path: 'a..b', as: 'name' }]] })).toEqual(['path-syntax /block/0/0/path'])
    expect(codes({ compare: [{ path: 'gender', as: 'exact', agree: 0 }] })).toEqual(['weight /compare'])
  })
})
