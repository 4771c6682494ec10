// Text in an attribute, so that every reader of XML gets it back as it was.
// https://www.w3.org/TR/xml/#AVNormalize

// oxlint-disable-next-line no-control-regex -- XML has no way to write exactly these
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
// oxlint-disable-next-line no-control-regex -- the same, and what must be escaped
const special = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Escaped for an attribute in double quotes; undefined for a text that XML cannot hold. */
export function attributeText(text: string): string | undefined {
  if (!special.test(text)) return text
  if (unwritable.test(text) || !text.isWellFormed()) return undefined
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] as string)
}
