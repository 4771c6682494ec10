// Writes docs/conformance/hr-open.md from the verdicts on the official samples. It needs an official distribution
// (INTERLINGUA_HR_OPEN_DISTRIBUTION): node scripts/write-hr-open-conformance.ts

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { xmlDifferences } from '../src/standards/hr-open/xml/differences.ts'
import { hasDistribution, whySkipped } from '../test/standards/hr-open/distribution.ts'
import { listed, type SampleVerdict, sampleVerdicts } from '../test/standards/hr-open/sample-verdicts.ts'
import { hasXmllint, officialXmlFaults, xmlSamples } from '../test/standards/hr-open/xml-samples.ts'

if (!hasDistribution) throw new Error(whySkipped)
const verdicts = sampleVerdicts()
const errata = JSON.parse(readFileSync(new URL('../standards/hr-open-4.2/errata.json', import.meta.url), 'utf8')) as {
  errata: { id: string; where: string; effect: string; verdict: string }[]
}

const text = [
  '# HR Open 4.2: what was checked',
  '',
  'Written by `scripts/write-hr-open-conformance.ts` from the official 4.2.1 distribution; `npm run conformance` checks',
  'the same. HR Open has no certification of JSON, so this is a report and no certificate.',
  '',
  '## Samples',
  '',
  `${count(verdicts, 'sample')} that are JSON instances: ${valid(verdicts)} valid, ${refused().length} refused with reason, ` +
    `${Object.keys(listed.withoutType).length} without a schema in 4.2. Samples of parts are judged by \`check --type\`.`,
  '',
  ...table(
    ['domain', 'samples', 'valid', 'refused', 'without remarks', 'whole in XML', 'with losses in XML'],
    [...Map.groupBy(verdicts, ({ domain }) => domain)].map(([domain, of]) => [
      domain,
      of.length,
      valid(of),
      of.filter(({ errors }) => errors.length > 0).length,
      of.filter(({ type, errors, remarks }) => type !== undefined && errors.length + remarks.length === 0).length,
      of.filter(({ xml }) => xml?.losses.length === 0).length,
      of.filter(({ xml }) => (xml?.losses.length ?? 0) > 0).length,
    ]),
  ),
  '',
  '## Refused, and why',
  '',
  ...table(
    ['sample', 'why'],
    refused().map(({ name }) => [`\`${short(name)}\``, listed.refused[name] ?? 'not listed']),
  ),
  '',
  ...Object.entries(listed.withoutType).map(([name, why]) => `Not judged: \`${short(name)}\`. ${why}`),
  '',
  '## Remarks',
  '',
  'What the open schemas let through (`interlingua check --explain <rule>` says what each means).',
  '',
  ...table(['rule', 'times', 'samples'], remarks()),
  '',
  '## XML',
  '',
  `${count(
    verdicts.filter(({ xml }) => xml),
    'valid document',
  )} written as XML and read back: ` +
    `${verdicts.filter(({ xml }) => xml?.comesBack).length} the same but for the losses that were told. ${xmllint()}`,
  '',
  'Members that the XML schemas have no element for:',
  '',
  ...Object.entries(xmlDifferences().places)
    .filter(([, { missing }]) => missing !== undefined)
    .map(([place, { missing = [] }]) => `- ${place}: ${missing.map((name) => `\`${name}\``).join(', ')}`),
  '',
  '## Errata',
  '',
  'Where the published schemas are at fault, and whether our verdict is the same, looser or stricter for it.',
  '',
  ...table(
    ['erratum', 'where', 'what we do', 'verdict'],
    errata.errata.map(({ id, where, effect, verdict }) => [id, where, effect, verdict]),
  ),
  '',
].join('\n')

const file = new URL('../docs/conformance/hr-open.md', import.meta.url)
mkdirSync(new URL('.', file), { recursive: true })
writeFileSync(file, text)
console.log(`wrote docs/conformance/hr-open.md: ${verdicts.length} samples, ${refused().length} refused`)

function valid(of: readonly SampleVerdict[]): number {
  return of.filter(({ type, errors }) => type !== undefined && errors.length === 0).length
}

function refused(): SampleVerdict[] {
  return verdicts.filter(({ errors }) => errors.length > 0)
}

function remarks(): (string | number)[][] {
  const byRule = Map.groupBy(
    verdicts.flatMap(({ name, remarks: found }) => found.map(({ code }) => ({ code, name }))),
    ({ code }) => code,
  )
  return [...byRule]
    .map(([code, found]) => [`\`${code}\``, found.length, new Set(found.map(({ name }) => name)).size] as const)
    .sort((one, other) => other[1] - one[1])
    .map((row) => [...row])
}

function xmllint(): string {
  if (!hasXmllint) return 'The official XML schemas were not asked: there was no xmllint.'
  const types = [...Map.groupBy(xmlSamples(), ({ type }) => type)]
  const faults = types.filter(
    ([type, of]) =>
      officialXmlFaults(
        type,
        of.map(({ body }) => body),
      ) !== '',
  )
  const total = types.reduce((sum, [, of]) => sum + of.length, 0)
  const unasked = faults.reduce((sum, [, of]) => sum + of.length, 0)
  return (
    `By the official XML schemas ${total - unasked} of ${total} are valid; the other ${unasked} have a schema that ` +
    `libxml2 cannot compile (${faults.map(([type]) => type).join(', ')}).`
  )
}

function count(of: readonly unknown[], word: string): string {
  return `${of.length} ${word}${of.length === 1 ? '' : 's'}`
}

function short(name: string): string {
  return name.replace('/json/samples', '')
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)]
}
