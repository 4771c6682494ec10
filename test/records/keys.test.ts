import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  entityKey,
  exactKey,
  identifierKey,
  keysOfEntry,
  longestKey,
  presenceKey,
  referenceKey,
  referencePrefix,
  tokenKey,
  uriKey,
} from '../../src/records/keys.ts'

const text = fc.oneof(fc.constantFrom('', '|', '\\', '\\|', 'a|b', '?', '"', '>', 'a\\'), fc.string({ maxLength: 6 }))
const optional = fc.option(text, { nil: undefined })

/** Every spelling there is, with what it was spelled from. */
const spelled = fc.oneof(
  fc.tuple(text, text).map(([kind, param]) => [presenceKey(kind, param), ['presence', kind, param]] as const),
  fc
    .tuple(text, text, optional, optional)
    .filter(([, , system, code]) => system !== undefined || code !== undefined)
    .map(([kind, param, system, code]) => {
      const token = { ...(system === undefined ? {} : { system }), ...(code === undefined ? {} : { code }) }
      return [tokenKey(kind, param, token), ['token', kind, param, system, code]] as const
    }),
  fc.tuple(text, text, text).map((of) => [exactKey(...of), ['exact', ...of]] as const),
  fc.tuple(text, text, text).map((of) => [referenceKey(...of), ['reference', ...of]] as const),
  fc.tuple(text, text, text).map((of) => [uriKey(...of), ['uri', ...of]] as const),
)

describe('keys', () => {
  it('spell different things differently, whatever delimiters stand in them', () => {
    fc.assert(
      fc.property(spelled, spelled, ([one, from], [other, alsoFrom]) => {
        expect(one === other).toBe(JSON.stringify(from) === JSON.stringify(alsoFrom))
      }),
      { numRuns: 20_000 },
    )
  })

  it('tell identifiers apart whose parts only look alike when joined', () => {
    const one = identifierKey('Patient', { system: 'a|b', value: 'c' })
    expect(one).not.toBe(identifierKey('Patient', { system: 'a', value: 'b|c' }))
    expect(one).not.toBe(identifierKey('Patient', { system: 'a\\', value: 'b|c' }))
    expect(one).not.toBe(identifierKey('Person', { system: 'a|b', value: 'c' }))
  })

  it('replace what is too long by a digest that no short key can equal', () => {
    const long = 'x'.repeat(longestKey)
    const keys = [uriKey('A', 'p', long), uriKey('A', 'p', `${long}y`), uriKey('B', 'p', long)]
    expect(new Set(keys).size).toBe(3)
    for (const key of keys) expect(key).toMatch(/^![\w-]{43}$/)
    expect(uriKey('A', 'p', 'x'.repeat(longestKey - 4))).toHaveLength(longestKey)
  })

  it('spell every way in which a token is searched', () => {
    expect(keysOfEntry('Patient', { type: 'token', param: 'mrn', system: 'http://s', code: 'a|1' })).toEqual([
      'Patient.mrn?',
      'Patient.mrn/http://s',
      'Patient.mrn=a|1',
      'Patient.mrn|http://s|a|1',
    ])
    // No system is an explicit one: `|code` finds it.
    expect(keysOfEntry('Patient', { type: 'token', param: 'mrn', code: '1' })).toContain(
      tokenKey('Patient', 'mrn', { system: '', code: '1' }),
    )
    expect(tokenKey('Patient', 'mrn', {})).toBe(presenceKey('Patient', 'mrn'))
  })

  it('spell references with and without their version, and a versioned canonical once', () => {
    const local = keysOfEntry('A', { type: 'reference', param: 'of', target: 'B/1', version: '2' })
    expect(local).toEqual(['A.of?', 'A.of>B/1', 'A.of>B/1/_history/2'])
    expect(local[1]).toBe(`${referencePrefix('A', 'of', 'B')}1`)
    const url = { type: 'reference', param: 'of', version: '2' } as const
    expect(keysOfEntry('A', { ...url, target: 'http://x' })).toEqual(['A.of?', 'A.of>http://x', 'A.of>http://x|2'])
    expect(keysOfEntry('A', { ...url, target: 'http://x|2' })).toEqual(['A.of?', 'A.of>http://x|2'])
  })

  it('keep entities apart from everything else', () => {
    expect(entityKey('0195')).toBe('@0195')
  })
})
