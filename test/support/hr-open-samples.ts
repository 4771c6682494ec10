// Official HR Open samples through the face: posted, read back unchanged, found by what they say.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kindTable, type Noun } from '../../src/standards/hr-open/nouns.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import type { JsonObject } from '../../src/standards/standard.ts'
import { distribution, type Sample, samples } from '../standards/hr-open/distribution.ts'
import { typeOf } from '../standards/hr-open/equivalence.ts'
import { queriesFor } from '../standards/hr-open/found.ts'
import { type Client, idIn } from './http.ts'

/** The samples that are documents of a kind, each with its noun. */
export function documentSamples(): { readonly sample: Sample; readonly noun: Noun }[] {
  return samples().flatMap((sample) => {
    const { type } = typeOf(sample)
    const noun = kindTable().find((one) => one.type === type)
    return noun ? [{ sample, noun }] : []
  })
}

/** What is not as it should be with one sample, in words. */
export async function sampleFaults(
  call: Client,
  { sample, noun }: { readonly sample: Sample; readonly noun: Noun },
  mostQueries: number,
): Promise<string[]> {
  const sent = readFileSync(join(distribution, sample.name), 'utf8')
  const base = `${hrOpen.base}/${noun.path}`
  const made = await call('POST', base, { body: sent, headers: { 'Content-Type': 'application/json' } })
  const bare = hrOpen.unwrap?.(noun.kind, sent.replace(/^\uFEFF/, '')) ?? sent
  const record = { kind: noun.kind, text: bare, value: JSON.parse(bare) as JsonObject }
  const isValid = hrOpen.validate(record).length === 0
  if (!isValid) return made.status === 422 ? [] : [`${sample.name} is not valid, and answered ${made.status}`]
  if (made.status !== 201) return [`${sample.name} is answered ${made.status}: ${made.text.slice(0, 200)}`]
  const id = idIn(made)
  const read = await call('GET', `${base}/${id}`)
  const faults = read.text === bare ? [] : [`${sample.name} is read back changed`]
  const queries = hrOpen.search.index(record).flatMap(queriesFor)
  // Spread over all of them, so that every sort of field is asked for in some sample.
  const step = Math.max(1, Math.ceil(queries.length / mostQueries))
  for (const query of queries.filter((_, at) => at % step === 0)) {
    const text = new URLSearchParams([query, ['id', id]]).toString()
    const found = await call('GET', `${base}?${text}`)
    const ids = found.status === 200 ? found.json<{ meta: { items: { id: string }[] } }>().meta.items : []
    if (ids[0]?.id !== id) faults.push(`${sample.name} is not found by ${query.join('=')} (${found.status})`)
  }
  return faults
}
