// The concepts of a code system against what it says of itself: their number, their properties, the codes above them.
// https://hl7.org/fhir/R4/codesystem.html

import { isObject } from '../schema.ts'
import type { Complex } from './container.ts'
import { type Findings, report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'

/** What a property's type is called in the value of a concept. */
const valueOf: Readonly<Record<string, string>> = {
  code: 'valueCode',
  Coding: 'valueCoding',
  string: 'valueString',
  integer: 'valueInteger',
  boolean: 'valueBoolean',
  dateTime: 'valueDateTime',
  decimal: 'valueDecimal',
}

/** Properties that every code system may use without saying so. */
const implied = new Set(['inactive', 'deprecated', 'notSelectable', 'parent', 'child', 'status', 'abstract'])

export function checkConcepts(system: Complex, at: Place, findings: Findings): void {
  const refuse = (place: Place, text: string): void => report(findings, 'error', 'code-system', place, text)
  const concepts = conceptsWithPlaces(system, at)
  const { count, content } = system
  if (
    content === 'complete' &&
    typeof count === 'number' &&
    count !== concepts.length &&
    system.concept !== undefined
  ) {
    refuse(below(at, 'count'), `The count is ${count}, and there are ${concepts.length} concepts: correct it.`)
  }
  const codes = new Set(concepts.map(({ concept }) => concept.code))
  const types = new Map(objectsIn(system.property).map(({ code, type }) => [code, String(type)]))
  for (const { concept, place } of concepts) {
    for (const [index, property] of objectsIn(concept.property).entries()) {
      const where = below(place, 'property', index)
      const key = Object.keys(property).find((name) => name.startsWith('value'))
      const type = types.get(property.code)
      if (type === undefined) {
        if (!implied.has(String(property.code)))
          refuse(
            where,
            `The code system defines no property ${shown(property.code)}: define it, or use one that it has.`,
          )
      } else if (key !== undefined && key !== valueOf[type]) {
        refuse(where, `The property ${shown(property.code)} is defined as ${type}, and this is a ${key.slice(5)}.`)
      }
      const isLink = property.code === 'parent' || property.code === 'child'
      if (isLink && content === 'complete' && typeof property.valueCode === 'string' && !codes.has(property.valueCode))
        refuse(where, `${shown(property.valueCode)} is no code of this code system.`)
    }
  }
}

interface Placed {
  readonly concept: Complex
  readonly place: Place
}

/** All concepts, iterative since depth is the sender's. */
function conceptsWithPlaces(system: Complex, at: Place): Placed[] {
  const found: Placed[] = []
  const open: { holder: Complex; at: Place }[] = [{ holder: system, at }]
  while (open.length > 0) {
    const next = open.pop()
    if (!next || !Array.isArray(next.holder.concept)) continue
    for (const [index, concept] of (next.holder.concept as unknown[]).entries()) {
      if (!isObject(concept)) continue
      const place = below(next.at, 'concept', index)
      found.push({ concept, place })
      open.push({ holder: concept, at: place })
    }
  }
  return found
}
