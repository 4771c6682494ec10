import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { declaredBy, partsOf } from '../../../src/standards/hr-open/lint.ts'
import { nounOf } from '../../../src/standards/hr-open/nouns.ts'
import { findAt, stepsOf } from '../../../src/standards/hr-open/profile-path.ts'
import {
  checkProfile,
  type ProfileRule,
  profileNamed,
  profileNames,
  profilesFor,
} from '../../../src/standards/hr-open/profiles.ts'
import { type Schema, typeNamed } from '../../../src/standards/hr-open/types.ts'
import { validateKind } from '../../../src/standards/hr-open/validate.ts'

const folder = new URL('../../../standards/hr-open-4.2/', import.meta.url)
const kinds = profileNames.flatMap((name) =>
  Object.entries(profileNamed(name).kinds).map(([kind, { rules, examples }]) => ({ name, kind, rules, examples })),
)
const rules = kinds.flatMap(({ name, kind, rules: all, examples }) =>
  all.map((rule) => ({ name, kind, rule, examples, id: rule.id })),
)

describe('the files of the profiles', () => {
  it('are the ones that are listed, and meet their schema', () => {
    expect(readdirSync(new URL('profiles/', folder)).sort()).toEqual(profileNames.map((name) => `${name}.json`))
    const text = readFileSync(new URL('profile.schema.json', folder), 'utf8')
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(text) as object)
    for (const name of profileNames) {
      validate(profileNamed(name))
      expect(validate.errors).toBeNull()
      expect(profileNamed(name).name).toBe(name)
    }
  })

  it.each(rules)('$name, $kind: $id names declared members', ({ kind, rule }) => {
    const each = declaredAt([typeNamed(nounOf(kind).type)], rule.each ?? '')
    for (const path of [...rule.needs, ...(rule.when === undefined ? [] : [rule.when])])
      expect(declaredAt(each, path)).not.toEqual([])
  })
})

/** The schemas at a path; throws where a member is not declared, unless the place is open. */
function declaredAt(schemas: readonly Schema[], path: string): readonly Schema[] {
  let at = schemas
  for (const { name, tests } of stepsOf(path)) {
    const parts = withItems(at)
    const others = parts.flatMap((part) =>
      typeof part.additionalProperties === 'object' ? part.additionalProperties : [],
    )
    const next = declaredBy(parts).get(name) ?? others
    if (next.length === 0) throw new Error(`${name} of ${path} is not declared`)
    at = next
    for (const test of tests) for (const inner of test.paths) if (inner !== '.') declaredAt(at, inner)
  }
  return at
}

function withItems(schemas: readonly Schema[]): Schema[] {
  const parts = partsOf(schemas)
  const items = parts.flatMap((part) => part.items ?? [])
  return items.length === 0 ? parts : [...parts, ...withItems(items)]
}

describe('a profile', () => {
  it.each(kinds)('$name, $kind: its examples are valid, without undeclared members, and complete', (row) => {
    for (const example of row.examples) {
      const issues = validateKind(row.kind, example, 'rules').filter(({ code }) => code !== 'lint.identifier-agency')
      expect(issues).toEqual([])
      expect(checkProfile(row.kind, example, row.name)).toEqual([])
    }
  })

  it.each(rules)('$name, $kind: $id is told where it is not met', ({ name, kind, rule, examples }) => {
    const code = `profile.${name}.${rule.id}`
    const codes = examples.flatMap((example) =>
      checkProfile(kind, without(example, rule), name).map((issue) => issue.code),
    )
    expect(codes).toContain(code)
  })

  it.each(kinds)('$name, $kind: an empty document lacks something', ({ name, kind }) => {
    const issues = checkProfile(kind, {}, name)
    expect(issues.length).toBeGreaterThan(0)
    for (const issue of issues) expect(issue.severity).toBe('error')
  })
})

/** The example with what a rule needs emptied, so that the place itself stays. */
function without(example: object, rule: ProfileRule): unknown {
  const copy = structuredClone(example) as Record<string, unknown>
  const places = rule.each === undefined ? [{ value: copy as unknown, path: [] }] : findAt(copy, rule.each)
  for (const place of places)
    for (const path of rule.needs)
      for (const found of findAt(place.value, path)) {
        const parent = found.path
          .slice(0, -1)
          .reduce<unknown>((at, segment) => (at as Record<string | number, unknown>)[segment], place.value)
        ;(parent as Record<string | number, unknown>)[found.path.at(-1) as string | number] = null
      }
  return copy
}

describe('profile names', () => {
  it('are told by kind', () => {
    expect(profilesFor('PayrollSetup')).toEqual(['new-hire', 'termination'])
    expect(profilesFor('Wellness')).toEqual([])
  })

  it('are met by the nearest where there is none', () => {
    expect(() => checkProfile('Census', {}, 'newhire')).toThrow('Did you mean new-hire?')
  })

  it('are refused for a kind that they do not speak of', () => {
    expect(checkProfile('Wellness', {}, 'new-hire')).toMatchObject([{ code: 'profile.new-hire.kind', path: '' }])
  })
})

describe('paths of profiles', () => {
  const value = {
    a: [
      { b: 'x', c: [] },
      { b: 'y', c: [{ d: 0 }] },
    ],
    e: '',
    f: { g: null },
    h: 'z',
  }

  it.each([
    ['a', ['a.0', 'a.1']],
    ['a.b', ['a.0.b', 'a.1.b']],
    ['a[b=y].b', ['a.1.b']],
    ['a[b=x|y]', ['a.0', 'a.1']],
    ['a[c]', ['a.1']],
    ['a[c.d|z].c.d', ['a.1.c.0.d']],
    ['e', []],
    ['f', []],
    ['h[.=z]', ['h']],
    ['h[.=w]', []],
    ['toString', []],
  ])('%s finds %j', (path, places) => {
    expect(findAt(value, path).map((found) => found.path.join('.'))).toEqual(places)
  })

  it('that cannot be read are no paths', () => {
    expect(() => stepsOf('a..b')).toThrow('cannot be read')
  })
})
