// What the standard says of records that a mapping makes of made-up items: elements that the standard requires and the
// mapping need not have, elements that take less than their row lets through, and elements that it does not declare.

import { type Issue, isValid } from '../errors.ts'
import type { JsonObject, Standard } from '../standards/standard.ts'
import type { CompiledMapping } from './compile.ts'
import { type Amount, generateItem, randomFrom } from './generate-items.ts'
import { translateItems } from './translate-in.ts'

const itemsEach = 20
const most = 50

/** Warnings `canonical-required`, `canonical-narrow` and `canonical-undeclared`, one an element. */
export function checkCanonical(
  mapping: CompiledMapping,
  standard: Standard,
  samples: readonly JsonObject[],
  seed: number,
): Issue[] {
  const random = randomFrom(seed)
  const found = new Map<string, Issue>()
  for (const amount of ['least', 'all'] as const satisfies readonly Amount[]) {
    for (let at = 0; at < itemsEach; at += 1) {
      const value = generateItem(mapping, samples, random, amount)
      for (const { kind, record, issues } of translateItems(mapping, { source: '', raw: '', value, issues: [] }, 0)) {
        const faults = record === null || !isValid(issues) ? [] : standard.validate(record)
        for (const fault of faults) add(found, kind, fault, amount)
        // The least of an item has no element that all of it has not.
        if (amount === 'all' && record !== null)
          for (const remark of standard.check?.(record, undefined) ?? []) addUndeclared(found, kind, remark)
      }
    }
  }
  return [...found.values()].slice(0, most)
}

function add(found: Map<string, Issue>, kind: string, { code, path, text, severity }: Issue, amount: Amount): void {
  if (severity !== 'error') return
  const isMissing = code === 'required'
  // What an item with every field still lacks has no source at all; what one with the least lacks may come or not.
  const own = isMissing ? 'canonical-required' : 'canonical-narrow'
  const place = path.replaceAll(/\/\d+(?=\/|$)/g, '/0')
  const why = isMissing
    ? amount === 'all'
      ? 'no row gives it'
      : 'an item may come without it'
    : 'its row lets other values through'
  const key = `${own} ${kind} ${place} ${isMissing ? text : ''}`
  found.set(key, { severity: 'warning', code: own, path: place, text: `${kind}: ${text} (${why})` })
}

function addUndeclared(found: Map<string, Issue>, kind: string, { code, path, text }: Issue): void {
  if (code !== 'lint.undeclared') return
  const own = 'canonical-undeclared'
  const place = path.replaceAll(/\/\d+(?=\/|$)/g, '/0')
  found.set(`${own} ${kind} ${place}`, { severity: 'warning', code: own, path: place, text: `${kind}: ${text}` })
}
