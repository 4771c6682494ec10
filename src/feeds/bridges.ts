// Loads the bridges: one file each, in the shape of bridges/bridge.schema.json.

import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { fault, GatewayError, type Issue } from '../errors.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import type { JsonObject } from '../standards/standard.ts'
import { type Bridge, compileBridge } from '../translate/bridge.ts'
import { shapeFaults } from './vendors.ts'

const schemaFile = fileURLToPath(new URL('../../bridges/bridge.schema.json', import.meta.url))
let checkShape: ValidateFunction | undefined

/** Every bridge in a folder, by name, each compiled once to be sure of it. Throws GatewayError('invalid') with all faults. */
export async function loadBridges(folder: string): Promise<Map<string, Bridge>> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort()
  const bridges = new Map<string, Bridge>()
  const issues: Issue[] = []
  for (const name of names) {
    const file = join(folder, name)
    const { bridge, faults } = await readBridge(file)
    issues.push(...faults.map((issue) => ({ ...issue, source: file })))
    if (bridge !== undefined) bridges.set(bridge.name, bridge)
  }
  const [first] = issues
  if (first === undefined) return bridges
  throw new GatewayError('invalid', `The bridges have faults; the first, in ${first.source}: ${first.text}`, { issues })
}

let shipped: Promise<ReadonlyMap<string, Bridge>> | undefined

/** The bridges that come with the gateway, read once. */
export function shippedBridges(): Promise<ReadonlyMap<string, Bridge>> {
  shipped ??= loadBridges(dirname(schemaFile))
  return shipped
}

async function readBridge(file: string): Promise<{ bridge?: Bridge; faults: readonly Issue[] }> {
  try {
    const read = readJson(decodeUtf8(await readFile(file))) as JsonObject
    const faults = await faultsOf(read, basename(file, '.json'))
    if (faults.length > 0) return { faults }
    const bridge = read as unknown as Bridge
    compileBridge(bridge)
    return { bridge, faults: [] }
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return { faults: error.issues.length > 0 ? error.issues : [fault('bridge', '', error.message)] }
  }
}

async function faultsOf(read: JsonObject, name: string): Promise<Issue[]> {
  checkShape ??= new Ajv2020({ allErrors: true, strictTypes: false }).compile(
    JSON.parse(await readFile(schemaFile, 'utf8')) as object,
  )
  if (!checkShape(read))
    return (checkShape.errors ?? [])
      .slice(0, 100)
      .map(({ instancePath, message }) => fault('bridge', instancePath, `${instancePath || 'The bridge'} ${message}.`))
  if (read.name !== name) return [fault('bridge', '/name', `\`name\` must be the file's own, "${name}".`)]
  const faults = await shapeFaults(read.mapping as JsonObject)
  return faults.map((issue) => ({ ...issue, path: `/mapping${issue.path}` }))
}
