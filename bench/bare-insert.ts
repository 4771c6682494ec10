// The same bytes with nothing around them: one prepared statement a Patient (current row, version row, log row), each
// its own transaction, on as many connections as there are clients (up to what the server takes).

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { stretchOf } from './figures.ts'
import { patientText } from './patient.ts'
import { repeat, takeOrders } from './side.ts'

const statement = {
  name: 'bare',
  text: `with given as (select $1::text as id, $2::text as text, now() as at),
    current as (insert into bare_current select 'Patient', id, 1, at, '' from given),
    version as (insert into bare_versions select 'Patient', id, 1, at, text from given)
    insert into bare_log select $3::uuid, at, 'Patient', id, 'accepted', $4 from given`,
}
const mostConnections = 150

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
