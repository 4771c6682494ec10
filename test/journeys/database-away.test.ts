// The database goes away under load: 503 with Retry-After, nothing acknowledged that is not committed, and all well when
// it is back. And two gateways on one database, which is the other way to have somebody else's transaction in the way.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type GatewayProcess, startGateway } from '../support/gateway-process.ts'
import { type Line, openLine } from '../support/line.ts'
import { type Answer, type Clients, inParallel, openClients, type Post } from '../support/post.ts'

const key = 'il_key-of-the-away-test'
const clients = 16

let database: TestDatabase
let line: Line
let cuttable: GatewayProcess
let other: GatewayProcess
let load: Clients

beforeAll(async () => {
  database = await testDatabase()
  const url = database.url as string
  line = await openLine(url)
  const settings = { INTERLINGUA_ADMIN_KEY: key, INTERLINGUA_LOG_LEVEL: 'silent' }
  cuttable = await startGateway({ ...settings, DATABASE_URL: line.url })
  other = await startGateway({ ...settings, DATABASE_URL: url })
  load = openClients(clients)
})
afterAll(async () => {
  load?.close()
  await cuttable?.kill()
  await other?.kill()
  await line?.close()
  await database?.close()
})

function patientPost(name: string): Post {
  const body = { resourceType: 'Patient', identifier: [{ system: 'urn:test:mrn', value: name }] }
  const headers = {
    Authorization: `Bearer ${key}`,
    'Idempotency-Key': name,
    'Content-Type': 'application/fhir+json',
  }
  return { path: '/fhir/R4/Patient', headers, body: JSON.stringify(body) }
}

/** Ids of the Patients whose identifier begins so, by identifier. */
async function storedFrom(prefix: string): Promise<Map<string, string[]>> {
  const rows = await database.db
    .selectFrom('versions')
    .select(['id', 'text'])
    .where('kind', '=', 'Patient')
    .where('text', 'like', `%"${prefix}%`)
    .execute()
  const found = new Map<string, string[]>()
  for (const { id, text } of rows) {
    const name = (JSON.parse(text) as { identifier: [{ value: string }] }).identifier[0].value
    found.set(name, [...(found.get(name) ?? []), id])
  }
  return found
}

function idOf(answer: Answer): string {
  return (JSON.parse(answer.text) as { id: string }).id
}

describe('a database that goes away under load', () => {
  it('is 503 with Retry-After, and nothing acknowledged is lost or doubled', async () => {
    const names = Array.from({ length: 1200 }, (_, at) => `away-${at}.`)
    const acknowledged = new Map<string, string>()
    const refused: Answer[] = []
    const again: string[] = []
    await inParallel(names, clients, async (name) => {
      if (acknowledged.size === 300) line.cut()
      const answer = await load.post(cuttable.url, patientPost(name))
      if (answer?.status === 201) acknowledged.set(name, idOf(answer))
      else again.push(name)
      if (answer && answer.status !== 201) refused.push(answer)
      if (refused.length >= 100) line.mend()
    })
    line.mend()
    expect(again.length).toBe(refused.length)
    expect(refused.length).toBeGreaterThanOrEqual(100)
    expect(new Set(refused.map(({ status, headers }) => `${status} ${headers['retry-after']}`))).toEqual(
      new Set(['503 5']),
    )
    expect((await fetch(`${cuttable.url}/ready`)).status).toBe(200)

    await inParallel(again, clients, async (name) => {
      const answer = await load.post(cuttable.url, patientPost(name))
      if (answer && (answer.status === 201 || answer.status === 200)) acknowledged.set(name, idOf(answer))
    })
    expect(acknowledged.size).toBe(names.length)
    expect(await storedFrom('away-')).toEqual(new Map([...acknowledged].map(([name, id]) => [name, [id]])))
  })

  it('is told by /ready', async () => {
    line.cut()
    expect((await fetch(`${cuttable.url}/ready`)).status).toBe(503)
    line.mend()
    expect((await fetch(`${cuttable.url}/ready`)).status).toBe(200)
  })
})

describe('two gateways on one database', () => {
  it('give one answer to one key that both get at once', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `both-${at}.`)
    const told = new Map<string, Set<string>>()
    const unexpected: number[] = []
    await inParallel(names, clients, async (name) => {
      const urls = [cuttable.url, other.url, cuttable.url, other.url]
      const answers = await Promise.all(urls.map((url) => load.post(url, patientPost(name))))
      for (const answer of answers) {
        if (answer?.status === 201 || answer?.status === 200)
          told.set(name, (told.get(name) ?? new Set()).add(idOf(answer)))
        // The same process may answer that the key is in use.
        else if (answer?.status !== 409) unexpected.push(answer?.status ?? 0)
      }
    })
    expect(unexpected).toEqual([])
    const stored = await storedFrom('both-')
    expect(stored.size).toBe(names.length)
    expect(stored).toEqual(new Map([...told].map(([name, ids]) => [name, [...ids]])))
  })
})
