// `interlingua serve`: the gateway from start to good-order stop.

import { relative } from 'node:path'
import { type Config, loadConfig } from '../config.ts'
import { readWorkspace } from '../feeds/workspace-files.ts'
import { applyWorkspace } from '../flow/apply.ts'
import type { AdminKey } from '../flow/bootstrap.ts'
import { rest, takeUpWork } from '../flow/upkeep.ts'
import type { Gateway } from '../gateway.ts'
import { startServer } from '../http/server.ts'
import { startUpkeep } from '../worker/upkeep.ts'
import { located, summary } from './apply.ts'
import { assembleGateway, loadKnownNames, localAdministrator } from './assemble.ts'
import { isUnused, type PushedSample, playExample } from './example.ts'
import type { Invocation } from './invocation.ts'
import { print } from './printing.ts'
import { openStore } from './store.ts'
import { WrongUse } from './wrong-use.ts'

/** Resolves when the gateway was told to stop and has stopped. */
export async function run({ words, env }: Invocation): Promise<number> {
  if (words.length > 0) throw new WrongUse(`serve takes no '${words[0]}'; settings come from the environment.`, 'serve')
  const config = loadConfig(env)
  // Asked for before the long start, so that a signal during it is not lost.
  const stopping = untilStopped()
  // Its faults are told before a database is made for it.
  const wanted = await namedWorkspace(config, env)
  const store = await openStore(config)
  try {
    const { gateway, adminKey } = await assembleGateway(config, store.database)
    // At once: were the port taken, it would be lost.
    if (adminKey.from === 'made') print(`The admin key, shown this once: ${adminKey.key}`)
    const pushed = await prepareWorkspace(gateway, wanted, env)
    await takeUpWork(gateway)
    const server = await startServer(gateway)
    await store.folder?.setUrl(server.url)
    const upkeep = startUpkeep(gateway)
    print(greeting(config, server.url, adminKey, pushed))
    const signal = await stopping
    print(`${signal}: finishing what is in flight.`)
    await upkeep.stop()
    await server.close()
    await rest(gateway)
    return 0
  } finally {
    await store.close()
  }
}

/** The second signal ends the process at once: the default comes back after the first. */
async function untilStopped(): Promise<string> {
  return await new Promise((resolve) => {
    process.once('SIGTERM', () => resolve('SIGTERM'))
    process.once('SIGINT', () => resolve('SIGINT'))
  })
}

async function namedWorkspace({ workspace }: Config, env: NodeJS.ProcessEnv) {
  if (workspace === undefined || workspace === 'none') return undefined
  return await readWorkspace(workspace.folder, await loadKnownNames(), env)
}

/** The named workspace, at every start; the example, once, where nothing is named and nothing is there. */
async function prepareWorkspace(
  gateway: Gateway,
  wanted: Awaited<ReturnType<typeof namedWorkspace>>,
  env: NodeJS.ProcessEnv,
): Promise<readonly PushedSample[]> {
  if (wanted !== undefined) {
    const applied = await located(wanted.locate, () => applyWorkspace(gateway, localAdministrator(), wanted.workspace))
    print(summary(applied, false))
    for (const step of applied.steps) if (step.text !== undefined) print(`  ${step.section}/${step.id}: ${step.text}`)
    for (const [client, key] of Object.entries(applied.keys)) print(`The key of ${client}, shown this once: ${key}`)
    return []
  }
  const { workspace, databaseUrl } = gateway.config
  if (workspace === 'none' || databaseUrl !== undefined || !(await isUnused(gateway.database.db))) return []
  return await playExample(gateway, env)
}

function greeting(config: Config, url: string, adminKey: AdminKey, pushed: readonly PushedSample[]): string {
  const lines = [`Interlingua answers at ${url}`, ...describeKey(adminKey)]
  if (pushed.length > 0) {
    lines.push('', 'The example hospital was set up, and its samples were sent through the pipeline:')
    for (const { system, message, transfer, outcomes } of pushed) {
      const told = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`)
      lines.push(`  ${system.padEnd(12)} ${message.padEnd(20)} ${told.join(', ').padEnd(26)} transfer ${transfer}`)
    }
  }
  const bearer = bearerOf(adminKey)
  if (bearer !== undefined) {
    const key = `"Authorization: Bearer ${bearer}"`
    lines.push(
      '',
      pushed.length > 0 ? 'Look at what came of them:' : 'Where to look:',
      `  curl -s -H ${key} '${url}/fhir/R4/Patient?_count=3'`,
      `  curl -s -H ${key} '${url}/hr-open/4.2/censuses'`,
      `  curl -s -H ${key} '${url}/api/v1/transfers'`,
    )
  }
  if (config.databaseUrl === undefined) {
    lines.push(
      '',
      `Data is kept in ${near(config.dataFolder)}: safe when the process is killed, not when the power fails.`,
    )
  }
  return lines.join('\n')
}

/** How a shell line names the admin key, where it can. */
function bearerOf(adminKey: AdminKey): string | undefined {
  if (adminKey.from === 'variable') return '$INTERLINGUA_ADMIN_KEY'
  return adminKey.from === 'file' ? `$(cat ${quote(near(adminKey.path))})` : undefined
}

function describeKey(adminKey: AdminKey): string[] {
  switch (adminKey.from) {
    case 'variable':
      return ['The admin key is that of INTERLINGUA_ADMIN_KEY.']
    case 'file':
      return [`The admin key is in ${near(adminKey.path)}.`]
    case 'made':
    case 'known':
      return []
  }
}

/** A path as it is typed from here, when it is below. */
function near(path: string): string {
  const here = relative(process.cwd(), path)
  return here === '' || here.startsWith('..') ? path : here
}

function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
