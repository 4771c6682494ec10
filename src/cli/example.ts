// The example workspace on a gateway that has nothing yet: applied, its samples pushed through the real pipeline, once.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { parseScopes } from '../access/scopes.ts'
import type { Db } from '../db/database.ts'
import type { SampleDefinition, Workspace } from '../feeds/workspace.ts'
import { readWorkspace } from '../feeds/workspace-files.ts'
import type { Caller } from '../flow/admit.ts'
import { applyWorkspace, knownNames } from '../flow/apply.ts'
import { receiveVendorMessage } from '../flow/receive.ts'
import type { Gateway } from '../gateway.ts'
import { localAdministrator } from './assemble.ts'
import { exampleFolder } from './folders.ts'

/** What became of one sample. */
export interface PushedSample {
  readonly system: string
  readonly message: string
  readonly transfer: string
  /** How many items had which outcome. */
  readonly outcomes: Readonly<Record<string, number>>
}

/** Whether nobody has used this database: no records, no transfers, no workspace but the example itself. */
export async function isUnused(db: Db): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from records) or exists (select from transfers)
      or exists (select from systems where origin = 'api')
      or exists (select from workspaces where name <> ${'hospital'}) as used`.execute(db)
  return rows[0]?.used === false
}

/**
 * Applies the example and pushes its samples. The keys made for its clients go to `example-keys/` in the data folder,
 * so that the tour in the README can read them.
 */
export async function playExample(gateway: Gateway, env: NodeJS.ProcessEnv): Promise<PushedSample[]> {
  const { workspace } = await readWorkspace(exampleFolder, knownNames(gateway), env)
  const { keys } = await applyWorkspace(gateway, localAdministrator(), workspace)
  const folder = join(gateway.config.dataFolder, 'example-keys')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [client, key] of Object.entries(keys)) await writeFile(join(folder, client), `${key}\n`, { mode: 0o600 })
  const pushed: PushedSample[] = []
  for (const sample of workspace.samples) pushed.push(await pushSample(gateway, workspace, sample))
  return pushed
}

async function pushSample(gateway: Gateway, workspace: Workspace, sample: SampleDefinition): Promise<PushedSample> {
  const vendor = workspace.systems[sample.system]?.vendor ?? ''
  const message = gateway.vendors.get(vendor)?.messages.get(sample.message)
  const caller: Caller = {
    client: 'example',
    system: sample.system,
    scopes: parseScopes([`vendor/${vendor}.${sample.message}.c`]).scopes,
    view: null,
  }
  const { transfer, items } = await receiveVendorMessage(gateway, caller, {
    vendor,
    message: sample.message,
    body: await readFile(resolve(exampleFolder, sample.file)),
    mediaType: sample.mediaType ?? message?.mediaTypes[0] ?? 'application/octet-stream',
    origin: { face: 'file', correlation: gateway.newId(), trace: null },
    // A start that was cut off goes on where it was.
    idempotencyKey: `example-${sample.system}-${sample.file}`,
  })
  const outcomes: Record<string, number> = {}
  for (const { outcome } of items ?? []) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  return { system: sample.system, message: `${vendor}/${sample.message}`, transfer, outcomes }
}
