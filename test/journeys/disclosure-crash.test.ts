// Killed while it is being read from: what was answered strictly is on record, and of what was batched all but a second.

import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { putClient } from '../../src/access/clients.ts'
import { digestKey } from '../../src/access/keys.ts'
import { loadSecret } from '../../src/db/secrets.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type GatewayProcess, startGateway } from '../support/gateway-process.ts'

const adminKey = 'il_key-of-the-disclosure-crash'
const databases: TestDatabase[] = []
const running: GatewayProcess[] = []
afterAll(async () => {
  for (const gateway of running) await gateway.kill()
  for (const database of databases) await database.close()
})

interface Answered {
  readonly correlation: string
  readonly at: number
}

/** Reads one record with several clients until the gateway is ended; answers what was answered and what is on record. */
async function readUntilEnded(disclosure: 'strict' | 'batched', how: 'kill' | 'stop' = 'kill') {
  const database = await testDatabase()
  databases.push(database)
  const gateway = await startGateway({ INTERLINGUA_ADMIN_KEY: adminKey, DATABASE_URL: database.url ?? '' })
  running.push(gateway)
  const { db } = database
  const key = `il_reader-of-the-crash-${disclosure}-${how}`
  const client = {
    id: disclosure,
    name: disclosure,
    system: 'admin',
    scopes: ['system/*.rs'],
    view: null,
    origin: 'api',
  }
  const digest = digestKey(await loadSecret(db, 'clients'), key)
  await putClient(db, { ...client, disclosure, expiresAt: null, digest }, new Date())
  const made = await fetch(`${gateway.url}/fhir/R4/Patient/read`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'application/fhir+json' },
    body: '{"resourceType":"Patient","id":"read"}',
  })
  expect(made.status).toBe(201)
  const answered: Answered[] = []
  let isOver = false
  const reader = async (number: number) => {
    for (let nth = 0; !isOver; nth++) {
      const correlation = `read-${number}-${nth}`
      if (await isRead(`${gateway.url}/fhir/R4/Patient/read`, key, correlation))
        answered.push({ correlation, at: performance.now() })
    }
  }
  const reading = Promise.all(Array.from({ length: 8 }, (_, number) => reader(number)))
  await pause(2500)
  const killedAt = performance.now()
  await gateway[how]()
  isOver = true
  await reading
  const { rows } = await sql<{
    correlation: string
  }>`select correlation from transfers where operation = 'read'`.execute(db)
  const recorded = new Set(rows.map(({ correlation }) => correlation))
  return { answered, killedAt, lost: answered.filter(({ correlation }) => !recorded.has(correlation)) }
}

function isRead(url: string, key: string, correlation: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { Authorization: `Bearer ${key}`, 'X-Correlation-Id': correlation }
    const call = request(url, { headers }, (response) => {
      response.on('error', () => resolve(false)).on('aborted', () => resolve(false))
      response.on('end', () => resolve(response.complete && response.statusCode === 200)).resume()
    })
    call.on('error', () => resolve(false)).end()
  })
}

describe('a gateway that is ended while it is read from', () => {
  it('strict: has every answer on record', async () => {
    const { answered, lost } = await readUntilEnded('strict')
    expect(answered.length).toBeGreaterThan(50)
    expect(lost).toEqual([])
  })

  it('batched, and stopped in good order: has every answer on record', async () => {
    const { answered, lost } = await readUntilEnded('batched', 'stop')
    expect(answered.length).toBeGreaterThan(50)
    expect(lost).toEqual([])
  })

  it('batched: has all but those of the last second', async () => {
    const { answered, lost, killedAt } = await readUntilEnded('batched')
    expect(answered.length).toBeGreaterThan(50)
    // The answer was sent before it was read here.
    expect(lost.filter(({ at }) => at < killedAt - 1000)).toEqual([])
  })
})
