// Null where a list or a container of a vendor's item would be.

import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/standards/standard.ts'
import { mappingWith, read, writeBack } from './vendors.ts'

const rows = [
  { from: 'phones', to: 'person.communication.phone', rows: [{ from: 'value', to: 'formattedNumber' }] },
  { from: 'project.id', to: 'documentId.value' },
]

function through(item: Json, empty: readonly Json[]) {
  const mapping = mappingWith({ empty, rows })
  const { items } = read(mapping, JSON.stringify({ items: [item] }))
  const { body } = writeBack(mapping, items)
  return {
    stated: items[0]?.stated.map(({ path, state }) => `${state}: ${path}`),
    issues: items[0]?.issues,
    back: (JSON.parse(body) as { items: Json[] }).items[0],
  }
}

describe('null', () => {
  it('in place of a list states that there are none where null says so, and comes back as null', () => {
    const item = { phones: null }
    expect(through(item, [null])).toEqual({ stated: ['empty: person.communication.phone'], issues: [], back: item })
    expect(through(item, [])).toEqual({ stated: [], issues: [], back: item })
  })

  it('on the way to a field says nothing of it, and comes back', () => {
    const item = { project: null }
    expect(through(item, [null])).toEqual({ stated: [], issues: [], back: item })
  })
})
