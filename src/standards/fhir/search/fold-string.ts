/** Text as string search compares it: without case, accents and runs of white space. */
export function foldString(text: string): string {
  const folded = isPlain(text) ? text.toLowerCase() : foldLetters(text)
  return folded.replaceAll(/\s+/g, ' ').trim()
}

/** By way of upper case, so that ß meets SS; a sigma at the end of a word is a sigma. */
function foldLetters(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

/** Most text is ASCII, which has no accents to take off. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}
