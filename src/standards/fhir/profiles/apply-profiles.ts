// Which profiles a resource is held against: those it names, those that are asked for, and R4's vital signs, which hold
// for every observation of their codes. https://hl7.org/fhir/R4/observation-vitalsigns.html

import { isType } from '../fhirpath/nodes.ts'
import type { Complex, Walk } from '../rules/container.ts'
import { report, shown } from '../rules/findings.ts'
import { below } from '../rules/place.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { isObject } from '../schema.ts'
import { checkProfile } from './check-profile.ts'
import { ownType } from './tree.ts'

const base = 'http://hl7.org/fhir/StructureDefinition/'

/** LOINC code → the vital sign's profile. */
const vitalSigns: Readonly<Record<string, string>> = {
  '9279-1': 'resprate',
  '8867-4': 'heartrate',
  '59408-5': 'oxygensat',
  '2708-6': 'oxygensat',
  '8310-5': 'bodytemp',
  '8302-2': 'bodyheight',
  '9843-4': 'headcircum',
  '29463-7': 'bodyweight',
  '39156-5': 'bmi',
  '85354-9': 'bp',
}

/** A check of each resource that is walked; `asked` holds for the outermost alone. */
export function profilesFor(walk: () => Walk, asked: readonly string[]): NonNullable<Walk['profiles']> {
  return (value, type, at, container) => {
    const { findings } = walk()
    const found = { node: { value, type }, at }
    if (type === 'Extension')
      return void (typeof value.url === 'string' && checkProfile(found, value.url, container, walk()))
    const urls = new Set(at.parent ? [] : asked)
    for (const url of urls) {
      if (checkProfile(found, url, container, walk())) continue
      report(
        findings,
        'error',
        'profile.not-supported',
        at,
        `The profile ${shown(url)} that was asked for is not at hand.`,
      )
    }
    const named = isObject(value.meta) && Array.isArray(value.meta.profile) ? (value.meta.profile as unknown[]) : []
    for (const [index, url] of named.entries()) {
      if (typeof url !== 'string' || urls.has(url)) continue
      urls.add(url)
      if (checkProfile(found, url, container, walk())) continue
      const core = ownType(url)
      const place = below(below(at, 'meta'), 'profile', index)
      if (core !== undefined && isType(type, core)) continue
      if (core !== undefined) {
        report(findings, 'error', 'profile.type', place, `${shown(url)} is for ${core}, and this is a ${type}.`)
        continue
      }
      const text = `The profile ${shown(url)} is not at hand, so that it was not checked.`
      report(findings, 'warning', 'profile.unknown', place, text)
    }
    for (const url of type === 'Observation' ? vitalSignsOf(value) : []) {
      if (!urls.has(url)) checkProfile(found, url, container, walk())
    }
  }
}

function vitalSignsOf({ code }: Complex): string[] {
  const codings = objectsIn(isObject(code) ? code.coding : undefined)
  const names = codings.flatMap(({ system, code: one }) =>
    system === 'http://loinc.org' && typeof one === 'string' && Object.hasOwn(vitalSigns, one)
      ? [vitalSigns[one] ?? '']
      : [],
  )
  return [...new Set(names)].map((name) => base + name)
}
