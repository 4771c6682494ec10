// The canonical record where elements have owners. Each ruled element is what its owner says; where the owner is silent,
// what the next in the fallback order says; and while none of them has spoken of it, what others said stays.

import type { Json, JsonObject } from '../standards/standard.ts'
import {
  closeGaps,
  copyJson,
  getAt,
  isObject,
  parsePath,
  pathsOverlap,
  removeAt,
  setAt,
} from '../translate/elements.ts'
import type { Step } from '../translate/path.ts'
import { type Piece, piecesAt, putAt, sameContent } from './regions.ts'
import { type Rule, rankOf, recordPath, rulesFor, stepsOf } from './rules.ts'

/** A document that a system stated whole. */
export interface Whole {
  readonly value: JsonObject
  /** The record version that it made. */
  readonly seq: number
  /** Paths that it does not speak of, because they were others' to say. */
  readonly apart: readonly string[]
}

/** An element that a system stated by itself. */
export interface Said {
  readonly path: string
  readonly state: 'value' | 'empty'
  readonly seq: number
  /** The value of the statement that the element is part of. */
  readonly value: JsonObject
}

/** What one system says: the last document it stated whole, and elements. */
export interface Voice {
  readonly system: string
  readonly whole?: Whole
  readonly elements: readonly Said[]
}

/** What all have said in the order of time, each document replacing what was said before of all that it speaks of. */
export function foldVoices(base: JsonObject, voices: readonly Voice[]): JsonObject {
  const wholes = voices.flatMap(({ whole }) => whole ?? [])
  const moves: { readonly seq: number; readonly whole?: Whole; readonly said?: Said }[] = [
    ...wholes.map((whole) => ({ seq: whole.seq, whole })),
    ...voices.flatMap(({ elements }) => elements.map((said) => ({ seq: said.seq, said }))),
  ]
  moves.sort((one, other) => one.seq - other.seq)
  let record = copyJson(base) as JsonObject
  for (const { whole, said } of moves) {
    if (whole) record = replaced(base, record, whole)
    else if (said) sayElement(record, said)
  }
  closeGaps(record)
  return record
}

function replaced(base: JsonObject, before: JsonObject, { value, apart }: Whole): JsonObject {
  const record = copyJson({ ...base, ...value }) as JsonObject
  for (const path of apart) {
    const steps = stepsOf(path)
    const said = piecesAt(record, steps)
    const names = new Set(said.map(({ name }) => name))
    const kept = piecesAt(before, steps).filter(({ name }) => !names.has(name))
    if (kept.length > 0) putAt(record, steps, copyPieces([...said, ...kept]))
  }
  return record
}

function sayElement(record: JsonObject, { path, state, value }: Said): void {
  const said = state === 'value' ? getAt(value, path) : undefined
  if (said !== undefined) setAt(record, path, copyJson(said))
  else if (state === 'empty') removeAt(record, path)
}

/**
 * Gives every ruled element of `content` (which is not changed) the value that its rule says. Where this changes which
 * rules the record is in the scope of, it is done once more with those.
 */
export function obeyRules(content: JsonObject, voices: readonly Voice[], rules: readonly Rule[]): JsonObject {
  const first = rulesFor(rules, content)
  const made = obey(copyJson(content) as JsonObject, voices, first)
  const then = rulesFor(rules, made)
  const same = then.length === first.length && then.every((rule, at) => rule === first[at])
  return same ? made : obey(copyJson(content) as JsonObject, voices, then)
}

function obey(content: JsonObject, voices: readonly Voice[], rules: readonly Rule[]): JsonObject {
  // The most particular last: it has the last word.
  for (const rule of [...rules].reverse()) {
    if (rule.path === recordPath) continue
    if (rule.otherwise === 'flag') {
      fillSilence(content, voices, rule)
      continue
    }
    const wanted = piecesAt(sayAll(rule, voices), rule.steps)
    const now = piecesAt(content, rule.steps)
    if (sameContent(listOf(wanted), listOf(now))) continue
    putAt(content, rule.steps, rule.steps.length === 0 ? withKind(wanted, now) : wanted)
  }
  return content
}

/**
 * Where everybody is heard, the last who says something counts. Leaving an owned element out says nothing of it: then it
 * is what its owner says, or the next in order.
 */
function fillSilence(content: JsonObject, voices: readonly Voice[], rule: Rule): void {
  if (rule.steps.length === 0 || piecesAt(content, rule.steps).length > 0) return
  const cleared = voices.some(({ system, elements }) => {
    return (
      !isEntitled(rule, system) && elements.some(({ state, path }) => state === 'empty' && overlaps(path, rule.steps))
    )
  })
  const said = cleared ? [] : piecesAt(sayAll(rule, voices), rule.steps)
  if (said.length > 0) putAt(content, rule.steps, said)
}

function listOf(pieces: readonly Piece[]): Json {
  return pieces.map(({ name, value }) => (name === null ? value : { [name]: value }))
}

/** `resourceType` is nobody's to say. */
function withKind(wanted: readonly Piece[], now: readonly Piece[]): Piece[] {
  const isKind = ({ name }: Piece) => name === 'resourceType'
  return [...now.filter(isKind), ...wanted.filter((piece) => !isKind(piece))]
}

/**
 * A record in which those who may speak of the rule's element have spoken, by rank, the owner last. An element with a path
 * is one thing: it comes from one system, not half an address from each.
 */
function sayAll(rule: Rule, voices: readonly Voice[]): JsonObject {
  const entitled = voices.filter(({ system }) => isEntitled(rule, system))
  const record: JsonObject = {}
  const speaking = entitled
    .filter((voice) => speaksOf(rule, voice))
    .sort((one, other) => rankOf(rule, other.system) - rankOf(rule, one.system))
  if (speaking.length > 0) {
    for (const voice of rule.steps.length === 0 ? speaking : speaking.slice(-1)) speak(record, voice, rule)
    closeGaps(record)
    return record
  }
  // Nobody has said anything of it but others, before the rule was made: that stays until somebody does.
  const silence = Math.max(
    0,
    ...entitled.map(({ whole }) => (whole && !whole.apart.includes(rule.path) ? whole.seq : 0)),
  )
  return foldVoices(
    {},
    voices
      .filter(({ system }) => !isEntitled(rule, system))
      .map(({ system, whole, elements }) => ({
        system,
        ...(whole && whole.seq > silence ? { whole } : {}),
        elements: elements.filter(({ seq }) => seq > silence),
      })),
  )
}

function isEntitled({ owner, fallback }: Rule, system: string): boolean {
  return owner === system || fallback.includes(system)
}

function speaksOf(rule: Rule, voice: Voice): boolean {
  const whole = wholeOf(rule, voice)
  if (whole && piecesAt(whole.value, rule.steps).length > 0) return true
  return voice.elements.some(({ seq, path }) => seq > (whole?.seq ?? 0) && overlaps(path, rule.steps))
}

/** The system's document, if it speaks of the rule's element at all. Then it replaced what the system had said of it. */
function wholeOf({ path }: Rule, { whole }: Voice): Whole | undefined {
  return whole?.apart.includes(path) ? undefined : whole
}

function overlaps(path: string, steps: readonly Step[]): boolean {
  return steps.length === 0 || pathsOverlap(parsePath(path), { text: '', steps, indexed: false })
}

/** What a system's document leaves out of the element is left to those before it in rank. */
function speak(record: JsonObject, voice: Voice, rule: Rule): void {
  const whole = wholeOf(rule, voice)
  if (whole) layWhole(record, whole.value, rule.steps)
  const since = whole?.seq ?? 0
  const moves = voice.elements.filter(({ seq, path }) => seq > since && overlaps(path, rule.steps))
  for (const said of [...moves].sort((one, other) => one.seq - other.seq)) sayElement(record, said)
}

function layWhole(record: JsonObject, document: JsonObject, steps: readonly Step[]): void {
  const said = piecesAt(document, steps)
  if (said.length === 0) return
  const before = piecesAt(record, steps)
  const below = new Map(before.map(({ name, value }) => [name, value]))
  const names = new Set(said.map(({ name }) => name))
  const laid = said.map((piece) =>
    piece.name === null ? piece : { ...piece, value: layOver(below.get(piece.name), piece.value) },
  )
  putAt(record, steps, copyPieces([...before.filter(({ name }) => !names.has(name)), ...laid]))
}

function copyPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, value: copyJson(piece.value) }))
}

function layOver(below: Json | undefined, above: Json): Json {
  if (!isObject(below) || !isObject(above)) return above
  const laid: Record<string, Json | undefined> = { ...below }
  for (const [name, value] of Object.entries(above)) if (value !== undefined) laid[name] = layOver(below[name], value)
  return laid as JsonObject
}
