// `$search`: words that must all occur in the texts that a kind can be searched by
// (https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionsearch).

import type { Condition } from '../standard.ts'
import { refuse } from './conditions.ts'
import { foldFor } from './index-entries.ts'
import type { Noun } from './nouns.ts'

const mostWords = 8

/**
 * The condition of a `$search` text: each word, or phrase in double quotes, is contained in some text parameter, without
 * case and accents. Throws `invalid-request` for no words, too many, and the operators OR and NOT.
 */
export function wordsCondition(noun: Noun, text: string): Condition {
  const words = wordsOf(text)
  if (words.length === 0) throw refuse('$search', 'it holds no word')
  if (words.length > mostWords) throw refuse('$search', `it holds more than ${mostWords} words; narrow with $filter`)
  return { all: words.map((word) => wordCondition(noun, word)) }
}

function wordCondition(noun: Noun, word: string): Condition {
  const any = noun.search.flatMap((row): Condition[] => {
    if (row.type !== 'string') return []
    const value = foldFor(row, word)
    return value === '' ? [] : [{ param: row.code, type: 'string', match: 'contains', value }]
  })
  if (any.length === 0) throw refuse('$search', `${noun.kind} has no texts in which "${word.slice(0, 40)}" could occur`)
  return { any }
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [index, part] of text.split('"').entries()) {
    if (index % 2 === 1) words.push(part)
    else words.push(...part.split(/\s+/).filter((word) => word !== 'AND'))
  }
  if (text.split('"').length % 2 === 0) throw refuse('$search', 'a phrase has no closing quote')
  if (words.includes('OR') || words.includes('NOT'))
    throw refuse('$search', 'OR and NOT are not offered; use $filter, or put the word in quotes and small letters')
  return words.filter((word) => word.trim() !== '')
}
