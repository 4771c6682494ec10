// What the shipped mappings and the example page do not show: faults of a mapping, losses, and the way back after the
// record has changed.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { loadVendors } from '../../src/feeds/vendors.ts'
import type { JsonObject } from '../../src/standards/standard.ts'
import { compileDateFormat } from '../../src/translate/dates.ts'
import type { Mapping } from '../../src/translate/mapping.ts'
import { translateOut } from '../../src/translate/translate.ts'
import { mappingOf, mappingWith, read, readSample } from './vendors.ts'

const census = (value: JsonObject) => ({ kind: 'Census', text: JSON.stringify(value), value })

describe('faults of a mapping, told by place', () => {
  it.each<[string, Mapping['rows'], RegExp]>([
    ['an unknown code table', [{ from: 'a', to: 'b', codes: 'c' }], /no code table "c"/],
    ['a date format that is none', [{ from: 'a', to: 'b', date: 'hh:mm' }], /not a date format/],
    ['a path that cannot be read', [{ from: 'a..b', to: 'b' }], /cannot be read/],
    ['a row without an end', [{ from: 'a' }], /needs `from` and `to`/],
    ['two rules', [{ from: 'a', to: 'b', date: 'yyyy-MM-dd', split: ',' }], /at most one rule/],
    ['several `to` without a split', [{ from: 'a', to: ['b', 'c'] }], /need a `split`/],
    ['a system value that nobody gives', [{ from: 'a', to: 'b[c=$system.agency].d' }], /\$system\.agency has no value/],
    [
      "a fault in a list's own rows",
      [{ from: 'a', to: 'b', rows: [{ from: 'c', to: 'd', codes: 'e' }] }],
      /no code table "e"/,
    ],
  ])('%s', (_name, rows, text) => {
    const fine = { from: 'x', to: 'y' }
    let error: unknown
    try {
      mappingWith({ rows: [fine, ...rows, ...rows] })
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(GatewayError)
    const { issues } = error as GatewayError
    expect(issues.map((issue) => issue.path.slice(0, 7))).toEqual(['/rows/1', '/rows/2'])
    expect(issues[0]?.text).toMatch(text)
  })
})

describe('the way back after the record has changed', () => {
  const bamboohr = mappingOf('bamboohr/employees')
  const again = (sent: JsonObject, change: JsonObject) => {
    const [item] = read(bamboohr, JSON.stringify(sent)).items
    const { stated = [], complement = {}, record } = item ?? {}
    const { body } = translateOut(bamboohr, [{ record: census({ ...record?.value, ...change }), stated, complement }])
    return (JSON.parse(body) as { employees: JsonObject[] }).employees[0]
  }

  it('never brings back an outdated spelling', () => {
    expect(again({ id: '1', gender: 'female' }, { person: { gender: 'Male' } })).toEqual({ id: '1', gender: 'Male' })
    expect(again({ id: '1', gender: 'Other' }, { person: { gender: 'Male' } })).toEqual({ id: '1', gender: 'Male' })
    expect(again({ id: '1', mobilePhone: ' 1 ' }, { person: { name: { given: 'A' } } })).toEqual({
      id: '1',
      firstName: 'A',
    })
    expect(
      again({ id: '1', hireDate: '0000-00-00' }, { employeeWorkLifeCycle: { hire: { date: '2020-01-02' } } }),
    ).toEqual({ id: '1', hireDate: '2020-01-02' })
  })

  it('writes a value that another system filled in where this one stated empty', () => {
    expect(again({ id: '1', firstName: '' }, { person: { name: { given: 'A' } } })).toEqual({ id: '1', firstName: 'A' })
  })

  it('keeps what nobody maps with the list member that has the same key', () => {
    const workday = mappingOf('workday/workers')
    const job = (id: string, more: string) =>
      `<wd:Worker_Job_Data wd:Primary_Job="${more}"><wd:Position_Data><wd:Position_ID>${id}</wd:Position_ID></wd:Position_Data></wd:Worker_Job_Data>`
    const body = `<wd:Get_Workers_Response xmlns:wd="urn:com.workday/bsvc"><wd:Response_Data><wd:Worker><wd:Worker_Data><wd:Employment_Data>${job('P1', 'one')}${job('P2', 'two')}</wd:Employment_Data></wd:Worker_Data></wd:Worker></wd:Response_Data></wd:Get_Workers_Response>`
    const [item] = read(workday, body).items
    const deployment = ((item?.record?.value.deployment ?? []) as JsonObject[]).toReversed()
    const changed = [{ ...deployment[0], job: { title: 'New' } }]
    const out = translateOut(workday, [
      { record: census({ deployment: changed }), stated: item?.stated ?? [], complement: item?.complement ?? {} },
    ])
    expect(out.body).toContain('wd:Primary_Job="two"')
    expect(out.body).not.toContain('"one"')
    expect(out.body).toContain('<wd:Business_Title>New</wd:Business_Title>')
  })
})

describe('losses', () => {
  it('names every element that has no place in the message', () => {
    const { losses } = translateOut(mappingOf('bamboohr/employees'), [
      {
        record: census({
          id: 'server',
          documentId: { value: '9', schemeId: 'other' },
          person: { gender: 'Diverse', religion: ['x'] },
        }),
        stated: [],
        complement: {},
      },
    ])
    expect(losses.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['warning', 'loss.identifier', '/documentId'],
      ['warning', 'loss.code', '/person/gender'],
      ['information', 'loss.element', '/person/religion/0'],
    ])
  })

  it('says that a CSV cell cannot hold a line break', () => {
    const value = { resourceType: 'Patient', name: [{ family: 'A\nB' }] }
    const { body, losses } = translateOut(mappingOf('clinic/patients'), [
      { record: { kind: 'Patient', text: JSON.stringify(value), value }, stated: [], complement: {} },
    ])
    expect(losses.map((loss) => loss.code)).toEqual(['loss.newline'])
    expect(body).toContain(',A B,')
  })
})

describe('digits', () => {
  it('keeps number literals both ways', () => {
    const mapping = mappingWith({ rows: [{ from: 'pay', to: 'pay.value', number: { as: 'number' } }] })
    const [item] = read(mapping, '[{"pay":1200.10,"more":0.30}]').items
    expect(item?.record).toEqual({
      kind: 'Census',
      text: '{"pay":{"value":1200.10}}',
      value: { pay: { value: 1200.1 } },
    })
    const { body } = translateOut(mapping, [{ record: census({}), stated: [], complement: {}, ...item } as never])
    expect(body).toContain('1200.10')
    expect(body).toContain('0.30')
  })
})

describe('date formats', () => {
  it.each([
    ['yyyy-MM-dd', '2024-02-29', '2024-02-29'],
    ['MM/dd/yyyy', '12/31/1999', '1999-12-31'],
    ['M/d/yyyy', '1/9/2000', '2000-01-09'],
    ['d.M.yyyy', '09.10.2000', '2000-10-09'],
    ['dd-MMM-yyyy', '05-SEP-2010', '2010-09-05'],
    ['yyyyMMdd', '20100905', '2010-09-05'],
    ['yyyy-MM-ddXXX', '2010-09-05-08:00', '2010-09-05'],
    ['yyyy-MM-ddXXX', '2010-09-05', '2010-09-05'],
  ])('%s reads %s', (pattern, text, iso) => expect(compileDateFormat(pattern)?.read(text)).toBe(iso))

  it.each([
    ['yyyy-MM-dd', '2023-02-29'],
    ['yyyy-MM-dd', '1900-02-29'],
    ['yyyy-MM-dd', '2023-13-01'],
    ['yyyy-MM-dd', '2023-1-01'],
    ['yyyy-MM-dd', '2023-01-01x'],
    ['yyyy-MM-dd', '0000-00-00'],
    ['MM/dd/yyyy', '31/12/1999'],
    ['MM/dd/yyyy', '12/31/99'],
    ['dd-MMM-yyyy', '05-Foo-2010'],
  ])('%s refuses %s', (pattern, text) => expect(compileDateFormat(pattern)?.read(text)).toBeUndefined())
})

describe('loadVendors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vendors-'))
  afterAll(async () => await rm(folder, { recursive: true }))

  it('tells all faults with their files', async () => {
    const message = { standard: 'hr-open', kind: 'Census', mediaTypes: ['application/json'] }
    const put = async (name: string, file: string, content: string) => {
      await mkdir(join(folder, name), { recursive: true })
      await writeFile(join(folder, name, file), content)
    }
    await put(
      'a',
      'vendor.json',
      JSON.stringify({
        name: 'a',
        title: 'A',
        messages: { m: { ...message, mapping: 'm.json' }, n: { ...message, mapping: '../b/m.json' } },
      }),
    )
    await put('a', 'm.json', JSON.stringify({ version: 1, format: { type: 'json' }, rows: [{ form: 'x', to: 'y' }] }))
    await put('b', 'vendor.json', '{"name":"b","name":"b"}')
    await put('c', 'vendor.json', JSON.stringify({ name: 'other', messages: {} }))
    await put(
      'd',
      'vendor.json',
      JSON.stringify({ name: 'd', title: 'D', messages: { m: { ...message, mapping: 'm.yaml' } } }),
    )
    await put('d', 'm.yaml', 'version: 1\nformat: { type: json }\nrows:\n  - { from: a, to: b, codes: none }\n')
    const error = await loadVendors(folder).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    const told = (error as GatewayError).issues.map(
      ({ source = '', text }) => `${source.slice(folder.length + 1)} ${text}`,
    )
    expect(told).toEqual([
      expect.stringContaining('a/m.json /rows/0 must NOT have additional properties ("form")'),
      expect.stringContaining('a/vendor.json A mapping lies inside its vendor folder'),
      expect.stringContaining('b/vendor.json'),
      expect.stringContaining('c/vendor.json `name` must be'),
      expect.stringContaining('c/vendor.json `title` is missing'),
      expect.stringContaining('c/vendor.json `messages` names no message'),
      expect.stringContaining('d/m.yaml there is no code table "none"'),
    ])
  })

  it('names samples that are there', async () => {
    for (const name of ['bamboohr/employees', 'workday/workers', 'clinic/patients']) {
      const { message } = mappingOf(name)
      for (const sample of message.samples ?? []) {
        expect(
          read(mappingOf(name), await readSample(message.vendor, sample.replace('samples/', ''))).items.length,
        ).toBeGreaterThan(0)
      }
    }
  })
})
