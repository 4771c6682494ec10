// Golden samples of the shipped vendors: what each becomes, and what comes back. INTERLINGUA_GOLDEN=write rewrites them.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mappingOf, read, readSample, vendorsFolder, writeBack } from './vendors.ts'

const samples = [
  { message: 'bamboohr/employees', file: 'employees.json', back: 'employees.back.json' },
  { message: 'bamboohr/employees', file: 'one-employee.json', back: 'one-employee.back.json' },
  { message: 'workday/workers', file: 'workers.xml', back: 'workers.back.xml' },
  { message: 'clinic/patients', file: 'patients.csv', back: 'patients.back.csv' },
]

async function expectGolden(vendor: string, file: string, text: string): Promise<void> {
  const path = join(vendorsFolder, vendor, 'samples', file)
  if (process.env.INTERLINGUA_GOLDEN === 'write') await writeFile(path, text)
  expect(text).toBe(await readFile(path, 'utf8'))
}

describe.each(samples)('$message $file', ({ message, file, back }) => {
  const [vendor = ''] = message.split('/')
  const mapping = mappingOf(message)

  it('becomes the expected canonical records', async () => {
    const { items, issues } = read(mapping, await readSample(vendor, file))
    const shown = items.map(({ source, kind, record, stated, complement, identifiers, issues }) => {
      const states = stated.map((one) => `${one.state}: ${one.path}`)
      return { source, kind, record: record?.value, identifiers, stated: states, complement, issues }
    })
    const expected = `${file.slice(0, file.lastIndexOf('.'))}.expected.json`
    await expectGolden(vendor, expected, `${JSON.stringify({ items: shown, issues }, null, 2)}\n`)
  })

  it('comes back as expected, without a loss', async () => {
    const { items } = read(mapping, await readSample(vendor, file))
    const { body, losses } = writeBack(mapping, items)
    expect(losses).toEqual([])
    await expectGolden(vendor, back, body)
  })

  it('comes back such that it says the same again', async () => {
    const { items } = read(mapping, await readSample(vendor, file))
    const again = read(mapping, writeBack(mapping, items).body)
    const said = (list: typeof items) =>
      list.map(({ record, stated, complement, identifiers }) => ({ record, stated, complement, identifiers }))
    expect(said(again.items)).toEqual(said(items))
  })
})

describe('out and back, in the vendor own spelling', () => {
  it('gives every BambooHR field back as it was, and no other', async () => {
    const mapping = mappingOf('bamboohr/employees')
    const sample = await readSample('bamboohr', 'employees.json')
    const { body } = writeBack(mapping, read(mapping, sample).items)
    expect(JSON.parse(body)).toEqual(JSON.parse(sample.toString()))
  })

  it('gives the clinic file back byte for byte but for its byte order mark and blank last line', async () => {
    const mapping = mappingOf('clinic/patients')
    const sample = await readSample('clinic', 'patients.csv')
    const { body } = writeBack(mapping, read(mapping, sample).items)
    expect(body).toBe(`${sample.toString().replace('\uFEFF', '').trimEnd()}\n`)
  })

  it('gives every Workday worker back line for line', async () => {
    const mapping = mappingOf('workday/workers')
    const sample = (await readSample('workday', 'workers.xml')).toString()
    const { body } = writeBack(mapping, read(mapping, sample).items)
    const workers = (text: string) =>
      text.slice(text.indexOf('<wd:Response_Data>'), text.indexOf('</wd:Response_Data>'))
    expect(workers(body)).toBe(workers(sample))
  })
})
