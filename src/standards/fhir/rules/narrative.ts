// The content of narratives (txt-1, txt-2). https://hl7.org/fhir/R4/narrative.html

import { faultsOfDiv } from '../xhtml.ts'
import type { ElementCheck } from './checks.ts'
import { report } from './findings.ts'

export const checkDiv: ElementCheck = (value, at, _holder, _container, { findings }) => {
  if (typeof value !== 'string') return
  for (const { rule, found } of faultsOfDiv(value)) {
    const text =
      rule === 'txt-1'
        ? `${found} has no place in a narrative: only formatting elements and attributes do.`
        : 'The narrative says nothing: write some text, or leave it out.'
    report(findings, 'error', `invariant.${rule}`, at, text)
  }
}
