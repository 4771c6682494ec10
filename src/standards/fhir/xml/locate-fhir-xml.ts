// Line and column of places in FHIR's XML, for issues that name them by the JSON Pointer of the canonical form.
// https://hl7.org/fhir/R4/xml.html

import { SaxesParser } from 'saxes'
import { lineAndColumn } from '../../../json/read.ts'
import { fhirNamespace } from './namespaces.ts'

interface Frame {
  readonly key: string
  readonly counts: Map<string, number>
}

/**
 * Where the elements of JSON Pointers start in a body that could be read; a pointer to what is not there gets the
 * nearest element around it.
 */
export function locateFhirXml(
  body: string,
  pointers: Iterable<string>,
): Map<string, { readonly line: number; readonly column: number }> {
  const asked = [...pointers]
  const ways = new Map(asked.map((pointer) => [pointer, keysOf(pointer)]))
  const wanted = new Set([...ways.values()].flat())
  const text = body.replace(/\r\n?/g, '\n')
  const starts = wanted.size === 0 ? new Map<string, number>() : startsOf(text, wanted)
  return new Map(
    asked.map((pointer) => {
      const key = ways.get(pointer)?.find((one) => starts.has(one)) ?? ''
      return [pointer, lineAndColumn(text, starts.get(key) ?? 0)]
    }),
  )
}

/** The element of a pointer and those around it, the nearest first; each step has a number, 0 where JSON has none. */
function keysOf(pointer: string): string[] {
  const keys = ['']
  const segments = pointer.split('/').slice(1)
  for (const [at, segment] of segments.entries()) {
    if (/^\d+$/.test(segment)) continue
    const next = segments[at + 1] ?? ''
    keys.push(`${keys.at(-1)}/${segment.replace(/^_/, '')}#${/^\d+$/.test(next) ? next : '0'}`)
  }
  return keys.toReversed()
}

function startsOf(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const starts = new Map<string, number>()
  const open: (Frame | undefined)[] = []
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' })
  parser.on('opentag', ({ local, uri }) => {
    const around = open.at(-1)
    // A narrative's own elements are no elements of the resource.
    if (open.length > 0 && (around === undefined || uri !== fhirNamespace)) {
      const isDiv = around !== undefined && local === 'div'
      if (isDiv && wanted.has(`${around.key}/div#0`)) starts.set(`${around.key}/div#0`, startIn(text, parser.position))
      open.push(undefined)
      return
    }
    // A resource inside another is no step of its own in JSON.
    const isResource = around === undefined || /^[A-Z]/.test(local)
    const count = around?.counts.get(local) ?? 0
    around?.counts.set(local, count + 1)
    const key = isResource ? (around?.key ?? '') : `${around.key}/${local}#${count}`
    if (wanted.has(key) && !starts.has(key)) starts.set(key, startIn(text, parser.position))
    open.push({ key, counts: new Map() })
  })
  parser.on('closetag', () => void open.pop())
  // The body was read before, so that a fault here has been told.
  parser.on('error', () => undefined)
  parser.write(text).close()
  return starts
}

/** The tag that the parser is at the end of; no `<` stands inside a tag. */
function startIn(text: string, position: number): number {
  return text.lastIndexOf('<', position - 1)
}
