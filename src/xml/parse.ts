// XML as xml2js reads it: elements with their children in order, their text, and names with namespaces
// (https://www.w3.org/TR/xml-names/). What may not be read at all is refused by guard.ts before.

import { Parser } from 'xml2js'
import { fault, GatewayError } from '../errors.ts'

/** An element as xml2js gives it here. The keys are no XML names, so that no element can stand in for one. */
export interface XmlElement {
  readonly '#name': string
  /** The parser's own name for it: the attributes' key and `ns`. */
  readonly '#attributesns'?: { readonly local: string; readonly uri: string }
  readonly '#attributes'?: Readonly<Record<string, XmlAttribute>>
  readonly '#text'?: string
  readonly '#children'?: readonly XmlElement[]
}

export interface XmlAttribute {
  readonly value: string
  readonly prefix: string
  readonly local: string
  readonly uri: string
}

/** The root element of a document that guard.ts let pass. Throws `unreadable` (issue `xml-syntax`) where it is malformed. */
export function parseXml(text: string): XmlElement {
  const parser = new Parser({
    async: false,
    attrkey: '#attributes',
    charkey: '#text',
    childkey: '#children',
    explicitCharkey: true,
    explicitChildren: true,
    explicitRoot: false,
    preserveChildrenOrder: true,
    xmlns: true,
  })
  let root: XmlElement | null | undefined
  let failure: Error | undefined
  parser.parseString(text, (error: Error | null, result: XmlElement | null) => {
    if (error) failure ??= error
    else root = result
  })
  if (failure === undefined && typeof root === 'object' && root !== null) return root
  throw malformed(failure)
}

function malformed(cause: Error | undefined): GatewayError {
  const [reason = 'the document has no root element'] = (cause?.message ?? '').split('\n').filter((line) => line !== '')
  const line = /\nLine: (\d+)/.exec(cause?.message ?? '')?.[1]
  const column = /\nColumn: (\d+)/.exec(cause?.message ?? '')?.[1]
  const at = line === undefined ? {} : { line: Number(line) + 1, column: Number(column) }
  const told = `This is not well-formed XML: ${reason}${line === undefined ? '' : ` at line ${Number(line) + 1}`}. Correct it and send it again.`
  return new GatewayError('unreadable', told, { cause, issues: [fault('xml-syntax', '', told, at)] })
}
