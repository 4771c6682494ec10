// `npm run bench -- <bench> [options]`: what the gateway costs, side by side with what else could do the same work.
// Every bench prints a table and ends with one line of JSON.

import { runDisclosure, usageOfDisclosure } from './disclosure.ts'
import { runReceive, usageOfReceive } from './receive.ts'
import { runSearch, usageOfSearch } from './search.ts'
import { runTranslate, usageOfTranslate } from './translate.ts'
import { runValidate, usageOfValidate } from './validate.ts'
import { runXml, usageOfXml } from './xml.ts'

interface Bench {
  readonly says: string
  readonly usage: string
  run(options: readonly string[]): Promise<object>
}

const benches: Readonly<Record<string, Bench>> = {
  disclosure: {
    says: 'reads of personal records, put on record strictly or in batches, against reads that leave no line',
    usage: usageOfDisclosure,
    run: runDisclosure,
  },
  receive: {
    says: 'single resources over HTTP, against a transaction a request and against bare inserts',
    usage: usageOfReceive,
    run: runReceive,
  },
  search: {
    says: 'the questions that a FHIR server is asked, at growing sizes',
    usage: usageOfSearch,
    run: runSearch,
  },
  translate: {
    says: 'vendor mappings both ways, against code written by hand and JSONata; a long CSV as a stream',
    usage: usageOfTranslate,
    run: runTranslate,
  },
  validate: {
    says: 'FHIR resources at each depth, against the validator of Medplum',
    usage: usageOfValidate,
    run: runValidate,
  },
  xml: {
    says: 'FHIR XML to JSON and back, against the parser alone and against xml2js',
    usage: usageOfXml,
    run: runXml,
  },
}

function usage(): string {
  const lines = Object.entries(benches).map(([name, { says }]) => `  ${name.padEnd(12)} ${says}`)
  return [
    'npm run bench -- <bench> [options]',
    '',
    ...lines,
    '',
    'npm run bench -- <bench> --help tells its options.',
    'Trust the ratios, not the rates: both sides run interleaved on the same machine.',
  ].join('\n')
}

const [name = '--help', ...options] = process.argv.slice(2)
const bench = benches[name]
if (name === '--help' || name === '-h') console.log(usage())
else if (bench === undefined) {
  console.error(`There is no bench ${JSON.stringify(name)}.\n\n${usage()}`)
  // At once: the embedded server's own hook would end a process that comes to its end with 0.
  process.exit(2)
} else if (options.includes('--help')) console.log(bench.usage)
else console.log(JSON.stringify({ bench: name, ...(await bench.run(options)) }))
