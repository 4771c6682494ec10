// `interlingua apply`: a workspace's folder, through a running gateway or on the database itself.

import { loadConfig } from '../config.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { GatewayError } from '../errors.ts'
import { loadVendors } from '../feeds/vendors.ts'
import type { Workspace } from '../feeds/workspace.ts'
import { type Locate, readWorkspace } from '../feeds/workspace-files.ts'
import { type Applied, applyWorkspace, type Plan, planWorkspace } from '../flow/apply.ts'
import { loadKnownNames, localAdministrator } from './assemble.ts'
import { vendorsFolder } from './folders.ts'
import type { Invocation } from './invocation.ts'
import { harmless, outputFormat, print, showIssue } from './printing.ts'
import { callGateway, findGateway } from './running-gateway.ts'
import { standardsNamed } from './standards.ts'
import { withStore } from './store.ts'
import { WrongUse } from './wrong-use.ts'

/** Exit code 1 when something conflicts with what others made. */
export async function run(invocation: Invocation): Promise<number> {
  const { values, words, env } = invocation
  const [folder, ...more] = words
  if (folder === undefined || more.length > 0) throw new WrongUse('Name one folder to apply.', 'apply')
  const format = outputFormat(values.format, 'apply')
  const config = loadConfig(env)
  const { workspace, locate } = await readWorkspace(folder, await loadKnownNames(), env)
  const planOnly = values.plan === true
  const gateway = await findGateway(invocation, config, 'apply')
  const result = await located(locate, () =>
    gateway === undefined
      ? withStore(config, (store) => runLocally(store.database, workspace, planOnly))
      : (callGateway(gateway, `/api/v1/workspaces/${workspace.name}/$${planOnly ? 'plan' : 'apply'}`, {
          method: 'POST',
          body: JSON.stringify(workspace),
        }) as Promise<Plan | Applied>),
  )
  if (format === 'json') print(JSON.stringify(result))
  else showResult(result, planOnly)
  return result.steps.some((step) => step.action === 'conflict') ? 1 : 0
}

/** Makes no admin key: a key that `serve` did not show would be lost. */
async function runLocally(database: Database, workspace: Workspace, planOnly: boolean): Promise<Plan | Applied> {
  await migrate(database)
  const all = await standardsNamed(undefined, 'apply')
  const standards = new Map(all.map((standard) => [standard.name, standard]))
  const gateway = { database, standards, vendors: await loadVendors(vendorsFolder), now: () => new Date() }
  return await (planOnly ? planWorkspace : applyWorkspace)(gateway, localAdministrator(), workspace)
}

/** Faults that only the gateway sees are told with file and line too. */
export async function located<T>(locate: Locate, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof GatewayError) || error.issues.length === 0) throw error
    throw new GatewayError(error.code, error.message, { issues: error.issues.map(locate), cause: error })
  }
}

const signs = { create: '+', change: '~', remove: '-', same: ' ', keep: '!', conflict: '!' } as const

function showResult(result: Plan | Applied, planOnly: boolean): void {
  for (const step of result.steps) {
    if (step.action === 'same') continue
    const members = step.members === undefined ? '' : ` (${step.members.join(', ')})`
    const text = step.text === undefined ? '' : `: ${step.text}`
    print(harmless(`${signs[step.action]} ${step.action} ${step.section}/${step.id}${members}${text}`))
  }
  for (const issue of result.issues) print(showIssue(issue))
  print(summary(result, planOnly))
  if ('keys' in result) {
    for (const [client, key] of Object.entries(result.keys)) print(`The key of ${client}, shown this once: ${key}`)
  }
}

/** One line: how many steps of each sort. */
export function summary({ workspace, steps }: Plan, planOnly: boolean): string {
  const count = (action: string) => steps.filter((step) => step.action === action).length
  const parts = (['create', 'change', 'remove', 'keep', 'conflict'] as const)
    .map((action) => [count(action), action] as const)
    .filter(([number]) => number > 0)
    .map(([number, action]) => `${number} ${action}`)
  if (parts.length === 0) return `${workspace}: nothing to change.`
  return `${workspace}: ${parts.join(', ')}.${planOnly ? ' Nothing was changed.' : ''}`
}
