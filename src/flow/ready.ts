// Whether this gateway can do its work now.

import { sql } from 'kysely'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'

/** What keeps the gateway from being ready, in words; none when it is. */
export async function checkReady(gateway: Pick<Gateway, 'database'>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string; filled: boolean }>`
      select 'transfers' as name, exists (select 1 from transfers_default) as filled
      union all select 'transfer_items', exists (select 1 from transfer_items_default)
      union all select 'messages', exists (select 1 from messages_default)`.execute(gateway.database.db)
    return rows
      .filter((row) => row.filled)
      .map(
        (row) => `Rows of ${row.name} lie outside every partition; restart the gateway, which makes partitions ahead.`,
      )
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'unavailable') return [error.message]
    throw error
  }
}
