// A gateway that runs already: where it answers, which key opens it, and calls to its API.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { holderOf } from '../db/data-folder.ts'
import { GatewayError, type Issue } from '../errors.ts'
import type { Invocation } from './invocation.ts'
import { textOption } from './printing.ts'
import { WrongUse } from './wrong-use.ts'

export interface RunningGateway {
  /** Without a trailing slash. */
  readonly url: string
  readonly key: string
}

type Settings = Pick<Config, 'adminKey' | 'databaseUrl' | 'dataFolder'>

/**
 * The gateway of `--url`, else the one that holds the data folder; undefined when there is none.
 * Throws WrongUse when no key for it is known.
 */
export async function findGateway(
  { values }: Pick<Invocation, 'values'>,
  config: Settings,
  command: string,
): Promise<RunningGateway | undefined> {
  const url = textOption(values.url) ?? (await urlOfHolder(config))
  if (url === undefined) return undefined
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new WrongUse(`--url is the base of a gateway, for example http://localhost:8080, not '${url}'.`, command)
  }
  const key = textOption(values.key) ?? config.adminKey ?? (await storedKey(config))
  if (key === undefined) {
    throw new WrongUse(`The gateway at ${url} wants a key: give it with --key, or in INTERLINGUA_ADMIN_KEY.`, command)
  }
  return { url: url.replace(/\/+$/, ''), key }
}

async function urlOfHolder(config: Settings): Promise<string | undefined> {
  if (config.databaseUrl !== undefined) return undefined
  return (await holderOf(config.dataFolder))?.url ?? undefined
}

async function storedKey(config: Settings): Promise<string | undefined> {
  const text = await readFile(join(config.dataFolder, 'admin-key'), 'utf8').catch(() => '')
  return text.trim() === '' ? undefined : text.trim()
}

/** Calls the API and gives the answer's JSON. Throws GatewayError with what the gateway says of a refusal. */
export async function callGateway(
  gateway: RunningGateway,
  path: string,
  options: { readonly method?: string; readonly body?: string } = {},
): Promise<unknown> {
  const { method = 'GET', body } = options
  const response = await fetch(`${gateway.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${gateway.key}`,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(120_000),
  }).catch((cause: unknown) => {
    throw new GatewayError('unavailable', `No gateway answers at ${gateway.url}. Is it running?`, { cause })
  })
  const text = await response.text()
  const answer = parse(text)
  if (response.ok && answer !== undefined) return answer
  const problem = answer as { detail?: string; issues?: readonly Issue[] } | undefined
  const told = problem?.detail ?? `it answered ${response.status} ${response.statusText}`
  throw new GatewayError('invalid-request', `The gateway at ${gateway.url} says: ${told}`, {
    issues: problem?.issues ?? [],
  })
}

/** A body that the gateway keeps, as it was sent; undefined when it is no longer there. */
export async function fetchBody(
  gateway: RunningGateway,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined> {
  const response = await fetch(`${gateway.url}${path}`, {
    headers: { authorization: `Bearer ${gateway.key}` },
    signal: AbortSignal.timeout(120_000),
  }).catch((cause: unknown) => {
    throw new GatewayError('unavailable', `No gateway answers at ${gateway.url}. Is it running?`, { cause })
  })
  if (response.status === 404 || response.status === 410) return undefined
  if (!response.ok) throw new GatewayError('invalid-request', `The gateway does not give ${path}: ${response.status}.`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { bytes, mediaType: response.headers.get('content-type') ?? 'application/octet-stream' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
