// Values of a search parameter: `,` separates alternatives, `|` and `$` their parts, and `\` takes the meaning away.
// https://hl7.org/fhir/R4/search.html#escaping

/** The pieces of a value between unescaped separators; their own escapes stay. */
export function splitValues(text: string, separator: ',' | '|' | '$'): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === separator) {
      pieces.push(text.slice(from, at))
      from = at + 1
    }
  }
  pieces.push(text.slice(from))
  return pieces
}

/** A piece without its escapes. */
export function unescapeValue(text: string): string {
  return text.includes('\\') ? text.replaceAll(/\\([\\,|$])/g, '$1') : text
}
