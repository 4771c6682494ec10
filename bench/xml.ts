// FHIR XML to JSON and back, in one process, against the parsers alone and against xml2js, on official examples.
// CPU time, so that a busy machine disturbs little; the rounds of all sides alternate.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { SaxesParser } from 'saxes'
import { Parser } from 'xml2js'
import { readFhirXml } from '../src/standards/fhir/xml/read-xml.ts'
import { writeFhirXml } from '../src/standards/fhir/xml/write-xml.ts'

export const usageOfXml = `npm run bench -- xml [--rounds 5]

  --rounds   how often each side goes through the examples; the best round counts`

/** Examples that define the standard rather than use it; they are large, and alike. */
const definitions =
  /^(Bundle|CapabilityStatement|CodeSystem|CompartmentDefinition|ConceptMap|Implementation|ig-|NamingSystem|Operation|package|SearchParameter|StructureDefinition|ValueSet)/

/** Megabytes of XML a CPU second of each side, and the ratios to xml2js. */
export function runXml(options: readonly string[]): Promise<object> {
  const { values } = parseArgs({ args: [...options], options: { rounds: { type: 'string', default: '5' } } })
  const json = readExamples()
  const xml = json.map(writeFhirXml)
  const megabytes = xml.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const sides: Readonly<Record<string, () => void>> = {
    'XML → JSON': () => xml.forEach((text) => JSON.parse(readFhirXml(text))),
    'JSON → XML': () => json.forEach((text) => writeFhirXml(text)),
    'saxes alone, namespaces': () => xml.forEach(parseOnly),
    'xml2js parse': () => xml.forEach(parseWithXml2js),
  }
  const best: Record<string, number> = {}
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [name, run] of Object.entries(sides)) {
      const start = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(start)
      // The first round warms up.
      if (round > 0) best[name] = Math.max(best[name] ?? 0, (megabytes * 1e6) / (user + system))
    }
  }
  const base = best['xml2js parse'] as number
  console.log(`${json.length} resources, ${megabytes.toFixed(1)} MB of XML\n`)
  for (const [name, rate] of Object.entries(best)) {
    console.log(`${name.padEnd(26)}${rate.toFixed(1).padStart(7)} MB/s${(rate / base).toFixed(2).padStart(8)} × xml2js`)
  }
  return Promise.resolve({ resources: json.length, megabytes, megabytesPerCpuSecond: best })
}

function readExamples(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('hl7.fhir.r4.examples/package.json'))
  const files = readdirSync(folder).filter((file) => /^\w.*\.json$/.test(file) && !definitions.test(file))
  return files.map((file) => readFileSync(join(folder, file), 'utf8'))
}

function parseOnly(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', () => undefined)
  parser.write(text).close()
}

/** In the way that keeps the most of the document. */
function parseWithXml2js(text: string): void {
  const parser = new Parser({ async: false, explicitChildren: true, preserveChildrenOrder: true, xmlns: true })
  parser.parseString(text, (error: Error | null) => {
    if (error) throw error
  })
}
