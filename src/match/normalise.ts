// Values as they are compared: what two systems merely spell differently becomes equal, and nothing is guessed. No
// nickname becomes a name, no abbreviation of a street is written out.

/** How a value is compared. */
export const normalisers = ['exact', 'name', 'date', 'phone', 'address', 'email'] as const
export type Normaliser = (typeof normalisers)[number]

/** Longer values are not compared: no part of one says that the whole is the same. */
export const longestValue = 200

/**
 * The value as it is compared; undefined where nothing is left of it, or where it cannot be one (an e-mail address
 * without `@`). `country` is the calling code that numbers without one are taken to have, in digits.
 */
export function normalise(as: Normaliser, value: string, country?: string): string | undefined {
  if (value.length > longestValue * 4) return undefined
  const text = readers[as](value, country)
  return text === undefined || text === '' || text.length > longestValue ? undefined : text
}

const readers: Readonly<Record<Normaliser, (value: string, country?: string) => string | undefined>> = {
  exact: (value) => value,
  name: (value) => wordsOf(value.replaceAll(apostrophes, '')),
  // A date and time counts by its date, as it is written: another zone's midnight is not looked into.
  date: (value) => /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?\s*$/s.exec(value)?.[1],
  phone: digitsOf,
  address: (value) => wordsOf(value.replaceAll(apostrophes, '')),
  email: (value) => /^[^\s@]+@[^\s@]+$/.exec(value.trim())?.[0].toLowerCase(),
}

const apostrophes = /['’‘ʼ`´.]/g

// Letters that Unicode does not take apart into a letter and a mark.
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

/** Without case, diacritics and punctuation: words with one space between them. */
function wordsOf(value: string): string {
  const plain = value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/g, (letter) => ligatures[letter] ?? letter)
  return plain.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''
}

/** Digits with the calling code in front. What stands behind an `x` or `ext` is an extension, and left out. */
function digitsOf(value: string, country?: string): string | undefined {
  const whole = value.normalize('NFKC').replace(/(?:ext|x|#|;).*$/is, '')
  const digits = whole.replace(/\D+/g, '')
  if (digits.length < 4) return undefined
  if (/^\s*(?:tel:)?\s*\+/i.test(whole)) return digits
  if (digits.startsWith('00')) return digits.slice(2)
  if (country === undefined) return digits
  // The zero in front of an area code is not dialled from abroad; where a number has the code already it stays.
  const national = digits.replace(/^0+/, '')
  const isWhole = country === '1' ? national.length === 11 && national.startsWith('1') : false
  return isWhole ? national : country + national
}
