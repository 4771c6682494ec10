// Whether a workspace may be used: its shape by workspace.schema.json, then its references.

import { createRequire } from 'node:module'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { tieOf } from '../authority/rules.ts'
import { fault, type Issue } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import type { JsonObject } from '../standards/standard.ts'
import { checkMatching } from './matching-check.ts'
import { nearestName } from './nearest-name.ts'
import { type AuthorityDefinition, duties, type FeedDefinition, type KnownNames, type Workspace } from './workspace.ts'
import { type RuleToCompare, rulesOf } from './workspace-rules.ts'

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
    ...checkElements(workspace, known),
    ...checkAuthorities(workspace, known),
    ...checkMatching(workspace, known),
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

function checkElements(workspace: Workspace, known: KnownNames): Issue[] {
  return Object.entries(workspace.elements ?? {}).flatMap(([name, places]) =>
    Object.entries(places).flatMap(([kind, path]) => {
      const at = pointer('elements', name, kind)
      if (!known.kinds.has(kind)) return [unknownKind(at, kind, known)]
      const text = known.pathFault?.(kind, path)
      return text === undefined ? [] : [fault('path-unknown', at, text)]
    }),
  )
}

function unknownKind(at: string, kind: string, known: KnownNames): Issue {
  return fault('kind-unknown', at, `There is no kind '${kind}'; ${choice(kind, [...known.kinds])}`)
}

function checkAuthorities(workspace: Workspace, known: KnownNames): Issue[] {
  const issues = Object.entries(workspace.authorities).flatMap(([id, rule]) =>
    checkAuthority(workspace, id, rule, known),
  )
  if (issues.length > 0) return issues
  return tiesAmong(rulesOf(workspace), known, (id) => pointer('authorities', id))
}

function checkAuthority(workspace: Workspace, id: string, rule: AuthorityDefinition, known: KnownNames): Issue[] {
  const at = (member: string) => pointer('authorities', id, member)
  const found = checkSystem(workspace, rule.owner, at('owner'))
  for (const [index, system] of (rule.fallback ?? []).entries())
    found.push(...checkSystem(workspace, system, pointer('authorities', id, 'fallback', index)))
  if ((rule.kind === undefined) === (rule.element === undefined)) {
    const text = 'A rule names either a kind (and a path in it) or an element of an entity.'
    found.push(fault('required', pointer('authorities', id), text))
  } else if (rule.element !== undefined) {
    const names = Object.keys(workspace.elements ?? {})
    if (!Object.hasOwn(workspace.elements ?? {}, rule.element))
      found.push(
        fault(
          'element-unknown',
          at('element'),
          names.length === 0
            ? `Nothing says where '${rule.element}' is. Name a kind and a path; elements of entities are placed in a workspace, under 'elements'.`
            : `'elements' does not say where '${rule.element}' is; ${choice(rule.element, names)}`,
        ),
      )
    if (rule.path !== undefined)
      found.push(
        fault('key-unknown', at('path'), "The paths of an entity's element stand under 'elements'. Leave it out."),
      )
  } else if (!known.kinds.has(rule.kind as string)) found.push(unknownKind(at('kind'), rule.kind as string, known))
  else found.push(...checkPaths(rule.kind as string, rule, known, at))
  if (rule.from !== undefined && rule.to !== undefined && Date.parse(rule.from) >= Date.parse(rule.to)) {
    found.push(
      fault('period-empty', at('to'), 'This rule ends before it begins; `to` is the first instant out of force.'),
    )
  }
  return found
}

function checkPaths(
  kind: string,
  rule: AuthorityDefinition,
  known: KnownNames,
  at: (member: string) => string,
): Issue[] {
  const found: Issue[] = []
  const path = known.pathFault?.(kind, rule.path ?? '')
  if (path !== undefined) found.push(fault('path-unknown', at('path'), path))
  const scope = known.scopeFault?.(kind, rule.scope ?? '')
  if (scope !== undefined) found.push(fault('scope-unknown', at('scope'), scope))
  return found
}

/** The rules that could meet on a tie, each with the one before it and a record that shows it. */
export function tiesAmong(
  rules: readonly RuleToCompare[],
  { through }: KnownNames,
  placeOf: (id: string) => string,
): Issue[] {
  const issues: Issue[] = []
  for (const [index, rule] of rules.entries()) {
    for (const rival of rules.slice(0, index)) {
      if (rival.kind !== rule.kind || !overlap(rule, rival)) continue
      const record = tieOf(rival.ready, rule.ready, through)
      if (record === undefined) continue
      issues.push(fault('authority-overlap', placeOf(rule.source), tieText(rival.id, rule.kind, record)))
      break
    }
  }
  return issues
}

/** Why a rule cannot stand beside another. */
export function tieText(rival: string, kind: string, record: JsonObject): string {
  const shown =
    Object.keys(record).length === 0 ? `any ${kind}` : `a ${kind} with ${JSON.stringify(record).slice(0, 300)}`
  return `'${rival}' says as much, at the same time, of ${shown}, and neither is more particular. End one with 'to', or give one a longer path or a narrower scope.`
}

/** The faults of one rule by itself, as the API takes it, where there are these systems; paths are into the rule. */
export function checkRule(systems: Workspace['systems'], id: string, rule: unknown, known: KnownNames): Issue[] {
  const workspace = { name: 'api', systems, authorities: { [id]: rule }, feeds: {}, clients: {}, samples: [] }
  const shape = checkShape({ name: 'api', authorities: { [id]: rule } })
  const found =
    shape.length > 0 ? shape : checkAuthority(workspace as Workspace, id, rule as AuthorityDefinition, known)
  const base = pointer('authorities', id)
  return found.map((issue) => (issue.path.startsWith(base) ? { ...issue, path: issue.path.slice(base.length) } : issue))
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
