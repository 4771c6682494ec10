// Records to search among: patients with names of an uneven spread, and observations that point at them.

import { randomUUID } from 'node:crypto'
import { type Db, inTransaction } from '../src/db/database.ts'
import { putVersions } from '../src/records/records.ts'
import { fhir } from '../src/standards/fhir/standard.ts'
import type { JsonObject } from '../src/standards/standard.ts'
import { patientText } from './patient.ts'

const families = ['Smith', 'Garcia', 'Müller', 'Nguyen', 'Okafor', 'Rossi', 'Kowalski', 'Tanaka', 'Haddad', 'Silva']
const given = ['Ana', 'Ben', 'Chi', 'Dev', 'Eva', 'Finn', 'Gia', 'Hugo', 'Ines', 'Juan', 'Kim', 'Leo']
const codes = ['8480-6', '8462-4', '8867-4', '2339-0', '718-7', '29463-7', '8302-2', '39156-5']
const transfer = randomUUID()

/** Family name of patient `n`: a common one with a number behind, so that prefixes are as selective as they are long. */
export function familyOf(n: number): string {
  return `${families[n % families.length]}${(n * 7919) % 5000}`
}

/** Birth date of patient `n`, over ninety years. */
export function birthDateOf(n: number): string {
  return new Date(Date.UTC(1930, 0, 1) + ((n * 104_729) % 32_850) * 86_400_000).toISOString().slice(0, 10)
}

/** Code of observation `n`: the first is as common as all others together, the last is on one in a thousand. */
export function codeOf(n: number): string {
  if (n % 1000 === 999) return 'rare'
  return n % 2 === 0 ? 'common' : (codes[n % codes.length] ?? 'common')
}

function patientOf(n: number): JsonObject {
  return {
    ...(JSON.parse(patientText(n)) as JsonObject),
    id: `p${n}`,
    name: [{ family: familyOf(n), given: [given[n % given.length] ?? 'Ana'] }],
    birthDate: birthDateOf(n),
    gender: n % 2 === 0 ? 'female' : 'male',
    generalPractitioner: [{ reference: `Practitioner/d${n % 50}` }],
  }
}

function observationOf(n: number, patients: number): JsonObject {
  return {
    resourceType: 'Observation',
    id: `o${n}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: codeOf(n), display: `Code ${codeOf(n)}` }] },
    subject: { reference: `Patient/p${Math.floor((((n * 2_654_435_761) % 2 ** 32) / 2 ** 32) * patients)}` },
    effectiveDateTime: new Date(Date.UTC(2020, 0, 1) + ((n * 15_485_863) % 157_680_000) * 1000).toISOString(),
    valueQuantity: { value: 40 + (n % 160), unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
  }
}

/** Adds records `from` up to `to`, half of them patients, indexed as the gateway does it. */
export async function loadRecordsTo(db: Db, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += 1000) {
    const versions = Array.from({ length: Math.min(1000, to - first) }, (_, at) => {
      const number = Math.floor((first + at) / 2)
      const value = (first + at) % 2 === 0 ? patientOf(number) : observationOf(number, Math.max(1, number))
      const record = { kind: String(value['resourceType']), text: JSON.stringify(value), value }
      return {
        kind: record.kind,
        id: String(value['id']),
        version: 1,
        deleted: false,
        at: new Date(Date.UTC(2026, 0, 1) + (first + at) * 1000),
        text: record.text,
        transfer,
        system: null,
        entries: fhir.search.index(record),
        identifiers: fhir.identity.identifiersOf(record).record,
        entities: [],
        isNew: true,
      }
    })
    await inTransaction(db, (trx) => putVersions(trx, versions))
  }
}
