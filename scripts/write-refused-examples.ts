// Writes docs/conformance/refused-examples.md: the official R4 examples that are refused, by name, with the rules that
// they break, from the lists that the conformance tests hold to be exact.

import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`test/conformance/${file}`, root), 'utf8')) as Readonly<Record<string, unknown>>

const lists = [
  ['Structure', read('fhir-examples.json')],
  ['Rules', read('fhir-examples-rules.json')],
] as const

const sections = lists.map(([title, rows]) => {
  const lines = Object.entries(rows).map(([file, why]) => `| ${file.replace('.json', '')} | ${sentence(why)} |`)
  return `## ${title}: ${lines.length}\n\n| example | breaks |\n| --- | --- |\n${lines.join('\n')}\n`
})

function sentence(why: unknown): string {
  const text = Array.isArray(why) ? why.join('; ') : typeof why === 'string' ? why : JSON.stringify(why)
  return text.replaceAll('|', '\\|')
}

const page = `# The official R4 examples that are refused

Of the 5,306 examples of \`hl7.fhir.r4.examples\` these are invalid by the specification itself; each breaks the rule that stands beside it. Those of the first
look were judged one by one; those that later rules found, mostly units that UCUM does not have, by rule and message.
Made by \`node scripts/write-refused-examples.ts\` from the lists that \`npm run conformance\` holds to be exact. At the depth of
profiles one more is refused: Observation-f202 says it is a body temperature and has no time, which R4's vital signs demand.

${sections.join('\n')}`

writeFileSync(new URL('docs/conformance/refused-examples.md', root), page)
