// What capability statements and operations say of parameters. https://hl7.org/fhir/R4/capabilitystatement.html

import { parametersOf } from '../search/parameters.ts'
import type { ResourceCheck } from './checks.ts'
import { report, shown } from './findings.ts'
import { below } from './place.ts'
import { objectsIn } from './questionnaire.ts'

const own = 'http://hl7.org/fhir/SearchParameter/'

/** A search parameter has the type that its definition gives it. */
export const checkCapabilityStatement: ResourceCheck = (value, at, _container, { findings, definitions }) => {
  for (const [index, rest] of objectsIn(value.rest).entries()) {
    for (const [number, resource] of objectsIn(rest.resource).entries()) {
      const place = below(below(at, 'rest', index), 'resource', number)
      for (const [count, { definition, type }] of objectsIn(resource.searchParam).entries()) {
        if (typeof definition !== 'string') continue
        const defined =
          definitions.find('SearchParameter', definition)?.type ?? ownType(String(resource.type), definition)
        if (defined === undefined || defined === type) continue
        const text = `${definition} is a parameter of the type ${shown(defined)}, not ${shown(type)}.`
        report(findings, 'error', 'capability.parameter', below(place, 'searchParam', count), text)
      }
    }
  }
}

/** R4's own definitions are named by their type and code. */
function ownType(kind: string, definition: string): string | undefined {
  if (!definition.startsWith(own)) return undefined
  const name = definition.slice(own.length)
  const found = [...parametersOf(kind).values()].find((parameter) => parameter.definition === definition)
  return found && name !== '' ? found.type : undefined
}

/** A parameter is there no more often at least than at most, and one with parts has no type. */
export const checkOperationDefinition: ResourceCheck = (value, at, _container, { findings }) => {
  for (const [index, { name, min, max }] of objectsIn(value.parameter).entries()) {
    if (typeof min !== 'number' || typeof max !== 'string' || max === '*' || min <= Number(max)) continue
    const text = `The parameter ${shown(name)} is there ${min} times at least and ${max} times at most.`
    report(findings, 'error', 'operation.parameter', below(at, 'parameter', index), text)
  }
}
