// The fields of HL7 v2 segments as a table: the data type of each, `*` where it repeats. Version 2.5.1
// (https://www.hl7.org/implement/standards/product_brief.cfm?product_id=144) with what later versions added; `-` is a field
// that was withdrawn.

/** How one field is read: its data type, and whether it is a list. */
export interface FieldShape {
  readonly type: string
  readonly list: boolean
  /** A value of its own: components that its type does not have are part of its text (`10^3` in a number). */
  readonly whole?: boolean
}

const fields: Readonly<Record<string, string>> = {
  MSH: 'ST ST HD HD HD HD DTM ST MSG ST PT VID NM ST ID ID ID ID* CWE ID EI* XON XON HD HD',
  SFT: 'XON ST ST ST TX DTM',
  UAC: 'CWE ED',
  FHS: 'ST ST HD HD HD HD DTM ST ST ST ST ST HD HD',
  BHS: 'ST ST HD HD HD HD DTM ST ST ST ST ST HD HD',
  BTS: 'ST ST NM*',
  FTS: 'NM ST',
  EVN: 'ID DTM DTM CWE XCN* DTM HD',
  PID:
    'SI CX CX* CX* XPN* XPN* DTM CWE XPN* CWE* XAD* ST XTN* XTN* CWE CWE CWE CX ST DLN CX* CWE* ST ID NM CWE* CWE CWE DTM ID ' +
    'ID CWE* DTM HD CWE CWE ST CWE CWE* XTN*',
  PD1: 'CWE* CWE XON* XCN* CWE CWE CWE CWE ID CX* CWE ID DT XON* CWE* CWE DT DT CWE CWE CWE DT CWE',
  ARV: 'SI CWE CWE CWE* ST* DR CWE',
  ROL: 'EI ID CWE XCN* DTM DTM CWE CWE CWE* CWE XAD* XTN* PL XON',
  NK1:
    'SI XPN* CWE XAD* XTN* XTN* CWE DT DT ST JCC CX XON* CWE CWE DTM CWE* CWE* CWE* CWE CWE CWE ID CWE CWE XPN* CWE CWE* CWE* ' +
    'XPN* XTN* XAD* CX* CWE CWE* CWE ST ST CWE XTN* XTN*',
  PV1:
    'SI CWE PL CWE CX PL XCN* XCN* XCN* CWE PL CWE CWE CWE CWE* CWE XCN* CWE CX FC* CWE CWE CWE CWE* DT* NM* NM* CWE CWE DT ' +
    'CWE NM NM CWE DT CWE DLD CWE CWE CWE CWE PL PL DTM DTM NM NM NM NM CX CWE XCN* ST CX',
  PV2:
    'PL CWE CWE CWE ST* ST CWE* DTM DTM NM NM ST XCN* DT ID CWE DT NM ID CWE CWE ID XON* CWE CWE DT CWE DT DT CWE CWE ID DTM ' +
    'ID ID ID ID CWE CWE* CWE CWE* CWE CWE CWE CWE* DT DTM DTM CWE* DT',
  MRG: 'CX* CX* CX CX CX CX XPN*',
  DB1: 'SI CWE CX* ID DT DT DT DT',
  AL1: 'SI CWE CWE CWE ST* DT',
  IAM: 'SI CWE CWE CWE ST* CNE EI ST CWE CWE DT ST DTM XPN CWE CWE CWE XCN XON DTM CWE CWE CWE CWE* CWE ID EI DTM XCN* XON*',
  DG1: 'SI CWE CWE ST DTM CWE CWE CWE ID CWE CWE NM CP ST NM XCN* CWE ID DTM EI ID EI CWE ID CWE ID',
  DRG: 'CNE DTM ID CWE CWE NM CP CWE CP ID MO CNE ID NM ID ID CWE ID CWE NM CWE MO CWE CWE CWE CWE CWE CWE CWE CWE CWE CWE CWE',
  PR1: 'SI CWE CNE ST DTM CWE NM XCN* CWE NM XCN* XCN* CWE NM CWE CNE* CWE CWE* EI ID EI PL CWE* ID NM',
  GT1:
    'SI CX* XPN* XPN* XAD* XTN* XTN* DTM CWE CWE CWE ST DT DT NM XPN* XAD* XTN* CX* CWE XON* ID CWE DTM ID CWE CP NM CX* CWE ' +
    'DT DT CWE CWE* CWE* CWE CWE CWE ID CWE CWE XPN* CWE CWE* XPN* XTN* CWE CWE ST JCC XON* CWE CWE FC CWE* ST CWE',
  IN1:
    'SI CWE CX* XON* XAD* XPN* XTN* ST XON* CX* XON* DT DT AUI CWE XPN* CWE DTM XAD* CWE CWE ST ID DT ID DT CWE ST DTM XCN* ' +
    'CWE CWE NM NM CWE ST CP CP NM CP CP CWE CWE XAD* ST CWE* CWE CWE CX* CWE DT ST CWE',
  IN2:
    'CX* ST XCN* CWE CWE* ST XPN* ST XPN* ST CWE ST ST CWE CWE CWE DT ID ID ID ST XPN* ST CWE* CX* CX* CWE RMC* PTA* DDI CWE ' +
    'CWE* CWE* CWE CWE CWE ID CWE CWE XPN* CWE CWE* CWE* DT DT ST JCC CWE XPN* XTN* CWE XPN* XTN* CWE* DT DT* CWE XTN* CWE ' +
    'CWE CX CWE XTN* XTN* CWE ID ID ID XON* XON* CWE* CWE',
  IN3: 'SI CX XCN* ID MOP DTM DTM XCN* DT DT DTN CWE DTM XCN* ST XTN* CWE CWE XTN* ICD* ST DT CWE CWE* XCN*',
  AUT: 'CWE CWE ST DTM DTM EI CP NM NM DTM DTM CWE',
  RF1: 'CWE CWE CWE CWE* CWE EI DTM DTM DTM CWE* EI*',
  ACC: 'DTM CWE ST CWE ID ID XCN ST ST ID XAD NM EI*',
  UB1: 'SI NM NM NM NM NM CWE* NM DT DT ST ST ST ST ST ST ST ST ST ST ST ST ST',
  UB2: 'SI ST CWE* ST ST UVC* OCD* OSP* ST* ST* ST ST* ST* ST* ST* ST* ST ST*',
  PDA: 'CWE* PL ID DTM XCN ID DR XCN ID',
  OBX: 'SI ID CWE ST varies* CWE ST CWE* NM ID* ID DTM ST DTM CWE XCN* CWE* EI* DTM CWE* EI CWE XON XAD XCN ID* CWE CWE* ID',
  OBR:
    'SI EI EI CWE ID DTM DTM DTM CQ XCN* ID CWE ST DTM SPS XCN* XTN* ST ST ST ST DTM MOC ID ID PRL TQ* XCN* EIP ID CWE* NDL ' +
    'NDL* NDL* NDL* DTM NM CWE* CWE* CWE ID ID CWE* CWE CWE* CWE* CWE* CWE CWE CWE EI EI CX* EIP*',
  ORC:
    'ID EI EI EI ID ID TQ* EIP DTM XCN* XCN* XCN* PL XTN* DTM CWE CWE CWE XCN* CWE XON* XAD* XTN* XAD* CWE CWE DTM CWE CWE CNE ' +
    'CWE CWE* CX* EIP*',
  NTE: 'SI ID FT* CWE XCN DTM DTM CWE*',
  SPM:
    'SI EIP EIP* CWE CWE* CWE* CWE CWE CWE* CWE CWE* CQ NM ST* CWE* CWE* DR DTM DTM ID CWE* CWE CWE CWE* CQ NM CWE CWE CWE CX* ' +
    'CX* EI',
  TQ1: 'SI CQ RPT* TM* CQ* CQ* DTM DTM CWE* TX TX ID CQ NM',
  TQ2: 'SI ID EI* EI* EI* ID ID CQ NM ID',
  CTD: 'CWE* XPN* XAD* PL XTN* CWE PLN*',
  CTI: 'EI CWE CWE',
  FT1: 'SI ST ST DR DTM CWE CWE ST ST NM CP CP CWE CWE CP PL CWE CWE CWE* XCN* XCN* CP EI XCN* CNE CNE* CWE CWE CWE CX CX*',
  DSC: 'ST ID',
  SCH: 'EI EI NM EI CWE CWE CWE CWE NM CWE TQ* XCN* XTN XAD* PL XCN* XTN XAD* PL XCN* XTN* PL EI EI CWE EI* EI*',
  RGS: 'SI ID CWE',
  AIS: 'SI ID CWE DTM NM CNE NM CNE CWE CWE CWE* CWE*',
  AIG: 'SI ID CWE CWE CWE* NM CP DTM NM CNE NM CNE CWE CWE',
  AIL: 'SI ID PL* CWE CWE DTM NM CNE NM CNE CWE CWE',
  AIP: 'SI ID XCN* CWE CWE DTM NM CNE NM CNE CWE CWE',
  PRT: 'EI ID CWE CWE XCN* CWE CWE XON* PL* EI* DTM DTM CWE XAD* XTN* EI DTM DTM ST EI',
  TXA: 'SI CWE ID DTM XCN* DTM DTM DTM* XCN* XCN* XCN* EI EI EI* EI ST ID ID ID ID ST PPN* XCN*',
  RXA: 'NM NM DTM DTM CWE NM CWE CWE CWE* XCN* LA2 ST NM CWE ST* DTM* CWE* CWE* CWE* ID ID DTM NM CWE CWE NM PL XAD EI*',
  RXR: 'CWE CWE CWE CWE CWE CWE',
  MSA: 'ID ST ST NM ST CWE',
  ERR: 'ELD* ERL* CWE ID CWE ST* TX TX CWE* CWE CWE* XTN*',
}

const table: ReadonlyMap<string, readonly FieldShape[]> = new Map(
  Object.entries(fields).map(([name, types]) => [name, types.split(' ').map(shapeOf)]),
)

/** The fields of a segment, the first at 0; undefined for a segment that the table does not have. */
export function fieldsOf(segment: string): readonly FieldShape[] | undefined {
  return table.get(segment)
}

function shapeOf(text: string): FieldShape {
  const list = text.endsWith('*')
  return { type: list ? text.slice(0, -1) : text, list }
}

/**
 * What the standard requires of a segment, by field number. Without what is an error nobody knows what a message is or
 * whom it is about; what lacks elsewhere is told, and the mapping decides what it cannot do without.
 */
export const requiredFields: Readonly<Record<string, Readonly<Record<string, 'error' | 'warning'>>>> = {
  MSH: { 7: 'warning', 9: 'error', 10: 'error', 11: 'error', 12: 'error' },
  EVN: { 2: 'warning' },
  PID: { 3: 'error', 5: 'error' },
  PV1: { 2: 'warning' },
  MRG: { 1: 'warning' },
  NK1: { 1: 'warning' },
  AL1: { 3: 'warning' },
  DG1: { 3: 'warning', 6: 'warning' },
  PR1: { 3: 'warning' },
  IN1: { 2: 'warning', 3: 'warning' },
  OBR: { 4: 'warning' },
  OBX: { 3: 'warning', 11: 'warning' },
  SPM: { 4: 'warning' },
  SCH: { 6: 'warning' },
  RGS: { 1: 'warning' },
  AIS: { 3: 'warning' },
}
