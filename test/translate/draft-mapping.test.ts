// Drafts from samples as vendors send them: titles above the header, other encodings, dependents under their employee,
// totals at the end. What a draft says of a table is what reads it.

import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { draftMapping } from '../../src/translate/draft-mapping.ts'
import { readFormat } from '../../src/translate/formats/formats.ts'
import type { Mapping } from '../../src/translate/mapping.ts'
import { profileItems } from '../../src/translate/profile-items.ts'
import { mappingWith, read, writeBack } from './vendors.ts'

const census = `Benefits census as of 01/31/2026;;;;;;
;;;;;;
Member ID;Relationship;First Name;Last Name;Date of Birth;Phone;Phone
A-1;Employee;Zoë;Nuñez;05/17/1976;555-0101;555-0102
A-1;Spouse;André;Nuñez;09/03/1975;;
A-1;Child;Lúa;Nuñez;01/02/2015;;
A-2;Employee;José;Brito;12/25/1980;555-0103;
Total;4;;;;;
`

function draft(body: Uint8Array): { text: string; mapping: Mapping } {
  const { text } = draftMapping(profileItems(body, 'csv'), { kind: 'Census', standard: 'hr-open', vendor: 'acme' })
  return { text, mapping: parse(text) as Mapping }
}

describe('a draft from a table', () => {
  const western = Buffer.from(census, 'latin1')
  const { text, mapping } = draft(western)

  it('says what it saw of the file', () => {
    expect(mapping.format).toMatchObject({
      type: 'csv',
      delimiter: ';',
      encoding: 'detect',
      headerRow: 3,
      following: {
        list: 'dependents',
        where: { Relationship: ['Spouse', 'Child'] },
        link: { 'Member ID': 'Member ID' },
      },
      totals: { where: { 'Member ID': 'Total' }, count: 'Relationship' },
    })
    expect('columns' in mapping.format ? mapping.format.columns.slice(-2) : []).toEqual([
      { name: 'Phone' },
      { name: 'Phone (2)', header: 'Phone', occurrence: 2 },
    ])
    expect(mapping.system?.agency).toBe('acme')
  })

  it('reads the sample it was made from, dependents and all', () => {
    expect(readFormat(mapping.format, western, { type: 'text/csv', charset: undefined }).items).toHaveLength(2)
    const { items } = read(mappingWith(mapping, { mediaTypes: ['text/csv'] }), western)
    expect(items.flatMap(({ issues }) => issues)).toEqual([])
    expect(items[0]?.record?.value).toMatchObject({
      documentId: { value: 'A-1', schemeId: 'id', schemeAgencyId: 'acme' },
      person: { name: { given: 'Zoë', family: 'Nuñez' }, birthDate: '1976-05-17' },
      dependent: [
        { relationshipCode: 'Spouse', person: { name: { given: 'André' }, birthDate: '1975-09-03' } },
        { relationshipCode: 'Child', person: { birthDate: '2015-01-02' } },
      ],
    })
  })

  it('has no value of the sample in it but codes and marks', () => {
    for (const value of ['Nuñez', 'Zoë', 'A-1', '555']) expect(text).not.toContain(value)
  })

  it('from UTF-16 is that from UTF-8', () => {
    const marked = Buffer.from(`\uFEFF${census}`, 'utf16le')
    expect(draft(marked).text).toBe(draft(Buffer.from(census)).text)
  })
})

describe('what a draft takes a field for', () => {
  const rows = (header: string, ...lines: string[]) => draft(Buffer.from([header, ...lines, ''].join('\n'))).text

  it('is not told by a word that is part of many names', () => {
    expect(rows('Employee ID,Status', '1,Active', '2,Left')).not.toContain('maritalStatus')
  })

  it('is not a country code that no country has', () => {
    expect(rows('Employee ID,Country', '1,US', '2,PT')).toContain('countryCode')
    expect(rows('Employee ID,Country', '1,United States', '2,Portugal')).not.toContain('countryCode')
  })

  it('is the name of the record, also where it is called a number', () => {
    expect(rows('Employee Number,City', '1,Bath', '2,Kiel')).toContain('to: "documentId"\n    identifies: record')
  })
})

describe('a draft from a tree', () => {
  const text = (body: string, form: 'json' | 'ndjson' | 'xml', kind = 'Census') =>
    draftMapping(profileItems(Buffer.from(body), form), { kind, standard: 'hr-open', vendor: 'acme' }).text

  it.each([
    ['a list in a member, with paging beside it', '{"data":[{"id":1}],"next":null,"page":{"size":1}}', 'items: "data"'],
    ['a list inside another member', '{"d":{"results":[{"id":1}]}}', 'items: "d.results"'],
    ['one object with lists of its own', '{"id":1,"name":{"first":"A"},"jobs":[{"id":2}]}', 'format: { type: json }'],
  ])('finds %s', (_name, body, format) => {
    expect(text(body, 'json')).toContain(format)
  })

  it('reads an object a line, and XML by its namespaces', () => {
    expect(text('{"id":1,"firstName":"A"}\n{"id":2}\n', 'ndjson')).toContain('to: "person.name.given"')
    const xml = text(
      '<a:Reply xmlns:a="urn:a"><a:Page>1</a:Page><a:Data><a:Staff><a:Id>1</a:Id><a:First_Name>A</a:First_Name></a:Staff><a:Staff><a:Id>2</a:Id></a:Staff></a:Data></a:Reply>',
      'xml',
    )
    expect(parse(xml)).toMatchObject({
      format: { type: 'xml', namespaces: { a: 'urn:a' }, items: ['a:Reply/a:Data/a:Staff'] },
      rows: [
        { from: 'a:Id', to: 'documentId' },
        { from: 'a:First_Name', to: 'person.name.given' },
      ],
    })
  })

  it('has rows to add to where nothing is recognised', () => {
    expect((parse(text('[{"x":1}]', 'json')) as Mapping).rows).toEqual([])
  })
})

it('newline-delimited JSON is written as it is read', () => {
  const rows = [{ from: 'id', to: 'documentId.value' }]
  const mapping = mappingWith({ format: { type: 'json' }, rows }, { mediaTypes: ['application/x-ndjson'] })
  const lines = '{"id":"1"}\n{"id":"2"}\n'
  expect(writeBack(mapping, read(mapping, lines).items).body).toBe(lines)
})
