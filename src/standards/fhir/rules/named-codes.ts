// Codes of systems that are grammars: languages (BCP 47) and media types (BCP 13).
// https://hl7.org/fhir/R4/valueset-languages.html

import type { ElementCheck } from './checks.ts'
import { report, shown } from './findings.ts'
import { isLanguage } from './languages.ts'

/** Whether an element of type code has such codes; no others are visited. */
export function isNamed({ name, codes }: { readonly name: string; readonly codes?: string }, path: string): boolean {
  return codes === 'mimetypes' ? !abbreviated.test(path) : name === 'language' && path !== 'Expression.language'
}

/** Formats may be named by a word there, and languages of definitions are those of programs. */
const abbreviated = /^(?:CapabilityStatement|ElementDefinition|TestScript)\./

export const checkNamedCode: ElementCheck = (value, at, { element }, _container, { findings }) => {
  if (typeof value !== 'string') return
  if (element.name === 'language') {
    if (isLanguage(value)) return
    const text = `${shown(value)} is no language tag: write one like en or de-CH.`
    return report(findings, 'error', 'code.language', at, text)
  }
  if (isMediaType(value)) return
  report(findings, 'error', 'code.media-type', at, `${shown(value)} is no media type: write one like image/png.`)
}

function isMediaType(text: string): boolean {
  return /^[a-z\d][\w!#$&^.+-]{0,126}\/[a-z\d*][\w!#$&^.+-]{0,126}(?:\s*;|$)/i.test(text)
}
