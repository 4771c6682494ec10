import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, actions, covers, everyScope, type Need, nameScope, parseScopes } from '../../src/access/scopes.ts'

const scopesOf = (...texts: string[]) => {
  const { scopes, issues } = parseScopes(texts)
  expect(issues).toEqual([])
  return scopes
}

function needOf(text: string): Need {
  const slash = text.indexOf('/')
  const dot = text.lastIndexOf('.')
  return {
    area: text.slice(0, slash) as Need['area'],
    target: text.slice(slash + 1, dot),
    action: text.slice(dot + 1) as Action,
  }
}

describe('covers', () => {
  it.each([
    ['system/Patient.rs', 'system/Patient.r', true],
    ['system/Patient.rs', 'system/Patient.s', true],
    ['system/Patient.rs', 'system/Patient.c', false],
    ['system/Patient.rs', 'system/Observation.r', false],
    ['system/*.cruds', 'system/Census.d', true],
    ['system/*.cruds', 'admin/transfers.r', false],
    ['system/*.*', 'system/Census.u', true],
    ['system/Patient.read', 'system/Patient.s', true],
    ['system/Patient.read', 'system/Patient.u', false],
    ['system/Patient.write', 'system/Patient.d', true],
    ['system/Patient.write', 'system/Patient.r', false],
    ['vendor/bamboohr.employees.c', 'vendor/bamboohr.employees.c', true],
    ['vendor/bamboohr.employees.c', 'vendor/bamboohr.employees.r', false],
    ['vendor/bamboohr.employees.c', 'vendor/bamboohr.tables.c', false],
    ['vendor/bamboohr.employees.c', 'vendor/workday.employees.c', false],
    ['vendor/bamboohr.c', 'vendor/bamboohr.employees.c', true],
    ['vendor/bamboohr.*.c', 'vendor/bamboohr.employees.c', true],
    ['vendor/bamboohr.*', 'vendor/bamboohr.employees.s', true],
    ['vendor/bamboohr.c', 'vendor/bamboohr2.employees.c', false],
    ['vendor/*.c', 'vendor/workday.workers.c', true],
    ['vendor/*.*', 'vendor/workday.workers.r', true],
    ['admin/*.*', 'admin/metrics.r', true],
    ['admin/transfers.r', 'admin/bodies.r', false],
    // A kind that is named like a part of the admin API is not that part.
    ['system/transfers.r', 'admin/transfers.r', false],
  ])('%s lets %s: %s', (given, need, expected) => {
    expect(covers(scopesOf(given), needOf(need))).toBe(expected)
  })

  it('adds several scopes up', () => {
    const scopes = scopesOf('system/Patient.r', 'system/Patient.s', 'system/*.c')
    const allowed = actions.filter((action) => covers(scopes, { area: 'system', target: 'Patient', action }))
    expect(allowed).toEqual(['c', 'r', 's'])
  })

  it('lets nothing without scopes', () => {
    expect(covers(scopesOf(), needOf('system/Patient.r'))).toBe(false)
  })

  it('is what the named scope grants, whatever is needed', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/)
    const need = fc.oneof(
      fc.record({
        area: fc.constantFrom('system' as const, 'admin' as const),
        target: name,
        action: fc.constantFrom(...actions),
      }),
      fc.record({
        area: fc.constant('vendor' as const),
        target: fc.tuple(name, name).map(([vendor, message]) => `${vendor}.${message}`),
        action: fc.constantFrom(...actions),
      }),
    )
    fc.assert(
      fc.property(need, need, (one, other) => {
        const scopes = scopesOf(nameScope(one))
        expect(covers(scopes, one)).toBe(true)
        expect(covers(scopes, other)).toBe(nameScope(one) === nameScope(other))
        expect(covers(scopesOf(...everyScope), one)).toBe(true)
      }),
    )
  })
})

describe('parseScopes', () => {
  it.each([
    '',
    'Patient.rs',
    'patient/Patient.rs',
    'user/Patient.r',
    'system/Patient',
    'system/Patient.',
    'system/Patient.sr',
    'system/Patient.rr',
    'system/Patient.x',
    'system/Pat ient.r',
    'system/Patient.r?name=Lee',
    'system/Patient.name.r',
    'admin/*.*.*',
    'vendor/a.b.c.r',
    'vendor/../x.r',
    `system/${'A'.repeat(65)}.r`,
    `system/${'*'.repeat(100_000)}.r`,
  ])('refuses %j and grants nothing for it', (text) => {
    const { scopes, issues } = parseScopes(['system/Census.r', text])
    expect(issues).toEqual([expect.objectContaining({ severity: 'error', code: 'scope', path: '/1' })])
    expect([...scopes.granted.keys()]).toEqual(['system/Census'])
  })
})
