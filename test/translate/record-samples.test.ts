// Golden records of the shipped vendors: what is written of them. INTERLINGUA_GOLDEN=write rewrites it.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isValid } from '../../src/errors.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import { filesBesideRecords, writeRecordSample } from '../../src/translate/record-sample.ts'
import { mappingOf, read, vendors, vendorsFolder } from './vendors.ts'

const standards = { fhir, 'hr-open': hrOpen }

const samples = [...vendors.values()].flatMap((vendor) =>
  [...vendor.messages.values()].flatMap((message) =>
    (message.records ?? []).map((sample) => ({ message: `${vendor.name}/${message.name}`, sample })),
  ),
)

describe('records of vendor folders', () => {
  it('are there', () => expect(samples.length).toBeGreaterThan(2))

  it.each(samples)('$message $sample: valid, and written as expected', async ({ message, sample }) => {
    const mapping = mappingOf(message)
    const folder = join(vendorsFolder, mapping.message.vendor)
    const { records, body, losses } = writeRecordSample(mapping, await readFile(join(folder, sample), 'utf8'))
    const standard = standards[mapping.message.standard]
    expect(records.filter((record) => !isValid(standard.validate(record)))).toEqual([])
    const beside = filesBesideRecords(sample, mapping.message.mediaTypes[0] ?? '')
    for (const [file, text] of [
      [beside.written, body],
      [beside.losses, losses],
    ] as const) {
      if (process.env.INTERLINGUA_GOLDEN === 'write') await writeFile(join(folder, file), text)
      expect(text).toBe(await readFile(join(folder, file), 'utf8'))
    }
  })

  it('of a message that is only written are never taken', () => {
    expect(() => read(mappingOf('gusto/hours'), 'last_name\nOkafor\n')).toThrow(
      expect.objectContaining({ code: 'method-not-allowed', headers: { Allow: 'GET' } }),
    )
  })
})
