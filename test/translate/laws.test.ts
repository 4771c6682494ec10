// The round-trip laws of the shipped mappings, on generated payloads: values, stated empties, missing fields, sentinels,
// padding, unmapped codes and fields that nobody maps.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { compileDateFormat } from '../../src/translate/dates.ts'
import { foldStatements, setAt } from '../../src/translate/elements.ts'
import type { Mapping, Row } from '../../src/translate/mapping.ts'
import { writePayload } from '../../src/translate/translate-out.ts'
import { mappingOf, messageOf, read, writeBack } from './vendors.ts'

const system = { agency: 'a', scheme: 's', system: 'urn:test:mrn' }
const text = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcÄé ß,;"\'&<>.-09/') })
  .filter((one) => one.trim() !== '')
const isoDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** One of a row's fields as its vendor might write it. */
function arbitraryField(row: Row, mapping: Mapping): fc.Arbitrary<Json | undefined> {
  const spelled = [...(row.empty ?? mapping.empty ?? []), ...Object.keys(row.sentinels ?? {})].filter(
    (one) => one !== null || mapping.format.type === 'json',
  )
  let value: fc.Arbitrary<Json> = text
  if (row.codes !== undefined) {
    const codes = Object.keys(mapping.codes?.[row.codes]?.in ?? {})
    value = fc.oneof(
      fc.constantFrom(...codes),
      fc.constantFrom(...codes).map((code) => ` ${code.toUpperCase()}`),
      text,
    )
  } else if (row.date !== undefined) {
    const formats = [row.date].flat().map(compileDateFormat)
    value = fc
      .tuple(isoDate, fc.constantFrom(...formats))
      .map(([iso, format]) => format?.write(iso) ?? formats[0]?.write(iso) ?? iso)
  } else if (row.number !== undefined) value = fc.constantFrom('0', '1.50', '-12', '37.5', '100.00')
  else if (row.split !== undefined) value = text.filter((one) => /[^, ]/.test(one))
  const absent = row.required
    ? []
    : [fc.constant(undefined), ...(spelled.length > 0 ? [fc.constantFrom(...spelled)] : [])]
  return fc.oneof({ weight: 3, arbitrary: value }, ...absent)
}

function arbitraryItem(rows: readonly Row[], mapping: Mapping): fc.Arbitrary<JsonObject> {
  const fields = rows.filter((row) => typeof row.from === 'string' && row.constant === undefined)
  const values = fields.map((row) =>
    row.rows === undefined
      ? arbitraryField(row, mapping)
      : fc.option(fc.array(arbitraryItem(row.rows, mapping), { minLength: 1, maxLength: 3 }), { nil: undefined }),
  )
  return fc.tuple(...values).map((list) => {
    const item: JsonObject = {}
    list.forEach((value, at) => {
      const from = (fields[at] as Row).from as string
      if (value !== undefined) setAt(item, from, value as Json)
    })
    // An element without content would be read as empty text.
    if (Object.keys(item).length === 0) setAt(item, 'unmapped', 'x')
    return item
  })
}

const messages = ['bamboohr/employees', 'workday/workers', 'clinic/patients'] as const

describe.each(messages)('%s', (name) => {
  const mapping = mappingOf(name, { identifier: system })
  const rules = messageOf(name).mapping
  const named = rules.rows.find((row) => row.identifies !== undefined)?.from as string
  const payload = fc
    .array(fc.tuple(arbitraryItem(rules.rows, rules), fc.uuid(), fc.option(text, { nil: undefined })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) =>
      items.map(([item, id, more]) => {
        setAt(item, named, id)
        if (more !== undefined)
          setAt(item, rules.format.type === 'xml' ? 'wd:Worker_Data.wd:Unmapped_Field' : 'unmapped field', more)
        return item
      }),
    )
  const bodyOf = (items: readonly JsonObject[]) => writePayload(mapping, items, []).body

  it('GetPut: what comes in goes back as it was', () => {
    fc.assert(
      fc.property(payload, (items) => {
        const body = bodyOf(items)
        const translation = read(mapping, body)
        expect(translation.items.map((item) => item.issues.filter((issue) => issue.severity === 'error'))).toEqual(
          items.map(() => []),
        )
        expect(sorted(writeBack(mapping, translation.items).body)).toEqual(sorted(body))
      }),
      { numRuns: 80 },
    )
  })

  it('PutGet: a record written over what was said before is read again as it is', () => {
    fc.assert(
      fc.property(payload, payload, (before, after) => {
        const [old] = read(mapping, bodyOf(before)).items
        const [now] = read(mapping, bodyOf(after)).items
        if (old === undefined || now === undefined || now.record === null) return
        const { stated, complement } = old
        const [again] = read(mapping, writeBack(mapping, [{ ...now, stated, complement }]).body).items
        expect(again?.record?.value).toEqual(now.record.value)
      }),
      { numRuns: 80 },
    )
  })

  it('the statement of an item makes its record, once or twice', () => {
    fc.assert(
      fc.property(payload, (items) => {
        for (const { record, stated } of read(mapping, bodyOf(items)).items) {
          const value = record?.value as JsonObject
          const statement = { value, elements: stated.map((element, seq) => ({ ...element, seq })) }
          const once = foldStatements(null, [statement])
          expect(once).toEqual(value)
          expect(foldStatements(once, [statement])).toEqual(value)
        }
      }),
      { numRuns: 60 },
    )
  })

  /** Members and blank cells have no order or meaning of their own. */
  function sorted(body: string): unknown {
    if (rules.format.type === 'json') return JSON.parse(body)
    const items = read(mapping, body).items
    if (rules.format.type === 'xml') return items.map((item) => item.raw.split('\n').map((line) => line.trim()))
    const [header = '', ...lines] = body.split('\n')
    return [header, lines]
  }
})
