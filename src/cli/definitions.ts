// Definitions for a check: the FHIR resources of package folders, read from the disk as they are (npm packages of HL7
// unpacked, or folders of profiles, value sets and questionnaires). https://hl7.org/fhir/R4/packages.html

import { GatewayError } from '../errors.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import { fhir } from '../standards/fhir/standard.ts'
import type { JsonObject } from '../standards/standard.ts'
import { filesOf, readBytes } from './files.ts'

/** Every resource with a canonical URL in these folders or files; what is no such resource is passed over. */
export async function definitionsIn(folders: readonly string[]): Promise<JsonObject[]> {
  if (folders.length === 0) return []
  const found: JsonObject[] = []
  for (const file of await filesOf(folders, ['.json', '.xml'], 'check')) {
    const resource = await readDefinition(file)
    if (resource !== undefined) found.push(resource)
  }
  return found
}

async function readDefinition(file: string): Promise<JsonObject | undefined> {
  try {
    const text = decodeUtf8(await readBytes(file, 'check'))
    const xml = fhir.formats.find(({ mediaType }) => mediaType === 'application/fhir+xml')
    const value = readJson(file.endsWith('.xml') && xml ? xml.read(text) : text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const resource = value as JsonObject
    return typeof resource.url === 'string' && fhir.kindOf(resource) !== undefined ? resource : undefined
  } catch (error) {
    if (error instanceof GatewayError) return undefined
    throw error
  }
}
