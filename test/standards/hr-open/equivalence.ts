// Our schemas against the official ones: the same verdict on every sample and on many mutations of each.

import { faultsOf } from '../../../src/standards/hr-open/faults.ts'
import { declaredBy, partsOf } from '../../../src/standards/hr-open/lint.ts'
import { kindTable } from '../../../src/standards/hr-open/nouns.ts'
import { allTypes, typeNamed } from '../../../src/standards/hr-open/types.ts'
import { isOfType } from '../../../src/standards/hr-open/validate.ts'
import { folderOf, officialVerdicts, type Sample, samples } from './distribution.ts'
import { mutate, randomNumbers } from './mutations.ts'

export interface Comparison {
  readonly compared: number
  readonly accepted: number
  readonly samples: number
  /** Where ours and the official verdict differ, or ours and the walker. */
  readonly differences: readonly string[]
}

/** The bare document of a sample and the type that fits it best: by folder, wrapper, then by declared members. */
export function typeOf(sample: Sample): { type: string; value: unknown } {
  const named = `${sample.domain}.${folderOf(sample)}`
  const { value } = sample
  const keys = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : []
  const nouns = kindTable().filter((noun) => noun.type.startsWith(`${sample.domain}.`))
  const wrapped = keys.length === 1 ? nouns.find((noun) => noun.wrapper === keys[0]) : undefined
  if (wrapped) return { type: wrapped.type, value: (value as Record<string, unknown>)[wrapped.wrapper] }
  if (allTypes().has(named)) return { type: named, value }
  if (nouns.length > 0)
    return {
      type: bestFitting(
        nouns.map((noun) => noun.type),
        keys,
      ),
      value,
    }
  const inner = keys.length === 1 ? (value as Record<string, unknown>)[keys[0] as string] : value
  return { type: commonTypeOf(sample.name), value: inner !== null && typeof inner === 'object' ? inner : value }
}

/** Samples of common types are named after their type; the scores are named after the kind of score. */
function commonTypeOf(name: string): string {
  const types = [...allTypes().keys()].filter((type) => type.startsWith('common.') && type.endsWith('Type'))
  const named = types.filter((type) => name.toLowerCase().includes(type.slice('common.'.length).toLowerCase()))
  return named.sort((one, other) => other.length - one.length)[0] ?? 'common.ScoreNumericType'
}

function bestFitting(types: readonly string[], keys: readonly string[]): string {
  const declaredIn = (type: string) => {
    const declared = declaredBy(partsOf([typeNamed(type)]))
    return keys.filter((key) => declared.has(key)).length
  }
  return [...types].sort((one, other) => declaredIn(other) - declaredIn(one))[0] as string
}

/** Compares every sample and `mutations` mutations of each, one or (every third) two changes deep. */
export function compare(mutations: number): Comparison {
  const official = officialVerdicts()
  const differences: string[] = []
  let compared = 0
  let accepted = 0
  const all = samples()
  for (const [index, sample] of all.entries()) {
    const { type, value } = typeOf(sample)
    const random = randomNumbers(index + 1)
    for (let count = 0; count <= mutations; count++) {
      let changed = { what: 'as it is', value }
      for (let depth = 0; count > 0 && depth < (count % 3 === 0 ? 2 : 1); depth++)
        changed = mutate(changed.value, random)
      const ours = isOfType(type, changed.value)
      const theirs = official.accepts(type, changed.value)
      const faults = faultsOf(type, changed.value)
      compared++
      if (ours) accepted++
      const where = `${sample.name} as ${type}, ${changed.what}`
      if (ours !== theirs) differences.push(`${where}: ours ${ours}, official ${theirs}`)
      if (ours !== (faults.length === 0)) differences.push(`${where}: verdict ${ours}, ${faults.length} faults`)
    }
  }
  return { compared, accepted, samples: all.length, differences }
}

/** Compares every type with parts of the samples, so that types are met which no sample is an instance of. */
export function compareTypes(partsPerType: number): readonly string[] {
  const official = officialVerdicts()
  const random = randomNumbers(42)
  const parts = samples().flatMap((sample) => partsIn(sample.value))
  const differences: string[] = []
  for (const type of allTypes().keys()) {
    for (let count = 0; count < partsPerType; count++) {
      const part = parts[Math.floor(random() * parts.length)]
      const value = count % 2 === 0 ? part : mutate(part, random).value
      const ours = isOfType(type, value)
      const text = JSON.stringify(value)?.slice(0, 200)
      if (ours !== official.accepts(type, value)) differences.push(`${type}: ours ${ours} on ${text}`)
      if (ours !== (faultsOf(type, value).length === 0)) differences.push(`${type}: the walker differs on ${text}`)
    }
  }
  return differences
}

function partsIn(value: unknown): unknown[] {
  const inner = value !== null && typeof value === 'object' ? Object.values(value).flatMap(partsIn) : []
  return [value, ...inner]
}
