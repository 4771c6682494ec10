// The parts of a gateway put together: database migrated, first key there, standards, vendors, lanes.

import { pino } from 'pino'
import { everyScope, parseScopes } from '../access/scopes.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { loadVendors } from '../feeds/vendors.ts'
import type { KnownNames } from '../feeds/workspace.ts'
import type { Caller } from '../flow/admit.ts'
import { knownNames } from '../flow/apply.ts'
import { type AdminKey, adminSystem, ensureAdminKey } from '../flow/bootstrap.ts'
import { openLanes } from '../flow/lanes.ts'
import type { Gateway } from '../gateway.ts'
import { ensurePartitions } from '../transfers/partitions.ts'
import { makeIds } from '../transfers/transfer-id.ts'
import { errorForLog } from './error-for-log.ts'
import { vendorsFolder } from './folders.ts'
import { standardsNamed } from './standards.ts'

/** What a workspace may refer to, without a database. */
export async function loadKnownNames(): Promise<KnownNames> {
  const standards = await standardsNamed(undefined, 'serve')
  return knownNames({
    vendors: await loadVendors(vendorsFolder),
    standards: new Map(standards.map((standard) => [standard.name, standard])),
  })
}

/** Brings the database up to this version, with partitions ahead and a way in; then the gateway on it. */
export async function assembleGateway(
  config: Config,
  database: Database,
): Promise<{ readonly gateway: Gateway; readonly adminKey: AdminKey }> {
  const now = () => new Date()
  await migrate(database)
  await ensurePartitions(database.db, now(), config.retentionDays)
  const adminKey = await ensureAdminKey(database.db, config, now())
  const all = await standardsNamed(undefined, 'serve')
  const standards = new Map(all.map((standard) => [standard.name, standard]))
  const newId = makeIds(() => Date.now())
  const { retentionDays, publicUrl } = config
  const gateway: Gateway = {
    config,
    database,
    standards,
    vendors: await loadVendors(vendorsFolder),
    lanes: openLanes({ database, now, newId, retentionDays, publicUrl, standards }),
    now,
    newId,
    // People read the standard output; machines read this.
    log: pino({ level: config.logLevel, serializers: { err: (error) => errorForLog(error) } }, pino.destination(2)),
  }
  return { gateway, adminKey }
}

/** Whoever has the database itself in hand may do what the admin key may. */
export function localAdministrator(): Caller {
  return { client: 'local', system: adminSystem, scopes: parseScopes(everyScope).scopes, view: null }
}
