// The queries by which a document should be found, said from its index: each in the plain manner and as a `$filter`.

import type { IndexEntry } from '../../../src/standards/standard.ts'

/** Parameter lists, each of which must find a record that has this entry. */
export function queriesFor(entry: IndexEntry): [string, string][] {
  switch (entry.type) {
    case 'token': {
      const { system, code = '' } = entry
      const plain: [string, string] = [entry.param, escaped(system === undefined ? code : `${system}|${code}`)]
      return code.includes('|') || system?.includes('|') ? [] : [plain, [entry.param, escaped(code)]]
    }
    case 'string':
      return [
        [entry.param, escaped(entry.exact.slice(0, 12))],
        [`${entry.param}:contains`, escaped(entry.exact)],
        [`${entry.param}:exact`, escaped(entry.exact)],
        ['$filter', `${entry.param} eq '${entry.exact.replaceAll("'", "''")}'`],
      ]
    case 'date':
      return [
        ...(entry.low === null ? [] : ([[entry.param, `ge${entry.low}`]] as [string, string][])),
        ...(entry.high === null ? [] : ([[entry.param, `lt${entry.high}`]] as [string, string][])),
        [`${entry.param}:missing`, 'false'],
      ]
    default:
      throw new Error(`HR Open has no ${entry.type} parameters`)
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\,]/g, '\\$&')
}
