import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/standards/standard.ts'
import { compileMapping } from '../../src/translate/compile.ts'
import { fieldsOf, type KnownFields, watchDrift } from '../../src/translate/drift.ts'
import type { Row } from '../../src/translate/mapping.ts'
import { driftOf, translateStream } from '../../src/translate/translate.ts'
import { bytes, mappingWith, read } from './vendors.ts'

const two = [
  { id: 1, note: null, who: { name: 'A' }, tags: [{ code: 'x' }], 'odd.name': 'o' },
  { id: 2, note: 'n', who: { name: '' }, tags: [], 'odd.name': 'p' },
]
const samples = [...two, ...two, ...two]

function told(known: KnownFields, items: readonly JsonObject[], isXml = false) {
  const watch = watchDrift(known, isXml)
  items.forEach((item, at) => watch.see(item, `/${at}`))
  return watch.issues().map(({ code, text, source }) => [code, text, source])
}

describe('drift', () => {
  const fields = fieldsOf(samples)

  it('knows the types of every field of the samples, and which each of them has', () => {
    expect(fields).toEqual({
      '"odd.name"': 'string!',
      id: 'number!',
      note: 'null|string!',
      tags: 'list',
      'tags[].code': 'string',
      'who.name': 'string!',
    })
  })

  it('finds nothing in the samples themselves', () => expect(told(fields, samples)).toEqual([]))

  it('finds nothing in whatever it was made of', () => {
    const value = fc
      .jsonValue({ maxDepth: 3 })
      .filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, isXml) => {
        const items = JSON.parse(JSON.stringify(list)) as JsonObject[]
        expect(told(fieldsOf(items, isXml), items, isXml)).toEqual([])
      }),
    )
  })

  it('warns of new, missing and retyped fields, once a field, on the payload', () => {
    const mapping = mappingWith({ rows: [{ from: 'id', to: 'documentId.value' }] }, { fields })
    const { issues } = read(
      mapping,
      '[{"id":"7","note":"a","who":{"name":"B"},"odd.name":"x"},{"id":"8","note":"b","who":{"nick":"C"},"odd.name":"x"}]',
    )
    expect(issues.map(({ severity, code, text, source }) => [severity, code, text, source])).toEqual([
      ['warning', 'drift.retyped', 'The field id is now string; it was number. This holds for 2 items.', '/0'],
      ['warning', 'drift.new', 'The field who.nick is new: the samples do not have it.', '/1'],
      ['warning', 'drift.missing', 'The field who.name is missing; every sample has it.', '/1'],
    ])
  })

  it('tells a text that became a list or an object, and an object that became a text', () => {
    const item = { id: 1, note: ['n'], who: 'A', tags: { code: 'x' }, 'odd.name': 'o' }
    expect(told(fields, [item]).map(([code, text]) => [code, text])).toEqual([
      ['drift.retyped', 'The field note is now a list; it was string.'],
      ['drift.retyped', 'The field who is now string; it was an object.'],
      ['drift.retyped', 'The field tags is now an object; it was a list.'],
      ['drift.missing', 'The field who.name is missing; every sample has it.'],
    ])
  })

  it('takes null for no type, and whatever comes where there was only null', () => {
    expect(told(fieldsOf([{ a: 'x', b: null, c: null }]), [{ a: null, b: 1, c: { d: [1] } }])).toEqual([])
  })

  it('takes one element of XML and several for the same field', () => {
    const known = fieldsOf(
      Array.from({ length: 5 }, () => ({ job: { title: 'a' } })),
      true,
    )
    expect(told(known, [{ job: [{ title: 'a' }, { title: 'b' }] }, { job: '' }], true).map(([code]) => code)).toEqual([
      'drift.missing',
    ])
  })

  it('tells at most fifty fields, however many there are', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`new${at}`, at]))
    expect(told(fields, [{ ...samples[0], ...many } as JsonObject]).length).toBe(50)
  })

  it('is looked for in streams too', async () => {
    const mapping = mappingWith(
      { format: { type: 'csv', columns: [{ name: 'id' }] }, rows: [{ from: 'id', to: 'documentId.value' }] },
      { fields: fieldsOf(Array.from({ length: 5 }, () => ({ id: '1', name: 'a' }))), mediaTypes: ['text/csv'] },
    )
    async function* body() {
      yield bytes('id,nick\n1,a\n2,b\n')
    }
    const watch = driftOf(mapping)
    for await (const item of translateStream(mapping, body(), 'text/csv', watch)) expect(item.record).not.toBeNull()
    expect(watch?.issues().map(({ code, text, source }) => [code, text, source])).toEqual([
      ['drift.new', 'The field nick is new: the samples do not have it. This holds for 2 items.', 'row 2'],
      ['drift.missing', 'The field name is missing; every sample has it. This holds for 2 items.', 'row 2'],
    ])
  })

  it('does not ask for a field that only a few samples could have had', () => {
    expect(fieldsOf(two).id).toBe('number')
    expect(told(fieldsOf(two), [{}])).toEqual([])
  })

  it('knows what the rows read, a system’s own among them', () => {
    const rows: Row[] = [
      { from: 'id', to: 'documentId.value' },
      { from: 'who.phones[kind=home].number', to: 'person.id.value' },
      { from: 'jobs', to: 'deployment', rows: [{ from: 'title', to: 'job.title' }] },
    ]
    const mapping = mappingWith({ rows }, { fields })
    const body =
      '[{"id":1,"note":"","who":{"name":"A","phones":[{"kind":"home","number":1}]},"odd.name":"x","jobs":[{"title":"a","grade":1}],"custom":{"a":1}}]'
    expect(read(mapping, body).issues.map(({ text }) => text)).toEqual([
      'The field jobs[].grade is new: the samples do not have it.',
      'The field custom is new: the samples do not have it.',
    ])
    const layered = compileMapping(mapping.message, { rows: [{ from: 'custom', to: 'xCustom', way: 'in' }] })
    expect(read(layered, body).issues.map(({ code }) => code)).toEqual(['drift.new'])
  })

  it('is not looked for where nothing is known', () => {
    const mapping = mappingWith({ rows: [{ from: 'id', to: 'documentId.value' }] })
    expect(read(mapping, '[{"id":"7","new":1}]').issues).toEqual([])
  })
})
