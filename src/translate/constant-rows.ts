// Rows with a value on one side only.

import type { Json } from '../standards/standard.ts'
import { getAt, sameJson, setAt } from './elements.ts'
import type { Path } from './path.ts'
import type { CompiledRow } from './rows.ts'

/** A canonical value that the vendor never spells; with `follows` only where that element was stated. */
export function constantRow(to: Path, constant: Json, follows: Path | undefined): CompiledRow {
  return {
    from: [],
    to: [to],
    rebuilds: false,
    forward(run) {
      const state = follows === undefined ? 'value' : run.stated.findLast((one) => one.path === follows.text)?.state
      if (state === undefined) return
      if (state === 'value') setAt(run.record, to, constant)
      run.stated.push({ path: to.text, state })
    },
    backward() {},
  }
}

/** A vendor value that the canonical form does not carry: written always; another value found is kept. */
export function vendorConstantRow(from: Path, constant: Json): CompiledRow {
  return {
    from: [from],
    to: [],
    rebuilds: true,
    forward(run) {
      const raw = getAt(run.item, from)
      if (raw !== undefined && !sameJson(raw, constant)) run.kept.push(from)
    },
    backward(run) {
      if (getAt(run.tree, from) === undefined) setAt(run.tree, from, constant)
    },
  }
}
