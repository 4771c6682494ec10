// Several fields joined to one: padding in one of them, and one that is not there.

import { expect, it } from 'vitest'
import { mappingWith, read, writeBack } from './vendors.ts'

const joined = { from: ['day', 'clock'], to: 'person.name.given', join: '/', way: 'both', required: true } as const
const mapping = mappingWith({ trim: true, unstated: [''], rows: [joined] })
const through = (item: object) => read(mapping, JSON.stringify({ items: [item] })).items

it('gives padding in one part back', () => {
  const item = { day: ' x', clock: 'y' }
  const items = through(item)
  expect(items[0]?.record?.value).toEqual({ person: { name: { given: 'x/y' } } })
  expect(JSON.parse(writeBack(mapping, items).body)).toEqual({ items: [item] })
})

it('names the field that is missing', () => {
  const whole = mappingWith({ unstated: [''], rows: [{ ...joined, dateTime: 'yyyy-MM-dd/HH:mm', zone: 'none' }] })
  const [item] = read(whole, '{"items":[{"day":"2026-03-01","clock":""}]}').items
  expect(item?.issues).toMatchObject([{ code: 'required', source: '/items/0/clock' }])
})
