// Cases of HL7's public validator test set with the reference validator's verdicts, where they are at hand.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GatewayError, type Issue } from '../../../src/errors.ts'
import { decodeUtf8, readJson } from '../../../src/json/read.ts'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import { readFhirXml } from '../../../src/standards/fhir/xml/read-xml.ts'
import type { JsonObject } from '../../../src/standards/standard.ts'

export interface ValidatorCase {
  readonly name: string
  readonly file: string
  readonly module: string
  readonly label: 'valid' | 'structural' | 'invariant' | 'deep'
  readonly supporting?: readonly string[]
}

const usual = fileURLToPath(new URL('../../../../shared/standards/fhir-validator-cases', import.meta.url))
const folder = process.env.INTERLINGUA_FHIR_VALIDATOR_CASES ?? usual

/** Undefined where the set is not at hand. */
export const validatorCases: readonly ValidatorCase[] | undefined = existsSync(join(folder, 'cases.json'))
  ? (JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as ValidatorCase[])
  : undefined

function readText(file: string): string {
  const text = decodeUtf8(readFileSync(join(folder, 'files', file)))
  return file.endsWith('.xml') ? readFhirXml(text) : text
}

/** What the deepest level says of a case. */
export function issuesOfCase(one: ValidatorCase): readonly Issue[] {
  try {
    const text = readText(one.file)
    const value = readJson(text) as JsonObject
    const definitions = (one.supporting ?? []).flatMap((file) => supportIn(file))
    return fhir.validate({ kind: String(value.resourceType), text, value }, 'profiles', { definitions })
  } catch (error) {
    if (error instanceof GatewayError) return error.issues
    throw error
  }
}

/** A file that is no resource of R4 supports nothing. */
function supportIn(file: string): JsonObject[] {
  try {
    return [readJson(readText(file)) as JsonObject]
  } catch (error) {
    if (error instanceof GatewayError) return []
    throw error
  }
}
