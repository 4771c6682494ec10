import { parseScopes } from '../../src/access/scopes.ts'
import { assembleGateway } from '../../src/cli/assemble.ts'
import { loadConfig } from '../../src/config.ts'
import type { Caller } from '../../src/flow/admit.ts'
import type { Origin } from '../../src/flow/submission.ts'
import type { Gateway } from '../../src/gateway.ts'
import { putSystems } from '../../src/registry/systems.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export const adminKey = 'il_test-admin-key-of-the-journeys'

export interface TestGateway {
  readonly gateway: Gateway
  readonly database: TestDatabase
  close(): Promise<void>
}

/** A gateway on a database of its own, with the shipped vendors and the admin key above. */
export async function testGateway(env: Record<string, string> = {}): Promise<TestGateway> {
  const database = await testDatabase()
  const config = loadConfig({ INTERLINGUA_ADMIN_KEY: adminKey, INTERLINGUA_LOG_LEVEL: 'silent', ...env })
  const { gateway } = await assembleGateway(config, database)
  return {
    gateway,
    database,
    async close() {
      await gateway.lanes.close()
      await database.close()
    },
  }
}

/** A caller bound to a system that this registers, with every scope unless told otherwise. */
export async function callerOf(
  gateway: Gateway,
  system: string,
  {
    vendor = null,
    overlay = {},
    scopes = ['system/*.cruds', 'vendor/*.cruds', 'admin/*.*'],
  }: { vendor?: string | null; overlay?: Readonly<Record<string, unknown>>; scopes?: string[] } = {},
): Promise<Caller> {
  await putSystems(
    gateway.database.db,
    [{ id: system, name: system, vendor, role: 'system', overlay, origin: 'api' }],
    gateway.now(),
  )
  return { client: system, system, scopes: parseScopes(scopes).scopes, view: null }
}

export function originOf(face: string): Origin {
  return { face, correlation: crypto.randomUUID(), trace: null }
}
