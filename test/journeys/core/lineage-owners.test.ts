import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lineage } from '../../../src/flow/lineage.ts'
import type { ElementLineage } from '../../../src/flow/lineage-element.ts'
import { putSystems } from '../../../src/registry/systems.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

// Lineage where elements have owners: whose value counts, and whose did not.
let test: TestGateway
let call: Client
const keys: Record<string, string> = {}

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  const { db } = test.gateway.database
  const scopes = ['system/*.cruds', 'vendor/*.cruds', 'admin/transfers.r']
  for (const id of ['hris', 'payroll', 'badge']) {
    await putSystems(
      db,
      [{ id, name: id, vendor: 'bamboohr', role: 'system', overlay: {}, origin: 'api' }],
      test.gateway.now(),
    )
    keys[id] = await keyFor(test.gateway, { id, scopes })
  }
})
afterAll(() => test.close())

const json = { 'Content-Type': 'application/json' }

async function rule(id: string, body: object): Promise<void> {
  const answer = await call('PUT', `/api/v1/authorities/${id}?reason=test`, {
    body: JSON.stringify(body),
    headers: json,
  })
  expect(answer.status).toBeLessThan(300)
}

async function employee(by: string, fields: object): Promise<{ id: string; transfer: string; outcome: string }> {
  const answer = await call('POST', '/vendors/bamboohr/employees', {
    key: keys[by] ?? '',
    headers: json,
    body: JSON.stringify({ employees: [fields] }),
  })
  const { transfer, items } = answer.json<{ transfer: string; items: { id: string; outcome: string }[] }>()
  return { transfer, id: items[0]?.id ?? '', outcome: items[0]?.outcome ?? '' }
}

async function element(kind: string, id: string, path: string): Promise<ElementLineage> {
  const answer: Answer = await call('GET', `/api/v1/records/${kind}/${id}/lineage?path=${encodeURIComponent(path)}`)
  expect(answer.status).toBe(200)
  return answer.json<Lineage>().elements[0] as ElementLineage
}

describe('lineage under rules', () => {
  it('tells whose writes of an element were refused, ignored or flagged, and by which rule', async () => {
    const paths = {
      title: 'deployment[0].job.title',
      email: 'person.communication.email[useCode=work].address',
    }
    await rule('names', { kind: 'Census', path: 'person.name', owner: 'hris', otherwise: 'refuse' })
    await rule('deploy', { kind: 'Census', path: 'deployment', owner: 'hris', otherwise: 'ignore' })
    await rule('contact', { kind: 'Census', path: 'person.communication', owner: 'hris', otherwise: 'flag' })
    const first = await employee('hris', { id: '1', lastName: 'Okafor', jobTitle: 'Nurse', workEmail: 'a@h.example' })
    const second = await employee('badge', {
      ...{ id: '1', lastName: 'Okafo', jobTitle: 'Guard', workEmail: 'b@h.example', hireDate: '2020-01-01' },
    })
    const name = await element('Census', first.id, 'person.name.family')
    expect(name).toMatchObject({ value: 'Okafor', since: { system: 'hris', transfer: first.transfer } })
    expect(name.refused).toMatchObject([{ system: 'badge', transfer: second.transfer, code: 'authority' }])
    expect(name.refused?.[0]?.text).toContain('(rule names)')
    expect((await element('Census', first.id, paths.title)).refused).toMatchObject([{ code: 'authority-ignored' }])
    const mail = await element('Census', first.id, paths.email)
    expect(mail).toMatchObject({ value: 'b@h.example', since: { system: 'badge' } })
    expect(mail.refused).toMatchObject([{ code: 'authority-flagged' }])
    const hired = await element('Census', first.id, 'employeeWorkLifeCycle.hire.date')
    expect(hired).toMatchObject({ since: { system: 'badge' }, refused: [] })
  })

  it('tells of a whole write that was refused on a standard endpoint', async () => {
    await rule('gender', { kind: 'Patient', path: 'gender', owner: 'hris', otherwise: 'refuse' })
    const id = idIn(
      await call('POST', '/fhir/R4/Patient', {
        key: keys['hris'] ?? '',
        headers: json,
        body: '{"resourceType":"Patient","gender":"male","active":true}',
      }),
    )
    const put = await call('PUT', `/fhir/R4/Patient/${id}`, {
      key: keys['badge'] ?? '',
      headers: json,
      body: JSON.stringify({ resourceType: 'Patient', id, gender: 'female', active: true }),
    })
    expect(put.status).toBe(422)
    expect((await element('Patient', id, 'gender')).refused).toMatchObject([{ system: 'badge', outcome: 'refused' }])
    expect((await element('Patient', id, 'active')).refused).toEqual([])
  })

  it('names who says a value that came forward when the owner withdrew its own', async () => {
    const fallback = { owner: 'hris', otherwise: 'ignore', fallback: ['payroll'] }
    await rule('marital', { kind: 'Patient', path: 'maritalStatus.text', ...fallback })
    const write = async (by: string, body: object, id?: string) => {
      const answer = await call(id ? 'PUT' : 'POST', `/fhir/R4/Patient${id ? `/${id}` : ''}`, {
        ...{ key: keys[by] ?? '', headers: json },
        body: JSON.stringify({ resourceType: 'Patient', ...(id ? { id } : {}), ...body }),
      })
      expect(answer.status).toBeLessThan(300)
      return answer
    }
    const id = idIn(await write('payroll', { maritalStatus: { text: 'single' } }))
    await write('hris', { maritalStatus: { text: 'married' }, active: true }, id)
    const owned = await element('Patient', id, 'maritalStatus.text')
    expect(owned).toMatchObject({ value: 'married', since: { version: 2, system: 'hris' } })
    await write('hris', { active: true }, id)
    const back = await element('Patient', id, 'maritalStatus.text')
    expect(back).toMatchObject({
      value: 'single',
      since: { version: 3, system: 'hris' },
      saidBy: { system: 'payroll' },
    })
  })

  it('of a merged record leads to the one that said it, and to the message it came in', async () => {
    const clinic = {
      id: 'clinic',
      name: 'clinic',
      vendor: 'clinic',
      role: 'system',
      overlay: {},
      origin: 'api',
    } as const
    await putSystems(test.gateway.database.db, [clinic], test.gateway.now())
    const key = await keyFor(test.gateway, { id: 'clinic', scopes: ['vendor/*.cruds', 'system/*.cruds'] })
    const header = 'MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip'
    const rows = `${header}\nM-0,"Ito, Ren",01/02/1981,M,1,,,,\nM-1,"Okafor, Amara",01/02/1980,F,555-0100,,,,\n`
    const sent = await call('POST', '/vendors/clinic/patients', {
      key,
      headers: { 'Content-Type': 'text/csv' },
      body: rows,
    })
    const { transfer, items } = sent.json<{ transfer: string; items: { id: string }[] }>()
    const row = items[1]?.id ?? ''
    const body = '{"resourceType":"Patient","name":[{"family":"Okafor"}]}'
    const kept = idIn(await call('POST', '/fhir/R4/Patient', { key: keys['hris'] ?? '', headers: json, body }))
    const merged = await call('POST', `/api/v1/records/Patient/${row}/$merge`, {
      ...{ headers: json, body: JSON.stringify({ into: kept, reason: 'one person' }) },
    })
    expect(merged.status).toBe(200)
    expect(await element('Patient', kept, 'birthDate')).toMatchObject({
      value: '1980-01-02',
      since: { version: 2, operation: 'merge' },
      saidBy: { system: 'clinic', transfer },
      source: { state: 'translated', item: 'row 3', rules: [{ from: ['Birth Date'], said: ['01/02/1980'] }] },
    })
    expect(await element('Patient', kept, 'name[0].family')).toMatchObject({ since: { version: 1, system: 'hris' } })
    // A predicate says what it picks by.
    expect(await element('Patient', row, 'telecom[system=phone].system')).toMatchObject({
      since: { version: 1, system: 'clinic' },
      source: { state: 'translated', item: 'row 3', rules: [{ from: ['Phone'], said: ['555-0100'] }] },
    })
  })
})
