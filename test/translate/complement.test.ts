import { describe, expect, it } from 'vitest'
import { mergeComplement } from '../../src/translate/complement.ts'
import type { TranslatedItem } from '../../src/translate/translation.ts'
import { mappingOf, mappingWith, read } from './vendors.ts'

describe('mergeComplement', () => {
  const mapping = mappingOf('bamboohr/employees')
  const item = (value: unknown) => read(mapping, JSON.stringify(value)).items[0] as TranslatedItem
  const first = item({ id: '1', gender: 'female', hireDate: '0000-00-00', division: 'Clinical', badge: 'teal' })

  it('keeps what the next item does not mention', () => {
    const merged = mergeComplement(mapping, first.complement, item({ id: '1', division: 'Support' }))
    expect(merged).toEqual({ gender: 'female', hireDate: '0000-00-00', division: 'Support', badge: 'teal' })
    expect(first.complement).toMatchObject({ division: 'Clinical' })
  })

  it('forgets the old spelling of what the next item says anew', () => {
    const merged = mergeComplement(mapping, first.complement, item({ id: '1', gender: 'Female', hireDate: '' }))
    expect(merged).toEqual({ division: 'Clinical', badge: 'teal' })
  })

  it('is the same after the same item again', () => {
    expect(mergeComplement(mapping, first.complement, first)).toEqual(first.complement)
  })

  it('lays nested objects over each other', () => {
    const nested = mappingWith({ rows: [{ from: 'a.b', to: 'person.name.given' }] })
    const [one, two] = read(nested, '[{"a":{"b":" x","c":1,"d":{"e":1}}},{"a":{"b":"y","d":{"f":2}}}]').items
    expect(mergeComplement(nested, one?.complement ?? {}, two as TranslatedItem)).toEqual({
      a: { c: 1, d: { e: 1, f: 2 } },
    })
  })
})
