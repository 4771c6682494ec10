// Validation at depth 1 and at depths 1 and 2 together, in one process, against the validator of @medplum/core, on
// official examples. CPU time, so that a busy machine disturbs little; the rounds of all sides alternate.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { fhir } from '../src/standards/fhir/standard.ts'
import type { CanonicalRecord, JsonObject, Level } from '../src/standards/standard.ts'

export const usageOfValidate = `npm run bench -- validate [--rounds 5]

  --rounds   how often each side goes through the examples; the best round counts`

type Structures = Parameters<typeof indexStructureDefinitionBundle>[0]
type MedplumResource = Parameters<typeof validateResource>[0]

/** Examples that define the standard rather than use it; they are large, and alike. */
const definitions =
  /^(Bundle|CapabilityStatement|CodeSystem|CompartmentDefinition|ConceptMap|Implementation|ig-|NamingSystem|Operation|package|SearchParameter|StructureDefinition|ValueSet)/

const folder = dirname(createRequire(import.meta.url).resolve('hl7.fhir.r4.examples/package.json'))

/** Validations a CPU second of each side, and the ratios to Medplum. */
export function runValidate(options: readonly string[]): Promise<object> {
  const { values } = parseArgs({ args: [...options], options: { rounds: { type: 'string', default: '5' } } })
  const records = readExamples()
  indexStructureDefinitionBundle(structures())
  const ours = (level: Level) => (): void => records.forEach((record) => fhir.validate(record, level))
  const sides: Readonly<Record<string, () => void>> = {
    'depth 1, structure': ours('structure'),
    'depths 1 and 2, rules': ours('rules'),
    'depths 1 to 3, profiles': ours('profiles'),
    '@medplum/core': () => records.forEach(validateWithMedplum),
  }
  const start = process.cpuUsage()
  fhir.validate(records[0] as CanonicalRecord, 'profiles')
  const { user: first } = process.cpuUsage(start)
  const best: Record<string, number> = {}
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [name, run] of Object.entries(sides)) {
      const begin = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(begin)
      // The first round warms up.
      if (round > 0) best[name] = Math.max(best[name] ?? 0, (records.length * 1e6) / (user + system))
    }
  }
  const base = best['@medplum/core'] as number
  console.log(
    `${records.length} resources; the first validation of all took ${(first / 1000).toFixed(0)} ms of CPU time\n`,
  )
  for (const [name, rate] of Object.entries(best)) {
    console.log(`${name.padEnd(26)}${rate.toFixed(0).padStart(8)} /s${(rate / base).toFixed(1).padStart(8)} × Medplum`)
  }
  return Promise.resolve({ resources: records.length, firstMilliseconds: first / 1000, perCpuSecond: best })
}

function readExamples(): CanonicalRecord[] {
  const files = readdirSync(folder).filter((file) => /^\w.*\.json$/.test(file) && !definitions.test(file))
  return files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const value = JSON.parse(text) as JsonObject
    return { kind: String(value.resourceType), text, value }
  })
}

function structures(): Structures {
  const files = readdirSync(folder).filter((file) => file.startsWith('StructureDefinition-'))
  const found = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject)
  return found.filter((one) => one.derivation !== 'constraint') as unknown as Structures
}

/** Medplum throws what it finds. */
function validateWithMedplum(record: CanonicalRecord): void {
  try {
    validateResource(record.value as unknown as MedplumResource)
  } catch {
    // Its verdict is not compared here.
  }
}
