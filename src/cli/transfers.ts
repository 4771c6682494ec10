// `interlingua transfers`: the transfer log of a running gateway.

import { loadConfig } from '../config.ts'
import { GatewayError, type Issue } from '../errors.ts'
import type { Invocation } from './invocation.ts'
import { harmless, outputFormat, print, showIssue, textOption } from './printing.ts'
import { callGateway, findGateway } from './running-gateway.ts'
import { WrongUse } from './wrong-use.ts'

/** A line of the log, as the API gives it; what is not always there is optional. */
interface TransferLine {
  readonly id: string
  readonly at: string
  readonly direction: string
  readonly face: string
  readonly operation: string
  readonly system?: string | null
  readonly vendor?: string | null
  readonly message?: string | null
  readonly outcome: string
  readonly items: number
  readonly kind?: string | null
  readonly record?: string | null
  readonly issues?: readonly Issue[] | null
}

/** Lists transfers, or shows the one that is named. */
export async function run(invocation: Invocation): Promise<number> {
  const { values, words, env } = invocation
  const format = outputFormat(values.format, 'transfers')
  const [id, ...more] = words
  if (more.length > 0) throw new WrongUse('Name one transfer, or none to list them.', 'transfers')
  const gateway = await findGateway(invocation, loadConfig(env), 'transfers')
  if (gateway === undefined) {
    throw new GatewayError('unavailable', 'No gateway runs on the data folder. Start one, or name it with --url.')
  }
  const path = id === undefined ? `/api/v1/transfers${filters(values)}` : `/api/v1/transfers/${encodeURIComponent(id)}`
  const answer = await callGateway(gateway, path)
  if (format === 'json') {
    print(JSON.stringify(answer))
    return 0
  }
  const lines = id === undefined ? (answer as { transfers: TransferLine[] }).transfers : [answer as TransferLine]
  for (const line of lines) print(showTransfer(line))
  if (id !== undefined) for (const issue of lines[0]?.issues ?? []) print(`  ${showIssue(issue)}`)
  return 0
}

function filters(values: Invocation['values']): string {
  const query = new URLSearchParams()
  for (const name of ['outcome', 'system', 'kind', 'count']) {
    const value = textOption(values[name])
    if (value !== undefined) query.set(name, value)
  }
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** One line: when, which way, what, what became of it. */
export function showTransfer(line: TransferLine): string {
  const what = line.vendor == null ? `${line.face} ${line.operation}` : `${line.vendor}/${line.message ?? ''}`
  const about = line.record == null ? `${line.items} items` : `${line.kind ?? ''}/${line.record}`
  const parts = [line.at, line.direction.padEnd(3), line.outcome.padEnd(11), what, line.system ?? '', about, line.id]
  return harmless(parts.filter((part) => part !== '').join('  '))
}
