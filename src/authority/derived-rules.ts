// The rules of a derived record: what a bridge says of it belongs to the record that it came of, and so do its beginning
// and its end. Everything else of it may have other owners.

import type { JsonObject } from '../standards/standard.ts'
import { getAt, isObject } from '../translate/elements.ts'
import { formatPath, parsePath, type Step } from '../translate/path.ts'
import { type Rule, readyRule, recordPath } from './rules.ts'

/** What a bridge's message is named: `bridges/<id>/<kind>/<record>`. */
export const bridgeMessages = 'bridges/'

/** The system as which a bridge speaks. */
export function bridgeSystem(id: string): string {
  return `bridge-${id}`
}

/** The message by which a bridge speaks of what it makes of a record. */
export function bridgeMessage(id: string, kind: string, record: string): string {
  return `${bridgeMessages}${id}/${kind}/${record}`
}

/** The bridge and the record that a message names; undefined for one of a vendor. */
export function sourceOf(
  message: string,
): { readonly bridge: string; readonly kind: string; readonly id: string } | undefined {
  if (!message.startsWith(bridgeMessages)) return undefined
  const [, bridge = '', kind = '', id = ''] = message.split('/')
  return { bridge, kind, id }
}

/** The rules that a bridge's statement makes for the record that it is about. */
export function derivedRules(
  kind: string,
  {
    system,
    message,
    value,
    paths,
  }: {
    readonly system: string
    readonly message: string
    readonly value: JsonObject
    readonly paths: readonly string[]
  },
): Rule[] {
  const source = sourceOf(message)
  if (!source || paths.length === 0) return []
  const owner = `${source.kind}/${source.id}`
  const owned = new Set([recordPath, ...paths.flatMap((path) => ruledPath(parsePath(path).steps, value) ?? [])])
  return [...owned].map((path) =>
    readyRule({
      ...{ id: `bridge ${source.bridge}`, kind, path, scope: '', owner, fallback: [system], otherwise: 'refuse' },
      ...{ element: null, from: null, to: null, reason: null, origin: 'built-in', updatedAt: never },
    }),
  )
}

const never = new Date(0)

/** A list that a bridge fills by position is its own as a whole, but for identifiers, of which others may add theirs. */
function ruledPath(steps: readonly Step[], value: JsonObject): string | undefined {
  const [first] = steps
  if (first?.name === 'resourceType') return undefined
  const at = steps.findIndex((step) => step.index !== undefined)
  if (at < 0) return formatPath(steps)
  const list = steps.slice(0, at)
  const member = getAt(value, { text: '', steps: steps.slice(0, at + 1), indexed: true })
  const system = isObject(member) ? member['system'] : undefined
  if (steps[at - 1]?.name !== 'identifier' || typeof system !== 'string') return formatPath(list)
  return formatPath([...list, { where: [{ names: ['system'], value: system }] }])
}
