// Dates with times, units, functions, conditions and further records: where they refuse, and what they lose out loud.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import type { Codec } from '../../src/translate/codecs.ts'
import { functionCodec, functions } from '../../src/translate/functions.ts'
import type { Row } from '../../src/translate/mapping.ts'
import { dateTimeCodec } from '../../src/translate/moment-codecs.ts'
import { formatMoment, parseMoment } from '../../src/translate/moments.ts'
import { scale } from '../../src/translate/number-codec.ts'
import { translateOut } from '../../src/translate/translate.ts'
import { offsetsOf } from '../../src/translate/zones.ts'
import { mappingWith, read, writeBack } from './vendors.ts'

function forth(codec: Codec | string, value: Json): readonly [Json | undefined, readonly string[]] {
  if (typeof codec === 'string') throw new Error(codec)
  const remarks: string[] = []
  const got = codec.in(value, (severity, code) => remarks.push(`${severity} ${code}`))
  return [typeof got === 'symbol' ? undefined : got, remarks]
}

function back(codec: Codec | string, value: Json): readonly [Json | undefined, readonly string[]] {
  if (typeof codec === 'string') throw new Error(codec)
  const remarks: string[] = []
  const got = codec.out(value, (severity, code) => remarks.push(`${severity} ${code}`))
  return [typeof got === 'symbol' ? undefined : got, remarks]
}

describe('dates with times', () => {
  const local = "yyyy-MM-dd'T'HH:mm"

  it('refuse a time without a zone where none is declared', () => {
    expect(forth(dateTimeCodec([local], undefined), '2024-03-07T08:30')).toEqual([undefined, ['error zone-missing']])
  })

  it('keep local times where the zone is declared to be none', () => {
    expect(forth(dateTimeCodec([local], 'none'), '2024-03-07T08:30')).toEqual(['2024-03-07T08:30:00', []])
    expect(back(dateTimeCodec([local], 'none'), '2024-03-07T08:30:00')).toEqual(['2024-03-07T08:30', []])
    expect(back(dateTimeCodec([local], 'none'), '2024-03-07T08:30:00Z')).toEqual([
      undefined,
      ['warning loss.date-time'],
    ])
  })

  it('tell of the hour that a clock skips and the one it has twice', () => {
    const codec = dateTimeCodec([local], 'America/New_York')
    expect(forth(codec, '2024-03-10T02:30')).toEqual([undefined, ['error time-skipped']])
    expect(forth(codec, '2024-11-03T01:30')).toEqual(['2024-11-03T01:30:00-04:00', ['warning time-twice']])
    expect(offsetsOf('America/New_York', Date.UTC(2024, 10, 3, 1, 30))).toEqual([-240, -300])
  })

  it('write an instant in the declared zone, and no seconds where the format has none', () => {
    const codec = dateTimeCodec([local], 'Europe/Berlin')
    expect(back(codec, '2024-07-01T06:15:00Z')).toEqual(['2024-07-01T08:15', []])
    expect(back(codec, '2024-07-01T06:15:30Z')).toEqual([undefined, ['warning loss.date-time']])
  })

  it.each(['2024-02-30T10:00:00Z', '2024-01-01T24:00:00Z', '2024-01-01', 'x', '2024-01-01T10:00:60Z', ''])(
    'refuse %j',
    (text) => expect(forth(dateTimeCodec(['iso'], 'UTC'), text)).toEqual([undefined, ['error date-time-invalid']]),
  )

  it.each(['yyyy', 'HH:mm', 'yyyy-MM-dd hh:mm', "yyyy-MM-dd'T", 'yyyy-MM-dd HH:mm MM', 'iso8601'])(
    'do not compile %j',
    (pattern) => expect(dateTimeCodec([pattern], 'UTC')).toContain('is no format'),
  )

  it('do not take a zone that there is none of', () =>
    expect(dateTimeCodec(['iso'], 'Mars/Base')).toBe('"Mars/Base" is not a time zone'))

  it.each(['iso', 'epoch-s', 'epoch-ms', 'ms-date', 'rfc-2822', 'dd.MM.yyyy h:mm:ss a XX'])(
    '%s: what is written is read as the same instant',
    (format) => {
      const codec = dateTimeCodec([format], undefined) as Codec
      fc.assert(
        fc.property(
          fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }),
          fc.integer({ min: -48, max: 48 }),
          (seconds, quarters) => {
            const offset = quarters * 15
            const text = formatMoment({ local: (seconds + offset * 60) * 1000, offset })
            const [spelled, losses] = back(codec, text)
            expect(losses).toEqual([])
            const [again] = forth(codec, spelled as Json)
            expect(Date.parse(again as string)).toBe(seconds * 1000)
          },
        ),
      )
    },
  )

  it('are parsed as they are formatted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (local) => {
        expect(parseMoment(formatMoment({ local }))).toEqual({ local, offset: undefined })
      }),
    )
  })
})

describe('units', () => {
  it('scale in exact decimals', () => {
    expect(scale('0.1', '3', '1', 6)).toEqual({ text: '0.3', exact: true })
    expect(scale('20', '1', '60', 4)).toEqual({ text: '0.3333', exact: false })
    expect(scale('-1', '2', '3', 0)).toEqual({ text: '-1', exact: false })
    expect(scale('-0.001', '1', '1', 2)).toEqual({ text: '0', exact: false })
    expect(scale('1e5', '1', '1', 2)).toBeUndefined()
  })

  it('come back exactly when the factor is a power of ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (cents) => {
        const scaled = scale(String(cents), '0.01', '1', 6)
        expect(scaled?.exact).toBe(true)
        expect(scale(scaled?.text as string, '1', '0.01', 6)?.text).toBe(String(cents))
      }),
    )
  })

  it('say what they round, and keep the vendor number for the way back', () => {
    const mapping = mappingWith({
      rows: [{ from: 'm', to: 'h', number: { over: '60', digits: 4, vendorDigits: 0, as: 'number' } }],
    })
    const { items } = read(mapping, '[{"m":20}]')
    expect(items[0]?.record?.value).toEqual({ h: 0.3333 })
    expect(items[0]?.issues.map(({ code }) => code)).toEqual(['number-rounded'])
    expect(JSON.parse(writeBack(mapping, items).body)).toEqual({ items: [{ m: 20 }] })
  })
})

describe('functions', () => {
  const cases: Readonly<
    Record<string, readonly [args: readonly (string | number)[], vendor: string, canonical: string, wrong?: string]>
  > = {
    upper: [[], 'us', 'US'],
    lower: [[], 'A@B.Example', 'a@b.example'],
    digits: [[], '(207) 555-0136', '2075550136', 'none'],
    collapse: [[], ' Ann  Ng ', 'Ann Ng'],
    unpad: [[6], '000417', '417'],
    pad: [[6], '417', '000417'],
    group: [['3-2-4'], '078051120', '078-05-1120', '12'],
    after: [['EMP-'], 'EMP-7', '7', '7'],
    before: [['h'], '8h', '8', '8'],
    'last-first': [[], 'Haddad, Yusuf', 'Yusuf Haddad', 'Yusuf'],
    first: [[2], 'Portland', 'Po'],
    last: [[4], '99118822', '8822'],
    initials: [[], 'Ann Mary Ng', 'AMN'],
  }

  it('are all tried here', () => expect(Object.keys(cases).sort()).toEqual(Object.keys(functions).sort()))

  it.each(Object.entries(cases))('%s', (name, [args, vendor, canonical, wrong]) => {
    const known = functions[name]
    const codec = functionCodec([name, ...args], false)
    expect(forth(codec, vendor)).toEqual([canonical, []])
    if (wrong !== undefined) expect(forth(codec, wrong)).toEqual([undefined, ['error function-refused']])
    if (known?.law === 'one-way') expect(functionCodec([name, ...args], true)).toContain('has no way back')
    else {
      const [spelled, losses] = back(codec, canonical)
      expect(losses).toEqual([])
      expect(forth(codec, spelled as Json)).toEqual([canonical, []])
      if (known?.law === 'iso') expect(spelled).toBe(vendor)
    }
  })

  it('write nothing that would be read as something else', () => {
    expect(back(functionCodec('upper', true), 'us')).toEqual([undefined, ['warning loss.function']])
    expect(back(functionCodec(['unpad', 2], true), '417')).toEqual([undefined, ['warning loss.function']])
  })

  it('are refused with the wrong name or arguments', () => {
    expect(functionCodec('eval', true)).toContain('there is no function "eval"')
    expect(functionCodec('constructor', true)).toContain('there is no function')
    expect(functionCodec(['pad'], true)).toBe('"pad" takes count')
    expect(functionCodec(['pad', 0], true)).toBe('"pad" takes count')
  })
})

describe('conditions', () => {
  const rows: Row[] = [
    { from: 'type', to: 'kind' },
    { from: 'rate', to: 'hourly', when: { from: { type: 'H' } } },
    { from: 'rate', to: 'salary', when: { from: { type: { not: 'H' } } } },
  ]
  const mapping = mappingWith({ rows })
  const out = (value: JsonObject, complement: JsonObject = {}) => {
    const record = { kind: 'Census', text: JSON.stringify(value), value }
    const { body, losses } = translateOut(mapping, [{ record, stated: [], complement }])
    return { items: (JSON.parse(body) as { items: Json }).items, losses: losses.map(({ code }) => code) }
  }

  it('choose the element that a field becomes, and the field is there on the way back', () => {
    const { items } = read(mapping, '[{"type":"S","rate":"9"},{"type":"H","rate":"8"}]')
    expect(items.map(({ record }) => record?.value)).toEqual([
      { kind: 'S', salary: '9' },
      { kind: 'H', hourly: '8' },
    ])
    expect(JSON.parse(writeBack(mapping, items).body)).toEqual({
      items: [
        { type: 'S', rate: '9' },
        { type: 'H', rate: '8' },
      ],
    })
  })

  it('write a changed value over the kept one', () => {
    expect(out({ kind: 'H', hourly: '10' }, { rate: '8' })).toEqual({ items: [{ type: 'H', rate: '10' }], losses: [] })
  })

  it('name what has no field under the condition that holds', () => {
    expect(out({ kind: 'H', hourly: '10', salary: '5' })).toEqual({
      items: [{ type: 'H', rate: '10' }],
      losses: ['loss.when'],
    })
  })

  it('do not write what canonical conditions exclude', () => {
    const only = mappingWith({ rows: [{ from: 'end', to: 'end', when: { to: { status: { exists: true } } } }] })
    const value = { end: 'x' }
    const record = { kind: 'Census', text: JSON.stringify(value), value }
    expect(JSON.parse(translateOut(only, [{ record, stated: [], complement: {} }]).body)).toEqual({ items: [{}] })
  })
})

describe('further records of one item', () => {
  const mapping = mappingWith(
    {
      system: { system: 'urn:mrn' },
      rows: [
        { to: 'resourceType', constant: 'Patient' },
        { from: 'mrn', to: 'identifier[system=urn:mrn].value', identifies: 'record' },
        { from: 'name', to: 'name[0].text' },
      ],
      also: [
        {
          kind: 'Observation',
          rows: [
            { to: 'resourceType', constant: 'Observation' },
            { from: 'lab', to: 'identifier[system=urn:lab].value', identifies: 'record' },
            {
              from: 'mrn',
              to: 'subject',
              reference: { kind: 'Patient', system: '$system.system' },
              when: { from: { lab: { exists: true } } },
            },
            { from: 'pulse', to: 'valueQuantity.value', number: { as: 'number' } },
          ],
        },
      ],
    },
    { standard: 'fhir', kind: 'Patient' },
  )

  it('follow the first in position and refer to it', () => {
    const { items } = read(mapping, '[{"mrn":"7","name":"Ann","lab":"L1","pulse":61},{"mrn":"8"}]')
    expect(items.map(({ index, kind, complement }) => ({ index, kind, complement }))).toEqual([
      { index: 0, kind: 'Patient', complement: { lab: 'L1', pulse: 61 } },
      { index: 1, kind: 'Observation', complement: {} },
      { index: 2, kind: 'Patient', complement: {} },
    ])
    expect(items[1]?.record?.value).toEqual({
      resourceType: 'Observation',
      identifier: [{ system: 'urn:lab', value: 'L1' }],
      subject: { type: 'Patient', identifier: { system: 'urn:mrn', value: '7' } },
      valueQuantity: { value: 61 },
    })
  })

  it('are refused by themselves when nothing names them', () => {
    const { items } = read(mapping, '[{"mrn":"7","pulse":61}]')
    expect(items.map(({ kind, issues }) => [kind, issues.map(({ code }) => code)])).toEqual([
      ['Patient', []],
      ['Observation', ['identifier-missing']],
    ])
  })

  it('leave the vendor form of the first record whole', () => {
    const payload = '[{"mrn":"7","name":"Ann","lab":"L1","pulse":61}]'
    const first = read(mapping, payload).items.filter(({ kind }) => kind === 'Patient')
    expect(JSON.parse(writeBack(mapping, first).body)).toEqual({ items: JSON.parse(payload) as Json })
  })
})
