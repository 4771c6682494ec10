// The data types of HL7 v2 as a table: which components each has, and so which parts of a field are strings and which are
// objects. Version 2.5.1 (https://www.hl7.org/implement/standards/product_brief.cfm?product_id=144) with what later
// versions added; a type that became a composite in some version is one here for all.

const coded = 'ST ST ID ST ST ID ST ST ST ST ST ID ST ST ST DTM ST ST DTM ST ST DTM'
const person = 'ST FN ST ST ST ST IS CWE HD ID ST ID ID HD ID CWE DR ID DTM DTM ST CWE CWE ST ID'

const components: Readonly<Record<string, string>> = {
  AD: 'ST ST ST ST ST ID ID ST',
  AUI: 'ST DT ST',
  CCD: 'ID DTM',
  CD: 'WVI WVS CSU CCP NM NR',
  CE: 'ST ST ID ST ST ID',
  CF: 'ID FT ID ID FT ID ST ST ST',
  CNE: coded,
  CNN: 'ST ST ST ST ST ST IS IS IS ST ID',
  CP: 'MO NM ID NM NM CWE ID',
  CQ: 'NM CWE',
  CWE: coded,
  CX: 'ST ST ID HD ID HD DT DT CWE CWE ST ID',
  DDI: 'NM MO NM',
  DLD: 'CWE DTM',
  DLN: 'ST CWE DT',
  DR: 'DTM DTM',
  DTN: 'CWE NM',
  ED: 'HD ID ID ID TX',
  EI: 'ST IS ST ID',
  EIP: 'EI EI',
  ELD: 'ST NM NM CWE',
  ERL: 'ST NM NM NM NM NM',
  FC: 'CWE DTM',
  FN: 'ST ST ST ST ST',
  HD: 'IS ST ID',
  ICD: 'CWE ID DTM',
  JCC: 'CWE CWE TX',
  LA2: 'PL PL PL HD PL PL PL ST AD ST ST ST ST ST ST ST',
  MA: 'NM NM NM NM NM NM',
  MO: 'NM ID',
  MOC: 'MO CWE',
  MOP: 'ID NM ID',
  MSG: 'ID ID ID',
  NA: 'NM NM NM NM',
  NDL: 'CNN DTM DTM IS IS IS HD IS IS IS IS',
  NR: 'NM NM',
  OCD: 'CNE DT',
  OSD: 'ID ST ID ST ID ST NM ID ST ID ID',
  OSP: 'CNE DT DT',
  PL: 'HD HD HD HD IS IS HD HD ST EI HD',
  PLN: 'ST CWE ST DT',
  PPN: `${person.split(' ').slice(0, 14).join(' ')} DTM ID CWE DR ID DTM DTM ST CWE CWE ST ID`,
  PRL: 'CWE ST TX',
  PT: 'ID ID',
  PTA: 'CWE CWE NM MOP',
  RI: 'CWE ST',
  RMC: 'CWE CWE NM MOP',
  RP: 'ST HD ID ID',
  RPT: 'CWE ID NM NM NM CWE ID ID NM CWE GTS',
  SAD: 'ST ST ST',
  SN: 'ST NM ST NM',
  SPS: 'CWE CWE TX CWE CWE CWE CWE',
  TQ: 'CQ RI ST DTM DTM ST ST TX ID OSD CWE NM',
  UVC: 'CNE MO NM CNE',
  VID: 'ID CWE CWE',
  XAD: 'SAD ST ST ST ST ID ID ST CWE CWE ID DR DTM DTM CWE ID ID ID ST ST NM CWE EI',
  XCN: person,
  XON: 'ST CWE ST NM ID HD ID HD ID ST',
  XPN: 'FN ST ST ST ST IS ID ID CWE DR ID DTM DTM ST ST',
  XTN: 'ST ID ID ST ST ST ST ST ST ST ST ST DTM DTM CWE CWE EI NM',
}

const table: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(components).map(([type, parts]) => [type, parts.split(' ')]),
)

/** The types of a composite's components, the first at 0; undefined for a primitive (and for what no version has). */
export function componentsOf(type: string): readonly string[] | undefined {
  return table.get(type)
}

/** The type that `OBX-2` names for the values of `OBX-5`; text where it names none that is known. */
export function valueType(named: string): string {
  return componentTypes.get(named) ?? (table.has(named) ? named : 'ST')
}

// Names that OBX-2 may have for what has another name, or a time, a number, a text of which only the lexical form matters.
const componentTypes: ReadonlyMap<string, string> = new Map([
  ['TS', 'DTM'],
  ['DTM', 'DTM'],
  ['DT', 'DT'],
  ['TM', 'TM'],
  ['NM', 'NM'],
  ['SI', 'SI'],
  ['PN', 'XPN'],
  ['TN', 'ST'],
  ['CK', 'CX'],
  ['CN', 'XCN'],
])
