// One spelling for searching by text, the same on the index side and on the query side.

/** Text for comparison: compatibility forms decomposed, accents dropped, lower case, space collapsed and trimmed. */
export function foldString(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}
