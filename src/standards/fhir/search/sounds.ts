// How a word sounds, roughly: what a search by sound compares. https://hl7.org/fhir/R4/patient.html#search

import { foldString } from '../../fold.ts'

/** Letters that sound alike in the languages of Europe share a digit; vowels, h, w and y say nothing. */
const groups: Readonly<Record<string, string>> = {
  b: '1',
  p: '1',
  f: '2',
  v: '2',
  c: '3',
  g: '3',
  j: '3',
  k: '3',
  q: '3',
  s: '4',
  x: '4',
  z: '4',
  d: '5',
  t: '5',
  l: '6',
  m: '7',
  n: '7',
  r: '8',
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|sh/g, 's'],
  [/ck|ch/g, 'k'],
  [/th|dt/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/^kn|^gn/g, 'n'],
  [/^wr/g, 'r'],
]

/** More letters than this add nothing to how a name sounds. */
const longestWord = 40

/**
 * The sounds of the words of a text, each once: the group of every consonant after spelling is evened out, doubles
 * once, and a mark for a vowel at the start. Letters of other scripts stand for themselves.
 */
export function soundsOf(text: string): string[] {
  const words = foldString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return [...new Set(words.map(soundOf))]
}

function soundOf(word: string): string {
  let spelt = word.slice(0, longestWord)
  for (const [pattern, plain] of spellings) spelt = spelt.replaceAll(pattern, plain)
  let sound = ''
  for (const [at, letter] of Array.from(spelt).entries()) {
    const mark = groups[letter] ?? ('aeiouhwy'.includes(letter) ? (at === 0 ? '0' : '') : letter)
    if (mark !== sound.at(-1)) sound += mark
  }
  return sound
}
