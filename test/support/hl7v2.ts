// A vendor with HL7 v2 messages of two kinds, for the journeys: small mappings that show what the flow does with them.

import type { Mapping, Vendor, VendorMessage } from '../../src/translate/mapping.ts'

const mediaTypes = ['application/hl7-v2', 'x-application/hl7-v2+er7', 'text/plain']

function messageOf(name: string, kind: string, mapping: Mapping): [string, VendorMessage] {
  return [name, { vendor: 'ward', name, title: name, standard: 'fhir', kind, mediaTypes, mapping }]
}

const adt: Mapping = {
  format: {
    type: 'hl7v2',
    messages: ['ADT^A01', 'ADT^A08', 'ADT^A03'],
    made: {
      'MSH.3.1': 'INTERLINGUA',
      'MSH.7': '$now',
      'MSH.9.1': 'ADT',
      'MSH.9.2': 'A08',
      'MSH.9.3': 'ADT_A01',
      'MSH.10': '$id',
      'MSH.11.1': 'P',
      'MSH.12.1': '2.5.1',
      'EVN.2': '$now',
    },
  },
  system: { system: 'urn:ward:mrn' },
  empty: [null],
  order: [{ from: ['EVN.2', 'MSH.7'], time: true }],
  codes: {
    sex: { in: { F: 'female', M: 'male' } },
    visit: { in: { A01: 'in-progress', A08: 'in-progress', A03: 'finished' } },
  },
  rows: [
    { to: 'resourceType', constant: 'Patient' },
    { from: 'PID.3[0].1', to: 'identifier[system=$system.system].value', identifies: 'record' },
    { from: 'PID.5[0].1.1', to: 'name[0].family' },
    { from: 'PID.8.1', to: 'gender', codes: 'sex' },
    { from: 'PID.7', to: 'birthDate', date: 'yyyyMMdd' },
    {
      from: 'PID.13',
      to: 'telecom',
      rows: [
        { from: '1', to: 'value' },
        { from: '2', to: 'use' },
      ],
    },
    { from: 'PID.24', to: 'multipleBirthBoolean' },
  ],
  also: [
    {
      kind: 'Encounter',
      when: { 'PV1.19.1': { exists: true } },
      rows: [
        { to: 'resourceType', constant: 'Encounter' },
        { from: 'PV1.19.1', to: 'identifier[system="urn:ward:visit"].value', identifies: 'record' },
        { from: 'MSH.9.2', to: 'status', codes: 'visit' },
        { to: 'class', constant: { code: 'IMP', system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode' } },
      ],
    },
  ],
}

const oru: Mapping = {
  format: { type: 'hl7v2', messages: ['ORU'], items: 'ORDER_OBSERVATION' },
  system: { system: 'urn:lab:order' },
  order: [
    { from: 'ORDER_OBSERVATION[0].OBR.25', ranks: [['P', 'A'], 'F', 'C'] },
    { from: ['ORDER_OBSERVATION[0].OBR.22', 'MSH.7'], time: true },
  ],
  codes: { status: { in: { P: 'preliminary', A: 'partial', F: 'final', C: 'corrected' } } },
  rows: [
    { to: 'resourceType', constant: 'DiagnosticReport' },
    { from: 'ORDER_OBSERVATION[0].OBR.3.1', to: 'identifier[system=$system.system].value', identifies: 'record' },
    { from: 'ORDER_OBSERVATION[0].OBR.4.1', to: 'code.text' },
    { from: 'ORDER_OBSERVATION[0].OBR.25', to: 'status', codes: 'status' },
  ],
}

export const ward: Vendor = {
  name: 'ward',
  title: 'Ward',
  messages: new Map([messageOf('adt', 'Patient', adt), messageOf('oru', 'DiagnosticReport', oru)]),
}

export interface Said {
  readonly type?: string
  readonly id?: string
  readonly at?: string
  readonly patient?: string
  readonly name?: string
  readonly visit?: string
  readonly more?: readonly string[]
  /** What stands in MSH behind the version. */
  readonly end?: string
}

/** A message about a patient, and a visit where one is named. */
export function adtMessage({
  type = 'ADT^A01',
  id = 'M1',
  at = '20260301101500',
  patient = '1',
  name = 'Okafor',
  ...more
}: Said): string {
  const lines = [
    `MSH|^~\\&|WARD|WEST|GW|EAST|${at}||${type}|${id}|P|2.5.1${more.end ?? ''}`,
    `EVN||${at}`,
    `PID|1||${patient}||${name}^Amara||19850412|F`,
    ...(more.visit === undefined ? [] : [`PV1|1|I${'|'.repeat(17)}${more.visit}`]),
    ...(more.more ?? []),
  ]
  return `${lines.join('\r')}\r`
}

/** A message with one result an order: filler number and status. */
export function oruMessage(id: string, at: string, ...orders: readonly (readonly [string, string])[]): string {
  const lines = [
    `MSH|^~\\&|LAB|WEST|GW|EAST|${at}||ORU^R01|${id}|P|2.5.1`,
    'PID|1||1||Okafor',
    ...orders.map(([filler, status], at) => `OBR|${at + 1}||${filler}|CBC${'|'.repeat(21)}${status}`),
  ]
  return `${lines.join('\r')}\r`
}
