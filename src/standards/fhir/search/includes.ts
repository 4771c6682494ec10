// `_include` and `_revinclude`: what to add to a page. https://hl7.org/fhir/R4/search.html#include

import type { Inclusion } from '../../standard.ts'
import { resourceTypes, typeOf } from '../elements.ts'
import { type Filters, NotUnderstood, referenceOf } from './filters.ts'
import type { Parameter } from './parameters.ts'

/** The names of the parameters that are read here, with their modifiers. */
const forms = /^_(rev)?include(:(iterate|recurse))?$/

export function isInclude(name: string): boolean {
  return /^_(rev)?include(:|$)/.test(name)
}

/** The inclusions of one parameter; throws NotUnderstood for what cannot be followed. */
export function inclusionsOf(filters: Filters, kind: string, name: string, value: string): Inclusion[] {
  const form = forms.exec(name)
  if (!form) throw new NotUnderstood(`${name.slice(0, 64)}: the only modifier of _include and _revinclude is :iterate.`)
  const iterate = form[2] !== undefined
  return form[1] === undefined
    ? forward(filters, kind, name, value, iterate)
    : reverse(filters, kind, name, value, iterate)
}

function forward(filters: Filters, kind: string, name: string, value: string, iterate: boolean): Inclusion[] {
  const [type = '', code = '*', target] = value === '*' ? [kind] : value.split(':')
  checkType(name, type)
  checkTarget(name, target)
  if (!iterate && kind !== '' && type !== kind) {
    throw new NotUnderstood(
      `${name}: ${type} is not what is searched for; follow what is included with _include:iterate.`,
    )
  }
  const params = code === '*' ? referencesOf(filters, type) : [referenceOf(filters, type, code)]
  const targets = target === undefined ? {} : { targets: [target] }
  // Each parameter has targets of its own, which tell where a canonical reference may lead.
  return params.map((param) => {
    const own = target === undefined && param.targets ? { targets: param.targets } : targets
    return { direction: 'forward', kind: type, params: [param.code], ...own, iterate }
  })
}

function reverse(filters: Filters, kind: string, name: string, value: string, iterate: boolean): Inclusion[] {
  const [type = '', code = '*', target] = value.split(':')
  if (type !== '*') checkType(name, type)
  checkTarget(name, target)
  const pointsHere = ({ targets }: Parameter) =>
    kind === '' || iterate || targets === undefined || targets.includes(kind) || targets.includes('Resource')
  if (code !== '*') {
    const parameter = referenceOf(filters, type, code)
    if (!pointsHere(parameter)) throw new NotUnderstood(`${name}: ${type}.${code} does not point at a ${kind}.`)
    return [{ direction: 'reverse', kind: type, params: [code], ...(target ? { targets: [target] } : {}), iterate }]
  }
  return (type === '*' ? resourceTypes() : [type]).flatMap((source): Inclusion[] => {
    const params = referencesOf(filters, source).filter(pointsHere)
    if (params.length === 0) return []
    const codes = params.map((parameter) => parameter.code)
    return [{ direction: 'reverse', kind: source, params: codes, ...(target ? { targets: [target] } : {}), iterate }]
  })
}

function referencesOf({ parametersOf }: Filters, kind: string): Parameter[] {
  return [...parametersOf(kind).values()].filter((parameter) => parameter.type === 'reference')
}

function checkType(name: string, type: string): void {
  if (typeOf(type)?.kind === 'resource') return
  throw new NotUnderstood(`${name}: ${JSON.stringify(type.slice(0, 64))} is not a resource type; write Type:reference.`)
}

function checkTarget(name: string, target: string | undefined): void {
  if (target !== undefined) checkType(name, target)
}
