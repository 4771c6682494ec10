// Killed in the middle of a load: what was acknowledged is there, exactly and once, and what was not can be sent again.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { testDatabase } from '../support/database.ts'
import { type GatewayProcess, startGateway } from '../support/gateway-process.ts'
import { type Answer, type Clients, inParallel, openClients, type Post } from '../support/post.ts'

const posts = 5000
const clients = 32
const killAfter = 2000
const key = 'il_key-of-the-crash-test'

const running: GatewayProcess[] = []
const remove: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const gateway of running) await gateway.kill()
  for (const one of remove) await one()
})

async function start(settings: Record<string, string>): Promise<GatewayProcess> {
  const gateway = await startGateway({ INTERLINGUA_ADMIN_KEY: key, ...settings })
  running.push(gateway)
  return gateway
}

/** Every tenth is a vendor's payload of two employees, the others are Patients. */
function postOf(number: number): Post {
  const headers = {
    Authorization: `Bearer ${key}`,
    'Idempotency-Key': `crash-${number}`,
    'Content-Type': number % 10 === 0 ? 'application/json' : 'application/fhir+json',
  }
  if (number % 10 !== 0) return { path: '/fhir/R4/Patient', headers, body: JSON.stringify(patient(number)) }
  const employees = [0, 1].map((half) => ({ id: `${number}-${half}`, firstName: `Given${number}`, lastName: 'Test' }))
  return { path: '/vendors/bamboohr/employees', headers, body: JSON.stringify({ employees }) }
}

function patient(number: number) {
  return {
    resourceType: 'Patient',
    identifier: [{ system: 'urn:test:mrn', value: String(number) }],
    name: [{ family: `Family${number}`, given: ['Given'] }],
    birthDate: '1980-02-29',
  }
}

/** Posts all and keeps the answers; returns those whose connection broke. */
async function postAll(url: string, numbers: readonly number[], through: Clients, answers: Map<number, Answer>) {
  const broken: number[] = []
  await inParallel(numbers, clients, async (number) => {
    const answer = await through.post(url, postOf(number))
    if (answer) answers.set(number, answer)
    else broken.push(number)
  })
  return broken
}

/** The whole story on one database; answers what is wrong with what was stored. */
async function crash(settings: Record<string, string>, open: () => Promise<Database>): Promise<string[]> {
  const numbers = Array.from({ length: posts }, (_, at) => at)
  const answers = new Map<number, Answer>()
  const first = await start(settings)
  const load = openClients(clients)
  const loading = postAll(first.url, numbers, load, answers)
  await enough(answers, loading)
  await first.kill()
  await loading
  load.close()
  const acknowledged = answers.size
  expect(acknowledged).toBeGreaterThanOrEqual(killAfter)
  expect(acknowledged).toBeLessThan(posts)

  const second = await start(settings)
  const again = openClients(clients)
  const ready = await fetch(`${second.url}/ready`)
  expect(ready.status).toBe(200)
  const unacknowledged = numbers.filter((number) => !answers.has(number))
  expect(await postAll(second.url, unacknowledged, again, answers)).toEqual([])
  // And some that were acknowledged, as a client does that lost the answer.
  const repeated = [...answers.keys()].slice(0, 40)
  const replayed = new Map<number, Answer>()
  expect(await postAll(second.url, repeated, again, replayed)).toEqual([])
  again.close()
  for (const number of repeated) expect(replayed.get(number)?.text).toBe(answers.get(number)?.text)
  expect((await fetch(`${second.url}/ready`)).status).toBe(200)
  await second.stop()

  const database = await open()
  try {
    return await checkStored(database, answers)
  } finally {
    await database.close()
  }
}

/** When so many are answered that it is time to kill; or when there will be no more answers. */
async function enough(answers: ReadonlyMap<number, Answer>, loading: Promise<unknown>): Promise<void> {
  let ended = false
  void loading.finally(() => (ended = true))
  while (answers.size < killAfter && !ended) await pause(1)
}

async function checkStored({ db }: Database, answers: ReadonlyMap<number, Answer>): Promise<string[]> {
  const versions = await db.selectFrom('versions').select(['kind', 'id', 'version', 'text', 'transfer']).execute()
  const records = await db.selectFrom('records').select(['kind', 'id', 'version', 'deleted']).execute()
  const transfers = await db.selectFrom('transfers').select(['id', 'outcome']).execute()
  const changes = await db.selectFrom('changes').select(['kind', 'id', 'version']).execute()
  const stored = new Map(versions.map((version) => [nameOf(version), version]))
  const current = new Set(records.filter((record) => !record.deleted).map(nameOf))
  const logged = new Map(transfers.map((transfer) => [transfer.id, transfer.outcome]))

  const faults: string[] = []
  for (const [number, answer] of answers) {
    const kept = number % 10 === 0 ? acknowledgedItems(number, answer) : acknowledgedPatient(number, answer)
    if (typeof kept === 'string') faults.push(kept)
    else
      for (const one of kept.records) {
        const there = stored.get(one.name)
        if (!there || !current.has(one.name)) faults.push(`${number}: ${one.name} is not there`)
        else if (!one.says(there.text)) faults.push(`${number}: ${one.name} is not as acknowledged`)
        else if (there.transfer !== kept.transfer) faults.push(`${number}: ${one.name} names another transfer`)
        if (logged.get(kept.transfer) !== 'accepted') faults.push(`${number}: its transfer is not in the log`)
      }
  }
  // Told before the counts, since it says more.
  if (faults.length > 0) return faults.slice(0, 10)
  const expected = posts + posts / 10
  expect(records).toHaveLength(expected)
  expect(versions).toHaveLength(expected)
  expect(changes).toHaveLength(expected)
  expect(transfers).toHaveLength(posts)
  expect(new Set(versions.map(({ text }) => identifierIn(text))).size).toBe(expected)
  return []
}

interface Acknowledged {
  readonly transfer: string
  readonly records: readonly { readonly name: string; readonly says: (text: string) => boolean }[]
}

function acknowledgedPatient(number: number, { status, headers, text }: Answer): Acknowledged | string {
  if (status !== 201 && status !== 200) return `${number}: ${status} ${text.slice(0, 300)}`
  const { id, meta } = JSON.parse(text) as { id: string; meta: { versionId: string } }
  if (headers.etag !== `W/"${meta.versionId}"`) return `${number}: the tag is ${headers.etag}`
  const says = (kept: string) => kept === text && identifierIn(kept) === `Patient ${number}`
  return {
    transfer: String(headers['x-interlingua-transfer']),
    records: [{ name: nameOf({ kind: 'Patient', id, version: Number(meta.versionId) }), says }],
  }
}

function acknowledgedItems(number: number, { status, text }: Answer): Acknowledged | string {
  if (status !== 200) return `${number}: ${status} ${text.slice(0, 300)}`
  const { transfer, items } = JSON.parse(text) as {
    transfer: string
    items: { outcome: string; kind: string; id: string; version: number }[]
  }
  if (items.length !== 2 || items.some(({ outcome }) => outcome !== 'accepted')) return `${number}: ${text}`
  const records = items.map((item, at) => ({
    name: nameOf(item),
    says: (kept: string) => identifierIn(kept) === `Census ${number}-${at}` && kept.includes(`"Given${number}"`),
  }))
  return { transfer, records }
}

function nameOf({ kind, id, version }: { kind: string; id: string; version: number }): string {
  return `${kind}/${id}/${version}`
}

function identifierIn(text: string): string {
  const record = JSON.parse(text) as { identifier?: { value: string }[]; documentId?: { value: string } }
  return record.identifier ? `Patient ${record.identifier[0]?.value}` : `Census ${record.documentId?.value}`
}

describe(`SIGKILL during a load of ${posts} posts loses nothing acknowledged and doubles nothing`, () => {
  it('on Postgres', { timeout: 300_000 }, async () => {
    const database = await testDatabase()
    remove.push(() => database.close())
    const url = database.url as string
    expect(await crash({ DATABASE_URL: url }, () => openDatabase({ url }))).toEqual([])
  })

  it('on PGlite', { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'interlingua-crash-'))
    remove.push(() => rm(folder, { recursive: true, force: true }))
    expect(await crash({ INTERLINGUA_DATA: folder }, () => openDatabase({ folder }))).toEqual([])
  })
})
