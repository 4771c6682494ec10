// Whether a client sees all of a kind. What tells of records without being one of them (reviews, trials of rules) cannot be
// narrowed element by element, so it is for those alone who do.

import { compileView } from '../access/view.ts'
import type { Gateway } from '../gateway.ts'
import type { Caller } from './admit.ts'

type Needs = Pick<Gateway, 'standards' | 'now'>

/** Whether the caller's view leaves out nothing of this kind, neither records nor elements. */
export function seesWhole(gateway: Needs, { view }: Pick<Caller, 'view'>, kind: string): boolean {
  return everyView(gateway, view, kind, 'restricts')
}

/** Whether the caller's view leaves out no record of this kind. */
export function seesEach(gateway: Needs, { view }: Pick<Caller, 'view'>, kind: string): boolean {
  return everyView(gateway, view, kind, 'limits')
}

function everyView(gateway: Needs, view: Caller['view'], kind: string, asked: 'restricts' | 'limits'): boolean {
  if (view === null) return true
  return [...gateway.standards.values()]
    .filter(({ kinds }) => kinds.has(kind))
    .every((standard) => !compileView(view, standard, gateway.now())[asked](kind))
}
