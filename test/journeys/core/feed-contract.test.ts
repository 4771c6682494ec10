import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duties, type FeedDefinition, type Workspace } from '../../../src/feeds/workspace.ts'
import { checkShape } from '../../../src/feeds/workspace-check.ts'
import { admit, type Caller } from '../../../src/flow/admit.ts'
import { applyWorkspace } from '../../../src/flow/apply.ts'
import { showTransfer } from '../../../src/flow/inspect.ts'
import { receiveVendorMessage } from '../../../src/flow/receive.ts'
import { loadRecords } from '../../../src/records/records.ts'
import { adminKey, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'

let test: TestGateway
let admin: Caller

beforeAll(async () => {
  test = await testGateway()
  admin = await admit(test.gateway, new Headers({ authorization: `Bearer ${adminKey}` }))
})
afterAll(() => test.close())

const answered = Object.fromEntries(duties.map((duty) => [duty, 'told']))

function workspace(name: string, more: Partial<FeedDefinition>): Workspace {
  const feed: FeedDefinition = { name: 'Staff', system: `${name}-hr`, message: 'employees', ...answered, ...more }
  return {
    name,
    systems: { [`${name}-hr`]: { name: 'HR', vendor: 'bamboohr', identifier: { agency: name } } },
    authorities: {},
    feeds: { [`${name}-staff`]: feed },
    clients: { [`${name}-c`]: { name: 'C', system: `${name}-hr`, scopes: ['vendor/bamboohr.employees.c'] } },
    samples: [],
  }
}

/** What becomes of one employee of a system with such a feed. */
async function send(name: string, more: Partial<FeedDefinition>, employee: Record<string, string>) {
  const { keys } = await applyWorkspace(test.gateway, admin, workspace(name, more))
  const key = keys[`${name}-c`] ?? sent.get(name)
  sent.set(name, key as string)
  const caller = await admit(test.gateway, new Headers({ authorization: `Bearer ${key}` }))
  const body = Buffer.from(JSON.stringify({ employees: [employee] }))
  const { items, transfer } = await receiveVendorMessage(test.gateway, caller, {
    ...{ vendor: 'bamboohr', message: 'employees', body, mediaType: 'application/json', origin: originOf('vendor') },
  })
  const item = items?.[0]
  const issues = item?.issues.map(({ severity, code }) => `${severity} ${code}`) ?? []
  const { feed } = await showTransfer(test.gateway, caller, transfer)
  return { outcome: item?.outcome, feed, issues: issues.filter((issue) => / (profile|lint)\./.test(issue)) }
}
const sent = new Map<string, string>()

/** What becomes of a list of employees. */
async function sendAll(name: string, more: Partial<FeedDefinition>, employees: readonly Record<string, string>[]) {
  const { keys } = await applyWorkspace(test.gateway, admin, workspace(name, more))
  const key = keys[`${name}-c`] ?? sent.get(name)
  sent.set(name, key as string)
  const caller = await admit(test.gateway, new Headers({ authorization: `Bearer ${key}` }))
  const body = Buffer.from(JSON.stringify({ employees }))
  return await receiveVendorMessage(test.gateway, caller, {
    ...{ vendor: 'bamboohr', message: 'employees', body, mediaType: 'application/json', origin: originOf('vendor') },
  })
}

async function rowsOf(name: string) {
  const { db } = test.gateway.database
  const rows = await db.selectFrom('statements').select(['kind', 'id']).where('system', '=', `${name}-hr`).execute()
  return await loadRecords(db, rows)
}

async function censusOf(name: string): Promise<unknown> {
  return JSON.parse((await rowsOf(name))[0]?.text ?? '{}')
}

async function liveOf(name: string): Promise<number> {
  return new Set((await rowsOf(name)).filter(({ deleted }) => !deleted).map(({ id }) => id)).size
}

const sentinel = { id: '1', firstName: 'Ada', lastName: 'Byron', hireDate: '9999-12-31' }

describe('a feed’s contract', () => {
  it('quarantines what its profile misses, and takes the item when the rest is told', async () => {
    const feed = { profile: 'new-hire' }
    const first = await send('c1', feed, { id: '1', firstName: 'Ada', lastName: 'Byron' })
    expect(first.outcome).toBe('quarantined')
    expect(first.issues).toContain('error profile.new-hire.hire-date')
    const whole = { employeeNumber: 'E-1', hireDate: '2024-05-01', jobTitle: 'Nurse' }
    expect((await send('c1', feed, { ...sentinel, ...whole })).outcome).toBe('accepted')
  })

  it('judges the record as it would be, not the item alone', async () => {
    const feed = { profile: 'new-hire' }
    const whole = { employeeNumber: 'E-2', hireDate: '2024-05-01', jobTitle: 'Nurse' }
    expect((await send('c2', feed, { ...sentinel, ...whole })).outcome).toBe('accepted')
    expect((await send('c2', feed, { id: '1', firstName: 'Augusta' })).outcome).toBe('accepted')
  })

  it('lowers what it is told to warn of, and leaves out what it is told to ignore', async () => {
    const plain = { id: '1', firstName: 'Ada', lastName: 'Byron' }
    const warned = await send('c3', { profile: 'new-hire', policy: { warn: ['profile'] } }, plain)
    expect(warned.outcome).toBe('accepted')
    expect(warned.issues).toContain('warning profile.new-hire.hire-date')
    const ignored = await send('c4', { profile: 'new-hire', policy: { ignore: ['profile', 'lint'] } }, plain)
    expect(ignored).toMatchObject({ outcome: 'accepted', issues: [] })
  })

  it('rejects a remark that it is told to reject; without a policy the item passes', async () => {
    expect((await send('c5', {}, sentinel)).outcome).toBe('accepted')
    const rejected = await send('c6', { policy: { reject: ['lint.sentinel-date'] } }, sentinel)
    expect(rejected).toMatchObject({ outcome: 'quarantined' })
    expect(rejected.issues).toContain('error lint.sentinel-date')
  })

  it('is followed by the next payload after a change, and not by a feed out of use', async () => {
    const policy = { reject: ['lint.sentinel-date'] }
    expect((await send('c7', { policy, enabled: false }, sentinel)).outcome).toBe('accepted')
    expect((await send('c7', { policy }, { ...sentinel, id: '2' })).outcome).toBe('quarantined')
  })

  it('has its name in the log when it is in use', async () => {
    expect((await send('c9', { enabled: false }, sentinel)).feed).toBe(null)
    expect((await send('c9', { direction: 'out' }, sentinel)).feed).toBe(null)
    expect((await send('c9', {}, sentinel)).feed).toBe('c9-staff')
  })

  it('may say that an item is complete: what it leaves out is taken back', async () => {
    const whole = { id: '1', firstName: 'Ada', lastName: 'Byron', jobTitle: 'Nurse' }
    const less = { id: '1', firstName: 'Ada', lastName: 'Byron' }
    await send('c10', { complete: { items: true } }, whole)
    expect(JSON.stringify(await censusOf('c10'))).toContain('Nurse')
    expect((await send('c10', { complete: { items: true } }, less)).outcome).toBe('accepted')
    expect(JSON.stringify(await censusOf('c10'))).not.toContain('Nurse')
    expect((await send('c10', { complete: { items: true } }, less)).outcome).toBe('unchanged')
    await send('c11', {}, whole)
    await send('c11', {}, less)
    expect(JSON.stringify(await censusOf('c11'))).toContain('Nurse')
  })

  it.each(['withdraw', 'end'] as const)(
    'may say that a list is complete: who is not in it goes (%s)',
    async (absent) => {
      const name = `list-${absent}`
      const people = Array.from({ length: 10 }, (_one, at) => ({
        id: String(at),
        firstName: 'Ada',
        lastName: `B${at}`,
      }))
      const feed = { complete: { list: { absent, dropLimit: 20 } } }
      expect((await sendAll(name, feed, people)).absent).toBeUndefined()
      const fewer = await sendAll(name, feed, people.slice(2))
      expect(fewer.absent).toMatchObject({ known: 10, absent: 2, done: 2, issues: [] })
      expect(await liveOf(name)).toBe(absent === 'end' ? 8 : 10)
      const tooFew = await sendAll(name, feed, people.slice(6))
      expect(tooFew.absent).toMatchObject({ known: 8, absent: 4, done: 0, issues: [{ code: 'drop-limit' }] })
      const back = await sendAll(name, feed, people)
      expect(back.items?.map(({ outcome }) => outcome)).toContain('accepted')
      expect(await liveOf(name)).toBe(10)
    },
  )

  it('takes nothing back while an item may be about anybody', async () => {
    const people = Array.from({ length: 10 }, (_one, at) => ({ id: String(at), firstName: 'Ada', lastName: `B${at}` }))
    const feed = { complete: { list: { absent: 'end' as const } } }
    await sendAll('unknown', feed, people)
    const answer = await sendAll('unknown', feed, [...people.slice(1), { firstName: 'Nobody' }])
    expect(answer.absent).toMatchObject({ done: 0, issues: [{ code: 'absence-unknown' }] })
    expect(await liveOf('unknown')).toBe(10)
  })

  it.each([
    ['a profile that is not there', { profile: 'new-hires' }, 'profile-unknown', '/profile'],
    ['a profile of another kind', { profile: 'timecard-for-payroll' }, 'profile-kind', '/profile'],
    ['a rule that no policy decides', { policy: { reject: ['type'] } }, 'rule-unknown', '/policy/reject/0'],
  ])('refuses %s', async (_case, more, code, at) => {
    const error = await applyWorkspace(test.gateway, admin, workspace('c8', more)).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'invalid', issues: [{ code, path: `/feeds/c8-staff${at}` }] })
  })

  it('has a shape', () => {
    const issues = checkShape({ ...workspace('c9', {}), feeds: { f: { policy: { rejects: [] }, profile: 7 } } })
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining(['key-unknown /feeds/f/policy/rejects', 'type /feeds/f/profile']),
    )
  })
})
