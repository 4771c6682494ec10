// The criteria of measures: FHIRPath that can be read, and names that the CQL libraries of the measure define, where
// these are at hand. https://hl7.org/fhir/R4/measure.html

import { parseFhirPath } from '../fhirpath/parse.ts'
import { isObject } from '../schema.ts'
import type { ResourceCheck } from './checks.ts'
import type { Complex } from './container.ts'
import { report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'

export const checkMeasure: ResourceCheck = (value, at, _container, { findings, definitions }) => {
  const urls = Array.isArray(value.library) ? (value.library as unknown[]) : []
  const libraries = urls.map((url) => definitions.find('Library', String(url))).filter((one) => one !== undefined)
  for (const { criteria, place } of criteriaIn(value, at)) {
    const { language, expression } = criteria
    if (typeof expression !== 'string') continue
    const why = language === 'text/fhirpath' ? faultOfFhirPath(expression) : faultOfCql(language, expression, libraries)
    if (why !== undefined) report(findings, 'error', 'measure.criteria', below(place, 'expression'), why)
  }
}

function criteriaIn(measure: Complex, at: Place): { criteria: Complex; place: Place }[] {
  const holders = [
    ...objectsIn(measure.group).flatMap((group, index) => {
      const place = below(at, 'group', index)
      return ['population', 'stratifier'].flatMap((name) =>
        objectsIn(group[name]).map((holder, number) => ({ holder, place: below(place, name, number) })),
      )
    }),
    ...objectsIn(measure.supplementalData).map((holder, index) => ({
      holder,
      place: below(at, 'supplementalData', index),
    })),
  ]
  return holders.flatMap(({ holder, place }) =>
    isObject(holder.criteria) ? [{ criteria: holder.criteria, place: below(place, 'criteria') }] : [],
  )
}

function faultOfFhirPath(expression: string): string | undefined {
  try {
    parseFhirPath(expression)
    return undefined
  } catch (error) {
    return `${shown(expression)} is no FHIRPath: ${(error as Error).message}.`
  }
}

/** A name of a library, alone or behind the library's own name; anything longer is not looked at. */
const reference = /^(?:(?:"([^"]+)"|([A-Za-z_]\w*))\.)?(?:"([^"]+)"|([A-Za-z_]\w*))$/

function faultOfCql(language: unknown, expression: string, libraries: readonly Complex[]): string | undefined {
  if (typeof language !== 'string' || !language.startsWith('text/cql') || libraries.length === 0) return undefined
  const match = expression.length < 500 ? reference.exec(expression) : null
  if (!match) return undefined
  const library = match[1] ?? match[2]
  const name = match[3] ?? match[4] ?? ''
  const searched = library === undefined ? libraries : libraries.filter((one) => one.name === library)
  const texts = searched.map(cqlOf)
  if (texts.length === 0 || texts.includes(undefined)) return undefined
  if (texts.some((text) => namesIn(text ?? '').has(name))) return undefined
  return `No library of the measure defines ${shown(name)}.`
}

/** The CQL that a library carries; undefined where it only says where it is. */
function cqlOf(library: Complex): string | undefined {
  const content = objectsIn(library.content).find(({ contentType }) => contentType === 'text/cql')
  if (typeof content?.data !== 'string' || content.data.length > 2_000_000) return undefined
  try {
    const bytes = Uint8Array.from(atob(content.data.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return undefined
  }
}

function namesIn(cql: string): ReadonlySet<string> {
  const found = new Set<string>()
  const defined =
    /\b(?:define|parameter)[ \t\r\n]+(?:(?:public|private|fluent)[ \t\r\n]+)?(?:function[ \t\r\n]+)?(?:"([^"]+)"|([A-Za-z_]\w*))/g
  for (const [, quoted, plain] of cql.matchAll(defined)) found.add(quoted ?? plain ?? '')
  return found
}
