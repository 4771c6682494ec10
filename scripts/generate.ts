// Writes what is derived: tables from the official definitions, types from the contracts. `--check` writes nothing
// and exits 1 naming the files that are stale.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fhirRules } from './generate/fhir-rules.ts'
import { fhirTables } from './generate/fhir-tables.ts'
import type { Generator } from './generate/generator.ts'
import { hrOpenPaths } from './generate/hr-open-paths.ts'
import { openapiTypes } from './generate/openapi-types.ts'

/** Add a generator here; nothing else has to change. */
const generators: readonly Generator[] = [fhirTables, fhirRules, hrOpenPaths, openapiTypes]

const root = new URL('../', import.meta.url)
const check = process.argv.includes('--check')
const stale: string[] = []

for (const generator of generators) {
  for (const [path, content] of await generator.outputs()) {
    const file = fileURLToPath(new URL(path, root))
    if (readText(file) === content) continue
    stale.push(path)
    if (check) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

for (const path of stale) console.log(check ? `stale: ${path} (run npm run generate)` : `wrote ${path}`)
if (stale.length === 0) console.log('everything generated is fresh')
if (check && stale.length > 0) process.exitCode = 1

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
