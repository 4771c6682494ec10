// The verdict on every official sample, and the list of those that the standard itself gets wrong.

import { readFileSync } from 'node:fs'
import type { Issue } from '../../../src/errors.ts'
import { valueAt } from '../../../src/json/pointer.ts'
import { kindTable } from '../../../src/standards/hr-open/nouns.ts'
import { hrOpen } from '../../../src/standards/hr-open/standard.ts'
import { checkType } from '../../../src/standards/hr-open/validate.ts'
import { xmlFormats } from '../../../src/standards/hr-open/xml/format.ts'
import type { Format, Json, JsonObject } from '../../../src/standards/standard.ts'
import { samples } from './distribution.ts'
import { typeOf } from './equivalence.ts'
import { readBack, withoutLosses } from './xml-samples.ts'

interface Listed {
  readonly parts: Readonly<Record<string, { readonly type: string; readonly at: readonly string[] }>>
  readonly withoutType: Readonly<Record<string, string>>
  readonly refused: Readonly<Record<string, string>>
}

/** Which samples hold parts of documents, which have no schema, and which are refused, each with its reason. */
export const listed = JSON.parse(readFileSync(new URL('official-samples.json', import.meta.url), 'utf8')) as Listed

export interface SampleVerdict {
  readonly name: string
  readonly domain: string
  /** `<domain>.<Type>`, undefined where 4.2 has no schema for it. */
  readonly type: string | undefined
  /** Of documents; parts have none. */
  readonly kind: string | undefined
  readonly errors: readonly Issue[]
  readonly remarks: readonly Issue[]
  /** Of valid documents: what XML cannot carry, and whether the rest comes back as it was. */
  readonly xml: { readonly losses: readonly Issue[]; readonly comesBack: boolean } | undefined
  /** How many entries the search index has of it. */
  readonly indexed: number
}

/** The verdict on every sample of the distribution. */
export function sampleVerdicts(): SampleVerdict[] {
  const kindOf = new Map(kindTable().map((noun) => [noun.type, noun.kind]))
  return samples().map((sample) => {
    const { name, domain } = sample
    if (Object.hasOwn(listed.withoutType, name))
      return { name, domain, type: undefined, kind: undefined, errors: [], remarks: [], xml: undefined, indexed: 0 }
    const part = listed.parts[name]
    const { type, value } = part ? { type: part.type, value: sample.value } : typeOf(sample)
    const values = part ? part.at.map((path) => valueAt(value as Json, path)) : [value]
    const issues = values.flatMap((one) => checkType(type, one, 'rules'))
    const errors = issues.filter(({ severity }) => severity === 'error')
    const kind = kindOf.get(type)
    const isDocument = kind !== undefined && errors.length === 0
    return {
      name,
      domain,
      type,
      kind,
      errors,
      remarks: issues.filter(({ severity }) => severity !== 'error'),
      xml: isDocument ? xmlOf(kind, value) : undefined,
      indexed: isDocument ? hrOpen.search.index({ kind, text: '', value: value as JsonObject }).length : 0,
    }
  })
}

function xmlOf(kind: string, value: unknown) {
  const [format] = xmlFormats as [Format, ...Format[]]
  const { body, losses } = format.write(JSON.stringify(value), kind)
  return { losses, comesBack: JSON.stringify(readBack(body, kind)) === JSON.stringify(withoutLosses(value, losses)) }
}
