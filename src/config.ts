// The environment, read once. Every problem is told in one go, so that nobody repairs a deployment one restart at a time.

import { resolve } from 'node:path'
import { editDistance } from './edit-distance.ts'
import { fault, GatewayError, type Issue } from './errors.ts'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

/** What the process was told. Sizes are bytes, folders are absolute. */
export interface Config {
  readonly host: string
  /** 0 lets the system choose one. */
  readonly port: number
  /** Base of every link made, without a trailing slash; absent means: from the Host header. */
  readonly publicUrl: string | undefined
  /** Forwarded headers are believed only when true. */
  readonly trustProxy: boolean
  /** Absent means the embedded engine in `dataFolder`. */
  readonly databaseUrl: string | undefined
  readonly poolSize: number
  readonly dataFolder: string
  /** A larger request body is refused. */
  readonly maxBody: number
  /** A larger vendor payload is answered 202 and worked through afterwards. */
  readonly largeBody: number
  readonly workspace: { readonly folder: string } | 'none' | undefined
  readonly adminKey: string | undefined
  readonly corsOrigins: readonly string[]
  readonly logLevel: (typeof logLevels)[number]
  /** How long message bodies are kept. */
  readonly retentionDays: number
  /** Whether an update of a FHIR resource that is not there creates it under the client's id. */
  readonly fhirUpdateCreate: boolean
  /** Whether a conditional delete of FHIR may delete several resources. */
  readonly fhirConditionalDelete: 'single' | 'multiple'
}

const known = [
  'INTERLINGUA_PUBLIC_URL',
  'INTERLINGUA_TRUST_PROXY',
  'INTERLINGUA_DATA',
  'INTERLINGUA_MAX_BODY',
  'INTERLINGUA_LARGE_BODY',
  'INTERLINGUA_WORKSPACE',
  'INTERLINGUA_ADMIN_KEY',
  'INTERLINGUA_CORS_ORIGINS',
  'INTERLINGUA_LOG_LEVEL',
  'INTERLINGUA_RETENTION_DAYS',
  'INTERLINGUA_FHIR_UPDATE_CREATE',
  'INTERLINGUA_FHIR_CONDITIONAL_DELETE',
  'INTERLINGUA_POOL_SIZE',
  // Where standards that an operator imported lie; read by the command line.
  'INTERLINGUA_STANDARDS',
  // Read by the tests alone.
  'INTERLINGUA_HR_OPEN_DISTRIBUTION',
]

// Kubernetes sets these in every pod beside a service named `interlingua`; nobody typed them.
const serviceLink = /^INTERLINGUA_(SERVICE_(HOST|PORT)|PORT($|_))/

/**
 * Config from environment variables; an empty variable counts as unset.
 * Throws GatewayError('invalid-request') with one issue a problem, `path` naming the variable (`/PORT`).
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const issues: Issue[] = []
  const read = <T>(name: string, fallback: T, parse: (text: string) => T, wants: string): T => {
    const text = env[name]?.trim()
    if (text === undefined || text === '') return fallback
    try {
      return parse(text)
    } catch {
      // The value stays out of the message: it may be a key or hold a password.
      issues.push(fault('config-value', `/${name}`, `${name} must be ${wants}.`))
      return fallback
    }
  }
  const config: Config = {
    host: read('HOST', '127.0.0.1', parseHost, 'a host name or an address without spaces'),
    port: read('PORT', 8080, (text) => parseWhole(text, 0, 65535), 'a port number from 0 to 65535'),
    publicUrl: read<string | undefined>(
      'INTERLINGUA_PUBLIC_URL',
      undefined,
      parsePublicUrl,
      'an http(s) URL without query, fragment or password, for example https://gateway.example.org',
    ),
    trustProxy: read('INTERLINGUA_TRUST_PROXY', false, parseFlag, 'true or false'),
    databaseUrl: read<string | undefined>(
      'DATABASE_URL',
      undefined,
      parseDatabaseUrl,
      'a URL that starts with postgres:// or postgresql://',
    ),
    poolSize: read('INTERLINGUA_POOL_SIZE', 10, (text) => parseWhole(text, 2, 500), 'a number from 2 to 500'),
    dataFolder: read('INTERLINGUA_DATA', resolve('data'), (text) => resolve(text), 'a folder'),
    maxBody: read('INTERLINGUA_MAX_BODY', 64 * 2 ** 20, parseSize, sizeWanted),
    largeBody: read('INTERLINGUA_LARGE_BODY', 4 * 2 ** 20, parseSize, sizeWanted),
    workspace: read<Config['workspace']>('INTERLINGUA_WORKSPACE', undefined, parseWorkspace, 'a folder or none'),
    adminKey: read<string | undefined>(
      'INTERLINGUA_ADMIN_KEY',
      undefined,
      (text) => matching(text, /^[\x21-\x7e]+$/),
      'printable ASCII without spaces, since it travels in a header',
    ),
    corsOrigins: read<readonly string[]>(
      'INTERLINGUA_CORS_ORIGINS',
      [],
      parseOrigins,
      'origins separated by commas, for example https://console.example.org (no *, no paths)',
    ),
    logLevel: read('INTERLINGUA_LOG_LEVEL', 'info', parseLogLevel, `one of ${logLevels.join(', ')}`),
    retentionDays: read(
      'INTERLINGUA_RETENTION_DAYS',
      90,
      (text) => parseWhole(text, 1, 36500),
      'a number of days from 1 to 36500',
    ),
    fhirUpdateCreate: read('INTERLINGUA_FHIR_UPDATE_CREATE', true, parseFlag, 'true or false'),
    fhirConditionalDelete: read<Config['fhirConditionalDelete']>(
      'INTERLINGUA_FHIR_CONDITIONAL_DELETE',
      'single',
      parseConditionalDelete,
      'single or multiple',
    ),
  }
  issues.push(...unknownVariables(env))
  if (issues.length > 0) {
    const told = issues.map((issue) => issue.text).join(' ')
    throw new GatewayError('invalid-request', `The environment cannot be used. ${told}`, { issues })
  }
  return Object.freeze(config)
}

const sizeWanted = 'a size from 1 KiB to 1 GiB in bytes or with KiB, MiB or GiB, for example 64MiB'

function unknownVariables(env: NodeJS.ProcessEnv): Issue[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('INTERLINGUA_') && !known.includes(name) && !serviceLink.test(name))
    .map((name) => {
      const near = known
        .map((candidate) => ({ candidate, distance: editDistance(name.slice(0, 64), candidate) }))
        .sort((one, other) => one.distance - other.distance)[0]
      const cure = near && near.distance <= 6 ? `did you mean ${near.candidate}?` : `known are ${known.join(', ')}.`
      return fault('config-unknown', `/${name}`, `${name} is not a variable of this program; ${cure}`)
    })
}

function matching(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new RangeError()
  return text
}

const parseHost = (text: string): string => matching(text, /^[\w.:%[\]-]+$/)

function parseWhole(text: string, low: number, high: number): number {
  const value = Number(matching(text, /^\d{1,9}$/))
  if (value < low || value > high) throw new RangeError()
  return value
}

/** Bytes of `1048576`, `64MiB`, `64 MB` or `1GiB` (a unit is always a power of 1024); throws RangeError. */
export function parseSize(text: string): number {
  const match = /^(\d{1,12})\s?(?:([kmg])?i?b?)$/i.exec(text)
  if (match === null) throw new RangeError()
  const power = match[2] === undefined ? 0 : 'kmg'.indexOf(match[2].toLowerCase()) + 1
  const bytes = Number(match[1]) * 1024 ** power
  if (bytes < 1024 || bytes > 2 ** 30) throw new RangeError()
  return bytes
}

function parseFlag(text: string): boolean {
  return ['true', '1', 'yes', 'on'].includes(matching(text.toLowerCase(), /^(true|false|1|0|yes|no|on|off)$/))
}

function parseConditionalDelete(text: string): Config['fhirConditionalDelete'] {
  return matching(text, /^(single|multiple)$/) === 'multiple' ? 'multiple' : 'single'
}

function parsePublicUrl(text: string): string {
  const url = new URL(matching(text, /^https?:\/\//i))
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') throw new RangeError()
  return url.href.replace(/\/$/, '')
}

function parseDatabaseUrl(text: string): string {
  return new URL(matching(text, /^postgres(ql)?:\/\//)).href
}

function parseWorkspace(text: string): Config['workspace'] {
  return text === 'none' ? 'none' : { folder: resolve(text) }
}

function parseOrigins(text: string): readonly string[] {
  return text
    .split(/[\s,]+/)
    .filter((origin) => origin !== '')
    .map((origin) => {
      const url = new URL(matching(origin, /^https?:\/\//i))
      if (url.href.replace(/\/$/, '') !== url.origin) throw new RangeError()
      return url.origin
    })
}

function parseLogLevel(text: string): Config['logLevel'] {
  const level = logLevels.find((candidate) => candidate === text.toLowerCase())
  if (level === undefined) throw new RangeError()
  return level
}
