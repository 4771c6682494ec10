import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duties, type FeedDefinition, type Workspace } from '../../../src/feeds/workspace.ts'
import { checkShape } from '../../../src/feeds/workspace-check.ts'
import { admit } from '../../../src/flow/admit.ts'
import { applyWorkspace } from '../../../src/flow/apply.ts'
import { contractFaults } from '../../support/contract.ts'
import { adminKey, type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client
let keys: Readonly<Record<string, string>>

const answered = Object.fromEntries(duties.map((duty) => [duty, 'told']))
const identity = { match: ['own-id', { value: 'work-email' }], rules: ['same-worker'] } as const

function feed(system: string): FeedDefinition {
  return { name: system, system, message: 'employees', ...answered, identity }
}

function bamboo(agency: string) {
  return { name: agency, vendor: 'bamboohr', identifier: { agency } }
}

function client(system: string) {
  return { name: system, system, scopes: ['vendor/bamboohr.employees.c', 'system/Census.rs'] }
}

const workspace: Workspace = {
  name: 'staff',
  systems: { hris: bamboo('hris'), payroll: bamboo('payroll'), badge: bamboo('badge') },
  authorities: {},
  matching: {
    'work-email': {
      kind: 'Census',
      identify: { path: 'person.communication.email[useCode=work].address', as: 'email' },
    },
    'same-worker': {
      kind: 'Census',
      match: 0.9,
      review: 0.6,
      country: '+44',
      compare: [
        { path: 'person.name.family', as: 'name', agree: 4, differ: -4 },
        { path: 'person.name.given', as: 'name', agree: 2, differ: -2 },
        { path: 'person.birthDate', as: 'date', agree: 4, differ: -6 },
        { path: 'person.communication.phone.formattedNumber', as: 'phone', agree: 2, differ: -0.5, absent: 0 },
      ],
      block: [
        [{ path: 'person.birthDate', as: 'date' }],
        [
          { path: 'person.name.family', as: 'name' },
          { path: 'person.name.given', as: 'name', first: 1 },
        ],
      ],
    },
  },
  feeds: { 'from-hris': feed('hris'), 'from-payroll': feed('payroll'), 'from-badge': feed('badge') },
  clients: { hris: client('hris'), payroll: client('payroll'), badge: client('badge') },
  samples: [],
}

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  // Somebody is here before there are rules.
  await call('PUT', '/hr-open/4.2/censuses/early', {
    body: JSON.stringify({
      documentId: { value: 'early' },
      person: { name: { family: 'Früh', given: 'Vera' }, birthDate: '1970-07-07' },
    }),
    headers: { 'Content-Type': 'application/json' },
  })
  const admin = await admit(test.gateway, new Headers({ authorization: `Bearer ${adminKey}` }))
  keys = (await applyWorkspace(test.gateway, admin, workspace)).keys
})
afterAll(() => test.close())

interface Item {
  readonly outcome: string
  readonly id: string | null
  readonly issues: readonly { readonly code: string; readonly text: string }[]
}

async function send(system: string, ...employees: object[]): Promise<Item[]> {
  const body = JSON.stringify({ employees })
  const key = keys[system] as string
  const answer = await call('POST', '/vendors/bamboohr/employees', {
    ...{ body, key },
    headers: { 'Content-Type': 'application/json' },
  })
  return answer.json<{ items: Item[] }>().items
}

const post = (path: string, body: object) =>
  call('POST', path, { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })

const amara = { firstName: 'Amara', lastName: "O'Kafor", dateOfBirth: '1980-01-02', workPhone: '+44 20 7946 0000' }

describe('an item that no identifier names', () => {
  it('is compared by rules of the shape that workspaces have', () => {
    expect(checkShape({ ...workspace, clients: {} })).toEqual([])
  })

  it('is a new record when nobody is like it, and the one that is beyond doubt when somebody is', async () => {
    const [first] = await send('hris', { id: '1', ...amara })
    expect(first?.outcome).toBe('accepted')
    const [second] = await send('payroll', {
      ...{ id: 'P-9', firstName: 'AMARA', lastName: 'OKAFOR', dateOfBirth: '1980-01-02', workPhone: '020 7946 0000' },
    })
    expect(second).toMatchObject({ outcome: 'accepted', id: first?.id })
    const links = (await call('GET', `/api/v1/crosswalk?kind=Census&record=${first?.id}`)).json<{ links: object[] }>()
    expect(links.links).toMatchObject([
      { evidence: 'own-id', source: 'hris', to: null },
      { evidence: 'rule:same-worker 1', source: 'payroll', to: null },
    ])
    // From now on the id decides, whatever the rest says.
    const [third] = await send('payroll', { id: 'P-9', firstName: 'Zoe', lastName: 'Young', dateOfBirth: '1999-09-09' })
    expect(third).toMatchObject({ outcome: 'accepted', id: first?.id })
  })

  it('is found among the records that were there before the rule', async () => {
    const [item] = await send('hris', { id: '2', firstName: 'vera', lastName: 'FRUH', dateOfBirth: '1970-07-07' })
    expect(item).toMatchObject({ outcome: 'quarantined' })
    const [again] = await send('hris', {
      ...{ id: '3', firstName: 'Vera', lastName: 'Früh', dateOfBirth: '1970-07-07', workPhone: '1' },
    })
    // Without a phone on one side the score stays below certainty.
    expect(again?.issues[0]?.code).toBe('identity-review')
  })

  it('is found by a value that identifies, which the records carry', async () => {
    const [first] = await send('hris', { id: '20', firstName: 'Li', lastName: 'Na', workEmail: 'Li.Na@Example.org' })
    const [second] = await send('badge', {
      id: 'B20',
      firstName: 'Lina',
      lastName: 'N.',
      workEmail: 'li.na@example.org',
    })
    expect(second).toMatchObject({ outcome: 'accepted', id: first?.id })
  })

  it('an id of any length leads to its record', async () => {
    const id = 'x'.repeat(5000)
    const [first] = await send('badge', { id, firstName: 'Max', lastName: 'Imum' })
    const [second] = await send('badge', { id, firstName: 'Max', lastName: 'Imus' })
    expect([first?.outcome, second?.outcome, second?.id]).toEqual(['accepted', 'accepted', first?.id])
  })

  it('two of one batch that are alike are seen beside each other', async () => {
    const twin = { firstName: 'Tom', lastName: 'Twin', dateOfBirth: '1990-01-01', workPhone: '020 1111 2222' }
    const [one, two] = await send('hris', { id: '31', ...twin }, { id: '32', ...twin })
    expect(one?.outcome).toBe('accepted')
    // One system that has two ids for them says that they are two.
    expect(two?.issues[0]).toMatchObject({ code: 'identity-review' })
    expect(two?.issues[0]?.text).toContain('hris knows by another id')
  })
})

describe('an item in doubt', () => {
  it('waits in the queue, once, with its candidates side by side, and is applied as decided', async () => {
    const [known] = await send('hris', { id: '41', firstName: 'Ida', lastName: 'Berg', dateOfBirth: '1985-05-05' })
    const close = { id: 'P-42', firstName: 'Ida', lastName: 'Berg', dateOfBirth: '1985-05-05', jobTitle: 'Nurse' }
    const [asked] = await send('payroll', close)
    expect(asked).toMatchObject({ outcome: 'quarantined', issues: [{ code: 'identity-review' }] })
    const address = /\/api\/v1\/reviews\/[0-9a-f-]+/.exec(asked?.issues[0]?.text ?? '')?.[0] ?? ''
    await send('payroll', close)
    const open = (await call('GET', '/api/v1/reviews?state=open&kind=Census')).json<{
      reviews: { id: string; times: number }[]
    }>()
    expect(open.reviews.find(({ id }) => address.endsWith(id))?.times).toBe(2)
    const review = (await call('GET', address)).json<{
      item: object
      candidates: { record: string; score: number; current: { value: object }; comparisons: object[] }[]
    }>()
    expect(review.item).toMatchObject({ person: { name: { family: 'Berg' } } })
    expect(review.candidates.map(({ record }) => record)).toContain(known?.id)
    expect(review.candidates[0]?.current.value).toMatchObject({ person: { name: { family: 'Berg' } } })
    expect(review.candidates[0]?.comparisons[0]).toMatchObject({
      ours: ['Berg'],
      theirs: ['Berg'],
      result: 'agree',
      weight: 4,
    })
    const decided = await post(`${address}/$decide`, { decide: 'match', record: known?.id, reason: 'same badge photo' })
    expect(decided.status).toBe(200)
    expect(decided.json()).toMatchObject({
      review: { state: 'matched', decidedRecord: known?.id, item: null },
      item: { outcome: 'accepted', id: known?.id },
    })
    const { transfer } = decided.json<{ transfer: string }>()
    expect((await call('GET', `/api/v1/transfers/${transfer}`)).json()).toMatchObject({
      system: 'payroll',
      operation: 'review',
      replayOf: expect.any(String),
    })
    expect((await call('GET', `/hr-open/4.2/censuses/${known?.id}`)).text).toContain('Nurse')
    expect((await post(`${address}/$decide`, { decide: 'new', reason: 'no' })).status).toBe(409)
    const [later] = await send('payroll', { ...close, jobTitle: 'Matron' })
    expect(later).toMatchObject({ outcome: 'accepted', id: known?.id })
    const { links } = (await call('GET', `/api/v1/crosswalk?kind=Census&record=${known?.id}`)).json<{
      links: object[]
    }>()
    expect(JSON.stringify(links)).toMatch(/"person: [a-z-]+ same badge photo"/)
  })

  it('may be a new record, or be dismissed until it says something else', async () => {
    await send('hris', { id: '51', firstName: 'Jo', lastName: 'Doe', dateOfBirth: '1981-01-01' })
    const other = { firstName: 'Jo', lastName: 'Doe', dateOfBirth: '1981-01-01' }
    const find = async (id: string, more: object = {}) => {
      const [item] = await send('payroll', { id, ...other, ...more })
      return { item, address: /\/api\/v1\/reviews\/[0-9a-f-]+/.exec(item?.issues[0]?.text ?? '')?.[0] ?? '' }
    }
    const one = await find('P-51')
    const made = await post(`${one.address}/$decide`, { decide: 'new', reason: 'another Jo Doe' })
    expect(made.json()).toMatchObject({ review: { state: 'new' }, item: { outcome: 'accepted' } })
    const two = await find('P-52')
    expect((await post(`${two.address}/$decide`, { decide: 'dismiss', reason: 'a test person' })).status).toBe(200)
    expect((await find('P-52')).item?.issues[0]).toMatchObject({ code: 'identity-dismissed' })
    expect((await find('P-52', { jobTitle: 'Clerk' })).item?.issues[0]).toMatchObject({ code: 'identity-review' })
  })

  it('is decided only as a person can mean it', async () => {
    await send('hris', { id: '61', firstName: 'Al', lastName: 'Moe', dateOfBirth: '1961-01-01' })
    const [item] = await send('payroll', { id: 'P-61', firstName: 'Al', lastName: 'Moe', dateOfBirth: '1961-01-01' })
    const address = /\/api\/v1\/reviews\/[0-9a-f-]+/.exec(item?.issues[0]?.text ?? '')?.[0] ?? ''
    const decide = async (body: object) => (await post(`${address}/$decide`, body)).status
    expect(await decide({ decide: 'guess', reason: 'x' })).toBe(400)
    expect(await decide({ decide: 'match', reason: 'x' })).toBe(400)
    expect(await decide({ decide: 'match', record: 'nobody', reason: 'x' })).toBe(409)
    expect(await decide({ decide: 'new' })).toBe(400)
    expect(await decide({ decide: 'new', reason: 'x', more: 1 })).toBe(400)
    expect((await post('/api/v1/reviews/nothing/$decide', { decide: 'new', reason: 'x' })).status).toBe(404)
    expect((await call('GET', '/api/v1/reviews?state=maybe')).status).toBe(400)
    expect((await call('GET', '/api/v1/reviews', { key: keys['hris'] as string })).status).toBe(403)
    expect(await decide({ decide: 'new', reason: 'x' })).toBe(200)
  })
})

describe('the contract of identity', () => {
  it('is kept by every answer', async () => {
    const [one] = await send('hris', { id: '81', firstName: 'Con', lastName: 'Tract', dateOfBirth: '1971-02-03' })
    const [asked] = await send('payroll', {
      id: 'P-81',
      firstName: 'Con',
      lastName: 'Tract',
      dateOfBirth: '1971-02-03',
    })
    const review = /\/api\/v1\/reviews\/[0-9a-f-]+/.exec(asked?.issues[0]?.text ?? '')?.[0] ?? ''
    const json = { 'Content-Type': 'application/json' }
    const decision = JSON.stringify({ decide: 'new', reason: 'another' })
    const told: readonly (readonly [string, string, string?])[] = [
      ['GET /api/v1/reviews', '/api/v1/reviews?count=2'],
      ['GET /api/v1/reviews/{id}', review],
      ['POST /api/v1/reviews/{id}/$decide', `${review}/$decide`, decision],
      ['POST /api/v1/reviews/{id}/$decide', `${review}/$decide`, decision],
      ['GET /api/v1/crosswalk', `/api/v1/crosswalk?kind=Census&record=${one?.id}`],
      ['GET /api/v1/matching', '/api/v1/matching'],
      ['GET /api/v1/records/{kind}/{id}/golden', `/api/v1/records/Census/${one?.id}/golden`],
      [
        'POST /api/v1/records/{kind}/{id}/$merge',
        `/api/v1/records/Census/${one?.id}/$merge`,
        '{"into":"x","reason":"y"}',
      ],
      ['POST /api/v1/records/{kind}/{id}/$unmerge', `/api/v1/records/Census/${one?.id}/$unmerge`, '{"reason":"y"}'],
    ]
    for (const [operation, path, body] of told) {
      const method = operation.split(' ')[0] ?? ''
      const answer = await call(method, path, body === undefined ? {} : { body, headers: json })
      expect(contractFaults('gateway', operation, answer)).toEqual([])
    }
    const page = (await call('GET', '/api/v1/reviews?count=1')).json<{ reviews: { id: string }[]; next: string }>()
    const second = (await call('GET', page.next)).json<{ reviews: { id: string }[] }>()
    expect(second.reviews[0]?.id).not.toBe(page.reviews[0]?.id)
  })
})

describe('the golden view', () => {
  it('has every record, identifier, merge and owner of a person', async () => {
    const [one] = await send('hris', { id: '71', firstName: 'Gil', lastName: 'Gold', employeeNumber: 'E-71' })
    const [two] = await send('badge', { id: 'B71', firstName: 'G', lastName: 'Gould' })
    const merged = await post(`/api/v1/records/Census/${two?.id}/$merge`, { into: one?.id, reason: 'same desk' })
    expect(merged.json()).toMatchObject({ kind: 'Census', id: two?.id, record: one?.id })
    const golden = (await call('GET', `/api/v1/records/Census/${two?.id}/golden`)).json<{
      type: string
      entities: string[]
    }>()
    expect(golden).toMatchObject({
      type: 'person',
      records: [
        {
          kind: 'Census',
          id: one?.id,
          merges: [{ merged: two?.id, reason: 'same desk', undoneAt: null }],
          sources: expect.arrayContaining([expect.objectContaining({ system: 'badge', record: two?.id })]),
        },
      ],
    })
    const again = await call('GET', `/api/v1/entities/person/${golden.entities[0]}`)
    expect(again.json()).toMatchObject({ records: [{ id: one?.id }] })
    expect((await call('GET', '/api/v1/entities/person/nobody')).status).toBe(404)
    const moved = await call('GET', `/hr-open/4.2/censuses/${two?.id}`)
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe(`/hr-open/4.2/censuses/${one?.id}`)
    expect(moved.text).toContain('merged')
    const split = await post(`/api/v1/records/Census/${two?.id}/$unmerge`, { reason: 'two desks' })
    expect(split.status).toBe(200)
    expect((await call('GET', `/hr-open/4.2/censuses/${two?.id}`)).status).toBe(200)
    expect((await post(`/api/v1/records/Census/${two?.id}/$unmerge`, { reason: 'again' })).status).toBe(409)
  })
})
