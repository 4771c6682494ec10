// One item of a vendor that makes two records: each with its own outcome and line in the log.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../src/flow/admit.ts'
import { transferItems } from '../../../src/flow/inspect.ts'
import { receiveVendorMessage } from '../../../src/flow/receive.ts'
import { serveVendorForm } from '../../../src/flow/serve-vendor.ts'
import type { Gateway } from '../../../src/gateway.ts'
import type { Vendor, VendorMessage } from '../../../src/translate/mapping.ts'
import { callerOf, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'

const message: VendorMessage = {
  vendor: 'ward',
  name: 'rounds',
  title: 'Rounds of a ward',
  standard: 'fhir',
  kind: 'Patient',
  mediaTypes: ['application/json'],
  mapping: {
    format: { type: 'json' },
    system: { system: 'urn:ward:mrn' },
    rows: [
      { to: 'resourceType', constant: 'Patient' },
      { from: 'mrn', to: 'identifier[system=$system.system].value', identifies: 'record' },
      { from: 'name', to: 'name[0].text' },
    ],
    also: [
      {
        kind: 'Observation',
        rows: [
          { to: 'resourceType', constant: 'Observation' },
          { to: 'status', constant: 'final' },
          { to: 'code.coding[0]', constant: { system: 'http://loinc.org', code: '8867-4' } },
          { from: 'reading', to: 'identifier[system="urn:ward:reading"].value', identifies: 'record' },
          {
            from: 'mrn',
            to: 'subject',
            reference: { kind: 'Patient', system: '$system.system' },
            when: { from: { reading: { exists: true } } },
          },
          { from: 'pulse', to: 'valueQuantity.value', number: { as: 'number' } },
        ],
      },
    ],
  },
}
const ward: Vendor = { name: 'ward', title: 'Ward', messages: new Map([['rounds', message]]) }

let test: TestGateway
let gateway: Gateway
let caller: Caller

beforeAll(async () => {
  test = await testGateway()
  gateway = { ...test.gateway, vendors: new Map([['ward', ward]]) }
  caller = await callerOf(gateway, 'ward-system', { vendor: 'ward' })
})
afterAll(() => test.close())

async function send(...items: object[]) {
  const body = Buffer.from(JSON.stringify(items))
  const origin = originOf('vendor')
  return await receiveVendorMessage(gateway, caller, {
    vendor: 'ward',
    message: 'rounds',
    body,
    mediaType: 'application/json',
    origin,
  })
}

describe('an item that makes two records', () => {
  it('has two outcomes and two lines in the log, both with its source', async () => {
    const { transfer, items } = await send(
      { mrn: '7', name: 'Ann', reading: 'r1', pulse: 61 },
      { mrn: '8', name: 'Bo' },
    )
    expect(items?.map(({ index, kind, outcome }) => [index, kind, outcome])).toEqual([
      [0, 'Patient', 'accepted'],
      [1, 'Observation', 'accepted'],
      [2, 'Patient', 'accepted'],
    ])
    const admin = await callerOf(gateway, 'auditor')
    const logged = await transferItems(gateway, admin, transfer, -1, 10)
    expect(logged.map(({ kind, source }) => [kind, source])).toEqual([
      ['Patient', '/0'],
      ['Observation', '/0'],
      ['Patient', '/1'],
    ])
  })

  it('is unchanged when said again, and goes back whole from its first record', async () => {
    const { items } = await send({ mrn: '7', name: 'Ann', reading: 'r1', pulse: 61 })
    expect(items?.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    const { body } = await serveVendorForm(gateway, caller, {
      vendor: 'ward',
      message: 'rounds',
      id: items?.[0]?.id ?? '',
      base: 'http://localhost',
      origin: originOf('vendor'),
    })
    expect(JSON.parse(body)).toEqual([{ mrn: '7', name: 'Ann', reading: 'r1', pulse: 61 }])
  })

  it('keeps a faulty record from spoiling the other', async () => {
    const { items } = await send({ mrn: '9', name: 'Cy', pulse: 70 })
    expect(items?.map(({ index, kind, outcome }) => [index, kind, outcome])).toEqual([
      [0, 'Patient', 'accepted'],
      [1, 'Observation', 'quarantined'],
    ])
  })
})
