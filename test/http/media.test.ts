import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { readerFor, writerFor } from '../../src/http/media.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'

function typeOf(work: () => { readonly mediaType: string }): string {
  try {
    return work().mediaType
  } catch (error) {
    if (error instanceof GatewayError) return error.code
    throw error
  }
}

describe('writerFor', () => {
  it.each<[string | null, string | undefined, string]>([
    [null, undefined, 'application/fhir+json'],
    ['*/*', undefined, 'application/fhir+json'],
    ['application/fhir+json', undefined, 'application/fhir+json'],
    ['application/fhir+json; fhirVersion=4.0', undefined, 'application/fhir+json'],
    ['application/json', undefined, 'application/json'],
    ['text/html;q=0.9, */*;q=0.1', undefined, 'application/fhir+json'],
    ['image/png, application/json;q=0.5', undefined, 'application/json'],
    ['image/png', undefined, 'not-acceptable'],
    ['application/json;q=0', undefined, 'not-acceptable'],
    ['image/png', 'json', 'application/fhir+json'],
    [null, 'application/fhir+json', 'application/fhir+json'],
    // A plus sign in a query is a space.
    [null, 'application/fhir json', 'application/fhir+json'],
    [null, 'turtle', 'not-acceptable'],
  ])('answers Accept %j and _format %j with %s', (accept, wanted, expected) => {
    expect(typeOf(() => writerFor(fhir, accept, wanted))).toBe(expected)
  })
})

describe('readerFor', () => {
  it.each<[string | null, string]>([
    [null, 'application/fhir+json'],
    ['application/fhir+json; charset=utf-8', 'application/fhir+json'],
    ['APPLICATION/JSON', 'application/json'],
    ['application/json; charset=latin1', 'unsupported-media-type'],
    ['text/plain', 'unsupported-media-type'],
    ['application/x-www-form-urlencoded', 'unsupported-media-type'],
    ['nonsense', 'unsupported-media-type'],
  ])('reads Content-Type %j as %s', (type, expected) => {
    expect(typeOf(() => readerFor(fhir, type))).toBe(expected)
  })

  it('does not take FHIR for HR Open', () => {
    expect(typeOf(() => readerFor(hrOpen, 'application/json'))).toBe('application/json')
    expect(typeOf(() => readerFor(hrOpen, 'application/fhir+json'))).toBe('unsupported-media-type')
  })
})
