import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../../src/errors.ts'
import { readJson } from '../../../../src/json/read.ts'
import { readFhirXml } from '../../../../src/standards/fhir/xml/read-xml.ts'
import { writeFhirXml } from '../../../../src/standards/fhir/xml/write-xml.ts'
import { resourceFrom } from './generated-resource.ts'
import { exactForm } from './round-trip.ts'

describe('laws of FHIR XML', () => {
  it('what is written reads back with every digit and every narrative as it was', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const text = resourceFrom(g)
        expect(exactForm(readFhirXml(writeFhirXml(text)))).toBe(exactForm(text))
      }),
      { numRuns: 300 },
    )
  })

  it('what was written once is written the same again', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const xml = writeFhirXml(resourceFrom(g))
        expect(writeFhirXml(readFhirXml(xml))).toBe(xml)
      }),
      { numRuns: 100 },
    )
  })

  it('a damaged document is read as sound JSON or refused with issues that say where', () => {
    const damage = fc.constantFrom('', '<', '>', '"', '&', '<x>', '</x>', '<!--', ']]>', '\u0000', 'xmlns=""', '<id/>')
    fc.assert(
      fc.property(fc.gen(), fc.nat(), fc.nat({ max: 5 }), damage, (g, seed, cut, put) => {
        const xml = writeFhirXml(resourceFrom(g))
        const at = seed % xml.length
        const read = attempt(() => readFhirXml(xml.slice(0, at) + put + xml.slice(at + cut)))
        if (typeof read === 'string') return void readJson(read)
        expect(read.code).toBe('unreadable')
        expect(read.issues.length).toBeGreaterThan(0)
        for (const issue of read.issues) expect(issue.line).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('any text is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(attempt(() => readFhirXml(text))).toBeInstanceOf(GatewayError)
      }),
    )
  })

  it('any JSON is written or refused with its place', () => {
    const members = fc.dictionary(
      fc.constantFrom('name', '_name', 'active', '_active', 'text', 'contained'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(members, (value) => {
        const written = attempt(() => writeFhirXml(JSON.stringify({ ...value, resourceType: 'Patient' })))
        if (typeof written === 'string') return
        expect(written.code).toBe('not-acceptable')
        expect(written.issues[0]?.path).toMatch(/^\//)
      }),
    )
  })
})

function attempt(action: () => string): string | GatewayError {
  try {
    return action()
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
}
