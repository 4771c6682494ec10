// The official examples as XML with their JSON twins, and the XML Schema, where this machine has them. They are not part
// of the project; without them the tests that need them are skipped by name.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder =
  process.env.INTERLINGUA_FHIR_XML_PAIRS ??
  new URL('../../../../../shared/standards/fhir-xml-pairs', import.meta.url).pathname

export const hasPairs = existsSync(join(folder, 'fhir-single.xsd'))
export const whySkipped = 'the official XML and JSON pairs of FHIR R4 are not on this machine'
export const xmlSchema = join(folder, 'fhir-single.xsd')

export interface Pair {
  readonly name: string
  readonly xml: string
  readonly json: string
}

/** Every XML file that has a twin. */
export function pairs(): Pair[] {
  const files = new Set(readdirSync(folder))
  return [...files]
    .filter((file) => file.endsWith('.xml') && files.has(twinOf(file)))
    .sort()
    .map((file) => ({
      name: file.slice(0, -4),
      xml: readFileSync(join(folder, file), 'utf8'),
      json: readFileSync(join(folder, twinOf(file)), 'utf8'),
    }))
}

function twinOf(file: string): string {
  return `${file.slice(0, -4)}.json`
}

/** Pairs whose narratives differ as text, though not as XHTML: name → why. */
export const differingTwins: Readonly<Record<string, string>> = {
  'basic-example-narrative': 'attributes of a col in another order',
  'consent-example-pkb': 'attributes of an img in another order',
  'media-example-dicom': 'attributes of an img in another order',
  'media-example-sound': 'attributes of an img in another order',
  'plandefinition-exclusive-breastfeeding-intervention-02': 'attributes of a p in another order',
  'plandefinition-exclusive-breastfeeding-intervention-04': 'attributes of a p in another order',
  'plandefinition-predecessor-example': 'attributes of a p in another order',
}
