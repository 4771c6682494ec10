// FHIRPath Patch: a Parameters resource that says what to add, insert, delete, replace and move.
// https://hl7.org/fhir/R4/fhirpatch.html

import { fault, GatewayError } from '../../../errors.ts'
import type { Json } from '../../standard.ts'
import { type Member, membersOf, typeOf } from '../elements.ts'
import { findPlaces, isMembers, type List, type Members, type Place } from './places.ts'

const mostOperations = 1000

/** One operation as the Parameters resource spells it: its parts by name. */
interface Operation {
  readonly at: number
  readonly parts: ReadonlyMap<string, Members>
}

/** What changes a resource in place. Throws 'invalid-request' for what is no patch; applied, 'invalid' where it does not fit. */
export function readFhirPathPatch(parameters: Json): (kind: string, resource: Members) => void {
  const listed =
    isMembers(parameters) && parameters['resourceType'] === 'Parameters' ? parameters['parameter'] : undefined
  if (!Array.isArray(listed))
    throw refused('', 'A FHIRPath Patch is a Parameters resource with parameters named operation.')
  if (listed.length > mostOperations) throw refused('', `A patch has at most ${mostOperations} operations.`)
  const operations = (listed as List).map(readOperation)
  return (kind, resource) => {
    for (const operation of operations) apply(operation, kind, resource)
  }
}

function readOperation(entry: Json, at: number): Operation {
  const parts = isMembers(entry) && entry['name'] === 'operation' ? entry['part'] : undefined
  if (!Array.isArray(parts)) throw refused(`/parameter/${at}`, 'Each parameter is named operation and has parts.')
  const named = (parts as List).flatMap((part) => (isMembers(part) ? [[String(part['name']), part] as const] : []))
  return { at, parts: new Map(named) }
}

function apply(operation: Operation, kind: string, resource: Members): void {
  const type = textOf(operation, 'type')
  const path = textOf(operation, 'path')
  const places = placesOf(operation, path, kind, resource)
  switch (type) {
    case 'add':
      return add(operation, one(operation, places, path))
    case 'insert':
      return insert(operation, listOf(operation, places, path))
    case 'delete':
      // What is not there needs no deletion.
      return places.length === 0 ? undefined : take(operation, one(operation, places, path))
    case 'replace':
      return replace(operation, one(operation, places, path))
    case 'move':
      return move(operation, listOf(operation, places, path))
    default:
      throw refused(`/parameter/${operation.at}`, 'type must be add, insert, delete, replace or move.')
  }
}

function placesOf({ at }: Operation, path: string, kind: string, resource: Members): Place[] {
  try {
    return findPlaces(path, kind, resource)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw refused(
      `/parameter/${at}`,
      `The path ${JSON.stringify(path.slice(0, 120))} is not understood: ${error.message}.`,
    )
  }
}

function one({ at }: Operation, places: readonly Place[], path: string): Place {
  const [place] = places
  if (place && places.length === 1) return place
  throw failed(at, `${JSON.stringify(path.slice(0, 120))} names ${places.length} elements, and must name one`)
}

interface Listed {
  readonly list: List
  readonly place: Place
}

function listOf({ at }: Operation, places: readonly Place[], path: string): Listed {
  const [place] = places
  const list = place?.holder?.[place.member ?? '']
  const isOne = places.every((other) => other.holder === place?.holder && other.member === place?.member)
  if (place && Array.isArray(list) && isOne) return { list: list as List, place }
  throw failed(at, `${JSON.stringify(path.slice(0, 120))} does not name one list that has entries`)
}

function add(operation: Operation, { type, value: target }: Place): void {
  const name = textOf(operation, 'name')
  if (!isMembers(target)) throw failed(operation.at, 'the path names no element that could hold another')
  const { member, value } = valueFor(operation, type === 'Resource' ? String(target['resourceType']) : type, name)
  const present = target[member.name]
  if (member.element.many) target[member.name] = [...(Array.isArray(present) ? (present as List) : []), value]
  else if (membersOfChoice(type, name).some((other) => target[other] !== undefined))
    throw failed(operation.at, `${name} is there already, and there can be one; replace it`)
  else target[member.name] = value
}

function membersOfChoice(type: string, name: string): string[] {
  return [...membersOf(type).values()].filter(({ element }) => element.name === name).map((member) => member.name)
}

function insert(operation: Operation, { list, place }: Listed): void {
  const index = numberOf(operation, 'index', list.length)
  list.splice(index, 0, bareValue(operation, place.type))
  const sibling = siblingOf(place)
  if (Array.isArray(sibling)) (sibling as List).splice(index, 0, null)
}

function take(operation: Operation, { holder, member, index }: Place): void {
  if (!holder || member === undefined) throw failed(operation.at, 'the whole resource cannot be deleted by a patch')
  const sibling = `_${member}`
  for (const name of [member, sibling]) {
    const found = holder[name]
    if (index !== undefined && Array.isArray(found)) {
      ;(found as List).splice(index, 1)
      if (found.length === 0 || (name === sibling && found.every((entry: Json) => entry === null))) delete holder[name]
    } else if (found !== undefined) delete holder[name]
  }
}

function replace(operation: Operation, place: Place): void {
  const { holder, member, index, type } = place
  if (!holder || member === undefined) throw failed(operation.at, 'the whole resource cannot be replaced by a patch')
  const found = holder[member]
  const sibling = siblingOf(place)
  if (index !== undefined && Array.isArray(found)) {
    ;(found as List)[index] = bareValue(operation, type)
    if (Array.isArray(sibling)) (sibling as List)[index] = null
    return
  }
  delete holder[`_${member}`]
  const suffix = type.slice(0, 1).toUpperCase() + type.slice(1)
  const given = valueMember(operation)
  if (given !== undefined && member.endsWith(suffix) && given !== `value${suffix}`) {
    // A choice may be replaced by another of its types.
    const other = member.slice(0, -suffix.length) + given.slice('value'.length)
    const value = bareValue(operation, type)
    const renamed = Object.entries(holder).map(([name, old]): [string, Json] =>
      name === member ? [other, value] : [name, old],
    )
    for (const name of Object.keys(holder)) delete holder[name]
    Object.assign(holder, Object.fromEntries(renamed))
  } else holder[member] = bareValue(operation, type)
}

function move(operation: Operation, { list, place }: Listed): void {
  const source = numberOf(operation, 'source', list.length - 1)
  const destination = numberOf(operation, 'destination', list.length - 1)
  const sibling = siblingOf(place)
  for (const one of [list, Array.isArray(sibling) ? (sibling as List) : []]) {
    if (source < one.length) one.splice(destination, 0, ...one.splice(source, 1))
  }
}

function siblingOf({ holder, member }: Place): Json | undefined {
  return holder?.[`_${member}`]
}

function partOf({ parts, at }: Operation, name: string): Members {
  const part = parts.get(name)
  if (part) return part
  throw refused(`/parameter/${at}`, `The operation needs a part named ${name}.`)
}

function textOf(operation: Operation, name: string): string {
  const part = partOf(operation, name)
  const value = part['valueString'] ?? part['valueCode']
  if (typeof value === 'string') return value
  throw refused(`/parameter/${operation.at}`, `The part ${name} has a valueString or a valueCode.`)
}

function numberOf(operation: Operation, name: string, most: number): number {
  const value = partOf(operation, name)['valueInteger']
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw refused(`/parameter/${operation.at}`, `The part ${name} has a valueInteger from 0.`)
  if (value > most) throw failed(operation.at, `${name} ${value} is behind the end of the list`)
  return value
}

function valueMember(operation: Operation): string | undefined {
  return Object.keys(partOf(operation, 'value')).find((name) => /^value[A-Z]/.test(name))
}

function valueFor(operation: Operation, type: string, name: string): { member: Member; value: Json } {
  const suffix = valueMember(operation)?.slice('value'.length)
  const members = [...membersOf(type).values()].filter(({ element }) => element.name === name)
  const member = members.find((one) => one.name === `${name}${suffix}`) ?? members.find((one) => one.name === name)
  if (!member) throw failed(operation.at, `${type} has no element ${JSON.stringify(name.slice(0, 60))} for this value`)
  return { member, value: bareValue(operation, member.type) }
}

function bareValue(operation: Operation, type: string): Json {
  return valueIn(operation, partOf(operation, 'value'), type)
}

/** A value given as such, as a resource, or in parts where its type has no name of its own. */
function valueIn(operation: Operation, part: Members, type: string): Json {
  const name = Object.keys(part).find((key) => /^value[A-Z]/.test(key))
  const given = name === undefined ? part['resource'] : part[name]
  // The one patch may be applied again, and to other records.
  if (given !== undefined) return copyOf(given)
  const parts = part['part']
  if (!Array.isArray(parts) || typeOf(type) === undefined)
    throw refused(`/parameter/${operation.at}`, 'The part value has a value, or parts that make one.')
  const made: Members = {}
  for (const inner of parts as List) {
    if (!isMembers(inner)) continue
    const element = String(inner['name'])
    const suffix = Object.keys(inner)
      .find((key) => /^value[A-Z]/.test(key))
      ?.slice('value'.length)
    const members = [...membersOf(type).values()].filter((one) => one.element.name === element)
    const member =
      members.find((one) => one.name === `${element}${suffix}`) ?? members.find((one) => one.name === element)
    if (!member) throw failed(operation.at, `${type} has no element ${JSON.stringify(element.slice(0, 60))}`)
    const value = valueIn(operation, inner, member.type)
    const before = made[member.name]
    made[member.name] = member.element.many ? [...(Array.isArray(before) ? (before as List) : []), value] : value
  }
  return made
}

function copyOf(value: Json): Json {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isMembers(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, copyOf(entry)]))
}

function refused(path: string, text: string): GatewayError {
  return new GatewayError('invalid-request', `The FHIRPath Patch cannot be used: ${text}`, {
    issues: [fault('patch', path, text)],
  })
}

function failed(at: number, why: string): GatewayError {
  const text = `Operation ${at} of the FHIRPath Patch cannot be done: ${why}. Read the resource again and patch what you find.`
  return new GatewayError('invalid', text, { issues: [fault('patch', `/parameter/${at}`, text)] })
}
