/** Text as string search compares it: without case, accents and runs of white space. */
export function foldString(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
