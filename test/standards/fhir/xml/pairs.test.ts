import { describe, expect, it } from 'vitest'
import { readFhirXml } from '../../../../src/standards/fhir/xml/read-xml.ts'
import { writeFhirXml } from '../../../../src/standards/fhir/xml/write-xml.ts'
import { differingTwins, hasPairs, pairs, whySkipped } from './official-pairs.ts'
import { exactForm, firstDifference } from './round-trip.ts'

/** Attributes in the order of their names, for the twins that differ in nothing else. */
function withSortedAttributes(form: string): string {
  return form.replace(/<(\w+)((?: [\w:]+=\\"[^"]*\\")+)/g, (_whole, name: string, attributes: string) => {
    return `<${name}${[...attributes.matchAll(/ [\w:]+=\\"[^"]*\\"/g)]
      .map(([one]) => one)
      .sort()
      .join('')}`
  })
}

describe.skipIf(!hasPairs)(`official pairs${hasPairs ? '' : ` (skipped: ${whySkipped})`}`, () => {
  const all = hasPairs ? pairs() : []

  it('are there, and so are those listed', () => {
    expect(all.length).toBeGreaterThan(200)
    expect(Object.keys(differingTwins).filter((name) => !all.some((pair) => pair.name === name))).toEqual([])
  })

  it('read as their twins, but for those listed', () => {
    const found = all.flatMap(({ name, xml, json }) =>
      firstDifference(name, exactForm(json), exactForm(readFhirXml(xml))),
    )
    expect(found.map((told) => told.slice(0, told.indexOf(':')))).toEqual(Object.keys(differingTwins))
  })

  it('differ in nothing but the order of attributes where they are listed', () => {
    const listed = all.filter(({ name }) => name in differingTwins)
    const found = listed.flatMap(({ name, xml, json }) =>
      firstDifference(name, withSortedAttributes(exactForm(json)), withSortedAttributes(exactForm(readFhirXml(xml)))),
    )
    expect(found).toEqual([])
  })

  it('come back from what is written of the JSON twin', () => {
    const found = all.flatMap(({ name, json }) =>
      firstDifference(name, exactForm(json), exactForm(readFhirXml(writeFhirXml(json)))),
    )
    expect(found).toEqual([])
  })

  it('come back from what is written of the XML twin', () => {
    const found = all.flatMap(({ name, xml }) => {
      const read = readFhirXml(xml)
      return firstDifference(name, exactForm(read), exactForm(readFhirXml(writeFhirXml(read))))
    })
    expect(found).toEqual([])
  })
})
