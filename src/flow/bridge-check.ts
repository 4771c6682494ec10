// Whether the bridges of a workspace can be put to work: they exist, their settings fit, and none leads back to where
// another begins, for then a record would be derived from itself.

import { fault, GatewayError, type Issue } from '../errors.ts'
import { shippedBridges } from '../feeds/bridges.ts'
import { nearestName } from '../feeds/nearest-name.ts'
import type { BridgeDefinition, KnownNames, Workspace } from '../feeds/workspace.ts'
import { pointer } from '../json/pointer.ts'
import { type Bridge, compileBridge } from '../translate/bridge.ts'
import { settingsOf } from './bridges.ts'

/** The faults of a workspace's bridges, by path. */
export async function bridgeFaults(workspace: Workspace, known: Pick<KnownNames, 'scopeFault'> = {}): Promise<Issue[]> {
  const definitions = Object.entries(workspace.bridges ?? {})
  if (definitions.length === 0) return []
  const shipped = await shippedBridges()
  const issues: Issue[] = []
  const found: { readonly id: string; readonly bridge: Bridge }[] = []
  for (const [id, definition] of definitions) {
    const bridge = shipped.get(definition.bridge)
    if (!bridge) {
      const near = nearestName(definition.bridge, [...shipped.keys()])
      const cure = near === undefined ? `there are ${[...shipped.keys()].join(', ')}.` : `did you mean '${near}'?`
      const at = pointer('bridges', id, 'bridge')
      issues.push(fault('bridge-unknown', at, `There is no bridge '${definition.bridge}'; ${cure}`))
      continue
    }
    found.push({ id, bridge })
    try {
      compileBridge(bridge, settingsOf(definition))
      issues.push(...conditionFaults(pointer('bridges', id), bridge.from.kind, definition, known))
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      issues.push(fault('bridge', pointer('bridges', id), error.issues[0]?.text ?? error.message))
    }
  }
  for (const { id, way } of cyclesAmong(found)) {
    const text = `This bridge leads in a circle: ${way.join(' → ')}. Take one of them out of work.`
    issues.push(fault('bridge-cycle', pointer('bridges', id), text))
  }
  return issues
}

/** Conditions on elements that the kind does not have would never be met. */
function conditionFaults(
  at: string,
  kind: string,
  { when = [] }: BridgeDefinition,
  { scopeFault }: Pick<KnownNames, 'scopeFault'>,
): Issue[] {
  return when.flatMap(({ some, meets }, index) =>
    Object.keys(meets).flatMap((path) => {
      const text = scopeFault?.(kind, `${some === undefined ? '' : `${some}.`}${path}=…`)
      return text === undefined ? [] : [fault('path-unknown', at + pointer('when', index, 'meets', path), text)]
    }),
  )
}

/** The bridges from which a record could come to be derived from itself, each with the way round. */
export function cyclesAmong(
  bridges: readonly { readonly id: string; readonly bridge: Bridge }[],
): { readonly id: string; readonly way: readonly string[] }[] {
  const kindsMade = ({ to, mapping }: Bridge) => [to.kind, ...(mapping.also ?? []).map(({ kind }) => kind)]
  return bridges.flatMap(({ id, bridge }) => {
    const from = bridge.from.kind
    const open = kindsMade(bridge).map((kind) => [from, kind])
    const seen = new Set<string>()
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      const here = way.at(-1) as string
      if (here === from) return [{ id, way }]
      if (seen.has(here)) continue
      seen.add(here)
      for (const next of bridges)
        if (next.bridge.from.kind === here) open.push(...kindsMade(next.bridge).map((kind) => [...way, kind]))
    }
    return []
  })
}
