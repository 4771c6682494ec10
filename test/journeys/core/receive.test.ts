import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../src/flow/admit.ts'
import { showTransfer, transferBody, transferItems } from '../../../src/flow/inspect.ts'
import { receiveVendorMessage, type VendorRequest } from '../../../src/flow/receive.ts'
import { restRuns } from '../../../src/flow/run-large.ts'
import { readRecord } from '../../../src/flow/serve.ts'
import { serveVendorForm } from '../../../src/flow/serve-vendor.ts'
import { writeRecords } from '../../../src/flow/write.ts'
import type { Gateway } from '../../../src/gateway.ts'
import { putAuthorities } from '../../../src/registry/authorities.ts'
import type { Standard } from '../../../src/standards/standard.ts'
import { callerOf, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'

let test: TestGateway
let gateway: Gateway
let hris: Caller
let clinic: Caller

beforeAll(async () => {
  test = await testGateway({ INTERLINGUA_LARGE_BODY: '65536' })
  gateway = test.gateway
  hris = await callerOf(gateway, 'hris', { vendor: 'bamboohr' })
  clinic = await callerOf(gateway, 'clinic', { vendor: 'clinic' })
})
afterAll(() => test.close())

function employees(...list: object[]): VendorRequest {
  const body = Buffer.from(JSON.stringify({ employees: list }))
  return { vendor: 'bamboohr', message: 'employees', body, mediaType: 'application/json', origin: originOf('vendor') }
}

function patients(csv: string): VendorRequest {
  return {
    vendor: 'clinic',
    message: 'patients',
    body: Buffer.from(csv),
    mediaType: 'text/csv',
    origin: originOf('vendor'),
  }
}

const header = 'MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip'

async function census(caller: Caller, id: string | null | undefined) {
  const record = await readRecord(gateway, caller, gateway.standards.get('hr-open') as Standard, 'Census', id ?? '')
  return { version: record.version, value: JSON.parse(record.text) }
}

describe('a vendor message', () => {
  it('becomes a canonical record with its line in the log and its body in the store', async () => {
    const request = employees({
      id: '1001',
      firstName: 'Amara',
      lastName: 'Okafor',
      hireDate: '2020-03-01',
      jobTitle: 'Nurse',
    })
    const { transfer, items } = await receiveVendorMessage(gateway, hris, request)
    expect(items).toMatchObject([{ index: 0, outcome: 'accepted', kind: 'Census', version: 1 }])
    const { value } = await census(hris, items?.[0]?.id)
    expect(JSON.stringify(value)).toContain('Okafor')
    const line = await showTransfer(gateway, hris, transfer)
    expect(line).toMatchObject({
      outcome: 'accepted',
      unowned: true,
      system: 'hris',
      vendor: 'bamboohr',
      message: 'employees',
      kind: 'Census',
    })
    expect(line.steps.map((step) => step.step)).toEqual(['received', 'translated', 'settled'])
    expect(Buffer.from((await transferBody(gateway, hris, transfer)).body)).toEqual(Buffer.from(request.body))
  })

  it('received twice is received once', async () => {
    const request = employees({ id: '1002', firstName: 'Ion', lastName: 'Popescu', jobTitle: 'Clerk' })
    const first = await receiveVendorMessage(gateway, hris, request)
    const second = await receiveVendorMessage(gateway, hris, request)
    expect(second.items).toMatchObject([{ outcome: 'unchanged', id: first.items?.[0]?.id, version: 1 }])
  })

  it('leaves what it does not state, and clears what it states empty', async () => {
    const base = { id: '1003', firstName: 'Mei', lastName: 'Lin', jobTitle: 'Analyst', department: 'Finance' }
    const { items } = await receiveVendorMessage(gateway, hris, employees(base))
    const id = items?.[0]?.id
    await receiveVendorMessage(gateway, hris, employees({ id: '1003', jobTitle: 'Senior Analyst' }))
    const left = JSON.stringify((await census(hris, id)).value)
    expect(left).toContain('Finance')
    expect(left).toContain('Senior Analyst')
    await receiveVendorMessage(gateway, hris, employees({ id: '1003', department: '' }))
    const cleared = await census(hris, id)
    expect(JSON.stringify(cleared.value)).not.toContain('Finance')
    expect(JSON.stringify(cleared.value)).toContain('Mei')
    expect(cleared.version).toBe(3)
    const back = await serveVendorForm(gateway, hris, {
      vendor: 'bamboohr',
      message: 'employees',
      id: id ?? '',
      base: 'http://x',
      origin: originOf('vendor'),
    })
    const [employee] = JSON.parse(back.body).employees
    expect(employee).toMatchObject({ id: '1003', firstName: 'Mei', jobTitle: 'Senior Analyst', department: '' })
  })

  it('keeps what the canonical form has no place for, and gives it back to that system alone', async () => {
    const { items } = await receiveVendorMessage(
      gateway,
      hris,
      employees({ id: '1004', firstName: 'Bo', lastName: 'Ek', shirtSize: 'XL' }),
    )
    const request = {
      vendor: 'bamboohr',
      message: 'employees',
      id: items?.[0]?.id ?? '',
      base: 'http://x',
      origin: originOf('vendor'),
    }
    expect((await serveVendorForm(gateway, hris, request)).body).toContain('XL')
    const other = await callerOf(gateway, 'payroll', { vendor: 'bamboohr' })
    expect((await serveVendorForm(gateway, other, request)).body).not.toContain('XL')
    const noAdmin = { ...other, scopes: (await callerOf(gateway, 'payroll', { scopes: ['system/*.rs'] })).scopes }
    await expect(serveVendorForm(gateway, noAdmin, { ...request, system: 'hris' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('quarantines the faulty rows and no others', async () => {
    const rows = [
      header,
      'M1,"Abara, Chidi",02/03/1980,M,555-0100,1 Main St,Springfield,IL,62701',
      ',"No, Id",01/01/1990,F,,,,,',
      'M3,"Roe, Ann",31/31/1990,F,,,,,',
    ]
    const { transfer, items } = await receiveVendorMessage(gateway, clinic, patients(rows.join('\r\n')))
    expect(items?.map((item) => item.outcome)).toEqual(['accepted', 'quarantined', 'quarantined'])
    expect(items?.[2]?.issues[0]).toMatchObject({ severity: 'error' })
    expect((await showTransfer(gateway, clinic, transfer)).counts).toEqual({ accepted: 1, quarantined: 2 })
    expect((await transferItems(gateway, clinic, transfer, -1, 10)).map((item) => item.outcome)).toEqual([
      'accepted',
      'quarantined',
      'quarantined',
    ])
  })

  it('that cannot be read as a whole is refused, logged, and kept', async () => {
    const error = await receiveVendorMessage(gateway, hris, {
      ...employees(),
      body: Buffer.from('{"employees":['),
    }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'unreadable' })
    const transfer = error.headers['X-Interlingua-Transfer']
    expect(await showTransfer(gateway, hris, transfer)).toMatchObject({ outcome: 'quarantined' })
    expect(Buffer.from((await transferBody(gateway, hris, transfer)).body).toString()).toBe('{"employees":[')
  })

  it('without items is answered without items', async () => {
    expect((await receiveVendorMessage(gateway, hris, employees())).items).toEqual([])
  })

  it('checked only, answers as it would and stores nothing but the line', async () => {
    const request = { ...employees({ id: '1005', firstName: 'Noor', lastName: 'Haddad' }), checkOnly: true }
    const { transfer, items } = await receiveVendorMessage(gateway, hris, request)
    expect(items).toMatchObject([{ outcome: 'accepted', kind: 'Census', version: 1 }])
    await expect(census(hris, items?.[0]?.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await showTransfer(gateway, hris, transfer)).toMatchObject({ operation: 'check', outcome: 'accepted' })
    await expect(transferBody(gateway, hris, transfer)).rejects.toMatchObject({ code: 'not-found' })
    const real = await receiveVendorMessage(gateway, hris, { ...request, checkOnly: false })
    expect(real.items).toMatchObject([{ outcome: 'accepted', version: 1 }])
  })
})

describe('an idempotency key', () => {
  it('gets the first answer again, and refuses another payload', async () => {
    const key = crypto.randomUUID()
    const request = { ...employees({ id: '2001', firstName: 'Ada', lastName: 'Byron' }), idempotencyKey: key }
    const first = await receiveVendorMessage(gateway, hris, request)
    const again = await receiveVendorMessage(gateway, hris, request)
    expect(again).toEqual({ ...first, replayed: true })
    const other = { ...employees({ id: '2002', firstName: 'X', lastName: 'Y' }), idempotencyKey: key }
    await expect(receiveVendorMessage(gateway, hris, other)).rejects.toMatchObject({ code: 'key-reused' })
    const elsewhere = await receiveVendorMessage(gateway, clinic, { ...other, vendor: 'bamboohr' })
    expect(elsewhere.items).toMatchObject([{ outcome: 'accepted' }])
  })

  it('is in progress while the first is, and each of many parallel callers gets one answer', async () => {
    const request = {
      ...employees({ id: '2003', firstName: 'Par', lastName: 'Allel' }),
      idempotencyKey: crypto.randomUUID(),
    }
    const settled = await Promise.allSettled(
      Array.from({ length: 12 }, () => receiveVendorMessage(gateway, hris, request)),
    )
    const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set(answers.map((one) => one.transfer)).size).toBe(1)
    expect(answers.filter((one) => !one.replayed)).toHaveLength(1)
    for (const code of refusals) expect(code).toBe('in-progress')
  })

  it('replays a refusal too', async () => {
    const request = { ...employees(), body: Buffer.from('not json'), idempotencyKey: crypto.randomUUID() }
    const first = await receiveVendorMessage(gateway, hris, request).catch((error) => error)
    const again = await receiveVendorMessage(gateway, hris, request).catch((error) => error)
    expect(again).toMatchObject({ code: 'unreadable', message: first.message, headers: first.headers })
  })
})

describe('the system of record', () => {
  it('refuses or keeps as a proposal what another system says', async () => {
    const owner = await callerOf(gateway, 'ehr')
    const rule = {
      kind: 'Patient',
      path: '',
      scope: '',
      owner: 'ehr',
      from: null,
      to: null,
      reason: null,
      origin: 'api',
    } as const
    await putAuthorities(gateway.database.db, [{ ...rule, id: 'patients', otherwise: 'refuse' }], gateway.now())
    const row = `${header}\r\nM9,"Nine, Nina",01/01/1999,F,,,,,`
    const refused = await receiveVendorMessage(gateway, clinic, patients(row))
    expect(refused.items).toMatchObject([{ outcome: 'refused', issues: [{ code: 'authority' }] }])
    expect(refused.items?.[0]?.issues.at(-1)?.text).toMatch(/ehr.*patients/)
    await putAuthorities(gateway.database.db, [{ ...rule, id: 'patients', otherwise: 'propose' }], gateway.now())
    const proposed = await receiveVendorMessage(gateway, clinic, patients(row))
    expect(proposed.items).toMatchObject([{ outcome: 'proposed' }])
    expect(await gateway.database.db.selectFrom('proposals').select(['owner', 'system', 'state']).execute()).toEqual([
      { owner: 'ehr', system: 'clinic', state: 'open' },
    ])
    const fhir = gateway.standards.get('fhir') as Standard
    const record = { kind: 'Patient', text: '{"resourceType":"Patient"}', value: { resourceType: 'Patient' } }
    const [written] = await writeRecords(gateway, owner, [{ type: 'create', standard: fhir, record }], originOf('fhir'))
    expect(written).toMatchObject({ status: 'created' })
    await putAuthorities(gateway.database.db, [{ ...rule, id: 'patients', otherwise: 'refuse' }], gateway.now())
    const direct = writeRecords(gateway, clinic, [{ type: 'create', standard: fhir, record }], originOf('fhir'))
    await expect(direct).rejects.toMatchObject({ code: 'business-rule' })
    await gateway.database.db.deleteFrom('authorities').execute()
  })
})

describe('a large payload', () => {
  it('is accepted at once and worked through, once for one key', async () => {
    const rows = Array.from(
      { length: 1700 },
      (_, at) => `L${at},"Large, Lee${at}",${at === 1234 ? '13/13/2001' : '01/02/1970'},F,,,,,`,
    )
    const request = { ...patients([header, ...rows].join('\r\n')), idempotencyKey: crypto.randomUUID() }
    const { transfer, items } = await receiveVendorMessage(gateway, clinic, request)
    expect(items).toBeUndefined()
    expect((await receiveVendorMessage(gateway, clinic, request)).transfer).toBe(transfer)
    await restRuns(gateway)
    expect(await showTransfer(gateway, clinic, transfer)).toMatchObject({
      outcome: 'mixed',
      counts: { accepted: 1699, quarantined: 1 },
      items: 1700,
    })
    const lines = await transferItems(gateway, clinic, transfer, 1233, 2)
    expect(lines.map((line) => [line.index, line.outcome])).toEqual([
      [1234, 'quarantined'],
      [1235, 'accepted'],
    ])
  })
})
