// The structures of HL7 v2 messages as a table: which segments a message has, in which order, in which groups. Version
// 2.5.1 (https://www.hl7.org/implement/standards/product_brief.cfm?product_id=144) with what later versions added; groups
// that hold one patient's or one visit's segments are left out, so those stand at the top.

/** One place in a structure: a segment, or a group of places. */
export interface Slot {
  /** The member of the tree. */
  readonly key: string
  /** The segment that stands here; the key of a second place of the same segment differs from it (`ROL2`). */
  readonly segment: string
  readonly list: boolean
  /** A group's own places; `anchor` is the position of the one that nothing in the group may come before. */
  readonly slots?: readonly Slot[]
  readonly anchor: number
}

/** A message's structure: the places from `body` on begin again, as a new item, with the segment `again`. */
export interface Structure {
  readonly slots: readonly Slot[]
  readonly body: number
  readonly again: string | undefined
}

// `*` repeats, `!` must stand before what follows it in its group, `|` begins the body, `KEY:SEG` names a second place of a
// segment.
const patient =
  '| PID PD1 ARV* ROL* MRG NK1* PV1 PV2 ARV2*:ARV ROL2*:ROL DB1* OBX* AL1* IAM* DG1* DRG PROCEDURE*( PR1! ROL* ) GT1* ' +
  'INSURANCE*( IN1! IN2 IN3* ROL* AUT* RF1* ) ACC UB1 UB2 PDA'
const timing = 'TIMING_QTY*( TQ1! TQ2* )'
const observation = 'OBSERVATION*( OBX! PRT* NTE* )'

const written: Readonly<Record<string, string>> = {
  ADT: `MSH SFT* UAC EVN ${patient}`,
  ORU:
    `MSH SFT* UAC | PID PD1 PRT* NTE* NK1* ARV* OBX* PV1 PV2 PRT2*:PRT ORDER_OBSERVATION*( ORC PRT* OBR! NTE* PRT2*:PRT ${timing} CTD ` +
    `${observation} FT1* CTI* SPECIMEN*( SPM! OBX* ) ) DSC`,
  SIU:
    'MSH SFT* SCH TQ1* NTE* PATIENT*( PID! PD1 PV1 PV2 OBX* DG1* ) RESOURCES*( RGS! SERVICE*( AIS! NTE* ) ' +
    'GENERAL_RESOURCE*( AIG! NTE* ) LOCATION_RESOURCE*( AIL! NTE* ) PERSONNEL_RESOURCE*( AIP! NTE* ) )',
  MDM: `MSH SFT* UAC EVN | PID PV1 PRT* COMMON_ORDER*( ORC PRT* ${timing} OBR! NTE* ) TXA CON* ${observation}`,
  VXU: `MSH SFT* UAC | PID PD1 NK1* ARV* PV1 PV2 GT1* INSURANCE*( IN1! IN2 IN3* ) ORDER*( ORC ${timing} RXA! RXR ${observation} )`,
  ACK: 'MSH SFT* UAC MSA ERR*',
}

const structures: ReadonlyMap<string, Structure> = new Map(
  Object.entries(written).map(([type, text]) => [type, structureOf(text)]),
)
const unknown = structureOf('MSH SFT* UAC')

/** The structure of a message by its type (`MSH-9.1`); a type that is not known has only its head. */
export function structureFor(type: string): { readonly structure: Structure; readonly known: boolean } {
  const structure = structures.get(type)
  return { structure: structure ?? unknown, known: structure !== undefined }
}

function structureOf(text: string): Structure {
  const words = text.split(' ')
  const body = words.indexOf('|')
  const { slots } = slotsFrom(words.filter((word) => word !== '|')[Symbol.iterator]())
  // Heads have no groups, so words are counted as places.
  return body < 0 ? { slots, body: slots.length, again: undefined } : { slots, body, again: words[body + 1] }
}

function slotsFrom(words: Iterator<string>): { readonly slots: Slot[]; readonly anchor: number } {
  const slots: Slot[] = []
  let anchor = -1
  for (let next = words.next(); !next.done && next.value !== ')'; next = words.next()) {
    const [place = '', segment] = next.value.replace('(', '').split(':')
    const key = place.replaceAll(/[*!]/g, '')
    if (place.includes('!')) anchor = slots.length
    const slot = { key, segment: segment ?? key, list: place.includes('*') }
    slots.push(next.value.endsWith('(') ? { ...slot, ...slotsFrom(words) } : { ...slot, anchor: -1 })
  }
  return { slots, anchor }
}
