// The row between several vendor fields that may say the same thing and one canonical element: the first that says it is
// read. A new value is written to the first of them, and nothing stays in the others that would say an older one.

import type { Json, JsonObject } from '../standards/standard.ts'
import { empty, type NoValue, unstated } from './codecs.ts'
import { getAt, removeAt, sameJson, setAt } from './elements.ts'
import type { Path } from './path.ts'
import { addIssue, addLoss, type CompiledRow, decode, type FieldRule, silent } from './rows.ts'

/** `clears`: vendor fields that other rows read for the same element, and that a new value makes untrue. */
export function eitherRow(from: readonly Path[], to: Path, clears: readonly Path[], rule: FieldRule): CompiledRow {
  const first = from[0] as Path
  const readFirst = (tree: JsonObject, remark = silent): { path: Path; got: Json | NoValue } | undefined => {
    for (const path of from) {
      const raw = getAt(tree, path)
      const got = raw === undefined ? unstated : decode(rule.reading, raw, remark)
      if (got !== unstated) return { path, got }
    }
    return undefined
  }
  return {
    from,
    to: [to],
    rebuilds: rule.way === 'both',
    names: rule.names !== undefined,
    forward(run) {
      if (rule.way === 'out') return
      const found = readFirst(run.item, (...told) => addIssue(run, ...told, first, to))
      if (rule.way === 'both') {
        const plain = found?.path === first && typeof found.got !== 'symbol'
        const again = plain ? rule.reading.codec.out(found.got as Json, silent) : unstated
        const said = from.filter((path) => getAt(run.item, path) !== undefined)
        // All or none, since the way back looks at all of them together.
        const isRespelled = said.some((path) => path !== first || !sameJson(again as Json, getAt(run.item, path)))
        if (isRespelled) run.kept.push(...said)
      }
      if (found === undefined) return
      if (found.got === empty) run.stated.push({ path: to.text, state: 'empty' })
      else {
        setAt(run.record, to, found.got as Json)
        run.stated.push({ path: to.text, state: 'value' })
        if (rule.names !== undefined) run.identifiers.push({ system: rule.names, value: String(found.got) })
      }
    },
    backward(run) {
      if (rule.way === 'in') return
      const value = getAt(run.record, to)
      const held = readFirst(run.tree)
      const isEmpty = run.empties.has(to.text)
      if (value === undefined && held !== undefined && isEmpty && held.got === empty) return
      if (value !== undefined && held !== undefined && typeof held.got !== 'symbol' && sameJson(held.got, value)) return
      if (value === undefined && held === undefined && !isEmpty) return
      const saying = from.filter((path) => {
        const raw = getAt(run.tree, path)
        return raw !== undefined && (path === first || decode(rule.reading, raw, silent) !== unstated)
      })
      for (const path of [...saying, ...clears]) if (getAt(run.tree, path) !== undefined) removeAt(run.tree, path)
      if (value !== undefined) {
        const spelled = rule.reading.codec.out(value, (...told) => addLoss(run, ...told, first, to))
        if (typeof spelled !== 'symbol') setAt(run.tree, first, spelled)
      } else if (isEmpty && rule.emptySpelling !== undefined) setAt(run.tree, first, rule.emptySpelling)
    },
  }
}
