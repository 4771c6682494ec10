// What HR Open's XML schemas say otherwise than its JSON schemas (standards/hr-open-4.2/xml.json).

import { createRequire } from 'node:module'

/** What is other at one place. */
export interface XmlDifference {
  /** Members that XML has no element for. */
  readonly missing?: readonly string[]
  /** The only members of an object that is open in JSON. */
  readonly closed?: readonly string[]
  /** The codes of XML, where JSON has others. */
  readonly codes?: readonly string[]
}

export interface XmlTable {
  /** Type of a noun → its root element. */
  readonly roots: Readonly<Record<string, string>>
  /** Types that are one of several elements in XML: element → its type. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By place name: `common.OrganizationType`, `common.RemunerationOrDeductionType/receivingParty`. */
  readonly places: Readonly<Record<string, XmlDifference>>
}

const require = createRequire(import.meta.url)

let table: XmlTable | undefined

/** The table, loaded at first need. */
export function xmlDifferences(): XmlTable {
  table ??= require('../../../../standards/hr-open-4.2/xml.json') as XmlTable
  return table
}
