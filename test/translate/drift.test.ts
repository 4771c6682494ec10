import { describe, expect, it } from 'vitest'
import { driftIssues, fieldsOf } from '../../src/translate/drift.ts'
import { mappingWith, read } from './vendors.ts'

const samples = [
  { id: 1, note: null, who: { name: 'A' }, tags: [{ code: 'x' }] },
  { id: 2, note: 'n', who: { name: '' }, tags: [] },
]

describe('drift', () => {
  const fields = fieldsOf(samples)

  it('knows the types of every field of the samples, and which each of them has', () => {
    expect(fields).toEqual({
      id: 'number!',
      note: 'null|string!',
      tags: 'list',
      'tags.code': 'string',
      'who.name': 'string!',
    })
  })

  it('finds nothing in the samples themselves', () => {
    const items = samples.map((value, at) => ({ source: `/${at}`, raw: '', value, issues: [] }))
    expect(driftIssues(fields, items)).toEqual([])
  })

  it('warns of new, missing and retyped fields, once a field, on the payload', () => {
    const mapping = mappingWith({ rows: [{ from: 'id', to: 'documentId.value' }] }, { fields })
    const { issues } = read(
      mapping,
      '[{"id":"7","note":"a","who":{"name":"B"}},{"id":"8","note":"b","who":{"nick":"C"}}]',
    )
    expect(issues.map(({ severity, code, text, source }) => [severity, code, text, source])).toEqual([
      ['warning', 'drift.retyped', 'The field id is now string; it was number. This holds for 2 items.', '/0'],
      ['warning', 'drift.new', 'The field who.nick is new: the samples do not have it.', '/1'],
      ['warning', 'drift.missing', 'The field who.name is missing; every sample has it.', '/1'],
    ])
  })

  it('is not looked for where nothing is known', () => {
    const mapping = mappingWith({ rows: [{ from: 'id', to: 'documentId.value' }] })
    expect(read(mapping, '[{"id":"7","new":1}]').issues).toEqual([])
  })
})
