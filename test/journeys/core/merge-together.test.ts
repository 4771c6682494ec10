import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../src/flow/admit.ts'
import { mergeRecords, unmergeRecord } from '../../../src/flow/merge-records.ts'
import { receiveVendorMessage } from '../../../src/flow/receive.ts'
import { readRecord } from '../../../src/flow/serve.ts'
import { writeRecords } from '../../../src/flow/write.ts'
import type { Gateway } from '../../../src/gateway.ts'
import { loadStatements } from '../../../src/records/statements.ts'
import { putAuthorities } from '../../../src/registry/authorities.ts'
import type { JsonObject, Standard } from '../../../src/standards/standard.ts'
import { callerOf, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'

let test: TestGateway
let gateway: Gateway
let clinic: Caller
let ehr: Caller
let fhir: Standard

beforeAll(async () => {
  test = await testGateway()
  gateway = test.gateway
  clinic = await callerOf(gateway, 'clinic', { vendor: 'clinic' })
  ehr = await callerOf(gateway, 'ehr')
  fhir = gateway.standards.get('fhir') as Standard
})
afterAll(() => test.close())

const header = 'MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip'

async function row(mrn: string, phone: string) {
  const body = Buffer.from(`${header}\n${mrn},"Okafor, Amara",01/02/1980,F,${phone},,,,\n`)
  const request = { vendor: 'clinic', message: 'patients', body, mediaType: 'text/csv', origin: originOf('vendor') }
  const { items } = await receiveVendorMessage(gateway, clinic, request)
  return items?.[0]
}

async function put(id: string, more: object): Promise<void> {
  const value = { resourceType: 'Patient', id, ...more } as unknown as JsonObject
  const record = { kind: 'Patient', text: JSON.stringify(value), value }
  await writeRecords(gateway, ehr, [{ type: 'update', standard: fhir, record, id }], originOf('fhir'))
}

async function read(id: string) {
  return JSON.parse((await readRecord(gateway, ehr, fhir, 'Patient', id)).text)
}

describe('a merge among writers', () => {
  it('is before or behind each of them, and none is lost', async () => {
    await put('busy', { gender: 'female' })
    const id = (await row('B-1', '555-0000'))?.id ?? ''
    const writes = Array.from({ length: 30 }, (_, at) => row('B-1', `555-${1000 + at}`))
    const merging = mergeRecords(gateway, ehr, { kind: 'Patient', id, into: 'busy', reason: 'one' }, originOf('api'))
    const more = Array.from({ length: 30 }, (_, at) => row('B-1', `555-${2000 + at}`))
    const outcomes = await Promise.all([...writes, ...more])
    await merging
    expect(
      outcomes.map((item) => item?.outcome).filter((outcome) => outcome !== 'accepted' && outcome !== 'unchanged'),
    ).toEqual([])
    const last = await row('B-1', '555-9999')
    expect(last?.id).toBe('busy')
    expect(JSON.stringify(await read('busy'))).toContain('555-9999')
    const statements = await loadStatements(gateway.database.db, [
      { kind: 'Patient', id },
      { kind: 'Patient', id: 'busy' },
    ])
    expect(statements.filter(({ system }) => system === 'clinic').map((one) => one.id)).toEqual([id])
  })

  it('two of one record into two others: one is, the other is told', async () => {
    for (const one of ['x', 'y', 'z']) await put(one, {})
    const merge = (into: string) =>
      mergeRecords(gateway, ehr, { kind: 'Patient', id: 'x', into, reason: 'r' }, originOf('api'))
    const settled = await Promise.allSettled([merge('y'), merge('z')])
    expect(settled.map(({ status }) => status).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['fulfilled', 'rejected'])
  })

  it('two into each other: one is', async () => {
    for (const one of ['u', 'v']) await put(one, {})
    const merge = (id: string, into: string) =>
      mergeRecords(gateway, ehr, { kind: 'Patient', id, into, reason: 'r' }, originOf('api'))
    const settled = await Promise.allSettled([merge('u', 'v'), merge('v', 'u')])
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a merge where elements have owners', () => {
  it('takes what the owner says, under whichever record it was said', async () => {
    await put('ruled', { gender: 'female', telecom: [{ system: 'phone', value: '111' }], birthDate: '1980-01-01' })
    const id = (await row('R-1', '222'))?.id ?? ''
    const rule = {
      kind: 'Patient',
      scope: '',
      owner: 'clinic',
      otherwise: 'refuse',
      from: null,
      to: null,
      reason: null,
      origin: 'api',
    } as const
    await putAuthorities(gateway.database.db, [{ id: 'phones', path: 'telecom', ...rule }], gateway.now(), {
      by: 'test',
      reason: null,
    })
    await mergeRecords(gateway, ehr, { kind: 'Patient', id, into: 'ruled', reason: 'one' }, originOf('api'))
    const merged = await read('ruled')
    expect(merged.telecom).toEqual([{ system: 'phone', value: '222' }])
    expect(merged.birthDate).toBe('1980-01-01')
    await expect(put('ruled', { ...merged, telecom: [{ system: 'phone', value: '333' }] })).rejects.toMatchObject({
      code: 'business-rule',
    })
    await put('ruled', { ...merged, gender: 'other' })
    expect((await read('ruled')).telecom).toEqual([{ system: 'phone', value: '222' }])
    await unmergeRecord(gateway, ehr, { kind: 'Patient', id, reason: 'two' }, originOf('api'))
    expect((await read(id)).telecom).toEqual([{ system: 'phone', value: '222' }])
    expect(JSON.stringify(await read('ruled'))).not.toContain('222')
  })

  it('keeps what the owner said when another system wrote the record since', async () => {
    // The rule of the test before it holds: telecom is the clinic's.
    const as = (caller: Caller, id: string, more: object) => {
      const value = { resourceType: 'Patient', id, ...more } as unknown as JsonObject
      const record = { kind: 'Patient', text: JSON.stringify(value), value }
      return writeRecords(gateway, caller, [{ type: 'update', standard: fhir, record, id }], originOf('fhir'))
    }
    const phone = [{ system: 'phone', value: '444' }]
    await as(clinic, 'later', { telecom: phone })
    await as(ehr, 'later', { telecom: phone, gender: 'male' })
    await as(clinic, 'sooner', { birthDate: '1970-01-01' })
    await mergeRecords(gateway, ehr, { kind: 'Patient', id: 'later', into: 'sooner', reason: 'one' }, originOf('api'))
    expect(await read('sooner')).toMatchObject({ telecom: phone, birthDate: '1970-01-01', gender: 'male' })
    await unmergeRecord(gateway, ehr, { kind: 'Patient', id: 'later', reason: 'two' }, originOf('api'))
    expect(await read('later')).toMatchObject({ telecom: phone, gender: 'male' })
    expect(await read('sooner')).not.toHaveProperty('telecom')
  })
})
