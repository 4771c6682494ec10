// What a database error means for the one who asked: the database is away, try again, or this data is refused.
// https://www.postgresql.org/docs/current/errcodes-appendix.html

import type { Dialect, Driver } from 'kysely'
import { GatewayError } from '../errors.ts'

// 08 connection, 53 resources (53300 is too many connections), 57P0x shutdown and crash, 58 system errors of the host.
const awayState = /^(08...|53...|57P0.|58...|57014|25P0[34])$/
const awayErrno = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
])
// The drivers' own words for a connection that is gone; these errors carry no code.
const awayWords =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query read timeout|timeout expired|Cannot use a pool after|PGlite is clos|PGlite instance is already closed|driver has already been destroyed)/

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Serialization failure or deadlock: the same transaction may succeed when run again. */
export function isRetryable(error: unknown): boolean {
  return codeOf(error) === '40001' || codeOf(error) === '40P01'
}

/** The data was refused (a constraint, a value out of range, a row too large, a trigger's veto): splitting a batch helps. */
export function isDataRefusal(error: unknown): boolean {
  return /^(22...|23...|44...|54...|P0001)$/.test(codeOf(error))
}

function isAway(error: unknown): boolean {
  const code = codeOf(error)
  if (awayState.test(code) || awayErrno.has(code)) return true
  if (error instanceof AggregateError) return error.errors.some(isAway)
  return code === '' && error instanceof Error && awayWords.test(error.message)
}

/**
 * The error to throw on: a lost, refused or exhausted connection becomes GatewayError('unavailable') with
 * `Retry-After: 5`, everything else is returned as it came.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof GatewayError || !isAway(error)) return error
  return new GatewayError(
    'unavailable',
    'The database cannot be reached at the moment. Try again; a write is repeated safely with its Idempotency-Key.',
    {
      cause: error,
      headers: { 'Retry-After': '5' },
    },
  )
}

async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw translateDatabaseError(error)
  }
}

/** The dialect with every failure passed through `translateDatabaseError`, so that no caller can forget to. */
export function withTranslatedErrors(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => translateDriver(dialect.createDriver()),
  }
}

function translateDriver(driver: Driver): Driver {
  const seen = new WeakSet<object>()
  const acquire = driver.acquireConnection.bind(driver)
  const begin = driver.beginTransaction.bind(driver)
  const commit = driver.commitTransaction.bind(driver)
  const rollback = driver.rollbackTransaction.bind(driver)
  driver.acquireConnection = async (options) => {
    const connection = await translated(acquire(options))
    if (!seen.has(connection)) {
      seen.add(connection)
      const execute = connection.executeQuery.bind(connection)
      connection.executeQuery = (query, more) => translated(execute(query, more))
    }
    return connection
  }
  driver.beginTransaction = (connection, settings) => translated(begin(connection, settings))
  driver.commitTransaction = (connection) => translated(commit(connection))
  driver.rollbackTransaction = (connection) => translated(rollback(connection))
  return driver
}
