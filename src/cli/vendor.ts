// `interlingua vendor …`: what helps to make and keep a vendor folder.

import type { Invocation } from './invocation.ts'
import { WrongUse } from './wrong-use.ts'

const parts: Readonly<Record<string, () => Promise<{ readonly run: (invocation: Invocation) => Promise<number> }>>> = {
  check: () => import('./vendor-check.ts'),
  new: () => import('./vendor-new.ts'),
  diff: () => import('./vendor-diff.ts'),
}

/** Runs `vendor check`, `vendor new` or `vendor diff` and gives its exit code. */
export async function run({ words, ...rest }: Invocation): Promise<number> {
  const [name = '', ...more] = words
  const load = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (load === undefined) throw new WrongUse(`Say vendor ${Object.keys(parts).join(', vendor ')}.`, 'vendor')
  const part = await load()
  return await part.run({ ...rest, words: more })
}
