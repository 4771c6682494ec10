// The row with a JSONata expression (expressions.ts): one-way, over the whole item or, on the way out, the whole record.
// `from` and `to` name what it reads and what it makes, so that covers, explanations and reports know of it.

import type { Json, JsonObject } from '../standards/standard.ts'
import { above, leadsAbove } from './also-records.ts'
import { type Codec, empty, type NoValue, unstated } from './codecs.ts'
import { getAt, setAt } from './elements.ts'
import type { Answer, Expression } from './expressions.ts'
import type { Path } from './path.ts'
import {
  addIssue,
  addLoss,
  type CompiledRow,
  decode,
  type FieldRule,
  type InRun,
  missing,
  silent,
  useDefault,
} from './rows.ts'

const anyValue: Codec = { in: (value) => value, out: (value) => value }

/** A one-way row; `rule.way` is `in` or `out`, `name` what its issues call it: its place in the mapping. */
export function expressionRow(
  from: readonly Path[],
  to: readonly Path[],
  expression: Expression,
  rule: FieldRule,
  name: string,
): CompiledRow {
  const [vendor, canonical] = [from[0] as Path, to[0] as Path]
  const seesAbove = from.some(leadsAbove)
  const state = (run: InRun, value: Json | NoValue): void => {
    if (value === unstated) return
    if (value !== empty) setAt(run.record, canonical, value as Json)
    run.stated.push({ path: canonical.text, state: value === empty ? 'empty' : 'value' })
  }
  return {
    from,
    to,
    rebuilds: false,
    forward(run) {
      if (rule.way !== 'in') return
      let got = saidBy(run, from, rule)
      if (got === unstated && rule.fallback !== undefined) return useDefault(run, rule.fallback, vendor, canonical)
      if (typeof got !== 'symbol') {
        const told = (code: string, text: string): void =>
          addIssue(run, 'error', code, `${name}: ${text}`, vendor, canonical)
        got = valueOf(expression.ask(seesAbove ? run.item : ownOf(run.item)), told)
      }
      state(run, got)
      if (got === unstated && rule.required) missing(run, vendor, canonical)
    },
    backward(run) {
      if (rule.way !== 'out' || !to.some((path) => getAt(run.record, path) !== undefined)) return
      const told = (code: string, text: string): void =>
        addLoss(run, 'warning', `loss.${code}`, `${name}: ${text}`, vendor, canonical)
      const value = valueOf(expression.ask(run.record), told)
      if (typeof value !== 'symbol') setAt(run.tree, vendor, value)
      else if (value === empty && rule.emptySpelling !== undefined) setAt(run.tree, vendor, rule.emptySpelling)
    },
  }
}

/** A member without what it stands in, which may be large. */
function ownOf(item: JsonObject): JsonObject {
  if (item[above] === undefined) return item
  const { [above]: _above, ...own } = item
  return own
}

/** What the fields say together: a value when one has one, else stated empty when one is. */
function saidBy(run: InRun, from: readonly Path[], rule: FieldRule): Json | NoValue {
  let found: Json | NoValue = unstated
  for (const path of from) {
    const raw = getAt(run.item, path)
    const got = raw === undefined ? unstated : decode({ ...rule.reading, codec: anyValue }, raw, silent)
    if (typeof got !== 'symbol') return got
    if (got === empty) found = empty
  }
  return found
}

/** `null` states empty, nothing states nothing. */
function valueOf(answer: Answer, told: (code: string, text: string) => void): Json | NoValue {
  if ('failed' in answer) {
    if (answer.failed === 'stopped') told('jsonata-stopped', `the expression was stopped. ${answer.why}`)
    else told('jsonata', `the expression has no value for this. ${answer.why}`)
    return unstated
  }
  return answer.value === undefined ? unstated : answer.value === null ? empty : answer.value
}
