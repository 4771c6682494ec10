// A document while it is being read: where the parser is, what is open, and what was refused so far.

import type { SaxesParser } from 'saxes'
import { fault, type Issue } from '../../../errors.ts'
import { lineAndColumn, maximumDepth } from '../../../json/read.ts'
import type { Frame } from './frames.ts'
import type { OpenDiv } from './narrative.ts'
import { type Place, report, unreadable } from './unreadable.ts'

export interface Reading {
  /** The document, with line ends of one character. */
  readonly text: string
  readonly parser: SaxesParser<{ xmlns: true; forceXMLVersion: true; defaultXMLVersion: '1.0' }>
  readonly issues: Issue[]
  readonly frames: Frame[]
  div: OpenDiv | undefined
  /** How many open elements belong to one that was refused, or that is done with. */
  skipped: number
  open: number
  result: string | undefined
}

/** Reports an element and passes over all that is in it. Throws when as many faults are there as are told. */
export function refuse(reading: Reading, code: string, told: string, at: number, name?: string): void {
  const frame = reading.frames.at(-1)
  if (frame) frame.refused = true
  reading.skipped = 1
  report(reading.issues, code, reading.frames, told, placeAt(reading, at, name))
}

/** A place in the text, for `report`. */
export function placeAt({ text }: Reading, at: number, name?: string): Place {
  return name === undefined ? { text, at } : { text, at, name }
}

/** Throws: what nests so deep is not read on. */
export function tooDeep(reading: Reading): never {
  const told = `The document nests deeper than ${maximumDepth} levels. Flatten it.`
  throw unreadable([...reading.issues, fault('xml-depth', '', told, lineAndColumn(reading.text, startOf(reading)))])
}

/** The tag that the parser is at the end of; no `<` stands inside a tag. */
export function startOf(reading: Reading): number {
  return reading.text.lastIndexOf('<', reading.parser.position - 1)
}
