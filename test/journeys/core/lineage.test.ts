import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lineage } from '../../../src/flow/lineage.ts'
import { elementNamed } from '../../../src/flow/lineage-refused.ts'
import { putSystems } from '../../../src/registry/systems.ts'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Ask, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client
let hris = ''
let badge = ''

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  const { db } = test.gateway.database
  const of = (id: string) => ({ id, name: id, vendor: 'bamboohr', role: 'system', overlay: {}, origin: 'api' }) as const
  await putSystems(db, [of('hris'), of('badge')], test.gateway.now())
  const scopes = ['vendor/*.cruds', 'system/*.cruds']
  hris = await keyFor(test.gateway, { id: 'hris', scopes })
  badge = await keyFor(test.gateway, { id: 'badge', scopes })
})
afterAll(() => test.close())

const json = { 'Content-Type': 'application/json' }

interface Sent {
  readonly id: string
  readonly version: number
  readonly transfer: string
}

async function employee(key: string, fields: object): Promise<Sent> {
  const answer = await call('POST', '/vendors/bamboohr/employees', {
    key,
    headers: json,
    body: JSON.stringify({ employees: [fields] }),
  })
  const { transfer, items } = answer.json<{ transfer: string; items: { id: string; version: number }[] }>()
  expect(answer.status).toBe(200)
  return { transfer, ...(items[0] as { id: string; version: number }) }
}

async function ask(kind: string, id: string, query = '', more: Ask = {}): Promise<Answer> {
  const answer = await call('GET', `/api/v1/records/${kind}/${id}/lineage${query}`, more)
  expect(contractFaults('gateway', 'GET /api/v1/records/{kind}/{id}/lineage', answer)).toEqual([])
  return answer
}

async function lineage(kind: string, id: string, query = '', more: Ask = {}): Promise<Lineage> {
  const answer = await ask(kind, id, query, more)
  expect(answer.status).toBe(200)
  return answer.json<Lineage>()
}
async function element(kind: string, id: string, path: string, query = '') {
  const { elements } = await lineage(kind, id, `?path=${encodeURIComponent(path)}${query}`)
  expect(elements).toHaveLength(1)
  return elements[0] as Lineage['elements'][number]
}

describe('lineage of an element', () => {
  it('names system, transfer, message, mapping, item, vendor field, its value and the rule', async () => {
    const first = await employee(hris, { id: '1', firstName: 'Amara', lastName: 'Okafor', hireDate: '2020-03-01' })
    const second = await employee(badge, { id: '1', lastName: 'Okafor', workEmail: 'a@hospital.example' })
    expect([second.id, second.version]).toEqual([first.id, 2])
    const line = (await call('GET', `/api/v1/transfers/${first.transfer}`)).json<{ mapping: string }>()
    expect(await element('Census', first.id, 'person.name.family')).toMatchObject({
      path: 'person.name.family',
      pointer: '/person/name/family',
      state: 'value',
      value: 'Okafor',
      since: {
        ...{
          version: 1,
          system: 'hris',
          client: 'hris',
          transfer: first.transfer,
          face: 'vendor',
          operation: 'receive',
        },
        ...{ vendor: 'bamboohr', message: 'employees', mapping: line.mapping },
      },
      source: {
        state: 'translated',
        item: '/employees/0',
        rules: [
          { element: 'person.name.family', from: ['lastName'], said: ['Okafor'], state: 'value', row: '/rows/6' },
        ],
      },
    })
    const mail = await element('Census', first.id, '/person/communication/email/0/address')
    expect(mail).toMatchObject({
      path: 'person.communication.email[0].address',
      since: { version: 2, system: 'badge', transfer: second.transfer },
      source: { state: 'translated', rules: [{ from: ['workEmail'], said: ['a@hospital.example'] }] },
    })
    expect(await element('Census', first.id, 'employeeWorkLifeCycle')).toMatchObject({
      since: { version: 1 },
      source: { rules: [{ from: ['hireDate'] }] },
    })
  })

  it('tells of every leaf, page by page, of one version', async () => {
    const { id } = await employee(hris, {
      id: '2',
      firstName: 'Ion',
      lastName: 'Popescu',
      workPhone: '1',
      homePhone: '2',
    })
    const whole = await lineage('Census', id)
    expect(whole.elements.map(({ path, value }) => [path, value])).toEqual(
      expect.arrayContaining([
        ['person.name.given', 'Ion'],
        ['person.communication.phone[useCode=work].formattedNumber', '1'],
        ['person.communication.phone[useCode=home].formattedNumber', '2'],
      ]),
    )
    const paths: string[] = []
    for (let url: string | undefined = `/api/v1/records/Census/${id}/lineage?count=2`; url; ) {
      const page: Lineage & { next?: string } = (await call('GET', url)).json()
      paths.push(...page.elements.map(({ path }) => path))
      // The pages go on with the version that they began with.
      if (paths.length === 2) await employee(hris, { id: '2', firstName: 'Jon', jobTitle: 'Nurse' })
      url = page.next as string | undefined
    }
    expect(paths).toEqual(whole.elements.map(({ path }) => path))
  })

  it('as it was at a version, and as of an instant', async () => {
    const first = await employee(hris, { id: '3', firstName: 'Mei', lastName: 'Lin' })
    const second = await employee(hris, { id: '3', lastName: 'Wang' })
    const third = await employee(badge, { id: '3', lastName: 'Zhou' })
    const transfers = async (query: string) =>
      (await element('Census', first.id, 'person.name.family', query)).since.transfer
    expect(await transfers('')).toBe(third.transfer)
    expect(await transfers('&version=2')).toBe(second.transfer)
    expect(await transfers('&version=1')).toBe(first.transfer)
    const { at } = await lineage('Census', first.id, '?version=2&path=person.name.family')
    expect(await transfers(`&asOf=${at}`)).toBe(second.transfer)
    expect((await element('Census', first.id, 'person.name.given')).since.transfer).toBe(first.transfer)
  })

  it('of an element that is gone: who took it away', async () => {
    const first = await employee(hris, { id: '4', firstName: 'A', lastName: 'B', jobTitle: 'Clerk' })
    const second = await employee(hris, { id: '4', jobTitle: '' })
    const gone = await element('Census', first.id, 'deployment[0].job.title')
    expect(gone).toMatchObject({
      state: 'absent',
      since: { version: 2, transfer: second.transfer },
      source: { state: 'translated', rules: [{ from: ['jobTitle'], said: [''], state: 'empty' }] },
    })
    expect(gone).not.toHaveProperty('value')
  })

  it('of a record sent as it is: the sender, the transfer, and that it was sent so', async () => {
    const made = await call('POST', '/fhir/R4/Patient', {
      key: hris,
      headers: json,
      body: '{"resourceType":"Patient","gender":"male","telecom":[{"system":"phone","value":"1"},{"system":"email","value":"a@b.example"}]}',
    })
    const id = idIn(made)
    await call('PATCH', `/fhir/R4/Patient/${id}`, {
      key: badge,
      headers: { 'Content-Type': 'application/json-patch+json' },
      body: '[{"op":"add","path":"/telecom/0","value":{"system":"fax","value":"2"}}]',
    })
    const { elements } = await lineage('Patient', id)
    expect(elements.map(({ path, since, source }) => [path, since.system, source.state])).toEqual([
      ['gender', 'hris', 'direct'],
      ['telecom[system=fax].system', 'badge', 'direct'],
      ['telecom[system=fax].value', 'badge', 'direct'],
      ['telecom[system=phone].system', 'hris', 'direct'],
      ['telecom[system=phone].value', 'hris', 'direct'],
      ['telecom[system=email].system', 'hris', 'direct'],
      ['telecom[system=email].value', 'hris', 'direct'],
    ])
  })

  it('says that a message has expired, and keeps the rest', async () => {
    const sent = await employee(hris, { id: '5', firstName: 'Old', lastName: 'News' })
    await sql`delete from messages`.execute(test.gateway.database.db)
    const old = await element('Census', sent.id, 'person.name.given')
    expect(old).toMatchObject({ since: { system: 'hris', transfer: sent.transfer }, source: { state: 'expired' } })
    expect(old.since.mapping).toBeTruthy()
  })

  it('goes back two thousand versions, and says that a value may be older', async () => {
    const { db } = test.gateway.database
    const transfer = test.gateway.newId()
    await sql`insert into versions (kind, id, version, deleted, at, text, transfer, system)
      select 'Patient', 'long', n, false, timestamptz '2026-01-01' + n * interval '1 second',
        '{"resourceType":"Patient","id":"long","active":true,"gender":"' || case when n > 2000 then 'male' else 'female' end || '"}',
        ${transfer}::uuid, 'hris' from generate_series(1, 2010) n`.execute(db)
    await sql`insert into records (kind, id, version, updated_at) values ('Patient', 'long', 2010, now())`.execute(db)
    expect((await element('Patient', 'long', 'gender')).since).toMatchObject({ version: 2001 })
    const { since, source } = await element('Patient', 'long', 'active')
    expect(since).toMatchObject({ earlier: true, system: 'hris', transfer })
    expect(since.version).toBeLessThan(15)
    expect(source.state).toBe('unknown')
    expect((await element('Patient', 'long', 'active', '&version=5')).since).toMatchObject({ version: 1 })
  })

  it('reads the message by the mapping that it came in by', async () => {
    const key = await keyFor(test.gateway, { id: 'own', scopes: ['vendor/*.cruds', 'system/*.cruds'] })
    const with_ = (rows: object[]) =>
      putSystems(
        test.gateway.database.db,
        [{ id: 'own', name: 'own', vendor: 'bamboohr', role: 'system', overlay: { rows }, origin: 'api' }],
        test.gateway.now(),
      )
    await with_([{ from: 'nick', to: 'person.name.preferred' }])
    const sent = await employee(key, { id: '6', firstName: 'A', lastName: 'B', nick: 'Al' })
    await with_([])
    expect(await element('Census', sent.id, 'person.name.preferred')).toMatchObject({
      source: { state: 'translated', rules: [{ from: ['nick'], said: ['Al'] }] },
    })
  })

  it('says who was refused', async () => {
    const first = await employee(hris, { id: '7', firstName: 'A', lastName: 'B' })
    const { db } = test.gateway.database
    await sql`insert into transfers (id, at, direction, face, operation, system, client, outcome, items, kind, record, correlation, issues, duration_ms)
      values (${test.gateway.newId()}, now(), 'in', 'fhir', 'update', 'badge', 'badge', 'refused', 1, 'Census', ${first.id}, 'c',
        ${JSON.stringify([
          {
            severity: 'error',
            code: 'authority',
            path: '/person/name/family',
            text: 'hris is the system of record for Census.person.name (rule n), and badge is not. Change it in hris.',
          },
          { severity: 'error', code: 'required', path: '/person', text: 'x' },
        ])}::jsonb, 1)`.execute(db)
    expect((await element('Census', first.id, 'person.name.family')).refused).toMatchObject([
      { system: 'badge', outcome: 'refused', code: 'authority' },
    ])
    expect((await element('Census', first.id, 'documentId.value')).refused).toEqual([])
    const { elements } = await lineage('Census', first.id, '?path=person.name.family', { key: badge })
    expect(elements[0]).not.toHaveProperty('refused')
    expect(elements[0]?.since).not.toHaveProperty('client')
    expect(
      elementNamed('a is the system of record for Patient.telecom[use=work].value (rule r), and b', 'Patient'),
    ).toBe('telecom[use=work].value')
  })
})

describe('what is refused', () => {
  it('bad input is told, and what is not there is not found', async () => {
    const { id } = await employee(hris, { id: '8', firstName: 'A', lastName: 'B' })
    const status = async (kind: string, which: string, query: string) => (await ask(kind, which, query)).status
    expect(await status('Census', id, '?path=person.name.nothing')).toBe(404)
    expect(await status('Census', id, '?path=person[')).toBe(400)
    expect(await status('Census', id, `?path=${'a'.repeat(3000)}`)).toBe(400)
    expect(await status('Census', id, '?path=')).toBe(400)
    expect(await status('Census', id, '?path=__proto__')).toBe(400)
    expect(await status('Census', id, '?path=/0/a')).toBe(404)
    expect(await status('Census', id, '?path=/person/')).toBe(404)
    expect(await status('Census', id, '?version=9')).toBe(404)
    expect(await status('Census', id, '?version=x')).toBe(400)
    expect(await status('Census', id, '?version=1&asOf=2026-01-01')).toBe(400)
    expect(await status('Census', id, '?asOf=1999-01-01')).toBe(404)
    expect(await status('Census', id, '?nothing=1')).toBe(400)
    expect(await status('Census', 'none', '')).toBe(404)
    expect(await status('Nonsense', id, '')).toBe(404)
    const patient = idIn(await call('POST', '/fhir/R4/Patient', { headers: json, body: '{"resourceType":"Patient"}' }))
    await call('DELETE', `/fhir/R4/Patient/${patient}`)
    expect(await status('Patient', patient, '')).toBe(410)
    expect(await status('Patient', patient, '?version=1')).toBe(200)
    const provenance = await call('GET', `/fhir/R4/Provenance?target=Patient/${patient}&_count=1`)
    const { entry } = provenance.json<{ entry: { resource: { id: string } }[] }>()
    expect(await status('Provenance', entry[0]?.resource.id ?? '', '')).toBe(404)
  })

  it('a hidden element and a hidden record are as if they were not there', async () => {
    const view = { Patient: { where: 'active=true', hide: ['birthDate'] } }
    const key = await keyFor(test.gateway, { id: 'limited', scopes: ['system/*.rs', 'admin/*.*'], view })
    const put = (body: object, id?: string) =>
      call(id ? 'PUT' : 'POST', `/fhir/R4/Patient${id ? `/${id}` : ''}`, { headers: json, body: JSON.stringify(body) })
    const id = idIn(await put({ resourceType: 'Patient', active: true, birthDate: '1970-01-01' }))
    await put({ resourceType: 'Patient', id, active: true, birthDate: '1971-01-01', gender: 'male' }, id)
    const hidden = await ask('Patient', id, '?path=birthDate', { key })
    const never = await ask('Patient', id, '?path=maritalStatus', { key })
    expect([hidden.status, never.status]).toEqual([404, 404])
    expect(
      hidden.text.replaceAll('birthDate', 'maritalStatus').replace(/"(?:requestId|instance|correlation)[^,}]*/g, ''),
    ).toBe(never.text.replace(/"(?:requestId|instance|correlation)[^,}]*/g, ''))
    const all = await lineage('Patient', id, '', { key })
    expect(all.elements.map(({ path }) => path)).not.toContain('birthDate')
    expect(all.elements.find(({ path }) => path === 'gender')).not.toHaveProperty('refused')
    const other = idIn(await put({ resourceType: 'Patient', active: false }))
    expect((await ask('Patient', other, '', { key })).status).toBe(404)
    const scoped = await keyFor(test.gateway, { id: 'scoped', scopes: ['system/Census.r'] })
    expect((await ask('Patient', id, '', { key: scoped })).status).toBe(403)
  })
})

describe('law', () => {
  it('the lineage of each element names the transfer that last changed it', async () => {
    const fields = ['firstName', 'lastName', 'jobTitle', 'department'] as const
    const paths = {
      firstName: 'person.name.given',
      lastName: 'person.name.family',
      jobTitle: 'deployment[0].job.title',
      department: 'deployment[0].organization.name',
    }
    const write = fc.record({
      by: fc.constantFrom('hris', 'badge'),
      says: fc.dictionary(fc.constantFrom(...fields), fc.constantFrom('a', 'b', ''), { minKeys: 1 }),
    })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 8 }), async (writes) => {
        const id = `law-${run++}`
        const first = await employee(hris, { id, firstName: 'x', lastName: 'x', jobTitle: 'x', department: 'x' })
        const expected = new Map<string, { value: string; transfer: string }>(
          fields.map((field) => [field, { value: 'x', transfer: first.transfer }]),
        )
        for (const { by, says } of writes) {
          const { transfer } = await employee(by === 'hris' ? hris : badge, { id, ...says })
          for (const [field, value] of Object.entries(says))
            if (expected.get(field)?.value !== value) expected.set(field, { value, transfer })
        }
        for (const [field, { value, transfer }] of expected) {
          const found = await element('Census', first.id, paths[field as keyof typeof paths])
          expect([field, found.value ?? '', found.since.transfer]).toEqual([field, value, transfer])
          expect(found.source.rules?.[0]?.said).toEqual([value])
        }
      }),
      { numRuns: 12 },
    )
  })

  it('of records sent as they are, deleted and restored, it names the version that last changed it', async () => {
    const content = fc.record(
      { gender: fc.constantFrom('male', 'female'), active: fc.boolean(), birthDate: fc.constantFrom('1970', '1971') },
      { requiredKeys: [] },
    )
    const write = fc.oneof({ weight: 5, arbitrary: content }, { weight: 1, arbitrary: fc.constant(null) })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 10 }), async (writes) => {
        const id = `direct-${run++}`
        const since = new Map<string, { value: unknown; version: number }>()
        let version = 0
        let last: Record<string, unknown> | null | undefined
        for (const [at, more] of [...writes, { active: true, language: 'en' }].entries()) {
          if (more === null && (last === undefined || last === null)) continue
          const key = at % 2 === 0 ? hris : badge
          const body = JSON.stringify({ resourceType: 'Patient', id, ...more })
          const path = `/fhir/R4/Patient/${id}`
          await (more === null ? call('DELETE', path, { key }) : call('PUT', path, { key, headers: json, body }))
          const changed = last === undefined || JSON.stringify(sorted(last)) !== JSON.stringify(sorted(more))
          if (changed) version += 1
          for (const name of ['gender', 'active', 'birthDate', 'language']) {
            const value = (more as Record<string, unknown> | null)?.[name]
            if (since.get(name)?.value !== value) since.set(name, { value, version })
          }
          last = more
        }
        const told = await lineage('Patient', id)
        expect(told.version).toBe(version)
        for (const [name, { value, version: expected }] of since) {
          const answer = await ask('Patient', id, `?path=${name}`)
          const found = answer.status === 404 ? undefined : answer.json<Lineage>().elements[0]
          expect([name, found?.value, found?.since.version]).toEqual([name, value, expected])
        }
      }),
      { numRuns: 12 },
    )
  })
})

function sorted(value: object | null): [string, unknown][] {
  return Object.entries(value ?? { deleted: true }).sort(([one], [other]) => (one < other ? -1 : 1))
}
