// JSONata, the escape hatch of the mapping language (https://docs.jsonata.org). An expression runs in a realm of its own that
// has no globals but the language's: text goes in, text comes out. Its promises are worked off before the call returns,
// so that it is synchronous like every other rule, and three bounds end it: steps and depth, which count the same on
// any machine, and time, for what happens inside one step (a pattern that backtracks).

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Context, constants, createContext, Script } from 'node:vm'
import type { Json } from '../standards/standard.ts'

/** A value, `undefined` for none; or why there is none. Texts are ours or the expression's own, short. */
export type Answer =
  | { readonly value: Json | undefined }
  | { readonly failed: 'stopped' | 'faulty'; readonly why: string }

/** A compiled expression. Asking never throws. */
export interface Expression {
  ask(input: Json): Answer
}

const mostSteps = 50_000
const deepest = 300
const mostMembers = 100_000
const mostText = 1_000_000
const mostLetters = 10_000
const usualPatience = 250
// What these answer is not in the data, so no replay could answer it again; $eval would hide them.
const unrepeatable = ['now', 'millis', 'random', 'shuffle', 'eval']

// Runs inside the realm: fixed text of ours. What comes from outside are the three strings `text`, `input` and `answer`.
const frame = `
const { make, unrepeatable, limits } = boot
delete globalThis.boot
for (const one of [Object, Array, String, Number, Function, Promise, RegExp]) Object.preventExtensions(one.prototype)
Math.random = () => 0
const Clock = Date
globalThis.Date = class extends Clock {
  constructor(...parts) { super(...(parts.length === 0 ? [0] : parts)) }
  static now() { return 0 }
}
const kept = []
let steps = 0
const asked = (tree) => {
  const open = [tree]
  for (const seen = new Set(open); open.length > 0; ) {
    const here = open.pop()
    if (here.type === 'variable' && unrepeatable.includes(here.value)) return here.value
    for (const value of Object.values(here))
      if (typeof value === 'object' && value !== null && !seen.has(value)) { seen.add(value); open.push(value) }
  }
}
const told = (error) => String((error && error.message) || (error && error.code) || error).slice(0, 120)
globalThis.prepare = () => {
  try {
    const one = make(text, { stack: limits.deepest, sequence: limits.mostMembers })
    const name = asked(one.ast())
    if (name !== undefined) throw { message: '$' + name + ' answers differently each time, and a mapping may not' }
    one.assign(Symbol.for('jsonata.__evaluate_entry'), () => {
      steps += 1
      if (steps > limits.mostSteps) throw { code: 'steps', message: 'It takes more than ' + limits.mostSteps + ' steps.' }
    })
    globalThis.answer = JSON.stringify({ at: kept.push(one) - 1 })
  } catch (error) { globalThis.answer = JSON.stringify({ why: told(error) }) }
}
const stops = ['steps', 'D1011', 'D2014', 'D2015']
globalThis.ask = (at) => {
  steps = 0
  globalThis.answer = '{"failed":"stopped","why":"It did not end."}'
  kept[at].evaluate(JSON.parse(input)).then(
    (value) => {
      const isOdd = typeof value === 'function' || (value && (value._jsonata_function || value._jsonata_lambda))
      const said = isOdd ? '' : JSON.stringify({ value })
      if (isOdd) globalThis.answer = '{"failed":"faulty","why":"It gives a function, not a value."}'
      else if (said.length > limits.mostText) globalThis.answer = '{"failed":"stopped","why":"Its value is too long."}'
      else if (said.includes('"__proto__"')) globalThis.answer = '{"failed":"faulty","why":"It names a member __proto__."}'
      else globalThis.answer = said
    },
  ).catch((error) => {
    const failed = stops.includes(error && error.code) || error instanceof RangeError ? 'stopped' : 'faulty'
    globalThis.answer = JSON.stringify({ failed, why: told(error) })
  })
}
`

interface Realm {
  readonly context: Context & { text?: string; input?: string; answer?: string }
  readonly prepare: Script
  /** The place of each expression text that this realm has compiled. */
  readonly places: Map<string, number>
  readonly asks: Map<number, Script>
}

let realm: Realm | undefined
let library: Script | undefined

/** The compiled expression, or what is wrong with its text. */
export function compileExpression(text: string): Expression | string {
  if (text.length > mostLetters) return `an expression has at most ${mostLetters} letters`
  const first = placeOf(text)
  if (typeof first === 'string') return first
  // One that keeps running into the time limit gets less of it each time: a payload of such items ends too.
  let patience = usualPatience
  return {
    ask(input) {
      const at = placeOf(text)
      if (typeof at === 'string') return { failed: 'faulty', why: at }
      const here = realm as Realm
      const got = timed(here, askOf(here, at), JSON.stringify(input), patience)
      if (got === undefined) {
        const why = `It did not end within ${patience} ms.`
        patience = Math.max(1, Math.floor(patience / 2))
        return { failed: 'stopped', why }
      }
      patience = usualPatience
      const answer = JSON.parse(got) as { failed?: 'stopped' | 'faulty'; why?: string; value?: Json }
      return answer.failed === undefined ? { value: answer.value } : { failed: answer.failed, why: answer.why ?? '' }
    },
  }
}

function placeOf(text: string): number | string {
  realm ??= openRealm()
  const known = realm.places.get(text)
  if (known !== undefined) return known
  realm.context.text = text
  const got = timed(realm, realm.prepare, '', usualPatience * 4)
  if (got === undefined) return 'the expression cannot be read in time'
  const { at, why } = JSON.parse(got) as { at?: number; why?: string }
  if (at === undefined) return `the JSONata expression is not understood: ${why ?? ''}`.replace(/\.$/, '')
  realm.places.set(text, at)
  return at
}

function askOf(here: Realm, at: number): Script {
  let script = here.asks.get(at)
  if (script === undefined) here.asks.set(at, (script = new Script(`ask(${at})`)))
  return script
}

/** What a script of the realm leaves as its answer; undefined when time ran out, and then the realm is given up. */
function timed(here: Realm, script: Script, input: string, milliseconds: number): string | undefined {
  here.context.input = input
  try {
    script.runInContext(here.context, { timeout: milliseconds })
    return here.context.answer
  } catch (error) {
    realm = undefined
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    return JSON.stringify({ failed: 'stopped', why: 'It takes more room than there is.' })
  }
}

function openRealm(): Realm {
  if (library === undefined) {
    const file = createRequire(import.meta.url).resolve('jsonata/jsonata.min.js')
    library = new Script(
      `(function (exports, module) {${readFileSync(file, 'utf8')}\nreturn module.exports })({}, { exports: {} })`,
    )
  }
  const context = createContext(constants.DONT_CONTEXTIFY, {
    name: 'expressions',
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  })
  const make: unknown = library.runInContext(context)
  const limits = JSON.stringify({ mostSteps, deepest, mostMembers, mostText })
  // The library's own function is of the realm already, so handing it back brings nothing in.
  ;(context as Record<string, unknown>).made = make
  new Script(
    `globalThis.boot = { make: made, unrepeatable: ${JSON.stringify(unrepeatable)}, limits: ${limits} }; delete globalThis.made`,
  ).runInContext(context)
  new Script(`{${frame}}`).runInContext(context)
  return { context, prepare: new Script('prepare()'), places: new Map(), asks: new Map() }
}
