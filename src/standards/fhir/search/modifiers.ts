// Which modifiers a parameter takes. https://hl7.org/fhir/R4/search.html#modifiers

import { resourceTypes } from '../elements.ts'
import type { Parameter } from './parameters.ts'

const modifiersOf: Readonly<Record<string, readonly string[]>> = {
  token: ['missing', 'not', 'text', 'in', 'not-in', 'above', 'below'],
  string: ['missing', 'exact', 'contains'],
  reference: ['missing', 'identifier'],
  uri: ['missing', 'above', 'below'],
}

const resources = new Set(resourceTypes())

/** Whether a modifier can be answered for this parameter; a resource type is one for references. */
export function isModifier(parameter: Parameter, modifier: string): boolean {
  const { type, targets } = parameter
  return (
    modifiersFor(parameter).includes(modifier) ||
    (type === 'reference' && (targets?.includes(modifier) ?? resources.has(modifier)))
  )
}

/** The modifiers that this parameter takes, for the cure in a refusal. */
export function modifiersFor({ code, type, routes }: Parameter): readonly string[] {
  switch (code) {
    // Every record has these, so nothing can be missing; the others are no values of the record.
    case '_id':
      return ['not']
    case '_lastUpdated':
    case '_text':
    case '_content':
    case '_list':
      return []
    case 'phonetic':
      return ['missing']
  }
  const modifiers = modifiersOf[type] ?? ['missing']
  return type === 'token' && routes.some((route) => route.type === 'Identifier') ? [...modifiers, 'of-type'] : modifiers
}
