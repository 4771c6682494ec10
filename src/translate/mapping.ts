// The mapping language, version 1, as data: what stands in a vendor folder's *.mapping.json. docs/mapping.md explains it
// with examples; vendors/mapping.schema.json checks its shape; compile.ts turns it into closures once.

import type { Json } from '../standards/standard.ts'
import type { Dialect } from './dialect.ts'
import type { Hl7v2Format } from './formats/hl7v2-format.ts'
import type { CsvFormat, FixedWidthFormat } from './formats/table-format.ts'

export type { CsvFormat, FixedWidthFormat } from './formats/table-format.ts'

/** One vendor folder, loaded. */
export interface Vendor {
  readonly name: string
  readonly title: string
  readonly messages: ReadonlyMap<string, VendorMessage>
}

/** One message of a vendor and how it maps: what `POST /vendors/{vendor}/{name}` takes. */
export interface VendorMessage {
  readonly vendor: string
  readonly name: string
  readonly title: string
  readonly standard: 'fhir' | 'hr-open'
  /** The canonical kind its items become. */
  readonly kind: string
  /** Content types it is accepted as, without parameters; the first is the one it is written as. */
  readonly mediaTypes: readonly string[]
  readonly mapping: Mapping
  /** Payloads of our own invention to try it with: files, relative to the vendor's folder. */
  readonly samples?: readonly string[]
  /** Canonical records of our own invention that are written as payloads: files, relative to the vendor's folder. */
  readonly records?: readonly string[]
  /** It is only written, never taken. */
  readonly way?: 'out'
  /** The fields that its payloads are known to have (drift.ts), and the file they stand in. */
  readonly fields?: Readonly<Record<string, string>>
  readonly fieldsFile?: string
}

/** What an installation layers on its vendor's mapping. Everything it leaves out falls back to the vendor's own. */
export interface SystemOverlay {
  readonly identifier?: { readonly agency?: string; readonly scheme?: string; readonly system?: string }
  readonly zone?: string
  /** How it writes tables, where that differs from its vendor. */
  readonly dialect?: Dialect
  /** Table → vendor code → canonical code, `null` for *stated empty*. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string | boolean | null>>>>
  /** Rows put after the vendor's; a row with the same `from` as one of the vendor's replaces it. */
  readonly rows?: readonly Row[]
}

/** One message ↔ one canonical kind. */
export interface Mapping {
  readonly format: Format
  /** Fallbacks for `$system.agency`, `$system.scheme`, `$system.system`, `$system.zone`. */
  readonly system?: {
    readonly agency?: string
    readonly scheme?: string
    readonly system?: string
    readonly zone?: string
  }
  /** Spellings that state an element empty; the first is written on the way back. */
  readonly empty?: readonly Json[]
  /** Spellings that say nothing, as a missing key does; the first is written where a cell must stand. */
  readonly unstated?: readonly Json[]
  /** Padding around text is taken off (and kept in the complement). */
  readonly trim?: boolean
  readonly codes?: Readonly<Record<string, CodeTable>>
  /** Rows by name, put in place by rows with `use` (use-rows.ts). */
  readonly fragments?: Readonly<Record<string, readonly Row[]>>
  readonly rows: readonly Row[]
  /** How items of one record follow each other, where they may come late: the first part that differs decides. */
  readonly order?: readonly OrderRule[]
  /** Further records of other kinds that one item makes, of the same standard. */
  readonly also?: readonly AlsoRecord[]
}

/** A further record of an item: made when one of its rows has a value (also-records.ts). */
export interface AlsoRecord {
  readonly kind: string
  /** Its own order; without it that of the mapping. */
  readonly order?: readonly OrderRule[]
  /** One record for each member of this list of the item (of each list within the one before). Else one for the item. */
  readonly each?: string | readonly string[]
  /** What of the item, or of the list's member, must hold for the record to be made. */
  readonly when?: Readonly<Record<string, Condition>>
  /** The same identifier twice in an item is the same thing, and the first says it; else the second is an error. */
  readonly once?: true
  /** Mentioned in passing: where another system owns such records, this is left out with a note and not refused. */
  readonly mention?: true
  readonly rows: readonly Row[]
}

/** One part of an order (order-keys.ts): the first of some fields that says something, read as a time or by its rank. */
export interface OrderRule {
  readonly from: string | readonly string[]
  readonly time?: true
  /** Codes from the earliest to the last, those of one rank together: a later one is never undone by an earlier. */
  readonly ranks?: readonly (string | readonly string[])[]
}

/** What a condition asks of a value: to be it, to be one of a list, not to be, or to be there at all. */
export type Condition = Json | { readonly not: Json | readonly Json[] } | { readonly exists: boolean }

/** Path → what is asked there: `from` of the vendor's item (or a list's member), `to` of the canonical record. */
export interface When {
  readonly from?: Readonly<Record<string, Condition>>
  readonly to?: Readonly<Record<string, Condition>>
}

export type Format = JsonFormat | CsvFormat | FixedWidthFormat | Hl7v2Format | XmlFormat

export interface JsonFormat {
  readonly type: 'json'
  /** The member that holds the list of items (`d.results`: inside another); a bare list and a single object are taken too. */
  readonly items?: string
  /** Members beside it that say nothing worth a warning: paging, counts. */
  readonly beside?: readonly string[]
}

export interface XmlFormat {
  readonly type: 'xml'
  /** Prefix → namespace URI. Paths use these prefixes whatever the document uses; `""` is no prefix. */
  readonly namespaces: Readonly<Record<string, string>>
  /** Where the items stand, as element names from the root, `/` between; the first is the one that is written. */
  readonly items: readonly string[]
  /** Attributes written on the elements above the items. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Element names in the order in which siblings are written; others come after, as they were. */
  readonly order?: readonly string[]
}

/** Vendor code → canonical code (`null`: stated empty). Several may lead to one: `prefer` names the way back. */
export interface CodeTable {
  readonly in: Readonly<Record<string, string | boolean | null>>
  /** Canonical code → vendor code; without it the first entry that leads there. */
  readonly prefer?: Readonly<Record<string, string>>
  /** What becomes of a vendor code that is not here. Default: reject. */
  readonly unmapped?: 'reject' | 'warn' | 'keep'
  /** Compare without regard to case and padding. */
  readonly fold?: boolean
  /** A code that is not here stands under this prefix, escaped as in a URI, and so comes back. */
  readonly under?: string
  /** The vendor writes these codes as JSON booleans or numbers. */
  readonly as?: 'json'
}

/** One row: a vendor path, a canonical path, and at most one rule for the value between them. */
export interface Row {
  /** The rows of a fragment, their paths behind `from` and `to`, under this row's `when` too. */
  readonly use?: string
  readonly from?: string | readonly string[]
  readonly to?: string | readonly string[]
  readonly way?: 'both' | 'in' | 'out'
  /** Name of a code table. */
  readonly codes?: string
  /** Vendor's date formats, the first written: `yyyy-MM-dd`, `MM/dd/yyyy`, … Canonical: `yyyy-MM-dd`. */
  readonly date?: string | readonly string[]
  readonly boolean?: { readonly true: readonly Json[]; readonly false: readonly Json[] }
  /** Date with time, in the vendor's formats (moments.ts), the first written. Canonical: ISO 8601 with an offset. */
  readonly dateTime?: string | readonly string[]
  /** The zone of times that do not say theirs: an IANA name, or `none` for local times. Default: the system's. */
  readonly zone?: string
  /** Time of day in the vendor's formats. Canonical: `HH:mm:ss`. */
  readonly time?: string | readonly string[]
  /** A function of the library (functions.ts) by name, with its arguments. */
  readonly fn?: string | readonly (string | number)[]
  /** A JSONata expression over the whole item (or a list's member): one-way, `in` unless `way` says out. */
  readonly jsonata?: string
  /** For a list: its members are periods that follow one another, from and to as canonical paths within them. */
  readonly segments?: SegmentRule
  /** Text ↔ a FHIR Reference by identifier. */
  readonly reference?: { readonly kind: string; readonly system: string }
  /** A decimal whose digits are kept; `as` is how the vendor writes it. */
  readonly number?: NumberRule
  /** Text ↔ HR Open IdentifierType (agency, scheme) or FHIR Identifier (system). */
  readonly identifier?: { readonly agency?: string; readonly scheme?: string; readonly system?: string }
  /** A list of texts ↔ one text, with this between them. */
  readonly lines?: string
  /** Name, universal id and its type (`from`, in this order) ↔ one URI (authority-row.ts). */
  readonly authority?: AuthorityRule
  /** Of several `from` the first that says something is read; a new value is written to the first alone. */
  readonly either?: true
  /** With `either`: further fields that a new value makes untrue. */
  readonly clears?: string | readonly string[]
  /** One vendor text ↔ several canonical texts. */
  readonly split?: string
  /** Several vendor texts ↔ one canonical text; one-way in unless `way` says both. */
  readonly join?: string
  /** With `join`: a text that is not there keeps its place, so that the others come back to theirs. */
  readonly places?: true
  /** A value of its own: on the canonical side (`to`), or on the vendor's (`from`). */
  readonly constant?: Json
  /** The canonical path whose state a canonical constant follows. */
  readonly with?: string
  /** An array of objects by position, or by the canonical member `key`; `rows` are relative on both sides. */
  readonly rows?: readonly Row[]
  readonly key?: string
  /** Several vendor lists, or fields, that feed the canonical list `to`, in this order (lists-row.ts). */
  readonly lists?: readonly ListSource[]
  /** Missing is an error. */
  readonly required?: boolean
  /** This value names the record. */
  readonly identifies?: 'record'
  readonly empty?: readonly Json[]
  readonly unstated?: readonly Json[]
  /** Values that stand for something else: `{"9999-12-31": "empty"}`. */
  readonly sentinels?: Readonly<Record<string, 'empty' | 'unstated'>>
  /** Used when nothing was stated, and reported as `default-used`. */
  readonly default?: Json
  readonly trim?: boolean
  /** When this row holds at all. */
  readonly when?: When
}

/** Where a member of an effective-dated list says from when to when it holds, and how the next one follows. */
export interface SegmentRule {
  readonly from: string
  /** Without it each member holds until the next begins. */
  readonly to?: string
  /** `day`: the next begins on the day after; `same` (the usual): at the very end. */
  readonly next?: 'day' | 'same'
}

/** How an assigning authority becomes a URI. */
export interface AuthorityRule {
  /** The code table of names. */
  readonly names: string
  /** Type of universal id → what stands before the id. */
  readonly schemes: Readonly<Record<string, string>>
  /** The URI where no authority is named. */
  readonly otherwise?: string
}

/** One vendor list, or `single` field, of a row with `lists`. */
export interface ListSource {
  readonly from: string
  readonly rows: readonly Row[]
  /** Not a list but one object or text; the rows of a text read it as `#text`. */
  readonly single?: boolean
  /** Its members are FHIR identifiers that name the record. */
  readonly identifies?: 'record'
  /** What a canonical member must be for a new one to go here; without it any may. */
  readonly only?: Readonly<Record<string, Condition>>
}

/** How the vendor writes a decimal, and how its unit relates to the canonical one: canonical = vendor × times ÷ over. */
export interface NumberRule {
  readonly decimal?: '.' | ','
  readonly as?: 'text' | 'number'
  readonly times?: string
  readonly over?: string
  /** Most decimals of the canonical number where scaling does not come out even; 6 unless said. */
  readonly digits?: number
  /** The same on the vendor's side. */
  readonly vendorDigits?: number
  /** Characters that mean nothing (`$,`); not written. */
  readonly ignore?: string
}
