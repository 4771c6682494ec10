import { describe, expect, it } from 'vitest'
import { duties, type Workspace } from '../../src/feeds/workspace.ts'
import { checkReferences, checkShape } from '../../src/feeds/workspace-check.ts'

const known = {
  vendors: new Map([['clinic', { messages: new Map([['patients', {}]]) }]]),
  kinds: new Set(['Patient', 'Practitioner']),
}

const rule = {
  kind: 'Patient',
  match: 0.9,
  review: 0.6,
  compare: [{ path: 'birthDate', as: 'date', agree: 1 }],
  block: [[{ path: 'birthDate', as: 'date' }]],
} as const

const mail = { kind: 'Patient', identify: { path: 'telecom[system=email].value', as: 'email' } } as const

function workspace(matching: object, identity?: object, more: object = {}): Workspace {
  const answered = Object.fromEntries(duties.map((duty) => [duty, 'told']))
  const feed = {
    name: 'F',
    system: 'clinic',
    message: 'patients',
    ...answered,
    ...(identity ? { identity } : {}),
    ...more,
  }
  return {
    name: 'w',
    systems: { clinic: { name: 'Clinic', vendor: 'clinic' } },
    authorities: {},
    matching,
    feeds: { f: feed },
    clients: {},
    samples: [],
  } as unknown as Workspace
}

function faultsOf(matching: object, identity?: object, more?: object): string[] {
  const wanted = workspace(matching, identity, more)
  const shape = checkShape(wanted)
  const found = shape.length > 0 ? shape : checkReferences(wanted, known)
  return found.map(({ code, path }) => `${code} ${path}`)
}

describe('match rules of a workspace', () => {
  it('may compare, and may identify by one value', () => {
    expect(
      faultsOf({ same: rule, mail }, { match: ['own-id', { system: 'urn:x' }, { value: 'mail' }], rules: ['same'] }),
    ).toEqual([])
  })

  it.each([
    ['a kind that is none', { same: { ...rule, kind: 'Patent' } }, undefined, 'kind-unknown /matching/same/kind'],
    [
      'a path that cannot be read',
      { same: { ...rule, block: [[{ path: 'x[', as: 'date' }]] } },
      undefined,
      'path-syntax /matching/same/block/0/0/path',
    ],
    ['review above match', { same: { ...rule, review: 1, match: 0.5 } }, undefined, 'threshold /matching/same/review'],
    [
      'a normaliser that is none',
      { same: { ...rule, block: [[{ path: 'x', as: 'soundex' }]] } },
      undefined,
      'code-invalid /matching/same/block/0/0/as',
    ],
    ['nothing to look up by', { same: { ...rule, block: undefined } }, undefined, 'required /matching/same'],
    ['both sorts in one', { same: { ...rule, identify: mail.identify } }, undefined, 'shape /matching/same/match'],
    ['a rule that there is not', { same: rule }, { rules: ['sam'] }, 'rule-unknown /feeds/f/identity/rules/0'],
    ['a value rule among the rules', { mail }, { rules: ['mail'] }, 'rule-sort /feeds/f/identity/rules/0'],
    [
      'a comparing rule as a value',
      { same: rule },
      { match: [{ value: 'same' }] },
      'rule-sort /feeds/f/identity/match/0/value',
    ],
    ['a word that is none', { same: rule }, { match: ['own'] }, 'code-invalid /feeds/f/identity/match/0'],
  ])('are told of %s', (_name, matching, identity, fault) => {
    expect(faultsOf(matching, identity)).toContain(fault)
  })

  it('are not for a feed that goes out', () => {
    expect(faultsOf({ same: rule }, { rules: ['same'] }, { direction: 'out' })).toEqual([
      'identity-direction /feeds/f/identity',
    ])
  })
})
