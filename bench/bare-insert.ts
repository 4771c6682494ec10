// The same bytes with nothing around them: one prepared statement a Patient (current row, version row, log row), each
// its own transaction, on as many connections as there are clients (up to what the server takes).

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { stretchOf } from './figures.ts'
import { patientText } from './patient.ts'
import { repeat, takeOrders } from './side.ts'

export const bareTables = `
  create table bare_current (kind text, id text, version int, updated_at timestamptz, text text, primary key (kind, id));
  create table bare_versions (kind text, id text, version int, at timestamptz, text text, primary key (kind, id, version));
  create table bare_log (id uuid primary key, at timestamptz, kind text, record text, outcome text, correlation text)`

const statement = {
  name: 'bare',
  text: `with given as (select $1::text as id, $2::text as text, now() as at),
    current as (insert into bare_current select 'Patient', id, 1, at, '' from given),
    version as (insert into bare_versions select 'Patient', id, 1, at, text from given)
    insert into bare_log select $3::uuid, at, 'Patient', id, 'accepted', $4 from given`,
}
const mostConnections = 150

if (process.send) {
  let pool: pg.Pool | undefined
  takeOrders(async (order) => {
    const max = Math.min(order.clients, mostConnections)
    if (pool?.options.max !== max) {
      await pool?.end()
      pool = new pg.Pool({ connectionString: order.url, max, idleTimeoutMillis: 0 })
    }
    const { latencies, failed, seconds } = await repeat(order, async (_client, number) => {
      const values = [randomUUID(), patientText(number), randomUUID(), randomUUID()]
      await (pool as pg.Pool).query({ ...statement, values })
      return true
    })
    return stretchOf(latencies, failed, seconds)
  })
}
