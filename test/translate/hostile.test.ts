// Bad input gets a clear answer: unreadable as a whole, or one item at fault among good ones. Never another error.

import { describe, expect, it } from 'vitest'
import { GatewayError, isValid } from '../../src/errors.ts'
import { translateStream } from '../../src/translate/translate.ts'
import type { TranslatedItem } from '../../src/translate/translation.ts'
import { bytes, mappingOf, mappingWith, read, writeBack } from './vendors.ts'

const bamboohr = mappingOf('bamboohr/employees')
const workday = mappingOf('workday/workers')
const clinic = mappingOf('clinic/patients')
const header = 'MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip'
const good = '1,"Ng, Ann",01/02/1980,F,,,,,'
const worker = (inner: string) =>
  `<wd:Get_Workers_Response xmlns:wd="urn:com.workday/bsvc"><wd:Response_Data>${inner}</wd:Response_Data></wd:Get_Workers_Response>`
const wid = '<wd:Worker_Reference><wd:ID wd:type="WID">w1</wd:ID></wd:Worker_Reference>'

const decode = (body: string | Uint8Array) => (typeof body === 'string' ? body : new TextDecoder().decode(body))

function failure(run: () => unknown): GatewayError {
  try {
    run()
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('It was accepted.')
}

describe('unreadable as a whole', () => {
  it.each([
    ['JSON cut short', bamboohr, '{"employees":[', 'json-syntax'],
    ['no JSON', bamboohr, '<x/>', 'json-syntax'],
    ['a duplicate member at depth', bamboohr, '[{"id":"1","x":{"a":1,"a":2}}]', 'json-duplicate'],
    ['a NUL', bamboohr, '[{"id":"\\u0000"}]', 'json-nul'],
    ['a lone surrogate', bamboohr, '[{"id":"\\ud800"}]', 'json-surrogate'],
    ['__proto__', bamboohr, '[{"__proto__":{"id":1}}]', 'json-proto'],
    ['JSON nested too deep', bamboohr, '['.repeat(5000) + ']'.repeat(5000), 'json-depth'],
    ['a number', bamboohr, '7', 'payload-shape'],
    ['a list that is none', bamboohr, '{"employees":{}}', 'payload-shape'],
    ['an empty CSV', clinic, '', 'csv-empty'],
    ['a blank CSV', clinic, '\n \n', 'csv-empty'],
    [
      'an unclosed quote on the first row',
      clinic,
      `${header}\n1,"Ng, Ann,01/02/1980,F,,,,,\n${good}\n${good}\n`,
      'csv-quote',
    ],
    ['an unclosed quote that a later row closes', clinic, `${header}\n1,"Ng\n2,"x",01/02/1980,F,,,,,\n`, 'csv-quote'],
    ['an unclosed quote at the end', clinic, `${header}\n${good}\n2,"Ng`, 'csv-quote'],
    ['a duplicate header', clinic, `${header},mrn\n${good},1\n`, 'csv-header-duplicate'],
    ['a missing header', clinic, 'MRN,Sex\n1,F\n', 'csv-header-missing'],
    ['a header named __proto__', clinic, `${header},__proto__\n${good},1\n`, 'csv-header-unknown'],
    ['XML cut short', workday, worker('<wd:Worker>').slice(0, -40), 'xml-syntax'],
    ['no XML', workday, 'hello', 'xml-syntax'],
    ['an empty body', workday, '', 'xml-syntax'],
    ['an undeclared prefix', workday, '<wd:Get_Workers_Response/>', 'xml-syntax'],
    ['a DOCTYPE', workday, `<!DOCTYPE x [<!ENTITY a "b">]>${worker('')}`, 'xml-doctype'],
    ['an unknown entity', workday, worker('<wd:Worker>&a;</wd:Worker>'), 'xml-syntax'],
    ['a character reference to NUL', workday, worker('<wd:Worker>&#0;</wd:Worker>'), 'xml-syntax'],
    ['a character reference to half a character', workday, worker('<wd:Worker>&#xD800;</wd:Worker>'), 'xml-syntax'],
    ['a character reference beyond Unicode', workday, worker('<wd:Worker>&#99999999999;</wd:Worker>'), 'xml-syntax'],
    ['XML nested too deep', workday, worker('<a>'.repeat(1e5) + '</a>'.repeat(1e5)), 'xml-depth'],
    ['an element named __proto__', workday, worker('<__proto__/>'), 'xml-proto'],
    ['an attribute named __proto__', workday, worker('<a __proto__="1"/>'), 'xml-proto'],
    ['a control character', workday, worker('<wd:Worker>\u0001</wd:Worker>'), 'xml-character'],
    ['another root', workday, '<a xmlns="urn:other"/>', 'payload-shape'],
    [
      'a SOAP fault',
      workday,
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault/></e:Body></e:Envelope>',
      'payload-shape',
    ],
  ])('%s', (_name, mapping, body, code) => {
    const error = failure(() => read(mapping, body))
    expect(error.code).toBe('unreadable')
    expect(error.issues.map((issue) => issue.code)).toEqual([code])
    expect(error.issues[0]?.text).toMatch(/\S+ \S+ \S+/)
  })

  it.each([bamboohr, clinic, workday])('invalid UTF-8 ($message.vendor)', (mapping) => {
    const error = failure(() => read(mapping, new Uint8Array([0x5b, 0xff, 0xfe, 0x5d])))
    expect([error.code, error.issues[0]?.code]).toEqual(['unreadable', 'encoding'])
  })

  it('another media type, naming those that are taken', () => {
    const error = failure(() => read(clinic, header, 'application/json'))
    expect([error.code, error.headers]).toEqual(['unsupported-media-type', { Accept: 'text/csv' }])
    expect(failure(() => read(clinic, header, 'text/csv; charset=utf-7')).code).toBe('unsupported-media-type')
  })
})

describe('one item at fault among good ones', () => {
  it.each([
    ['a ragged row', clinic, `${header}\n${good}\n2,"Ng, Bo",F\n${good}\n`, 'csv-ragged', 'row 3'],
    ['a stray quote', clinic, `${header}\n${good}\n2,5" pipe,01/02/1980,F,,,,,\n${good}\n`, 'csv-quote', 'row 3'],
    ['a NUL in a cell', clinic, `${header}\n${good}\n2,a\0b,,,,,,,\n${good}\n`, 'csv-nul', 'row 3'],
    [
      'a date the calendar lacks',
      clinic,
      `${header}\n${good}\n2,"Ng, Bo",02/30/1980,F,,,,,\n${good}\n`,
      'date-invalid',
      'row 3, column "Birth Date"',
    ],
    [
      'a row without its identifier',
      clinic,
      `${header}\n${good}\n,"Ng, Bo",,F,,,,,\n${good}\n`,
      'identifier-missing',
      'row 3, column "MRN"',
    ],
    ['an item that is no object', bamboohr, '[{"id":"1"},7,{"id":"3"}]', 'payload-shape', '/1'],
    [
      'a list where text belongs',
      bamboohr,
      '{"employees":[{"id":"1"},{"id":"2","firstName":["a"]},{"id":"3"}]}',
      'type-wrong',
      '/employees/1/firstName',
    ],
    ['an object where text belongs', bamboohr, '[{"id":"1"},{"id":{"a":1}},{"id":"3"}]', 'type-wrong', '/1/id'],
    [
      'a bad date',
      bamboohr,
      '[{"id":"1"},{"id":"2","hireDate":"31/12/2020"},{"id":"3"}]',
      'date-invalid',
      '/1/hireDate',
    ],
    ['a missing identifier', bamboohr, '[{"id":"1"},{"id":""},{"id":"3"}]', 'identifier-missing', '/1/id'],
    [
      'a worker without a reference',
      workday,
      worker(`<wd:Worker>${wid}</wd:Worker><wd:Worker/><wd:Worker>${wid}</wd:Worker>`),
      'identifier-missing',
      'wd:Worker[2]/wd:Worker_Reference/wd:ID[@wd:type=WID]/#text',
    ],
  ])('%s', (_name, mapping, body, code, source) => {
    const { items } = read(mapping, body)
    expect(items.map((item) => isValid(item.issues))).toEqual([true, false, true])
    const errors = items[1]?.issues.filter((issue) => issue.severity === 'error')
    expect(errors?.[0]).toMatchObject({ code, source })
    expect(items[1]?.raw).not.toBe('')
  })
})

describe('dirt that is no fault', () => {
  it('takes a byte order mark, CRLF, blank lines and a last line without end', () => {
    const { items, issues } = read(clinic, `\uFEFF${header}\r\n\r\n${good}\r\n \r\n2,"Ng, Bo",,,,,,,`)
    expect(items.map((item) => [item.source, item.identifiers[0]?.value])).toEqual([
      ['row 3', '1'],
      ['row 5', '2'],
    ])
    expect(issues).toEqual([])
  })

  it('takes headers in another order, case and spelling, and keeps unknown columns', () => {
    const { items, issues } = read(clinic, 'dob, SEX ,Patient Name,mrn,Insurer\n01/02/1980,f,"Ng, Ann",7,Acme\n')
    expect(items[0]?.record?.value).toMatchObject({ birthDate: '1980-01-02', gender: 'female' })
    expect(items[0]?.complement).toEqual({ Insurer: 'Acme', Sex: 'f' })
    expect(issues.map((issue) => issue.code)).toEqual(['csv-header-unknown', 'drift.missing'])
  })

  it('reads windows-1252 where it is declared', () => {
    const body = new Uint8Array([...bytes(`${header}\n1,"Mu`), 0xf1, ...bytes('oz, A",,,,,,,\n')])
    const { items } = read(clinic, body, 'text/csv; charset="Windows-1252"')
    expect(items[0]?.record?.value).toMatchObject({ name: [{ family: 'Muñoz', given: ['A'] }] })
  })

  it('reads XML by namespace, whatever the prefixes', () => {
    const body = `<Get_Workers_Response xmlns="urn:com.workday/bsvc" xmlns:x="urn:com.workday/bsvc"><Response_Data><Worker><Worker_Reference><x:ID x:type="WID"><![CDATA[w1]]></x:ID></Worker_Reference></Worker></Response_Data></Get_Workers_Response>`
    expect(read(workday, body).items[0]?.identifiers).toEqual([{ system: 'Workday/WID', value: 'w1' }])
  })

  it('is not misled by members that every object inherits', () => {
    const { items } = read(bamboohr, '[{"id":"1","constructor":"x","toString":"y","hasOwnProperty":1}]')
    expect(items[0]?.complement).toEqual({ constructor: 'x', toString: 'y', hasOwnProperty: 1 })
    expect(JSON.parse(decode(writeBack(bamboohr, items).body))).toEqual({
      employees: [{ id: '1', constructor: 'x', toString: 'y', hasOwnProperty: 1 }],
    })
    const xml = read(
      workday,
      worker(`<wd:Worker>${wid}<toString>a</toString><toString>b</toString><constructor/></wd:Worker>`),
    )
    expect(xml.items[0]?.complement).toEqual({ toString: ['a', 'b'], constructor: '' })
  })

  it('takes line breaks in cells where the mapping declares them, and counts lines on', () => {
    const columns = [{ name: 'a' }, { name: 'b' }]
    const rows = [
      { from: 'a', to: 'person.name.given' },
      { from: 'b', to: 'person.name.family' },
    ]
    const mapping = mappingWith(
      { format: { type: 'csv', columns, newlines: true }, rows },
      { mediaTypes: ['text/csv'] },
    )
    const { items } = read(mapping, 'a,b\n"x\n\n""y""\nz",1\n2,"q\n"\nragged\n3,4\n')
    expect(items.map((item) => item.source)).toEqual(['row 2', 'row 6', 'row 8', 'row 9'])
    expect(items.map((item) => item.record?.value)).toEqual([
      { person: { name: { given: 'x\n\n"y"\nz', family: '1' } } },
      { person: { name: { given: '2', family: 'q\n' } } },
      undefined,
      { person: { name: { given: '3', family: '4' } } },
    ])
    expect(failure(() => read(mapping, 'a,b\n1,"2\n3,4\n')).issues[0]).toMatchObject({ code: 'csv-quote', line: 2 })
    expect(failure(() => read(mapping, `a,b\n1,"${'x\n'.repeat(500_000)}`)).issues[0]?.code).toBe('csv-quote')
  })

  it('gives empty payloads no items', () => {
    expect(read(bamboohr, '{"employees":[]}').items).toEqual([])
    expect(read(clinic, `${header}\n`).items).toEqual([])
    expect(read(workday, '<wd:Get_Workers_Response xmlns:wd="urn:com.workday/bsvc"/>').items).toEqual([])
  })
})

describe('fields that are called as what every object has', () => {
  const names = [
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'length',
    'at',
    'rawJSON',
    'x"];throw 1//',
  ]
  const quoted = names.map((name) => `"${name.replaceAll('"', '""')}"`)
  const mapping = mappingWith({
    format: { type: 'json' },
    rows: [
      { from: 'id', to: 'documentId.value', identifies: 'record' },
      ...quoted.map((name, at) => ({ from: `${name}.x[${name}.y=z].v`, to: `person.descriptions[${at}]` })),
    ],
  })
  const item = {
    id: '1',
    ...Object.fromEntries(names.map((name) => [name, { x: [{ [name]: { y: 'z' }, v: `of ${name}` }] }])),
  }

  it('are read and written as others are', () => {
    const { items } = read(mapping, JSON.stringify([item]))
    expect(items[0]?.record?.value).toMatchObject({ person: { descriptions: names.map((name) => `of ${name}`) } })
    const bare = items.map((one) => ({ ...one, complement: {} }))
    expect(JSON.parse(decode(writeBack(mapping, bare).body))).toEqual([item])
  })

  it('are kept, by the side of a predicate too', () => {
    const more = { ...item, toString: { x: [{ toString: { y: 'z', w: 1 }, v: 'a', valueOf: 2 }] }, isPrototypeOf: null }
    const { items } = read(mapping, JSON.stringify([more]))
    expect(JSON.parse(decode(writeBack(mapping, items).body))).toEqual([more])
  })
})

describe('translateStream', () => {
  async function* pieces(body: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
  }

  const said = ({ locate: _locate, ...item }: TranslatedItem) => item

  it.each([1, 2, 3, 7, 1000])('gives the same items from pieces of %i bytes', async (size) => {
    const body = bytes(`\uFEFF${header}\r\n1,"Müñoz, Ann",01/02/1980,F,,,,,\r\nragged\r\n2,"Ng, ""Bo""",,,,,,,\r\n`)
    const streamed = await Array.fromAsync(translateStream(clinic, pieces(body, size), 'text/csv'))
    expect(streamed.map(said)).toEqual(read(clinic, body).items.map(said))
    const lines = bytes('{"id":"1"}\n\n{"id":\n{"id":"ü"}')
    const items = await Array.fromAsync(translateStream(bamboohr, pieces(lines, size), 'application/x-ndjson'))
    expect(items.map(said)).toEqual(read(bamboohr, lines, 'application/x-ndjson').items.map(said))
    expect(items.map((item) => [item.source, isValid(item.issues)])).toEqual([
      ['line 1', true],
      ['line 3', false],
      ['line 4', true],
    ])
  })

  it('refuses invalid UTF-8 that a border cuts', async () => {
    const body = new Uint8Array([...bytes(`${header}\n1,`), 0xc3])
    await expect(Array.fromAsync(translateStream(clinic, pieces(body, 4), 'text/csv'))).rejects.toMatchObject({
      code: 'unreadable',
    })
  })
})
