import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../src/flow/admit.ts'
import { mergeRecords, unmergeRecord } from '../../../src/flow/merge-records.ts'
import { receiveVendorMessage } from '../../../src/flow/receive.ts'
import { readRecord } from '../../../src/flow/serve.ts'
import { writeRecords } from '../../../src/flow/write.ts'
import type { Gateway } from '../../../src/gateway.ts'
import { loadStatements } from '../../../src/records/statements.ts'
import type { JsonObject, Standard } from '../../../src/standards/standard.ts'
import { callerOf, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'

let test: TestGateway
let gateway: Gateway
let clinic: Caller
let hris: Caller
let payroll: Caller
let ehr: Caller
let fhir: Standard
let hrOpen: Standard

beforeAll(async () => {
  test = await testGateway()
  gateway = test.gateway
  clinic = await callerOf(gateway, 'clinic', { vendor: 'clinic' })
  hris = await callerOf(gateway, 'hris', { vendor: 'bamboohr', overlay: { identifier: { agency: 'hris' } } })
  payroll = await callerOf(gateway, 'payroll', { vendor: 'bamboohr', overlay: { identifier: { agency: 'payroll' } } })
  ehr = await callerOf(gateway, 'ehr')
  fhir = gateway.standards.get('fhir') as Standard
  hrOpen = gateway.standards.get('hr-open') as Standard
})
afterAll(() => test.close())

const header = 'MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip'

async function patientRow(mrn: string, name: string, phone: string): Promise<string> {
  const body = Buffer.from(`${header}\n${mrn},"${name}",01/02/1980,F,${phone},,,,\n`)
  const origin = originOf('vendor')
  const request = { vendor: 'clinic', message: 'patients', body, mediaType: 'text/csv', origin }
  const { items } = await receiveVendorMessage(gateway, clinic, request)
  return outcomeOf(items?.[0])
}

async function employee(caller: Caller, told: object): Promise<string> {
  const body = Buffer.from(JSON.stringify({ employees: [told] }))
  const origin = originOf('vendor')
  const request = { vendor: 'bamboohr', message: 'employees', body, mediaType: 'application/json', origin }
  const { items } = await receiveVendorMessage(gateway, caller, request)
  return outcomeOf(items?.[0])
}

function outcomeOf(item: { outcome: string; id: string | null; issues: readonly object[] } | undefined): string {
  if (!item?.id || !['accepted', 'unchanged'].includes(item.outcome)) throw new Error(JSON.stringify(item))
  return item.id
}

async function writePatient(id: string, more: object): Promise<void> {
  const value = { resourceType: 'Patient', id, ...more } as unknown as JsonObject
  const record = { kind: 'Patient', text: JSON.stringify(value), value }
  await writeRecords(gateway, ehr, [{ type: 'update', standard: fhir, record, id }], originOf('fhir'))
}

async function read(kind: string, id: string) {
  const standard = kind === 'Patient' ? fhir : hrOpen
  const record = await readRecord(gateway, ehr, standard, kind, id)
  return { version: record.version, value: JSON.parse(record.text) }
}

const merge = (kind: string, id: string, into: string) =>
  mergeRecords(gateway, ehr, { kind, id, into, reason: 'the same person' }, originOf('api'))
const unmerge = (kind: string, id: string) =>
  unmergeRecord(gateway, ehr, { kind, id, reason: 'two sisters' }, originOf('api'))

describe('a merged Patient', () => {
  it('stays readable, inactive and linked; its identifiers lead to the survivor, and come back', async () => {
    await writePatient('p-ehr', { identifier: [{ system: 'urn:ehr', value: '1' }], name: [{ family: 'Okafor' }] })
    const row = await patientRow('M-1', 'Okafor, Amara', '555-0100')
    await merge('Patient', row, 'p-ehr')
    const gone = (await read('Patient', row)).value
    expect(gone).toMatchObject({
      active: false,
      link: [{ other: { reference: 'Patient/p-ehr' }, type: 'replaced-by' }],
    })
    const kept = await read('Patient', 'p-ehr')
    expect(kept.value.link).toEqual([{ other: { reference: `Patient/${row}` }, type: 'replaces' }])
    // What the survivor's own document leaves open is filled, what it says stays.
    expect(kept.value.name).toEqual([{ family: 'Okafor' }])
    expect(kept.value.birthDate).toBe('1980-01-02')
    expect(kept.value.identifier).toHaveLength(2)
    // What comes with an identifier of the merged one is about the survivor, and kept apart.
    expect(await patientRow('M-1', 'Okafor, Amara', '555-0199')).toBe('p-ehr')
    expect(JSON.stringify((await read('Patient', 'p-ehr')).value)).toContain('555-0199')
    await unmerge('Patient', row)
    const again = (await read('Patient', row)).value
    expect(again.link).toBeUndefined()
    expect(again.active).toBeUndefined()
    expect(JSON.stringify(again)).toContain('555-0199')
    const alone = (await read('Patient', 'p-ehr')).value
    expect(alone.link).toBeUndefined()
    expect(alone.telecom).toBeUndefined()
    expect(alone.birthDate).toBeUndefined()
    expect(await patientRow('M-1', 'Okafor, Amara', '555-0200')).toBe(row)
  })

  it('is not written by its old id, and its survivor is not deleted', async () => {
    await writePatient('p-a', { gender: 'female' })
    await writePatient('p-b', { gender: 'female' })
    await merge('Patient', 'p-a', 'p-b')
    await expect(writePatient('p-a', {})).rejects.toMatchObject({ code: 'conflict' })
    const removal = { type: 'delete', standard: fhir, kind: 'Patient', id: 'p-b' } as const
    await expect(writeRecords(gateway, ehr, [removal], originOf('fhir'))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('what was written on the survivor meanwhile stays with it', async () => {
    await writePatient('p-c', { gender: 'female' })
    await writePatient('p-d', { gender: 'female' })
    await merge('Patient', 'p-c', 'p-d')
    const { value } = await read('Patient', 'p-d')
    await writePatient('p-d', { ...value, gender: 'male' })
    // That they are one is not the document's to say.
    await writePatient('p-d', { gender: 'male' })
    expect((await read('Patient', 'p-d')).value.link).toEqual(value.link)
    const { version } = await read('Patient', 'p-d')
    await writePatient('p-d', { gender: 'male' })
    expect((await read('Patient', 'p-d')).version).toBe(version)
    await unmerge('Patient', 'p-c')
    expect((await read('Patient', 'p-d')).value).toMatchObject({ gender: 'male' })
    expect((await read('Patient', 'p-d')).value.link).toBeUndefined()
    expect((await read('Patient', 'p-c')).value).toMatchObject({ gender: 'female' })
    const { rows } = await gateway.database.db
      .selectFrom('reviews')
      .selectAll()
      .where('sort', '=', 'unmerge')
      .execute()
      .then((all) => ({ rows: all.filter(({ reason }) => reason.includes('p-c')) }))
    expect(rows).toHaveLength(1)
  })
})

describe('a merged Census', () => {
  it('is answered with its survivor, and computed from what is said under both', async () => {
    const one = await employee(hris, { id: '1', firstName: 'Ion', lastName: 'Popescu', jobTitle: 'Clerk' })
    const two = await employee(payroll, { id: '77', firstName: 'Ion', lastName: 'Popescu', hireDate: '2020-01-02' })
    expect(one).not.toBe(two)
    const before = [await read('Census', one), await read('Census', two)]
    await merge('Census', two, one)
    await expect(read('Census', two)).rejects.toMatchObject({
      code: 'moved',
      headers: { Location: `/hr-open/4.2/censuses/${one}` },
    })
    const both = JSON.stringify((await read('Census', one)).value)
    expect(both).toContain('Clerk')
    expect(both).toContain('2020-01-02')
    expect(await employee(payroll, { id: '77', hireDate: '2021-05-06' })).toBe(one)
    expect(JSON.stringify((await read('Census', one)).value)).toContain('2021-05-06')
    const statements = await loadStatements(gateway.database.db, [
      { kind: 'Census', id: one },
      { kind: 'Census', id: two },
    ])
    expect(Object.fromEntries(statements.map(({ id, system }) => [system, id]))).toEqual({ hris: one, payroll: two })
    await unmerge('Census', two)
    expect((await read('Census', one)).value).toEqual(before[0]?.value)
    expect(JSON.stringify((await read('Census', two)).value)).toContain('2021-05-06')
    expect(await employee(payroll, { id: '77', hireDate: '2020-01-02' })).toBe(two)
    expect((await read('Census', two)).value).toEqual(before[1]?.value)
  })
})

describe('a merge that cannot be', () => {
  it('is refused with what to do', async () => {
    await writePatient('q-a', {})
    await writePatient('q-b', {})
    await writePatient('q-c', {})
    await writePatient('q-d', {})
    await expect(merge('Patient', 'q-a', 'q-a')).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(merge('Patient', 'q-a', 'Practitioner/q-b')).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(merge('Patient', 'q-a', 'nobody')).rejects.toMatchObject({ code: 'not-found' })
    await expect(merge('Martian', 'q-a', 'q-b')).rejects.toMatchObject({ code: 'kind-unknown' })
    await expect(unmerge('Patient', 'q-a')).rejects.toMatchObject({ code: 'conflict' })
    await merge('Patient', 'q-a', 'q-b')
    await expect(merge('Patient', 'q-a', 'q-c')).rejects.toMatchObject({ code: 'conflict' })
    await expect(merge('Patient', 'q-b', 'q-a')).rejects.toMatchObject({ code: 'conflict' })
    // A chain is not: what was merged goes along.
    await merge('Patient', 'q-b', 'q-c')
    await expect(merge('Patient', 'q-c', 'q-a')).rejects.toMatchObject({ code: 'conflict' })
    await unmerge('Patient', 'q-a')
    await expect(unmerge('Patient', 'q-a')).rejects.toMatchObject({ code: 'conflict' })
    await writeRecords(gateway, ehr, [{ type: 'delete', standard: fhir, kind: 'Patient', id: 'q-d' }], originOf('fhir'))
    await expect(merge('Patient', 'q-d', 'q-c')).rejects.toMatchObject({ code: 'conflict' })
  })
})
