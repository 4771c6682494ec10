// Rows as they are read and written: following rows, totals, headers, fixed columns, in whole and in pieces.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError, type Issue } from '../../../src/errors.ts'
import type { JsonObject } from '../../../src/standards/standard.ts'
import { readFormat, tableReader, writeFormat } from '../../../src/translate/formats/formats.ts'
import type { ReadItem } from '../../../src/translate/formats/payload.ts'
import type { CsvFormat, FixedWidthFormat } from '../../../src/translate/formats/table-format.ts'
import { translateStream } from '../../../src/translate/translate.ts'
import { bytes, mappingWith, read } from '../vendors.ts'

type Table = CsvFormat | FixedWidthFormat
const media = { type: 'text/csv', charset: undefined }

function items(format: Table, text: string): readonly ReadItem[] {
  return readFormat(format, bytes(text), media).items
}

function values(format: Table, text: string): (JsonObject | null)[] {
  return items(format, text).map(({ value }) => value)
}

function faults(format: Table, text: string): readonly Issue[] {
  try {
    return items(format, text).flatMap(({ issues }) => issues)
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'unreadable') return error.issues
    throw error
  }
}

const census: CsvFormat = {
  type: 'csv',
  lineEnd: '\n',
  columns: [{ name: 'Id' }, { name: 'Relationship' }, { name: 'Name' }, { name: 'Born' }],
  following: { list: 'dependents', where: { Relationship: ['Spouse', 'Child'] }, link: { Id: 'Id' } },
}

describe('following rows', () => {
  const file = `Id,Relationship,Name,Born
1,Subscriber,Ada,1980
1,Spouse,Bo,1981
1,child ,Cy,
2,Subscriber,Di,1990
`

  it('become a list in the item of the row above', () => {
    expect(values(census, file)).toEqual([
      {
        Id: '1',
        Relationship: 'Subscriber',
        Name: 'Ada',
        Born: '1980',
        // What links them is their place.
        dependents: [
          { Relationship: 'Spouse', Name: 'Bo', Born: '1981' },
          { Relationship: 'child ', Name: 'Cy' },
        ],
      },
      { Id: '2', Relationship: 'Subscriber', Name: 'Di', Born: '1990' },
    ])
    expect(items(census, file).map(({ source, raw }) => [source, raw.split('\n').length])).toEqual([
      ['row 2', 3],
      ['row 5', 1],
    ])
  })

  it('are written again under their row', () => {
    expect(writeFormat(census, values(census, file) as JsonObject[])).toEqual({ body: file, losses: [] })
  })

  it('are told by a blank key column too, and say that there are none where that is declared', () => {
    const format: CsvFormat = { ...census, following: { list: 'dependents', where: { Id: '' }, none: 'empty' } }
    expect(values(format, 'Id,Relationship,Name,Born\n1,,Ada,\n,,Bo,\n2,,Cy,\n')).toEqual([
      { Id: '1', Relationship: '', Name: 'Ada', Born: '', dependents: [{ Name: 'Bo' }] },
      { Id: '2', Relationship: '', Name: 'Cy', Born: '', dependents: [] },
    ])
  })

  it.each([
    ['one without a row above it', 'Id,Relationship,Name,Born\n1,Spouse,Bo,1981\n', 'following-alone', 'row 2'],
    [
      'one that belongs to another row',
      'Id,Relationship,Name,Born\n1,Self,Ada,\n2,Child,Bo,1981\n',
      'following-link',
      'row 3, column "Id"',
    ],
    [
      'a ragged one, and the whole item with it',
      'Id,Relationship,Name,Born\n1,Self,Ada,\n1,Child,Bo\n',
      'csv-ragged',
      'row 3',
    ],
  ])('%s is at fault', (_name, text, code, source) => {
    expect(faults(census, text)).toMatchObject([{ code, source, severity: 'error' }])
    expect(values(census, text)).toEqual([null])
  })

  it('after a row at fault are at fault with it, and never another row own', () => {
    const read = items(census, 'Id,Relationship,Name,Born\n1,Self,Ada,\n2,Self\n2,Child,Bo,\n')
    expect(read.map(({ source, value, raw }) => [source, value === null, raw])).toEqual([
      ['row 2', false, '1,Self,Ada,'],
      ['row 3', true, '2,Self\n2,Child,Bo,'],
    ])
  })

  it('that could be mistaken are not written, and told', () => {
    const { body, losses } = writeFormat(census, [
      { Id: '1', Relationship: 'Child', Name: 'Ada' },
      {
        Id: '2',
        Relationship: 'Self',
        Name: 'Bo',
        dependents: [{ Name: 'Cy' }, { Name: 'Di', Relationship: 'Child' }],
      },
    ])
    expect(body).toBe('Id,Relationship,Name,Born\n2,Self,Bo,\n2,Child,Di,\n')
    expect(values(census, body)).toMatchObject([{ dependents: [{ Relationship: 'Child', Name: 'Di' }] }])
    expect(losses.map(({ code }) => code)).toEqual(['loss.following', 'loss.following'])
  })

  it('name their own row and column in issues of the mapping', () => {
    const mapping = mappingWith(
      {
        format: census,
        rows: [
          { from: 'Name', to: 'person.name.given' },
          { from: 'dependents', to: 'dependent', rows: [{ from: 'Born', to: 'person.birthDate', date: 'yyyy-MM-dd' }] },
        ],
      },
      { mediaTypes: ['text/csv'] },
    )
    const [item] = read(mapping, 'Id,Relationship,Name,Born\n1,Self,Ada,\n1,Child,Bo,2020-02-30\n').items
    expect(item?.issues).toMatchObject([
      { code: 'date-invalid', path: '/dependent/0/person/birthDate', source: 'row 3, column "Born"' },
    ])
  })
})

const hours: CsvFormat = {
  type: 'csv',
  lineEnd: '\n',
  columns: [{ name: 'Id' }, { name: 'Hours' }],
  totals: { where: { Id: 'TOTAL' }, count: 'Hours' },
}

describe('totals', () => {
  it('count the rows, are no item, and may have fewer cells', () => {
    const format: CsvFormat = { ...hours, columns: [...hours.columns, { name: 'Note' }] }
    expect(values(format, 'Id,Hours,Note\n1,8,\n2,7.5,\ntotal,2\n')).toHaveLength(2)
  })

  it('sum columns exactly, in any scale and spelling', () => {
    const format: CsvFormat = { ...hours, totals: { where: { Id: 'TOTAL' }, sums: { Hours: 'Hours' } } }
    expect(values(format, 'Id,Hours\n1,0.1\n2,0.2\n3,"$1,000"\n4,(0.30)\nTOTAL,1000\n')).toHaveLength(4)
    expect(faults(format, 'Id,Hours\n1,0.1\n2,0.2\nTOTAL,0.31\n')).toMatchObject([{ code: 'totals-sum', line: 4 }])
    const comma: CsvFormat = { ...format, delimiter: ';', totals: { ...format.totals!, decimal: ',' } }
    expect(values(comma, 'Id;Hours\n1;1.000,5\n2;0,5\nTOTAL;1001\n')).toHaveLength(2)
  })

  it('warn where a cell of a sum is no number', () => {
    const format: CsvFormat = { ...hours, totals: { where: { Id: 'TOTAL' }, sums: { Hours: 'Hours' } } }
    const { issues } = readFormat(format, bytes('Id,Hours\n1,eight\nTOTAL,8\n'), media)
    expect(issues.map(({ code }) => code)).toEqual(['totals-unchecked'])
  })

  it.each([
    ['a wrong count', 'Id,Hours\n1,8\nTOTAL,2\n', 'totals-count'],
    ['a count that is none', 'Id,Hours\n1,8\nTOTAL,x\n', 'totals-count'],
    ['rows after it', 'Id,Hours\n1,8\nTOTAL,1\n2,8\n', 'totals-last'],
  ])('%s makes the file unreadable', (_name, text, code) => {
    expect(faults(hours, text).map((issue) => issue.code)).toEqual([code])
  })

  it('that are required and missing mean a file cut short', () => {
    const format: CsvFormat = { ...hours, totals: { ...hours.totals!, required: true } }
    expect(faults(format, 'Id,Hours\n1,8\n').map((issue) => issue.code)).toEqual(['totals-missing'])
    expect(faults(hours, 'Id,Hours\n1,8\n')).toEqual([])
  })

  it('are written with what they count and sum', () => {
    const format: CsvFormat = { ...hours, columns: [...hours.columns, { name: 'Rows' }] }
    const totals = { where: { Id: 'TOTAL' }, count: 'Rows', sums: { Hours: 'Hours' } }
    const { body } = writeFormat({ ...format, totals }, [
      { Id: '1', Hours: '7.50' },
      { Id: '2', Hours: '0.5' },
    ])
    expect(body).toBe('Id,Hours,Rows\n1,7.50,\n2,0.5,\nTOTAL,8.00,2\n')
    expect(values({ ...format, totals }, body)).toHaveLength(2)
  })

  it('count items without their following rows, or lines with header and totals', () => {
    const file = (count: number) => `Id,Relationship,Name,Born\n1,Self,Ada,\n1,Child,Bo,\nEND,,${count},\n`
    const counting = (counts: 'rows' | 'items' | 'lines'): CsvFormat => ({
      ...census,
      totals: { where: { Id: 'END' }, count: 'Name', counts },
    })
    for (const [counts, count] of [
      ['items', 1],
      ['rows', 2],
      ['lines', 4],
    ] as const) {
      expect(faults(counting(counts), file(count))).toEqual([])
      expect(faults(counting(counts), file(count + 1))).toHaveLength(1)
    }
  })
})

describe('headers', () => {
  it('stand in the line that is declared, and what is above is passed over and written again', () => {
    const format: CsvFormat = { ...hours, headerRow: 3, above: ['Report of hours'] }
    const [item] = items(format, 'Report of "hours\n\nId,Hours\n1,8\n')
    expect([item?.source, item?.value]).toEqual(['row 4', { Id: '1', Hours: '8' }])
    expect(writeFormat(format, [{ Id: '1', Hours: '8' }]).body.startsWith('Report of hours\n\nId,Hours\n')).toBe(true)
    expect(faults(format, 'x\ny\n')).toMatchObject([{ code: 'csv-empty', line: 3 }])
  })

  it('may be missing, with columns by position; nothing else has a place on the way back', () => {
    const format: CsvFormat = { type: 'csv', lineEnd: '\n', headerRow: 0, columns: [{ name: 'Id' }, { name: 'Hours' }] }
    expect(values(format, '1,8\n2,7\n')).toEqual([
      { Id: '1', Hours: '8' },
      { Id: '2', Hours: '7' },
    ])
    const { body, losses } = writeFormat(format, [{ Id: '1', Hours: '8', Note: 'x' }])
    expect([body, losses.map(({ code }) => code)]).toEqual(['1,8\n', ['loss.column']])
  })

  it('may name two columns alike where that is declared; else both places are named', () => {
    const columns = [
      { name: 'Id' },
      { name: 'Home', header: 'Phone' },
      { name: 'Work', header: 'Phone', occurrence: 2 },
    ]
    const format: CsvFormat = { type: 'csv', lineEnd: '\n', columns }
    expect(values(format, 'Id,phone,PHONE\n1,a,b\n')).toEqual([{ Id: '1', Home: 'a', Work: 'b' }])
    expect(writeFormat(format, [{ Id: '1', Home: 'a', Work: 'b' }]).body).toBe('Id,Phone,Phone\n1,a,b\n')
    const [issue] = faults(hours, 'Id,Hours,id\n1,8,1\n')
    expect(issue?.text).toContain('columns 1 and 3')
  })
})

const paydata: FixedWidthFormat = {
  type: 'fixed-width',
  lineEnd: '\n',
  length: 24,
  columns: [
    { name: 'Type', at: 1, width: 1 },
    { name: 'File', at: 2, width: 6, align: 'right', pad: '0' },
    { name: 'Name', at: 8, width: 8 },
    { name: 'Hours', at: 18, width: 5, align: 'right', pad: '0' },
  ],
  header: { columns: [{ name: 'Type', at: 1, width: 1 }], where: { Type: 'H' } },
  totals: {
    columns: [
      { name: 'Type', at: 1, width: 1 },
      { name: 'Count', at: 2, width: 6, align: 'right', pad: '0' },
      { name: 'Sum', at: 18, width: 5, align: 'right', pad: '0' },
    ],
    where: { Type: 'T' },
    count: 'Count',
    sums: { Hours: 'Sum' },
    required: true,
  },
}

describe('fixed width', () => {
  const file = [
    'H                       ',
    'D001204Amara     03750  ',
    'D000077Núñez   x 00000 !',
    'T000002          03750  ',
    '',
  ].join('\n')

  it('reads cells without their padding; what no column names is kept', () => {
    expect(values(paydata, file)).toEqual([
      { Type: 'D', File: '1204', Name: 'Amara', Hours: '3750' },
      { Type: 'D', File: '77', Name: 'Núñez', 'columns 16-17': 'x', Hours: '0', 'columns 23-24': ' !' },
    ])
  })

  it('writes lines of one length with header and totals', () => {
    const { body, losses } = writeFormat(paydata, values(paydata, file) as JsonObject[])
    expect([body, losses]).toEqual([file, []])
  })

  it('takes lines whose blanks at the end are gone, and blank cells as blank', () => {
    const short = file.replaceAll(/ +$/gm, '')
    expect(values(paydata, short)).toEqual(values(paydata, file))
    expect(values({ ...paydata, header: undefined, totals: undefined } as FixedWidthFormat, 'D\n')).toEqual([
      { Type: 'D', File: '', Name: '', Hours: '' },
    ])
  })

  it.each([
    ['a line too long', 'H\nD001204Amara     03750  xyz\nT000001          03750', 'fixed-length'],
    ['a line that ends inside a number', 'H\nD001204Amara     037\nT000001          037', 'fixed-length'],
    ['no header record', 'D001204\nT000001', 'fixed-header'],
    ['an empty file', '', 'fixed-header'],
    ['no totals record', 'H\nD001204Amara     03750\n', 'totals-missing'],
    ['another sum', 'H\nD001204Amara     03750\nT000001          03751\n', 'totals-sum'],
  ])('%s is named', (_name, text, code) => {
    expect(faults(paydata, text).map((issue) => issue.code)).toContain(code)
  })

  it('never cuts a value: what does not fit is left out, and told by its place', () => {
    const { body, losses } = writeFormat(paydata, [{ Type: 'D', File: '1234567', Name: 'Two\nlines' }])
    expect(body.split('\n')[1]).toBe('D                       ')
    expect(losses.map(({ code, source }) => `${code} ${source}`)).toEqual([
      'loss.width row 2, column "File"',
      'loss.newline row 2, column "Name"',
      'loss.width row 2, column "Name"',
    ])
  })
})

describe('laws', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab"\', ;é\u00a0x0-'), minLength: 0, maxLength: 6 })

  it('what is written is read again, whatever the cells', () => {
    const row = fc.record({ Id: text.map((cell) => `k${cell}`), Hours: text, Note: text })
    const format: CsvFormat = {
      type: 'csv',
      columns: [{ name: 'Id' }, { name: 'Hours' }, { name: 'Note' }],
      following: { list: 'under', where: { Note: 'F' } },
      totals: { where: { Id: 'T' }, count: 'Hours', required: true },
    }
    const item = fc.tuple(row, fc.array(row, { maxLength: 3 })).map(([own, under]) => {
      const list = under.map((one) =>
        Object.fromEntries(Object.entries({ ...one, Note: 'F' }).filter(([, cell]) => cell !== '')),
      )
      return (list.length === 0 ? own : { ...own, under: list }) as JsonObject
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (list) => {
        expect(values(format, writeFormat(format, list).body)).toEqual(list)
      }),
    )
  })

  it('pieces of any size give the same items', () => {
    const file = 'Id,Relationship,Name,Born\r\n1,Self,"A ""q"", b",\r\n1,Child,Bo,\r\n2,Self,é,x\r\n'
    fc.assert(
      fc.property(fc.integer({ min: 1, max: file.length }), (size) => {
        const reader = tableReader(census)
        const found: ReadItem[] = []
        for (let at = 0; at < file.length; at += size) found.push(...reader.push(file.slice(at, at + size)))
        found.push(...reader.end())
        expect(found).toEqual(items(census, file))
      }),
    )
  })
})

describe('what is remarked of a file', () => {
  it('is told of a stream as of the whole', async () => {
    const mapping = mappingWith(
      { format: { ...hours, encoding: 'detect' }, rows: [{ from: 'Id', to: 'documentId.value' }] },
      { mediaTypes: ['text/csv'] },
    )
    const body = Buffer.from('Id,Hours,Größe\n1,8,M\nTOTAL,1,\n', 'latin1')
    const remarks: Issue[] = []
    const items = await Array.fromAsync(translateStream(mapping, one(body), 'text/csv', undefined, remarks))
    const whole = read(mapping, body)
    expect(JSON.stringify(items)).toBe(JSON.stringify(whole.items))
    expect(remarks).toEqual(whole.issues)
    expect(remarks.map(({ code }) => code)).toEqual(['encoding-guessed', 'csv-header-unknown'])
  })

  async function* one(body: Uint8Array): AsyncGenerator<Uint8Array> {
    yield body
  }
})
