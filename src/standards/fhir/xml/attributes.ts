// The attributes of an element of FHIR: `value`, `id` and `url`, and what is for XML parsers.
// https://hl7.org/fhir/R4/xml.html

import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { maximumDepth } from '../../../json/read.ts'
import type { Child } from './children.ts'
import { addMember, type Frame } from './frames.ts'
import { placeAt, type Reading, tooDeep } from './reading.ts'
import { unknownAttribute } from './refusals.ts'
import { report } from './unreadable.ts'
import { literalFrom } from './values.ts'

/** Takes the attributes of the element of the frame, and reports those that have no place. */
export function readAttributes(reading: Reading, frame: Frame, tag: SaxesTagNS): void {
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name] as SaxesAttributeNS
    const { child } = frame
    if (name === 'value' && child?.form === 'primitive') readValue(reading, frame, child, attribute.value)
    else if (frame.children.get(name)?.form === 'attribute') readPlain(reading, frame, attribute)
    else if (!isForParsers(attribute)) {
      const told = unknownAttribute(frame, name)
      frame.refused = true
      report(reading.issues, 'unknown-attribute', reading.frames, told, placeAt(reading, frame.at, name))
    }
  }
}

/** Namespace declarations, and where a schema may be found, say nothing of the resource. */
function isForParsers({ name, prefix, local, uri }: SaxesAttributeNS): boolean {
  if (name === 'xmlns' || prefix === 'xmlns') return true
  return (
    uri === 'http://www.w3.org/2001/XMLSchema-instance' && /^(schemaLocation|noNamespaceSchemaLocation)$/.test(local)
  )
}

function readPlain(reading: Reading, frame: Frame, { name, value }: SaxesAttributeNS): void {
  if (frame.depth > maximumDepth) tooDeep(reading)
  if (value !== '') return addMember(frame, name, JSON.stringify(value))
  const told = `The attribute ${name} is empty: give it a value, or leave it out.`
  frame.refused = true
  report(reading.issues, 'empty', reading.frames, told, placeAt(reading, frame.at, name))
}

function readValue(reading: Reading, frame: Frame, child: Child, written: string): void {
  const found = literalFrom(child, written)
  if ('literal' in found) {
    frame.value = found.literal
    return
  }
  frame.refused = true
  report(reading.issues, found.code, reading.frames, found.wrong, placeAt(reading, frame.at))
}
