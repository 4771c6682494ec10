import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway({ INTERLINGUA_MAX_BODY: '256KiB' })
  call = clientOf(test.gateway)
  await call('PUT', '/fhir/R4/Patient/p', {
    body: '{"resourceType":"Patient","id":"p","name":[{"family":"f"}]}',
    headers: { 'Content-Type': 'application/fhir+json' },
  })
})
afterAll(() => test.close())

// What was found to hurt somewhere, and what nobody thought of.
const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '*',
      '..%2F..',
      '%',
      '%00',
      '%ff',
      '\u0000',
      '$everything',
      '_history',
      '_search',
      'Patient',
      'p',
      'metadata',
      'a'.repeat(65),
    ],
    ...[
      'Patient?',
      '?',
      '&&==',
      '_count=-1',
      '_count=99999999999',
      '_sort=',
      '_include=*',
      '_has:a:b:c=d',
      'name:exact=',
      '_page=x.y',
    ],
    ...[
      '_elements=',
      '_summary=',
      '_since=',
      '_at=0000',
      '_format=xml',
      '_pretty=true',
      '_total=accurate',
      'birthdate=ge',
      '_id=a,b|c\\',
    ],
    ...[
      '{}',
      '[]',
      'null',
      '1e999',
      '"',
      '{"resourceType":"Patient"}',
      '{"resourceType":"Bundle","type":"transaction","entry":[{}]}',
    ],
    ...[
      '[{"op":"add","path":"/__proto__/x","value":1}]',
      '[{"op":"move","from":"/name","path":"/name/0/x"}]',
      '<Patient xmlns="http://hl7.org/fhir"/>',
    ],
    ...[
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      `${'['.repeat(200)}`,
      'W/"1"',
      'W/"99999999999"',
      '"',
      'urn:uuid:1',
      'http://[',
      '\ud800',
    ],
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const segment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Patient', 'Observation', 'Binary', 'Bundle', 'p', '_history', '_search', '1', '*'),
  },
  { weight: 1, arbitrary: nasty },
)
const known = fc.constantFrom(
  ...['', 'Patient', 'Patient/p', 'Patient/p/_history', 'Patient/p/_history/1', 'Patient/_history', 'Patient/_search'],
  ...['_history', '_search', 'Patient/p/*', 'Patient/p/Observation', 'Binary', 'Binary/p', 'Bundle', 'metadata'],
)
const path = fc.oneof(
  { weight: 3, arbitrary: known },
  { weight: 1, arbitrary: fc.array(segment, { maxLength: 4 }).map((parts) => parts.join('/')) },
)
const parameterName = fc.constantFrom(
  ...[
    '_id',
    '_count',
    '_sort',
    '_include',
    '_revinclude',
    '_summary',
    '_elements',
    '_total',
    '_since',
    '_at',
    '_page',
    '_has:Observation:subject:code',
  ],
  ...[
    'name',
    'name:exact',
    'name:contains',
    'birthdate',
    'identifier',
    'general-practitioner.name',
    'address:missing',
    '_lastUpdated',
    '_type',
    '_format',
    '_filter',
  ],
)
const query = fc
  .array(
    fc.oneof(
      fc.tuple(parameterName, nasty).map(([name, value]) => `${name}=${value}`),
      nasty,
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join('&'))
const header = nasty.map((text) => text.replace(/[^\x20-\x7e]/g, '?').trim())
const mediaType = fc.oneof(
  fc.constantFrom(
    'application/fhir+json',
    'application/fhir+xml',
    'application/json-patch+json',
    'application/x-www-form-urlencoded',
    'text/plain',
  ),
  header,
)
const jsonBody = fc.json({ maxDepth: 4 })
const url = fc.oneof(
  known,
  fc.tuple(known, query).map(([at, asked]) => `${at}?${asked}`),
  nasty,
)
const resource = fc.oneof(
  fc.constant({ resourceType: 'Patient' }),
  fc.constant({ resourceType: 'Patient', id: 'p', managingOrganization: { reference: 'Organization?name=x' } }),
  fc.record({ resourceType: fc.constant('Parameters'), parameter: fc.jsonValue({ maxDepth: 3 }) }),
  fc.record({ resourceType: nasty, id: nasty }),
  fc.jsonValue({ maxDepth: 2 }),
)
const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE')
const entries = fc.array(
  fc.record(
    {
      fullUrl: fc.oneof(
        fc.uuid().map((id) => `urn:uuid:${id}`),
        nasty,
      ),
      resource,
      request: fc.record(
        { method, url, ifNoneExist: nasty, ifMatch: nasty, ifNoneMatch: nasty },
        { requiredKeys: ['method', 'url'] },
      ),
    },
    { requiredKeys: ['request'] },
  ),
  { minLength: 1, maxLength: 3 },
)
const bundle = fc
  .tuple(entries, fc.constantFrom('batch', 'transaction'))
  .map(([entry, type]) => JSON.stringify({ resourceType: 'Bundle', type, entry }))
const body = fc.oneof(nasty, jsonBody, bundle)
const headers = fc.record(
  {
    'Content-Type': mediaType,
    Accept: mediaType,
    'If-Match': header,
    'If-None-Match': header,
    'If-None-Exist': header,
    'If-Modified-Since': header,
    Prefer: header,
    'X-Provenance': header,
    'X-Security-Context': header,
    'Content-Encoding': fc.constantFrom('', 'gzip', 'br'),
  },
  { requiredKeys: ['Content-Type'] },
)

describe('hostile calls', () => {
  it('are never a failure of the gateway, and every refusal says why', { timeout: 120_000 }, async () => {
    const calls = fc.record({
      method: fc.oneof(method, fc.constant('OPTIONS')),
      path,
      query,
      body,
      headers,
    })
    await fc.assert(
      fc.asyncProperty(calls, async ({ method: verb, path: at, query: asked, body: text, headers: given }) => {
        // What cannot be an address does not arrive.
        const target = `/fhir/R4/${at}?${asked}`
          .replace(/[\s#\\\ud800-\udfff]/g, '-')
          .replace(/\/\.\.?(?=\/|\?|$)/g, '/-')
        const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(verb)
        const answer = await call(verb, target, {
          ...(hasBody ? { body: text } : {}),
          headers: given as Record<string, string>,
        })
        expect([answer.status < 500, answer.text.slice(0, 500)]).toEqual([true, expect.any(String)])
        if (answer.status >= 400 && verb !== 'HEAD') expect(answer.text).toContain('OperationOutcome')
      }),
      { numRuns: 400 },
    )
  })

  it('Bundles of them neither', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(bundle, async (text) => {
        const answer = await call('POST', '/fhir/R4', {
          body: text,
          headers: { 'Content-Type': 'application/fhir+json' },
        })
        expect([answer.status < 500, answer.text.slice(0, 500)]).toEqual([true, expect.any(String)])
        expect(answer.text).not.toMatch(/"status":"5\d\d/)
      }),
      { numRuns: 200 },
    )
  })

  it('a body beyond the limit is 413, also as a Bundle', async () => {
    const entry = Array.from({ length: 2000 }, () => ({
      resource: { resourceType: 'Patient', name: [{ family: 'x'.repeat(100) }] },
      request: { method: 'POST', url: 'Patient' },
    }))
    const text = JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry })
    const answer = await call('POST', '/fhir/R4', { body: text, headers: { 'Content-Type': 'application/fhir+json' } })
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('OperationOutcome')])
  })

  it('a refusal has the form that was asked for', async () => {
    const answer = await call('GET', '/fhir/R4/Patient/nobody', { headers: { Accept: 'application/fhir+xml' } })
    expect([answer.status, answer.type, answer.text.startsWith('<')]).toEqual([404, 'application/fhir+xml', true])
    const neither = await call('GET', '/fhir/R4/Patient', { headers: { Accept: 'image/png' } })
    expect([neither.status, neither.type]).toEqual([406, 'application/fhir+json'])
  })
})
