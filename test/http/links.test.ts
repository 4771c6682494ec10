import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { openPage, type Page, signPage } from '../../src/http/links.ts'

const secret = randomBytes(32)
const page = fc.record({
  path: fc.constantFrom('/fhir/R4/Patient', '/hr-open/4.2/censuses'),
  at: fc.constant('2026-01-31T08:30:00.000Z'),
  after: fc.string(),
  parameters: fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), { maxLength: 8 }),
}) satisfies fc.Arbitrary<Page>

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof GatewayError) return error.code
    throw error
  }
  return 'none'
}

describe('paging links', () => {
  it('give back what was signed', () => {
    fc.assert(
      fc.property(page, (one) => {
        expect(openPage(secret, one.path, signPage(secret, one))).toEqual(one)
      }),
    )
  })

  it('refuse a token with any one character changed, dropped or added', () => {
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('change', 'drop', 'add'),
      to: fc.constantFrom(...'AZaz09-_.='),
    })
    fc.assert(
      fc.property(page, change, (one, { at, how, to }) => {
        const token = signPage(secret, one)
        const place = at % token.length
        const put = how === 'drop' ? '' : how === 'add' ? to + token[place] : to
        const tampered = token.slice(0, place) + put + token.slice(place + 1)
        fc.pre(tampered !== token)
        expect(codeOf(() => openPage(secret, one.path, tampered))).toBe('invalid-link')
      }),
      { numRuns: 500 },
    )
  })

  it('refuse a token of another collection, of another gateway, and what was never one', () => {
    const token = signPage(secret, { path: '/fhir/R4/Patient', at: '', after: 'x', parameters: [] })
    expect(codeOf(() => openPage(secret, '/fhir/R4/Observation', token))).toBe('invalid-link')
    expect(codeOf(() => openPage(randomBytes(32), '/fhir/R4/Patient', token))).toBe('invalid-link')
    for (const text of ['', '.', 'a', 'a.b', '..', 'W10.', '.W10']) {
      expect(codeOf(() => openPage(secret, '/fhir/R4/Patient', text))).toBe('invalid-link')
    }
  })
})
