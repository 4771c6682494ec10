// A system's overlay held against a vendor's mapping that has changed since: what is gone, new, changed or taken.

import { describe, expect, it } from 'vitest'
import type { SystemOverlay } from '../../src/translate/mapping.ts'
import { type OverlayBase, overlayBase, overlayConflicts } from '../../src/translate/overlay.ts'
import { mappingOf, read, writeBack } from './vendors.ts'

const vendor: OverlayBase = {
  rows: [
    { from: 'sex', to: 'person.gender', codes: 'gender' },
    { from: 'badge', to: 'person.id.value' },
    { from: 'name', to: 'person.name.formattedName' },
  ],
  codes: { gender: { in: { M: 'Male', F: 'Female' } } },
}
const overlay: SystemOverlay = {
  rows: [
    { from: 'badge', to: 'person.id', identifier: { agency: 'harbor', scheme: 'badge' } },
    { from: 'custom1', to: 'person.name.preferred' },
  ],
  codes: { gender: { W: 'Female' } },
}
const conflicts = (now: OverlayBase, before: OverlayBase = vendor) =>
  overlayConflicts(overlayBase(before, overlay), now, overlay).map(({ code, path, severity }) => [code, path, severity])

describe('an overlay on a newer folder', () => {
  it('has no conflict where nothing that it touches changed', () => {
    expect(conflicts(vendor)).toEqual([])
    expect(conflicts({ ...vendor, rows: [...vendor.rows, { from: 'x', to: 'y' }] })).toEqual([])
    expect(conflicts({ rows: vendor.rows.filter(({ from }) => from !== 'name'), codes: vendor.codes ?? {} })).toEqual(
      [],
    )
  })

  it('whose replaced row is gone or changed', () => {
    const [sex, , name] = vendor.rows
    if (sex === undefined || name === undefined) throw new Error('No rows')
    expect(conflicts({ ...vendor, rows: [sex, name] })).toEqual([['overlay.gone', '/rows/0', 'warning']])
    expect(conflicts({ ...vendor, rows: [sex, { from: 'badge', to: 'employee.id' }, name] })).toEqual([
      ['overlay.changed', '/rows/0', 'warning'],
    ])
  })

  it('whose own field or element the vendor maps now', () => {
    expect(conflicts({ ...vendor, rows: [...vendor.rows, { from: 'custom1', to: 'person.name.alias' }] })).toEqual([
      ['overlay.new', '/rows/1', 'warning'],
    ])
    expect(conflicts({ ...vendor, rows: [...vendor.rows, { from: 'nick', to: 'person.name.preferred' }] })).toEqual([
      ['overlay.target', '/rows/1', 'warning'],
    ])
  })

  it('whose codes the vendor has now, the same or another, or whose table is gone', () => {
    const withCode = (code: string): OverlayBase => ({ ...vendor, codes: { gender: { in: { M: 'Male', W: code } } } })
    expect(conflicts(withCode('Female'))).toEqual([['overlay.same', '/codes/gender/W', 'information']])
    expect(conflicts(withCode('NotSpecified'))).toEqual([['overlay.changed', '/codes/gender/W', 'warning']])
    expect(conflicts({ rows: vendor.rows })).toEqual([['overlay.gone', '/codes/gender', 'warning']])
  })

  it('keeps of the vendor only what the overlay touches', () => {
    expect(overlayBase(vendor, overlay)).toEqual({ rows: [vendor.rows[1]], codes: { gender: { in: {} } } })
  })
})

it('every row of a layered mapping knows where it was written', () => {
  const { places, sources } = mappingOf('bamboohr/employees', {
    rows: [
      { from: 'firstName', to: 'person.name.given', fn: 'upper' },
      { from: 'custom', to: 'person.name.alias' },
    ],
  })
  expect(places.slice(-2)).toEqual(['/overlay/rows/0', '/overlay/rows/1'])
  expect(places[0]).toBe('/rows/0')
  expect(places.length).toBe(sources.length)
  expect(places[sources.findIndex(({ from }) => from === 'lastName')]).toBe('/rows/6')
})

describe('a dialect', () => {
  const clinic = mappingOf('clinic/patients', {
    identifier: { system: 'urn:test:mrn' },
    dialect: { delimiter: ';', encoding: 'windows-1252', headers: { MRN: 'Patientennr.', Name: 'Name, Vorname' } },
  })
  const german = Buffer.from('Patientennr.;"Name, Vorname";Birth Date;Sex\n7;"Müller, Jürgen";03/09/1984;M\n', 'latin1')

  it('is how an installation writes its tables, both ways', () => {
    const { items, issues } = read(clinic, german, 'text/csv')
    expect(items.map(({ issues }) => issues)).toEqual([[]])
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(items[0]?.record?.value).toMatchObject({ name: [{ family: 'Müller', given: ['Jürgen'] }], gender: 'male' })
    const { body } = writeBack(clinic, items)
    const lines = (typeof body === 'string' ? body : Buffer.from(body).toString('latin1')).split(/\r?\n/)
    expect(lines[0]).toMatch(/^Patientennr\.;"?Name, Vorname"?;/)
    expect(lines[1]).toContain('Müller, Jürgen')
  })

  it('does not stop the vendor’s own headers from being read, and says nothing to other formats', () => {
    const own = Buffer.from('MRN;Name;Birth Date;Sex\n7;"Ng, Ann";03/09/1984;F\n')
    expect(read(clinic, own, 'text/csv').items[0]?.identifiers).toEqual([{ system: 'urn:test:mrn', value: '7' }])
    const { message } = mappingOf('bamboohr/employees', { dialect: { delimiter: ';' } })
    expect(message.mapping.format).toEqual({ type: 'json', items: 'employees' })
  })
})
