// MeasureReports against their Measure, where it is at hand. https://hl7.org/fhir/R4/measurereport.html

import { isObject } from '../schema.ts'
import type { ResourceCheck } from './checks.ts'
import type { Complex } from './container.ts'
import { type Findings, report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'

export const checkMeasureReport: ResourceCheck = (value, at, _container, { findings, definitions }) => {
  const groups = objectsIn(value.group)
  for (const [index, group] of groups.entries()) {
    for (const [number, population] of objectsIn(group.population).entries()) {
      if (population.subjectResults !== undefined && value.type !== 'subject-list') {
        const place = below(below(at, 'group', index), 'population', number)
        report(
          findings,
          'error',
          'measure.subjects',
          place,
          'Only a report of the type subject-list lists subjects: leave subjectResults out.',
        )
      }
    }
  }
  const measure = typeof value.measure === 'string' ? definitions.find('Measure', value.measure) : undefined
  if (measure) checkGroups(groups, measure, value, at, findings)
}

function checkGroups(
  groups: readonly Complex[],
  measure: Complex,
  value: Complex,
  at: Place,
  findings: Findings,
): void {
  const defined = objectsIn(measure.group)
  const isWhole = value.type !== 'data-collection' && value.status !== 'pending'
  for (const one of defined.length > 1 && isWhole ? defined : []) {
    if (one.code === undefined || groups.some((group) => isSameConcept(one.code, group.code))) continue
    const text = `The group ${shown(codesIn(one.code)[0] ?? '')} of the measure is missing here.`
    report(findings, 'error', 'measure.group', at, text)
  }
  const scoring = codesIn(measure.scoring)[0]?.split(' ')[1]
  const seen = new Set<string>()
  for (const [index, group] of groups.entries()) {
    const place = below(at, 'group', index)
    for (const code of codesIn(group.code)) {
      if (seen.has(code))
        report(
          findings,
          'error',
          'measure.group',
          place,
          `Another group has the code ${shown(code)}: give each its own.`,
        )
      seen.add(code)
    }
    const match =
      defined.length === 1 && groups.length === 1
        ? defined[0]
        : defined.find((one) => isSameConcept(one.code, group.code))
    if (!match) {
      report(findings, 'error', 'measure.group', place, 'The measure has no group with this code.')
      continue
    }
    checkScore(scoring, group, value, place, findings)
    checkPopulations(group, value, place, findings)
    for (const [number, population] of objectsIn(group.population).entries()) {
      if (objectsIn(match.population).some((one) => isSameConcept(one.code, population.code))) continue
      const text = `The measure has no population with the code ${shown(codesIn(population.code)[0] ?? '')} in this group.`
      report(findings, 'error', 'measure.population', below(place, 'population', number), text)
    }
    for (const one of value.type === 'data-collection' ? [] : objectsIn(match.population)) {
      if (objectsIn(group.population).some((population) => isSameConcept(one.code, population.code))) continue
      const text = `The population ${shown(codesIn(one.code)[0] ?? '')} of the measure is missing here.`
      report(findings, 'error', 'measure.population', place, text)
    }
  }
}

/** Each population is there once, and counts those that it lists. */
function checkPopulations(group: Complex, { type }: Complex, at: Place, findings: Findings): void {
  const seen = new Set<string>()
  for (const [index, population] of objectsIn(group.population).entries()) {
    const place = below(at, 'population', index)
    for (const code of codesIn(population.code)) {
      if (seen.has(code))
        report(findings, 'error', 'measure.population', place, `Another population has the code ${shown(code)} too.`)
      seen.add(code)
    }
    if (population.count === undefined && population._count === undefined && type !== 'data-collection')
      report(findings, 'error', 'measure.count', place, 'A population is counted: add count.')
  }
}

function checkScore(scoring: string | undefined, group: Complex, value: Complex, at: Place, findings: Findings): void {
  const has = group.measureScore !== undefined
  const score = isObject(group.measureScore) ? group.measureScore : undefined
  if (value.type === 'data-collection' && has)
    report(findings, 'error', 'measure.score', at, 'A collection of data has no score: leave measureScore out.')
  else if (scoring === 'proportion' && score && (typeof score.value !== 'number' || score.value < 0 || score.value > 1))
    report(findings, 'error', 'measure.score', at, 'The score of a proportion is a number from 0 to 1.')
  if (scoring === 'cohort' && has) {
    report(
      findings,
      'error',
      'measure.score',
      at,
      'A measure that is scored as a cohort has no score: leave measureScore out.',
    )
  } else if (scoring !== undefined && scoring !== 'cohort' && !has && value.type !== 'data-collection') {
    report(
      findings,
      'error',
      'measure.score',
      at,
      `A measure that is scored as a ${scoring} has a score: add measureScore.`,
    )
  }
}

function codesIn(concept: unknown): string[] {
  return isObject(concept)
    ? objectsIn(concept.coding).map(({ system, code }) => `${String(system ?? '')} ${String(code)}`)
    : []
}

function isSameConcept(one: unknown, other: unknown): boolean {
  const codes = new Set(codesIn(other))
  return codes.size === 0 ? one === undefined && other === undefined : codesIn(one).some((code) => codes.has(code))
}
