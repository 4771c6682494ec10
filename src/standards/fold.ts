// One spelling for searching by text, the same on the index side and on the query side.

const needsFolding = /[^ -~]| {2}|^ | $/

/** Text for comparison: compatibility forms decomposed, accents dropped, lower case, space collapsed and trimmed. */
export function foldString(text: string): string {
  // Most texts are plain already; asking costs a tenth of decomposing.
  if (!needsFolding.test(text)) return text.toLowerCase()
  return foldLetters(text).replaceAll(/\s+/gu, ' ').trim()
}

/** By way of upper case, so that ß meets SS; a sigma at the end of a word is a sigma. */
function foldLetters(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return bare.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}
