// What holds for every resource: JSON to XML and back gives the same members with the same digits and narratives.

import { parseExact } from '../../../../src/json/exact.ts'
import { readFhirXml } from '../../../../src/standards/fhir/xml/read-xml.ts'
import { writeFhirXml } from '../../../../src/standards/fhir/xml/write-xml.ts'

/** A JSON text in one form: members sorted, number literals as they are written, all else by value. */
export function exactForm(text: string): string {
  return JSON.stringify(sorted(parseExact(text)))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]))
}

/** What is lost on the way through XML, in a list of none or one. */
export function faultOfRoundTrip(name: string, text: string): string[] {
  try {
    return firstDifference(name, exactForm(text), exactForm(readFhirXml(writeFhirXml(text))))
  } catch (error) {
    return [`${name}: ${String(error)}`]
  }
}

/** Where two forms part, in a list of none or one. */
export function firstDifference(name: string, one: string, other: string): string[] {
  if (one === other) return []
  let at = 0
  while (one[at] === other[at]) at += 1
  return [`${name}: ${one.slice(Math.max(0, at - 40), at + 40)} became ${other.slice(Math.max(0, at - 40), at + 40)}`]
}
