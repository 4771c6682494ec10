// What has rules of its own: places near another, lists, full text, names by sound.
// https://hl7.org/fhir/R4/search.html#special and https://hl7.org/fhir/R4/location.html#search

import type { Condition } from '../../standard.ts'
import { type Asked, notSupported, unreadable } from './asked.ts'
import { soundsOf } from './sounds.ts'
import { splitValues, unescapeValue } from './split-values.ts'
import { inBaseUnits } from './ucum.ts'

/** How near is near when nothing is said: FHIR leaves it to the server. */
const usualDistance = 50_000

/** `latitude|longitude|distance|unit`: a unit of length in UCUM, kilometres when none is given. */
export function nearCondition(asked: Asked, piece: string): Condition {
  const [north = '', east = '', far = '', unit = 'km'] = splitValues(piece, '|').map(unescapeValue)
  const latitude = decimalOf(north)
  const longitude = decimalOf(east)
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw unreadable(asked, piece, 'latitude|longitude|distance|unit in degrees, such as 42.25|-83.69|11.2|km')
  }
  const metres = far === '' ? usualDistance : metresOf(asked, piece, far, unit === '' ? 'km' : unit)
  return { param: asked.parameter.code, type: 'position', latitude, longitude, metres }
}

function metresOf(asked: Asked, piece: string, far: string, unit: string): number {
  const distance = decimalOf(far)
  // The US mile is written in location searches; it is 3 mm longer than the international one.
  const length = inBaseUnits(unit === '[mi_us]' ? '[mi_i]' : unit, distance ?? -1, distance ?? -1)
  if (length?.code !== 'm' || length.low < 0) {
    throw unreadable(asked, piece, 'a distance from 0 and its unit in UCUM, such as 11.2|km or 7|[mi_us]')
  }
  return length.low
}

function decimalOf(text: string): number | undefined {
  return /^[+-]?\d{1,9}(\.\d{1,20})?$/.test(text) ? Number(text) : undefined
}

/** Members of a List, by its id. */
export function listCondition(asked: Asked, piece: string): Condition {
  const id = unescapeValue(piece)
  if (id.startsWith('$'))
    throw notSupported(asked, `the list ${id.slice(0, 64)} is not kept here; give the id of a List.`)
  if (!/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw unreadable(asked, piece, 'the id of a List')
  return { pointedAtBy: 'List', param: 'item', where: { id: [id] } }
}

/** All the sounds of a name. */
export function soundCondition(asked: Asked, piece: string): Condition {
  const all = soundsOf(unescapeValue(piece)).map(
    (code) => ({ param: asked.parameter.code, type: 'token', code }) as const,
  )
  if (all.length === 0) throw unreadable(asked, piece, 'a name')
  return { all }
}

/** More words than this are no question. */
const mostWords = 20

/** Words that all must stand in the text, `OR` between alternatives; a quoted phrase is one word. */
export function textCondition(asked: Asked, piece: string): Condition {
  const within = asked.parameter.code === '_text' ? 'narrative' : 'content'
  const any: { param: string; type: 'text'; within: 'narrative' | 'content'; words: string[] }[] = []
  for (const alternative of unescapeValue(piece).split(/\bOR\b/)) {
    const words = [...alternative.matchAll(/"([^"]*)"|([^\s"()]+)/g)]
      .map(([, phrase, word]) => (phrase ?? word ?? '').trim())
      .filter((word) => word !== '' && !/^and$/i.test(word))
    if (words.length === 0 || words.length > mostWords) {
      throw unreadable(asked, piece, `one to ${mostWords} words, with OR between alternatives`)
    }
    any.push({ param: asked.parameter.code, type: 'text', within, words })
  }
  const [only] = any
  return only && any.length === 1 ? only : { any }
}
