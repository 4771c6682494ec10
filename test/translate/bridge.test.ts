// Bridges: which records meet the condition, what is carried and what is not, and the way back.

import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadBridges } from '../../src/feeds/bridges.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import type { JsonObject } from '../../src/standards/standard.ts'
import { type Bridge, compileBridge, deriveRecords, writeSource } from '../../src/translate/bridge.ts'
import { checkBridge } from '../../src/translate/bridge-laws.ts'

const folder = join(import.meta.dirname, '../../bridges')
const bridges = await loadBridges(folder)
const file = bridges.get('census-practitioner') as Bridge
const bridge = compileBridge(file, { identifier: { system: 'https://harbor.example/worker' } })

interface Worker extends JsonObject {
  readonly person: JsonObject
  readonly deployment: readonly (JsonObject & { readonly organization: { readonly name: string } })[]
}

const sampleOf = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'samples', name), 'utf8'))
const nurse = sampleOf('census-practitioner.json') as Worker

function derived(source: JsonObject) {
  const { applies, records, issues } = deriveRecords(bridge, source)
  return {
    applies,
    issues,
    records: records.map(({ kind, places, record }) => ({ kind, places, value: record.value })),
  }
}

describe('the bridge from Census to Practitioner', () => {
  it('derives the practitioner, a role for each clinical deployment, and each organisation once', () => {
    const { applies, records, issues } = derived(nurse)
    expect([applies, issues]).toEqual([true, []])
    expect(records.map(({ kind, places }) => [kind, places])).toEqual([
      ['Practitioner', ['']],
      ['PractitionerRole', ['deployment[0]']],
      ['PractitionerRole', ['deployment[2]']],
      ['Organization', ['deployment[0]', 'deployment[2]']],
    ])
    expect(records.map(({ value }) => value)).toMatchObject([
      {
        identifier: [{ system: 'https://harbor.example/worker', value: '1204' }],
        name: [{ text: 'Amara T. Okafor', family: 'Okafor', given: ['Amara', 'T.'] }],
        gender: 'female',
        telecom: [
          { system: 'phone', use: 'work', value: '207-555-0103' },
          { system: 'email', use: 'work', value: 'a.okafor@harbor.example' },
        ],
      },
      {
        identifier: [{ system: 'https://harbor.example/worker/deployment', value: '1204/D1' }],
        practitioner: { identifier: { system: 'https://harbor.example/worker', value: '1204' } },
        organization: { identifier: { system: 'https://harbor.example/worker/organization', value: 'ED' } },
        code: [{ text: 'Charge nurse' }],
        period: { start: '2020-03-01T00:00:00-05:00', end: '2024-06-30T00:00:00-04:00' },
      },
      { code: [{ text: 'Preceptor' }] },
      { name: 'Emergency department' },
    ])
  })

  it('derives what FHIR takes, of a Census that HR Open takes', () => {
    expect(
      hrOpen
        .validate({ kind: 'Census', text: JSON.stringify(nurse), value: nurse })
        .filter(({ severity }) => severity === 'error'),
    ).toEqual([])
    for (const { record } of deriveRecords(bridge, nurse).records)
      expect(fhir.validate(record, 'rules').filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('derives of its sample what is expected', () =>
    expect(derived(nurse)).toEqual(sampleOf('census-practitioner.expected.json')))

  it('carries no home address or phone, birth date, social security number or pay', () => {
    const text = JSON.stringify(derived(nurse))
    for (const secret of ['12 Mill St', '0101', '1991', '900-12', '52']) expect(text).not.toContain(secret)
  })

  it('is for workers with a clinical job or a licence, and for nobody else', () => {
    const clerk = { ...nurse, deployment: [{ job: { title: 'Clerk', jobFunction: 'Finance' } }] }
    expect(derived(clerk)).toEqual({ applies: false, records: [], issues: [] })
    expect(derived({ ...nurse, deployment: [] }).applies).toBe(false)
    const licensed = { ...nurse, deployment: [{ job: { title: 'Clerk' }, licenses: [{ name: 'RN' }] }] }
    expect(derived(licensed).applies).toBe(true)
    const own = compileBridge(file, { when: [{ meets: { 'documentId.schemeAgencyId': 'BambooHR' } }] })
    expect(deriveRecords(own, clerk).applies).toBe(true)
  })

  it('leaves out what it cannot carry and says so; a worker whom nothing names is not derived', () => {
    const period = { validFrom: '2020-03-01T00:00:00' }
    const local = { ...nurse, deployment: [{ ...nurse.deployment[0], effectivePeriod: period }] }
    const found = derived(local)
    expect(found.issues.map(({ code, text }) => [code, text])).toEqual([
      ['zone-missing', expect.stringContaining('zone')],
    ])
    expect(writeSource(bridge, local, found.records).value).toEqual(local)
    const odd = { ...nurse, person: { ...nurse.person, gender: 'Unknown' } }
    expect(writeSource(bridge, odd, derived(odd).records).value).toEqual(odd)
    expect(derived(odd).issues.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'code-unmapped']])
    const { documentId: _id, ...unnamed } = nurse
    expect(derived(unnamed)).toMatchObject({ applies: true, records: [], issues: [{ code: 'identifier-missing' }] })
  })

  it('goes back as it was, and takes a change to the place it came from', () => {
    const { records } = derived(nurse)
    expect(writeSource(bridge, nurse, records)).toEqual({ value: nurse, losses: [] })
    const changed = records.map((one) =>
      one.kind === 'Organization' ? { ...one, value: { ...one.value, name: 'Emergency' } } : one,
    )
    const { value } = writeSource(bridge, nurse, changed)
    const names = (value as Worker).deployment.map(({ organization }) => organization.name)
    expect(names).toEqual(['Emergency', 'Works council', 'Emergency'])
    expect(nurse.deployment[0]?.organization.name).toBe('Emergency department')
  })

  it.each([1, 2, 3])('keeps its laws on made-up workers (seed %i)', (seed) => {
    const { broken, applied, tried } = checkBridge(bridge, [nurse], { seed })
    expect(broken).toEqual([])
    expect(applied).toBeGreaterThan(tried / 3)
  })
})

describe('the folder of bridges', () => {
  it.each([
    ['another shape', { name: 'x' }, 'must have required property'],
    ['another name', { ...file, name: 'other' }, "must be the file's own"],
    [
      'a row without a side',
      { ...file, name: 'x', mapping: { ...file.mapping, rows: [{ from: 'a' }] } },
      'needs `from` and `to`',
    ],
    [
      'a row that the language does not know',
      { ...file, name: 'x', mapping: { ...file.mapping, rows: [{ form: 'a' }] } },
      'additional',
    ],
  ])('refuses %s', async (_what, content, told) => {
    const made = await mkdtemp(join(tmpdir(), 'bridges-'))
    await writeFile(join(made, 'x.json'), JSON.stringify(content))
    await expect(loadBridges(made)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(told) })
  })
})
