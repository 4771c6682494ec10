// The value attribute of a primitive as a JSON literal. https://hl7.org/fhir/R4/datatypes.html#primitive

import type { Child } from './children.ts'

/** JSON's grammar of numbers, which is that of a FHIR decimal. */
const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/

export type Literal = { readonly literal: string } | { readonly code: string; readonly wrong: string }

/** The JSON literal of a value as it is written in XML, digits kept, or what is wrong with it. */
export function literalFrom(child: Child, written: string): Literal {
  if (written === '') {
    return { code: 'empty', wrong: `The value of ${child.name} is empty: give one, or leave the attribute out.` }
  }
  if (child.json === 'string') return { literal: JSON.stringify(written) }
  // As the white space facet of XML Schema has it for numbers and booleans.
  const value = written.trim()
  if (child.json === 'boolean') {
    if (value === 'true' || value === 'false') return { literal: value }
    return { code: 'format', wrong: `${shown(written)} is not a boolean: write true or false.` }
  }
  const digits = child.whole && /^\+[0-9]/.test(value) ? value.slice(1) : value
  if (number.test(digits)) return { literal: digits }
  const form = child.whole ? 'a whole number such as 12' : 'a number such as 1.50 or 6.02e23'
  return { code: 'format', wrong: `${shown(written)} is not a number: write ${form}.` }
}

function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}
