// Extensions: a value or others (ext-1), an absolute URL, and what their definition allows where it is at hand.
// https://hl7.org/fhir/R4/extensibility.html

import { isObject } from '../schema.ts'
import type { ElementCheck } from './checks.ts'
import { checkByDefinition } from './extension-definitions.ts'
import { report, shown } from './findings.ts'
import { below } from './place.ts'
import { isAbsolute } from './uris.ts'

export const checkExtension: ElementCheck = (value, at, holder, container, walk) => {
  if (!isObject(value)) return
  const { url, extension } = value
  let hasValue = false
  for (const key in value) if (key.startsWith('value') || key.startsWith('_value')) hasValue = true
  if (hasValue === (extension !== undefined)) {
    const text = 'An extension has either a value or extensions in it, and one of the two.'
    report(walk.findings, 'error', 'invariant.ext-1', at, text)
  }
  if (typeof url !== 'string') return
  const isInside = holder.path === 'Extension.extension'
  if (!isInside && !isAbsolute(url)) {
    report(
      walk.findings,
      'error',
      'extension.url',
      below(at, 'url'),
      `${shown(url)} is not an absolute URL: an extension has one.`,
    )
  }
  if (isAbsolute(url)) checkByDefinition(value, url, at, holder, container, walk)
}
