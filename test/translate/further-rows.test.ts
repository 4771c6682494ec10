// Rows that stand for several fields, fragments, and the further records that an item makes.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/standards/standard.ts'
import { checkLaws } from '../../src/translate/laws.ts'
import type { Mapping, Row } from '../../src/translate/mapping.ts'
import { translateOut } from '../../src/translate/translate.ts'
import { mappingWith, read, writeBack } from './vendors.ts'

const system = { system: 'https://west.example/id' }
const assigners = { in: { SSA: 'http://hl7.org/fhir/sid/us-ssn' }, under: '$system.system/' }
const schemes = { ISO: 'urn:oid:', UUID: 'urn:uuid:' }

function mappingOf(rows: readonly Row[], more: Partial<Mapping> = {}) {
  return mappingWith({ rows, system, codes: { assigners }, ...more }, { standard: 'fhir', kind: 'Patient' })
}

function faultsOf(rows: readonly Row[], more: Partial<Mapping> = {}): readonly string[] {
  try {
    mappingOf(rows, more)
    return []
  } catch (error) {
    if (error instanceof GatewayError) return error.issues.map(({ text }) => text)
    throw error
  }
}

describe('a fragment', () => {
  it('that is not there, or has no end, is a fault of the mapping', () => {
    expect(faultsOf([{ use: 'name', from: 'a', to: 'b' }])).toEqual([expect.stringContaining('no fragment "name"')])
    const loop = { loop: [{ use: 'loop', from: 'a', to: 'b' }] }
    expect(faultsOf([{ use: 'loop' }], { fragments: loop })).toEqual([expect.stringContaining('without an end')])
    const wide = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`f${at}`, Array.from({ length: 9 }, () => ({ use: `f${at + 1}` }))]),
    )
    expect(faultsOf([{ use: 'f0' }], { fragments: { ...wide, f12: [{ from: 'a', to: 'b' }] } })).toHaveLength(1)
  })
})

describe('an assigning authority', () => {
  const mapping = mappingOf([
    {
      from: ['ns', 'id', 'type'],
      to: 'a.system',
      authority: { names: 'assigners', schemes, otherwise: '$system.system' },
    },
  ])
  const uriOf = (item: JsonObject) =>
    (read(mapping, JSON.stringify(item)).items[0]?.record?.value.a as JsonObject | undefined)?.system

  it.each([
    [{ ns: 'WEST', id: '1.2.840.7', type: 'ISO' }, 'urn:oid:1.2.840.7'],
    [{ id: '0c4d2b50-6f6e-4f0a-9d4b-3f6d0a1b2c3d', type: 'UUID' }, 'urn:uuid:0c4d2b50-6f6e-4f0a-9d4b-3f6d0a1b2c3d'],
    [{ ns: 'SSA' }, 'http://hl7.org/fhir/sid/us-ssn'],
    [{ ns: 'Lab 7/é' }, 'https://west.example/id/Lab%207%2F%C3%A9'],
    // An OID with letters in it would be no URI.
    [{ id: '1.Edu', type: 'ISO' }, 'https://west.example/id/1.Edu'],
    [{ other: 'x' }, 'https://west.example/id'],
  ])('%j is %s', (item, uri) => {
    expect(uriOf(item)).toBe(uri)
  })

  it('comes back as it was, and its name alone makes the same URI again', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name.trim() === name && name !== ''),
        (ns) => {
          const { items } = read(mapping, JSON.stringify({ ns }))
          const record = items[0]?.record
          if (!record) throw new Error('No record.')
          const alone = JSON.parse(translateOut(mapping, [{ record, stated: [], complement: {} }]).body) as {
            items: JsonObject[]
          }
          expect(uriOf(alone.items[0] as JsonObject)).toBe(uriOf({ ns }))
          expect(JSON.parse(writeBack(mapping, items).body)).toEqual({ items: [{ ns }] })
        },
      ),
    )
  })

  it('keeps the laws', () => {
    expect(checkLaws(mapping, [], { runs: 300 }).broken).toEqual([])
  })
})

describe('the first of several fields', () => {
  const mapping = mappingOf([{ from: ['new', 'old'], to: 'birthPlace', either: true, clears: 'parts' }])

  it('keeps the laws, and never leaves an older value beside a new one', () => {
    expect(checkLaws(mapping, [], { runs: 300 }).broken).toEqual([])
    const complement = { old: 'Cork', parts: 'Co' }
    const record = { kind: 'Patient', text: '{"birthPlace":"Lagos"}', value: { birthPlace: 'Lagos' } }
    const { body } = translateOut(mapping, [{ record, stated: [], complement }])
    expect(JSON.parse(body)).toEqual({ items: [{ new: 'Lagos' }] })
  })
})

describe('one list of several', () => {
  const rows: Row[] = [
    {
      to: 'identifier',
      lists: [
        {
          from: 'own',
          identifies: 'record',
          rows: [
            { from: 'no', to: 'value' },
            { from: 'by', to: 'system' },
          ],
        },
        {
          from: 'ssn',
          single: true,
          only: { system: 'ssn' },
          rows: [
            { from: '#text', to: 'value' },
            { to: 'system', constant: 'ssn', with: 'value' },
          ],
        },
      ],
    },
  ]
  const mapping = mappingOf(rows)

  it('keeps the laws; the members of one name the record', () => {
    expect(checkLaws(mapping, [], { runs: 300 }).broken).toEqual([])
    const [item] = read(mapping, '{"own":[{"no":"7","by":"w"}],"ssn":"900"}').items
    expect(item?.identifiers).toEqual([{ system: 'w', value: '7' }])
    expect(item?.record?.value.identifier).toEqual([
      { value: '7', system: 'w' },
      { value: '900', system: 'ssn' },
    ])
  })

  it('says so when a member has no place', () => {
    const narrow = mappingOf([
      {
        to: 'identifier',
        lists: [{ from: 'ssn', single: true, only: { system: 'ssn' }, rows: [{ from: '#text', to: 'value' }] }],
      },
    ])
    const value = { identifier: [{ value: '1', system: 'other' }] }
    const { losses } = translateOut(narrow, [
      { record: { kind: 'Patient', text: JSON.stringify(value), value }, stated: [], complement: {} },
    ])
    expect(losses.map(({ code }) => code)).toContain('loss.list')
  })
})

describe('further records', () => {
  const name: Row = {
    from: ['$above.id', 'no'],
    to: 'identifier[0]',
    join: '/',
    identifier: { system: '$system.system/kin' },
    identifies: 'record',
  }
  const rows: Row[] = [{ from: 'id', to: 'identifier[0].value', identifies: 'record' }]
  const kin = { kind: 'RelatedPerson', each: 'kin', rows: [name, { from: 'name', to: 'name[0].text' }] } as const
  const itemsOf = (also: NonNullable<Mapping['also']>, members: readonly JsonObject[]) =>
    read(mappingOf(rows, { also }), JSON.stringify({ id: 'p1', kin: members })).items

  it('are made of each member of a list, and issues name it', () => {
    const born: Row = { from: 'born', to: 'birthDate', date: 'iso-basic' }
    const items = itemsOf(
      [{ ...kin, rows: [...kin.rows, born] }],
      [
        { no: '1', name: 'Ify' },
        { no: '2', name: 'Obi', born: '20240231' },
      ],
    )
    expect(items.map(({ kind, identifiers }) => [kind, identifiers[0]?.value])).toEqual([
      ['Patient', 'p1'],
      ['RelatedPerson', 'p1/1'],
      ['RelatedPerson', 'p1/2'],
    ])
    expect(items[2]?.issues).toEqual([
      expect.objectContaining({ code: 'date-invalid', source: expect.stringContaining('kin/1/born') }),
    ])
  })

  it('named alike are a fault, or the same thing where the mapping says so', () => {
    const twice = [
      { no: '1', name: 'Ify' },
      { no: '1', name: 'Obi' },
    ]
    expect(itemsOf([kin], twice)[2]?.issues.map(({ code }) => code)).toEqual(['identifier-twice'])
    expect(itemsOf([{ ...kin, once: true }], twice)).toHaveLength(2)
  })

  it('are made where their condition holds, and may be mentions', () => {
    const items = itemsOf(
      [{ ...kin, when: { name: ['Obi'] }, mention: true }],
      [
        { no: '1', name: 'Ify' },
        { no: '2', name: 'Obi' },
      ],
    )
    expect(items.map(({ kind, mention }) => [kind, mention])).toEqual([
      ['Patient', undefined],
      ['RelatedPerson', true],
    ])
  })
})

describe('dates as exact as they are', () => {
  const mapping = mappingOf([
    { from: 'born', to: 'birthDate', date: 'iso-basic' },
    { from: 'seen', to: 'seen', dateTime: 'iso-basic', zone: 'America/New_York' },
    { from: 'at', to: 'at', dateTime: 'iso-basic-instant' },
  ])
  const of = (item: JsonObject) => {
    const [found] = read(mapping, JSON.stringify(item)).items
    return [found?.record?.value, found?.issues.map(({ code }) => code)]
  }

  it.each([
    [{ born: '2024' }, { birthDate: '2024' }, []],
    [{ born: '202402' }, { birthDate: '2024-02' }, []],
    [{ born: '20240229101500+0100' }, { birthDate: '2024-02-29' }, []],
    [{ born: '20230229' }, {}, ['date-invalid']],
    [{ born: '2024023' }, {}, ['date-invalid']],
    [{ seen: '2024030708' }, { seen: '2024-03-07' }, []],
    [{ seen: '202407070815' }, { seen: '2024-07-07T08:15:00-04:00' }, ['zone-declared']],
    [{ seen: '202403100230' }, {}, ['time-skipped']],
    [{ seen: '20240307081500.125+0000' }, { seen: '2024-03-07T08:15:00.125Z' }, []],
    [{ seen: '20240307241500+0000' }, {}, ['date-time-invalid']],
    [{ seen: '20240307081500+1500' }, {}, ['date-time-invalid']],
    [{ at: '20240307' }, {}, ['date-time-partial']],
    [{ at: '20240307081500' }, {}, ['zone-missing']],
  ])('%j', (item, record, codes) => {
    expect(of(item)).toEqual([record, codes])
  })

  it('keeps the laws', () => {
    expect(checkLaws(mapping, [], { runs: 300 }).broken).toEqual([])
  })
})
