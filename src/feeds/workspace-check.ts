// Whether a workspace may be used: its shape by workspace.schema.json, then its references.

import { createRequire } from 'node:module'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { fault, type Issue } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import { nearestName } from './nearest-name.ts'
import { duties, type FeedDefinition, type KnownNames, type Workspace } from './workspace.ts'

const schema = createRequire(import.meta.url)('./workspace.schema.json') as object
const maximumFaults = 100

const isWellFormed = new Ajv2020({
  allErrors: true,
  verbose: true,
  strictTypes: false,
  formats: { instant: isInstant, zone: isZone },
}).compile(schema)

/** The faults of a workspace's shape, 100 at most; none when its sections have the shape of `Workspace`. */
export function checkShape(value: unknown): Issue[] {
  if (isWellFormed(value)) return []
  const errors = isWellFormed.errors ?? []
  // `propertyNames` repeats what the pattern below it said.
  return errors
    .filter((error) => error.keyword !== 'propertyNames')
    .slice(0, maximumFaults)
    .map(describe)
}

function describe(error: ErrorObject): Issue {
  const at = error.instancePath
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty)
      const known = Object.keys((error.parentSchema?.properties ?? {}) as object)
      const near = nearestName(name, known)
      const cure = near === undefined ? `known here are ${known.join(', ')}.` : `did you mean '${near}'?`
      return fault('key-unknown', at + pointer(name), `'${name}' is not known here; ${cure}`)
    }
    case 'required': {
      const name = String(error.params.missingProperty)
      return fault('required', at, `'${name}' is missing.`)
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map(String).join(' or ')
      return fault('code-invalid', at, `This must be ${allowed}.`)
    }
    case 'type':
      return fault('type', at, `This must be ${describeType(error.params.type)}.`)
    case 'pattern':
      return error.propertyName === undefined
        ? fault('pattern', at, 'Write small letters, digits and hyphens, 64 at most, a letter or digit first.')
        : fault('pattern', at + pointer(error.propertyName), `'${error.propertyName}' cannot be an id: ${idRule}.`)
    case 'format':
      return error.params.format === 'zone'
        ? fault('format', at, 'This must be a time zone such as Europe/Berlin.')
        : fault('format', at, 'This must be a date such as 2026-01-31, or an instant such as 2026-01-31T08:00:00Z.')
    default:
      return fault('shape', at, `This ${error.message ?? 'is not allowed'}.`)
  }
}

const idRule = 'small letters, digits and hyphens, 64 at most, a letter or digit first'

function describeType(type: unknown): string {
  return (Array.isArray(type) ? type : [type])
    .map((one) => (one === 'object' ? 'a mapping' : `a ${String(one)}`))
    .join(' or ')
}

/** The faults of what a well-shaped workspace refers to: systems, vendors, messages, kinds, times. */
export function checkReferences(workspace: Workspace, known: KnownNames): Issue[] {
  const issues = [
    ...checkSystems(workspace, known),
    ...checkAuthorities(workspace, known),
    ...checkFeeds(workspace, known),
    ...Object.entries(workspace.clients).flatMap(([id, { system }]) =>
      checkSystem(workspace, system, pointer('clients', id, 'system')),
    ),
    ...workspace.samples.flatMap((sample, index) => [
      ...checkSystem(workspace, sample.system, pointer('samples', index, 'system')),
      ...checkMessage(workspace, sample.system, sample.message, pointer('samples', index, 'message'), known),
    ]),
  ]
  return issues.slice(0, maximumFaults)
}

function checkSystems(workspace: Workspace, known: KnownNames): Issue[] {
  return Object.entries(workspace.systems).flatMap(([id, { vendor }]) => {
    if (id === 'admin')
      return [fault('name-taken', pointer('systems', id), "'admin' is the built-in system of the admin key.")]
    if (vendor === undefined || known.vendors.has(vendor)) return []
    const at = pointer('systems', id, 'vendor')
    return [fault('vendor-unknown', at, `There is no vendor '${vendor}'; ${choice(vendor, [...known.vendors.keys()])}`)]
  })
}

function checkAuthorities(workspace: Workspace, known: KnownNames): Issue[] {
  const rules = Object.entries(workspace.authorities)
  const issues = rules.flatMap(([id, rule]) => {
    const at = (member: string) => pointer('authorities', id, member)
    const found = checkSystem(workspace, rule.owner, at('owner'))
    if (!known.kinds.has(rule.kind)) {
      found.push(
        fault('kind-unknown', at('kind'), `There is no kind '${rule.kind}'; ${choice(rule.kind, [...known.kinds])}`),
      )
    }
    if (rule.path !== undefined && rule.path !== '') found.push(notEnforced(at('path'), 'an element (path)'))
    if (rule.scope !== undefined && rule.scope !== '') found.push(notEnforced(at('scope'), 'some records (scope)'))
    if (rule.from !== undefined && rule.to !== undefined && Date.parse(rule.from) >= Date.parse(rule.to)) {
      found.push(
        fault('period-empty', at('to'), 'This rule ends before it begins; `to` is the first instant out of force.'),
      )
    }
    return found
  })
  for (const [index, [id, rule]] of rules.entries()) {
    const rival = rules.slice(0, index).find(([, other]) => other.kind === rule.kind && overlap(rule, other))
    if (rival === undefined) continue
    const text = `'${rival[0]}' rules ${rule.kind} at the same time. One rule a kind at any instant: end one with 'to'.`
    issues.push(fault('authority-overlap', pointer('authorities', id), text))
  }
  return issues
}

function notEnforced(at: string, what: string): Issue {
  const text = `Only rules about whole records of a kind can be enforced now, none about ${what}. Leave it out.`
  return fault('authority-not-enforced', at, text)
}

/** Whether two periods share an instant; `from` is inclusive, `to` exclusive, absent is open. */
export function overlap(one: { from?: string; to?: string }, other: { from?: string; to?: string }): boolean {
  const start = (rule: { from?: string }) =>
    rule.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(rule.from)
  const end = (rule: { to?: string }) => (rule.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(rule.to))
  return start(one) < end(other) && start(other) < end(one)
}

function checkFeeds(workspace: Workspace, known: KnownNames): Issue[] {
  return Object.entries(workspace.feeds).flatMap(([id, feed]) => [
    ...checkSystem(workspace, feed.system, pointer('feeds', id, 'system')),
    ...checkMessage(workspace, feed.system, feed.message, pointer('feeds', id, 'message'), known),
    ...checkDuties(id, feed),
  ])
}

function checkDuties(id: string, feed: FeedDefinition): Issue[] {
  const open = duties.filter((duty) => feed[duty] === undefined || feed[duty] === '')
  if (feed.enabled === false || open.length === 0) return []
  const text = `A feed in use answers all seven duties; this one lacks ${open.join(', ')}. Answer them, or say enabled: false.`
  return [fault('duty-open', pointer('feeds', id), text)]
}

function checkSystem(workspace: Workspace, system: string, at: string): Issue[] {
  const ids = Object.keys(workspace.systems)
  if (Object.hasOwn(workspace.systems, system)) return []
  return [fault('system-unknown', at, `This workspace has no system '${system}'; ${choice(system, ids)}`)]
}

function checkMessage(workspace: Workspace, system: string, message: string, at: string, known: KnownNames): Issue[] {
  const vendor = Object.hasOwn(workspace.systems, system) ? workspace.systems[system]?.vendor : undefined
  if (vendor === undefined) {
    if (!Object.hasOwn(workspace.systems, system)) return []
    return [fault('vendor-missing', at, `The system '${system}' names no vendor, so it has no messages.`)]
  }
  const messages = known.vendors.get(vendor)?.messages
  if (messages === undefined || messages.has(message)) return []
  return [
    fault('message-unknown', at, `'${vendor}' has no message '${message}'; ${choice(message, [...messages.keys()])}`),
  ]
}

function choice(name: string, candidates: readonly string[]): string {
  const near = nearestName(name, candidates)
  if (near !== undefined) return `did you mean '${near}'?`
  return candidates.length <= 20 ? `there are ${candidates.join(', ')}.` : 'see the documentation for what there is.'
}

function isInstant(text: string): boolean {
  const date = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text)?.[1]
  if (date === undefined || Number.isNaN(Date.parse(text))) return false
  // Date.parse takes 30 February for 2 March.
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
