// Transactions whose queries do not wait for one another: those begun together go to the server together and are
// answered in the order in which they were begun. On a busy machine a round trip costs more than most statements.
// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING

import {
  AbortedTransactionError,
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type Dialect,
  type IsolationLevel,
  Kysely,
  Transaction,
} from 'kysely'
import type { Schema } from './schema.ts'

const dialects = new WeakMap<Kysely<Schema>, Dialect>()

/** A database whose connections send queries without waiting: pg's clients with `pipeline` on. */
export function openPipelined(dialect: Dialect): Kysely<Schema> {
  const db = new Kysely<Schema>({ dialect })
  dialects.set(db, dialect)
  return db
}

/**
 * Runs `work` in a transaction and commits when all its queries are answered. What `work` begins without awaiting is
 * sent at once; each query still sees what those before it did. Where connections wait, so do the queries.
 */
export async function transact<T>(
  db: Kysely<Schema>,
  isolation: IsolationLevel | undefined,
  work: (transaction: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const dialect = dialects.get(db)
  if (dialect === undefined) {
    const transaction = isolation === undefined ? db.transaction() : db.transaction().setIsolationLevel(isolation)
    return await transaction.execute(work)
  }
  const executor = db.getExecutor()
  return await executor.provideConnection(async (connection) => {
    const queries = trackQueries(connection)
    const transaction = new Transaction<Schema>({
      config: { dialect },
      // A transaction's own driver is asked for nothing: begin and commit are ours.
      driver: dialect.createDriver(),
      dialect,
      executor: executor.withConnectionProvider(queries),
    })
    const begun = queries.ask(isolation === undefined ? 'begin' : `begin isolation level ${isolation}`)
    try {
      const result = await work(transaction)
      await begun
      await queries.answered()
      await commit(queries)
      return result
    } catch (error) {
      await queries.answered()
      await queries.ask('rollback').catch(() => undefined)
      throw error
    }
  })
}

async function commit(queries: Queries): Promise<void> {
  const { rows } = await queries.ask('commit')
  // So the server says that a statement had failed, whoever looked away from it.
  if ((rows[0] as { command?: string } | undefined)?.command === 'ROLLBACK') throw new AbortedTransactionError()
}

interface Queries extends ConnectionProvider {
  ask(statement: string): Promise<{ readonly rows: unknown[] }>
  /** Resolves when every query begun so far has its answer, good or bad. */
  answered(): Promise<void>
}

function trackQueries(connection: DatabaseConnection): Queries {
  const open = new Set<Promise<unknown>>()
  function track<T>(query: Promise<T>): Promise<T> {
    open.add(query)
    const close = (): void => void open.delete(query)
    query.then(close, close)
    return query
  }
  return {
    provideConnection: (consumer) => track(consumer(connection)),
    ask: (statement) => track(connection.executeQuery(CompiledQuery.raw(statement))),
    async answered() {
      await Promise.allSettled(open)
    },
  }
}
