import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../src/flow/admit.ts'
import { receiveVendorMessage } from '../../../src/flow/receive.ts'
import { readRecord, searchRecords } from '../../../src/flow/serve.ts'
import type { DirectOperation } from '../../../src/flow/submission.ts'
import { type Written, writeRecords } from '../../../src/flow/write.ts'
import type { Gateway } from '../../../src/gateway.ts'
import { loadHistory } from '../../../src/records/records.ts'
import type { CanonicalRecord, Query, Standard } from '../../../src/standards/standard.ts'
import { callerOf, originOf, type TestGateway, testGateway } from '../../support/gateway.ts'

let test: TestGateway
let gateway: Gateway
let fhir: Standard
let ehr: Caller

beforeAll(async () => {
  test = await testGateway()
  gateway = test.gateway
  fhir = gateway.standards.get('fhir') as Standard
  ehr = await callerOf(gateway, 'ehr', { vendor: 'bamboohr' })
})
afterAll(() => test.close())

function patient(more: object = {}): CanonicalRecord {
  const value = { resourceType: 'Patient', ...more }
  return { kind: 'Patient', text: JSON.stringify(value), value: JSON.parse(JSON.stringify(value)) }
}

async function write(...operations: DirectOperation[]): Promise<Written[]> {
  return await writeRecords(gateway, ehr, operations, originOf('fhir'))
}

function create(more: object = {}, condition?: Query): DirectOperation {
  return { type: 'create', standard: fhir, record: patient(more), ...(condition ? { condition } : {}) }
}

function update(id: string, more: object, ifMatch?: number): DirectOperation {
  return { type: 'update', standard: fhir, id, record: patient({ id, ...more }), ...(ifMatch ? { ifMatch } : {}) }
}

function parsed(parameters: [string, string][]) {
  return fhir.search.parse('Patient', parameters, { base: 'http://x/fhir/R4', handling: 'strict', now: new Date() })
}

async function found(identifier: string): Promise<number> {
  return (await searchRecords(gateway, ehr, fhir, parsed([['identifier', identifier]]))).records.length
}

async function transactions(work: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    const rows = await gateway.database.db
      .selectFrom('versions')
      .select((eb) => eb.fn.count<number>('at').distinct().as('n'))
      .execute()
    return Number(rows[0]?.n)
  }
  const before = await count()
  await work()
  return (await count()) - before
}

describe('natural batching', () => {
  it('commits together what arrives together, and answers each by itself', async () => {
    let written: Written[][] = []
    const batches = await transactions(async () => {
      written = await Promise.all(
        Array.from({ length: 150 }, (_, at) => write(create({ birthDate: `19${10 + (at % 90)}-01-01` }))),
      )
    })
    expect(new Set(written.map(([one]) => one?.id)).size).toBe(150)
    expect(batches).toBeLessThan(30)
  })

  it('applies updates of one record in order of arrival, each its own version', async () => {
    const [{ id }] = (await write(create())) as [Written & { id: string }]
    const written = await Promise.all(Array.from({ length: 40 }, (_, at) => write(update(id, { language: `x-${at}` }))))
    expect(written.map(([one]) => one?.record?.version)).toEqual(Array.from({ length: 40 }, (_, at) => at + 2))
    const history = await loadHistory(gateway.database.db, { kind: 'Patient', id }, { limit: 100 })
    expect(history.reverse().map(({ text }) => JSON.parse(text).language)).toEqual([
      undefined,
      ...Array.from({ length: 40 }, (_, at) => `x-${at}`),
    ])
  })

  it('lets exactly one of many parallel If-Match updates of a version through', async () => {
    const [{ id }] = (await write(create())) as [Written & { id: string }]
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => write(update(id, { language: `y-${at}` }, 1))),
    )
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of settled) if (one.status === 'rejected') expect(one.reason.code).toBe('precondition-failed')
  })

  it('answers an update of equal content with the version as it was', async () => {
    const [{ id }] = (await write(create({ active: true }))) as [Written & { id: string }]
    const [again] = await write(update(id, { active: true }))
    expect(again).toMatchObject({ status: 'unchanged', record: { version: 1 } })
  })
})

describe('a condition', () => {
  it('is met by one of many parallel creates, and by what came before in the same batch', async () => {
    const identifier = [{ system: 'urn:c', value: 'only-one' }]
    const { query } = parsed([['identifier', 'urn:c|only-one']])
    const written = await Promise.all(Array.from({ length: 25 }, () => write(create({ identifier }, query))))
    expect(new Set(written.map(([one]) => one?.id)).size).toBe(1)
    expect(written.filter(([one]) => one?.status === 'created')).toHaveLength(1)
    const mixed = await Promise.all([
      write(create({ identifier: [{ system: 'urn:c', value: 'second' }] })),
      write(create({ active: false }, parsed([['identifier', 'urn:c|second']]).query)),
    ])
    expect(mixed[1]?.[0]?.status).toBe('existing')
    expect(mixed[1]?.[0]?.id).toBe(mixed[0]?.[0]?.id)
  })

  it('that several records meet is refused', async () => {
    const identifier = [{ system: 'urn:c', value: 'twice' }]
    await Promise.all([write(create({ identifier })), write(create({ identifier }))])
    const { query } = parsed([['identifier', 'urn:c|twice']])
    await expect(write(create({}, query))).rejects.toMatchObject({ code: 'precondition-failed' })
  })
})

describe('a unit of several operations', () => {
  it('commits or fails together', async () => {
    const [{ id }] = (await write(create())) as [Written & { id: string }]
    const bad = write(create({ identifier: [{ system: 'urn:u', value: 'gone' }] }), update(id, { active: true }, 7))
    await expect(bad).rejects.toMatchObject({ code: 'precondition-failed' })
    expect(await found('urn:u|gone')).toBe(0)
    const good = await write(
      create({ identifier: [{ system: 'urn:u', value: 'there' }] }),
      update(id, { active: true }, 1),
    )
    expect(good.map((one) => one.status)).toEqual(['created', 'updated'])
    expect(await found('urn:u|there')).toBe(1)
  })

  it('never spoils its neighbours when it fails', async () => {
    const [{ id }] = (await write(create())) as [Written & { id: string }]
    const settled = await Promise.allSettled([
      write(create({ identifier: [{ system: 'urn:n', value: 'before' }] })),
      write(update(id, { active: true }, 9)),
      write(create({ identifier: [{ system: 'urn:n', value: 'after' }] })),
    ])
    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})

describe('what the database refuses', () => {
  // The door refuses these by path; here they come in behind it, to see that the write path stands by itself.
  it.each([
    ['a NUL', 'bad\u0000name'],
    ['half a surrogate pair', 'bad\ud800name'],
  ])('stands alone: %s among 99 good', async (name, family) => {
    const tag = `batch-${name.length}`
    const settled = await Promise.allSettled(
      Array.from({ length: 100 }, (_, at) =>
        write(
          create({
            identifier: [{ system: tag, value: String(at) }],
            name: [{ family: at === 41 ? family : `good${at}` }],
          }),
        ),
      ),
    )
    const refused = settled.flatMap((one, at) => (one.status === 'rejected' ? [{ at, code: one.reason.code }] : []))
    if (name === 'a NUL') expect(refused).toEqual([{ at: 41, code: 'invalid' }])
    else for (const one of refused) expect(one).toEqual({ at: 41, code: 'invalid' })
    const { total } = await searchRecords(
      gateway,
      ehr,
      fhir,
      parsed([
        ['identifier', `${tag}|`],
        ['_total', 'accurate'],
        ['_count', '1'],
      ]),
    )
    expect(total).toBe(100 - refused.length)
  })
})

describe('lanes', () => {
  it('let single writes by while a long one is under way', async () => {
    const employees = Array.from({ length: 4000 }, (_, at) => ({
      id: `lane-${at}`,
      firstName: 'Lane',
      lastName: `Long${at}`,
    }))
    const body = Buffer.from(JSON.stringify({ employees }))
    const done: string[] = []
    const long = receiveVendorMessage(gateway, ehr, {
      vendor: 'bamboohr',
      message: 'employees',
      body,
      mediaType: 'application/json',
      origin: originOf('vendor'),
    }).then((received) => {
      done.push('long')
      return received
    })
    // Arrivals while the long one is queued and being committed.
    for (let at = 0; at < 3; at++) {
      await write(create({ language: `z-${at}` }))
      done.push('single')
    }
    const { items } = await long
    expect(items?.filter((item) => item.outcome === 'accepted')).toHaveLength(4000)
    expect(done).toEqual(['single', 'single', 'single', 'long'])
  })

  it('keep the order of items for one record across messages', async () => {
    const say = (jobTitle: string) => {
      const body = Buffer.from(
        JSON.stringify({ employees: [{ id: 'order-1', firstName: 'Or', lastName: 'Der', jobTitle }] }),
      )
      return receiveVendorMessage(gateway, ehr, {
        vendor: 'bamboohr',
        message: 'employees',
        body,
        mediaType: 'application/json',
        origin: originOf('vendor'),
      })
    }
    const received = await Promise.all(Array.from({ length: 30 }, (_, at) => say(`Title ${at}`)))
    const ids = new Set(received.map(({ items }) => items?.[0]?.id))
    expect(ids.size).toBe(1)
    expect(received.map(({ items }) => items?.[0]?.version)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
    const record = await readRecord(
      gateway,
      ehr,
      gateway.standards.get('hr-open') as Standard,
      'Census',
      [...ids][0] as string,
    )
    expect(record.text).toContain('Title 29')
  })
})

describe('a deletion', () => {
  it('is a version; an update restores, and the old versions stay', async () => {
    const [{ id }] = (await write(create({ active: true }))) as [Written & { id: string }]
    await write({ type: 'delete', standard: fhir, kind: 'Patient', id })
    await expect(readRecord(gateway, ehr, fhir, 'Patient', id)).rejects.toMatchObject({ code: 'gone' })
    expect(await write({ type: 'delete', standard: fhir, kind: 'Patient', id })).toMatchObject([
      { status: 'unchanged' },
    ])
    expect(await write(update(id, { active: false }))).toMatchObject([{ status: 'created', record: { version: 3 } }])
    const history = await loadHistory(gateway.database.db, { kind: 'Patient', id }, { limit: 10 })
    expect(history.map(({ version, deleted }) => [version, deleted])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ])
  })
})
