// What HR Open's XML schemas say otherwise than its JSON schemas, place by place.

import { isObject } from '../../src/standards/hr-open/elements.ts'
import { partsOf } from '../../src/standards/hr-open/lint.ts'
import { kindTable } from '../../src/standards/hr-open/nouns.ts'
import { allTypes } from '../../src/standards/hr-open/types.ts'
import type { XmlTable } from '../../src/standards/hr-open/xml/differences.ts'
import {
  basesAt,
  itemPlace,
  jsonTypesAt,
  memberPlace,
  membersAt,
  placeName,
  placeOfType,
  type TypePlace,
} from '../../src/standards/hr-open/xml/place.ts'
import type { XsdModel, XsdRef, XsdType } from './xsd.ts'

type Found = Record<string, { missing?: string[]; codes?: string[]; closed?: string[] }>

/** The table that the reader and writer of XML use. */
export function xmlTable(model: XsdModel): XmlTable {
  const places: Found = {}
  for (const type of allTypes().keys()) {
    const xsd = model.types.get(type)
    if (xsd === undefined) throw new Error(`XML has no type ${type}`)
    compare(model, xsd, placeOfType(type), places)
  }
  const choices = Object.fromEntries(
    [...model.types].flatMap(([type, xsd]) =>
      xsd.form === 'choice' &&
      allTypes().has(type) &&
      xsd.elements.every((element) => isRef(element.type) && /^[A-Z]/.test(element.name))
        ? [[type, Object.fromEntries(xsd.elements.map((element) => [element.name, (element.type as XsdRef).ref]))]]
        : [],
    ),
  )
  return { roots: rootsOf(model), choices, places: sorted(places) }
}

function rootsOf(model: XsdModel): Record<string, string> {
  const roots = Object.fromEntries(model.roots.map(({ element, type }) => [type, element]))
  return Object.fromEntries(
    kindTable().map((noun) => {
      const root = roots[noun.type]
      if (root === undefined) throw new Error(`${noun.type} has no root element`)
      return [noun.type, root]
    }),
  )
}

function isRef(type: XsdType | XsdRef): type is XsdRef {
  return 'ref' in type
}

function note(places: Found, name: string) {
  places[name] ??= {}
  return places[name]
}

function compare(model: XsdModel, xsd: XsdType, place: TypePlace, places: Found): boolean {
  if (xsd.form === 'list') return compareItems(model, xsd.item, place, places)
  if (xsd.form === 'simple') return compareSimple(xsd, place, places)
  if (xsd.form === 'choice' && xsd.elements.every((element) => /^[A-Z]/.test(element.name))) return true
  const types = jsonTypesAt(place)
  if (!types.has('object') && membersAt(place).length === 0)
    throw new Error(`${placeName(place)} is an object in XML alone`)
  if (xsd.ordered && xsd.elements.length > 1) throw new Error(`${placeName(place)} has an order in XML`)
  const elements = new Map(xsd.elements.map((element) => [element.name, element]))
  const own = new Set(partsOf(place.schemas).flatMap((part) => part.required ?? []))
  for (const name of membersAt(place)) {
    const element = elements.get(name)
    if (element === undefined || !isXmlName(name)) {
      ;(note(places, placeName(place)).missing ??= []).push(name)
      continue
    }
    if (element.required && !own.has(name)) throw new Error(`${placeName(place)}: only XML demands ${name}`)
    const member = memberPlace(place, name) as TypePlace
    if (isRef(element.type) && element.type.ref === member.type && member.inner === '') continue
    // A part without a name, or one that the two name differently: compared where it stands.
    const type = isRef(element.type) ? model.types.get(element.type.ref) : element.type
    if (type === undefined) throw new Error(`${placeName(member)}: no type`)
    if (isRef(element.type) && member.inner === '') {
      const under: Found = {}
      compare(model, type, member, under)
      const theirs: Found = {}
      compare(model, model.types.get(member.type) ?? type, member, theirs)
      if (JSON.stringify(under) !== JSON.stringify(theirs))
        throw new Error(`${placeName(place)}: ${name} has two types`)
    } else if (!compare(model, type, member, places)) (note(places, placeName(place)).missing ??= []).push(name)
  }
  const open = partsOf(place.schemas).some((part) => isObject(part.additionalProperties))
  if (open) {
    note(places, placeName(place)).closed = [...elements.keys()]
    const [first] = elements.keys()
    if (first !== undefined) {
      const element = elements.get(first)
      const member = memberPlace(place, first) as TypePlace
      if (element && !isRef(element.type)) compare(model, element.type, member, places)
    }
  }
  return true
}

/** Whether the items are of one type in both. */
function compareItems(model: XsdModel, item: XsdType | XsdRef, place: TypePlace, places: Found): boolean {
  const items = itemPlace(place)
  if (items === undefined) throw new Error(`${placeName(place)} is a list in XML alone`)
  if (isRef(item)) return item.ref === items.type && items.inner === ''
  return compare(model, item, items, places)
}

function compareSimple(xsd: XsdType & { form: 'simple' }, place: TypePlace, places: Found): boolean {
  const parts = partsOf(place.schemas)
  if (jsonTypesAt(place).has('object') || jsonTypesAt(place).has('array')) {
    throw new Error(`${placeName(place)} is a text in XML alone`)
  }
  const bases = basesAt(place)
  if (!xsd.bases.includes('string') && bases.some((base) => !xsd.bases.includes(base)))
    throw new Error(`${placeName(place)}: XML has ${xsd.bases.join()}, JSON ${bases.join()}`)
  const codes = parts.flatMap((part) => part.enum ?? [])
  if (xsd.codes?.length && !codes.every((code) => xsd.codes?.includes(code)))
    note(places, placeName(place)).codes = [...xsd.codes]
  return true
}

function isXmlName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name)
}

function sorted(places: Found): XmlTable['places'] {
  return Object.fromEntries(Object.entries(places).sort(([one], [other]) => (one < other ? -1 : 1)))
}
