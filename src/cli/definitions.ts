// Definitions for a check: the FHIR resources of packages, read as they are: npm packages of HL7 as folders or as the
// `.tgz` that they come as, or folders of profiles, value sets and questionnaires. https://hl7.org/fhir/R4/packages.html

import { GatewayError } from '../errors.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import { fhir } from '../standards/fhir/standard.ts'
import type { JsonObject } from '../standards/standard.ts'
import { filesOf, readBytes } from './files.ts'
import { readTarball } from './tar.ts'
import { WrongUse } from './wrong-use.ts'

/** Every resource with a canonical URL in these folders, packages or files; what is no such resource is passed over. */
export async function definitionsIn(places: readonly string[]): Promise<JsonObject[]> {
  const found: JsonObject[] = []
  for (const place of places) {
    const before = found.length
    if (/\.(?:tgz|tar\.gz)$/i.test(place)) found.push(...(await inPackage(place)))
    else
      for (const file of (await filesOf([place], ['.json', '.xml'], 'check')).filter((name) => !isAside(name, place)))
        found.push(...readDefinition(file, await readBytes(file, 'check')))
    if (found.length === before) throw new WrongUse(`The package '${place}' has no definitions in it.`, 'check')
  }
  return found
}

async function inPackage(file: string): Promise<JsonObject[]> {
  try {
    const entries = readTarball(await readBytes(file, 'check'))
    return entries
      .filter(({ name }) => /\.(?:json|xml)$/i.test(name) && !isAside(name, ''))
      .flatMap(({ name, content }) => readDefinition(name, content))
  } catch (error) {
    if (error instanceof GatewayError) throw new WrongUse(`'${file}': ${error.message}`, 'check')
    throw error
  }
}

/** What a package ships beside its definitions: examples, drafts of other forms. */
function isAside(name: string, place: string): boolean {
  return name
    .slice(place.length)
    .split('/')
    .slice(0, -1)
    .some((part) => aside.has(part))
}

const aside = new Set(['example', 'examples', 'openapi', 'xml', 'other', 'tests'])

function readDefinition(name: string, bytes: Uint8Array): JsonObject[] {
  try {
    const text = decodeUtf8(bytes)
    const xml = fhir.formats.find(({ mediaType }) => mediaType === 'application/fhir+xml')
    const value = readJson(name.endsWith('.xml') && xml ? xml.read(text) : text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    const resource = value as JsonObject
    return typeof resource.url === 'string' && fhir.kindOf(resource) !== undefined ? [resource] : []
  } catch (error) {
    if (error instanceof GatewayError) return []
    throw error
  }
}
