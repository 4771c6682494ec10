import { describe, expect, it } from 'vitest'
import { identifiersOf, sameContent, stampResource } from '../../../src/standards/fhir/identity.ts'
import type { CanonicalRecord, JsonObject } from '../../../src/standards/standard.ts'
import { recordOf } from './record.ts'

function written(text: string): CanonicalRecord {
  const value = JSON.parse(text) as JsonObject
  return { kind: String(value.resourceType), text, value }
}

const stamp = { id: 'p1', version: 3, updated: new Date('2026-01-02T03:04:05.678Z') }
const meta = '"versionId":"3","lastUpdated":"2026-01-02T03:04:05.678Z"'

describe('identifiersOf', () => {
  it('a person is known by the identifiers of the record', () => {
    const identifier = [{ system: 'urn:mrn', value: '1' }, { value: '2' }, { system: 'urn:x' }]
    const identifiers = [
      { system: 'urn:mrn', value: '1' },
      { system: '', value: '2' },
    ]
    expect(identifiersOf(recordOf('Patient', { identifier }))).toEqual({
      record: identifiers,
      entities: [{ entity: 'person', role: '', identifiers }],
    })
  })

  it('organisations and positions too; an encounter is no entity', () => {
    const identifier = [{ value: '1' }]
    const entityOf = (kind: string) =>
      identifiersOf(recordOf(kind, { identifier })).entities.map(({ entity }) => entity)
    expect(entityOf('Organization')).toEqual(['organisation'])
    expect(entityOf('PractitionerRole')).toEqual(['position'])
    expect(entityOf('Encounter')).toEqual([])
  })

  it('single identifiers and the master identifier', () => {
    const value = { masterIdentifier: { value: 'm' }, identifier: [{ value: 'i' }] }
    expect(identifiersOf(recordOf('DocumentReference', value)).record.map((each) => each.value)).toEqual(['m', 'i'])
    expect(identifiersOf(recordOf('QuestionnaireResponse', { identifier: { value: 'q' } })).record).toHaveLength(1)
  })

  it('a logical reference names the entity it points at, never the record, and only when it can be told', () => {
    const identifier = { system: 's', value: 'v' }
    const of = (kind: string, members: JsonObject) => identifiersOf(recordOf(kind, members))
    expect(of('Encounter', { subject: { type: 'Patient', identifier } })).toEqual({
      record: [],
      entities: [{ entity: 'person', role: 'subject', identifiers: [identifier] }],
    })
    expect(of('Encounter', { subject: { identifier } }).entities).toEqual([])
    expect(of('Encounter', { subject: { type: 'constructor', identifier } }).entities).toEqual([])
    expect(of('Encounter', { serviceProvider: { identifier } }).entities).toMatchObject([
      { entity: 'organisation', role: 'serviceProvider' },
    ])
  })

  it('has none where there are none', () => {
    expect(identifiersOf(recordOf('Patient', {}))).toEqual({ record: [], entities: [] })
    expect(identifiersOf(recordOf('Binary', { contentType: 'text/plain' }))).toEqual({ record: [], entities: [] })
  })
})

describe('stamp', () => {
  it('puts id and meta behind the type', () => {
    const { text } = stampResource(written('{"resourceType":"Patient","active":true}'), stamp)
    expect(text).toBe(`{"resourceType":"Patient","id":"p1","meta":{${meta}},"active":true}`)
  })

  it('fills a resource that has nothing', () => {
    const { text } = stampResource(written('{"resourceType":"Patient"}'), stamp)
    expect(text).toBe(`{"resourceType":"Patient","id":"p1","meta":{${meta}}}`)
  })

  it('replaces what is there, where it is there', () => {
    const text =
      '{ "id" : "x",\n\t"resourceType":"Patient", "meta" : { "tag":[{"code":"t"}], "versionId":"9" } ,"name":[{"family":"ö\\u00f6"}] }'
    expect(stampResource(written(text), stamp).text).toBe(
      '{ "id" : "p1",\n\t"resourceType":"Patient", "meta" : {"lastUpdated":"2026-01-02T03:04:05.678Z", "tag":[{"code":"t"}], "versionId":"3" } ,"name":[{"family":"ö\\u00f6"}] }',
    )
  })

  it('keeps number literals, and text and value say the same', () => {
    const text = '{"resourceType":"Observation","valueQuantity":{"value":1.500e2},"meta":{"profile":["http://p"]}}'
    const stamped = stampResource(written(text), stamp)
    expect(stamped.text).toContain('1.500e2')
    expect(JSON.parse(stamped.text)).toEqual(stamped.value)
    expect(stamped.value.meta).toMatchObject({ profile: ['http://p'] })
  })
})

describe('sameContent', () => {
  const base = '{"resourceType":"Patient","name":[{"family":"a"}]}'
  const same = [
    base,
    '{"resourceType":"Patient","id":"1","name":[{"family":"a"}]}',
    '{"meta":{"versionId":"1","lastUpdated":"2020-01-01T00:00:00Z"},\n"name":[{"family":"a"}],"resourceType":"Patient"}',
    '{"resourceType":"Patient","name":[{"family":"\\u0061"}]}',
  ]
  const other = [
    '{"resourceType":"Patient","name":[{"family":"b"}]}',
    '{"resourceType":"Person","name":[{"family":"a"}]}',
    '{"resourceType":"Patient","meta":{"tag":[{"code":"x"}]},"name":[{"family":"a"}]}',
    '{"resourceType":"Patient","name":[{"family":"a"},{"family":"a"}]}',
    '{"resourceType":"Patient","name":[{"family":"a"}],"active":true}',
    '{"resourceType":"Patient"}',
  ]
  for (const text of same) it(`same: ${text}`, () => expect(sameContent(written(base), written(text))).toBe(true))
  for (const text of other)
    it(`not the same: ${text}`, () => expect(sameContent(written(base), written(text))).toBe(false))

  it('tells 1.0 from 1.00, which JavaScript does not', () => {
    const of = (literal: string) => written(`{"resourceType":"Observation","valueQuantity":{"value":${literal}}}`)
    expect(sameContent(of('1.0'), of('1.00'))).toBe(false)
    expect(sameContent(of('1.0'), of('1'))).toBe(false)
    expect(sameContent(of('1.0'), of(' 1.0 '))).toBe(true)
  })
})
