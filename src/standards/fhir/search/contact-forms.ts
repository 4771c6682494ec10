/**
 * The forms under which a telephone number or e-mail address is found: as written, and without case, spaces and
 * punctuation where those say nothing. https://hl7.org/fhir/R4/search.html#token
 */
export function contactForms(value: string): string[] {
  const plain = value.includes('@') ? value.trim().toLowerCase() : value.replaceAll(/[\s().\-/]/g, '')
  const isNumber = /^\+?\d+$/.test(plain)
  return plain !== value && plain !== '' && (isNumber || value.includes('@')) ? [value, plain] : [value]
}
