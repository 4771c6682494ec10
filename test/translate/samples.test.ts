// Golden samples of the shipped vendors: what each becomes, and what comes back. INTERLINGUA_GOLDEN=write rewrites them.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isValid } from '../../src/errors.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import { expectedText, filesBeside, writeAgain } from '../../src/translate/sample-result.ts'
import { mappingOf, read, readSample, vendors, vendorsFolder } from './vendors.ts'

const standards = { fhir, 'hr-open': hrOpen }

const samples = [...vendors.values()].flatMap((vendor) =>
  [...vendor.messages.values()].flatMap((message) =>
    (message.samples ?? []).map((sample) => {
      const file = sample.replace('samples/', '')
      return { message: `${vendor.name}/${message.name}`, file, ...filesBeside(file) }
    }),
  ),
)

async function expectGolden(vendor: string, file: string, text: string): Promise<void> {
  const path = join(vendorsFolder, vendor, 'samples', file)
  if (process.env.INTERLINGUA_GOLDEN === 'write') await writeFile(path, text)
  expect(text).toBe(await readFile(path, 'utf8'))
}

describe.each(samples)('$message $file', ({ message, file, back, expected }) => {
  const [vendor = ''] = message.split('/')
  const mapping = mappingOf(message)

  it('becomes the expected canonical records', async () => {
    const translation = read(mapping, await readSample(vendor, file))
    await expectGolden(vendor, expected, expectedText(translation))
  })

  it('becomes valid records without an undeclared property', async () => {
    const { items } = read(mapping, await readSample(vendor, file))
    const standard = standards[mapping.message.standard]
    const issues = items.flatMap(({ record, issues }) =>
      record === null || !isValid(issues) ? [] : standard.validate(record),
    )
    expect(issues.filter(({ severity, code }) => severity === 'error' || code.startsWith('lint.undeclared'))).toEqual(
      [],
    )
  })

  it('comes back as expected, without a loss', async () => {
    const { items } = read(mapping, await readSample(vendor, file))
    const { body, losses } = writeAgain(mapping, items)
    expect(losses).toEqual([])
    await expectGolden(vendor, back, body)
  })

  it('comes back such that it says the same again', async () => {
    const { items } = read(mapping, await readSample(vendor, file))
    const taken = items.filter(({ issues }) => isValid(issues))
    const again = read(mapping, writeAgain(mapping, items).body)
    const said = (list: typeof items) =>
      list.map(({ record, stated, complement, identifiers }) => ({ record, stated, complement, identifiers }))
    expect(said(again.items)).toEqual(said(taken))
  })
})

describe('out and back, in the vendor own spelling', () => {
  it('gives every BambooHR field back as it was, and no other', async () => {
    const mapping = mappingOf('bamboohr/employees')
    const sample = await readSample('bamboohr', 'employees.json')
    const { body } = writeAgain(mapping, read(mapping, sample).items)
    expect(JSON.parse(body)).toEqual(JSON.parse(sample.toString()))
  })

  it('gives the clinic file back byte for byte but for its byte order mark and blank last line', async () => {
    const mapping = mappingOf('clinic/patients')
    const sample = await readSample('clinic', 'patients.csv')
    const { body } = writeAgain(mapping, read(mapping, sample).items)
    expect(body).toBe(`${sample.toString().replace('\uFEFF', '').trimEnd()}\n`)
  })

  it('gives every Workday worker back line for line', async () => {
    const mapping = mappingOf('workday/workers')
    const sample = (await readSample('workday', 'workers.xml')).toString()
    const { body } = writeAgain(mapping, read(mapping, sample).items)
    const workers = (text: string) =>
      text.slice(text.indexOf('<wd:Response_Data>'), text.indexOf('</wd:Response_Data>'))
    expect(workers(body)).toBe(workers(sample))
  })
})
