// The same program with one thing different: every request is a transaction of its own, on a pool of 20 connections.
// Says where it answers as `serve` does.

import { assembleGateway } from '../src/cli/assemble.ts'
import { loadConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/database.ts'
import { openLanes } from '../src/flow/lanes.ts'
import { startServer } from '../src/http/server.ts'

const connections = 20
const config = loadConfig(process.env)
const database = await openDatabase({ url: config.databaseUrl as string, poolSize: connections })
const { gateway } = await assembleGateway(config, database)
const { now, newId } = gateway
const { retentionDays, publicUrl } = config
const context = { database, now, newId, retentionDays, publicUrl }
const lanes = openLanes(context, { mostUnits: 1, writers: connections })
const server = await startServer({ ...gateway, lanes })
console.log(`A transaction a request; answers at ${server.url}`)
process.once('SIGTERM', () => void end())

async function end(): Promise<void> {
  await server.close()
  await lanes.close()
  await database.close()
}
