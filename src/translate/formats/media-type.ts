// Content types with their parameters: https://www.rfc-editor.org/rfc/rfc9110#name-media-type

/** The type without parameters in lower case, and its charset where one is named. */
export function parseMediaType(text: string): { readonly type: string; readonly charset: string | undefined } {
  const [type = '', ...parameters] = text.split(';')
  let charset: string | undefined
  for (const parameter of parameters) {
    const at = parameter.indexOf('=')
    if (at > 0 && parameter.slice(0, at).trim().toLowerCase() === 'charset') {
      charset = parameter
        .slice(at + 1)
        .trim()
        .replaceAll('"', '')
        .toLowerCase()
    }
  }
  return { type: type.trim().toLowerCase(), charset }
}
