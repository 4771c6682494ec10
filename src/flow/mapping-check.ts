// A mapping is held against its laws before it is saved or applied: on made-up items, in turns between other work, in
// bounded time. The same mapping and overlay are tried once.

import { fault, type Issue } from '../errors.ts'
import type { Standard } from '../standards/standard.ts'
import { checkCanonical } from '../translate/canonical-sources.ts'
import type { CompiledMapping } from '../translate/compile.ts'
import { fidelityReport } from '../translate/fidelity.ts'
import { generateItem, randomFrom } from '../translate/generate-items.ts'
import { type BrokenLaw, checkLaws } from '../translate/laws.ts'
import { translateItems } from '../translate/translate-in.ts'
import { unreadOf } from '../translate/unread-fields.ts'

/** What the check of a mapping found; `issues` of severity error say that it may not be used. */
export interface MappingReport {
  readonly issues: readonly Issue[]
  /** Made-up items that the laws were tried on; the mapping refused some of them. */
  readonly tried: number
  readonly refused: number
  /** Rows by the law that each keeps. */
  readonly rows: Readonly<Record<string, number>>
}

const turns = 40
const itemsATurn = 5
const itemsOfExpressions = 20
const patience = 2000
// Others wait meanwhile, so an item is made small, not smallest.
const shrinkingTries = 600
const mostShown = 600

/** The laws of a mapping: errors `law.GetPut`, `law.PutGet`, `law.idempotence` by their row, with the smallest item. */
export async function lawIssues(
  mapping: CompiledMapping,
): Promise<{ readonly issues: readonly Issue[]; readonly tried: number; readonly refused: number }> {
  const started = performance.now()
  let [tried, refused] = [0, 0]
  for (let turn = 1; turn <= turns; turn += 1) {
    const report = checkLaws(mapping, [], { runs: itemsATurn, seed: turn, tries: shrinkingTries })
    tried += report.tried
    refused += report.refused
    if (report.broken.length > 0) return { issues: report.broken.map(brokenIssue), tried, refused }
    if (performance.now() - started > patience) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (refused < tried) return { issues: [], tried, refused }
  const text = 'The mapping refuses every item that was made up of its rows, so its laws could not be tried.'
  return { issues: [{ severity: 'warning', code: 'law.untried', path: '', text }], tried, refused }
}

/** Everything there is to say of a mapping before it is saved. */
export async function checkMapping(
  mapping: CompiledMapping,
  standard: Standard,
  before: CompiledMapping,
): Promise<MappingReport> {
  const { issues, tried, refused } = await lawIssues(mapping)
  const kinds = [mapping, ...mapping.also].flatMap(({ message: { kind } }, at) =>
    standard.kinds.has(kind)
      ? []
      : [fault('kind-unknown', at === 0 ? '' : `/also/${at - 1}/kind`, `${standard.name} has no kind ${kind}.`)],
  )
  const sources = kinds.length > 0 ? [] : checkCanonical(mapping, standard, [], 1)
  const endless = endlessRows(mapping)
  const unread = unreadOf(mapping, before).map((path): Issue => {
    const text = `No row reads the vendor's field ${path}: it is kept beside the record and given back as it was.`
    return { severity: 'information', code: 'field-unread', path: '', text, source: path }
  })
  return {
    issues: [...endless, ...issues, ...kinds, ...sources, ...unread],
    tried,
    refused,
    rows: fidelityReport(mapping, []).counts,
  }
}

/** Expressions that had to be stopped on made-up items: errors by their row. */
function endlessRows(mapping: CompiledMapping): Issue[] {
  const random = randomFrom(1)
  const found = new Map<string, Issue>()
  for (let at = 0; at < itemsOfExpressions; at += 1) {
    const value = generateItem(mapping, [], random, 'all')
    for (const { issues } of translateItems(mapping, { source: '', raw: '', value, issues: [] }, 0))
      for (const { code, text } of issues)
        if (code === 'jsonata-stopped')
          found.set(text, fault(code, /^jsonata at (\/\S+): /.exec(text)?.[1] ?? '', text))
  }
  return [...found.values()]
}

function brokenIssue({ law, items, expected, found, row }: BrokenLaw): Issue {
  const [first, second] = items.map((item) => JSON.stringify(item))
  const told =
    law === 'PutGet'
      ? `Written over ${first}, what ${second} becomes is read again as ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`
      : law === 'GetPut'
        ? `The smallest item ${first} comes back as ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`
        : `The smallest item ${first} says something else when it has come back: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`
  const text = told.length > mostShown ? `${told.slice(0, mostShown)}…` : told
  return fault(`law.${law}`, row, text)
}
