// Records of a vendor folder that show what is written of them: samples of the way out alone, such as payroll exports.

import { parseExact } from '../json/exact.ts'
import type { CanonicalRecord, Json, JsonObject } from '../standards/standard.ts'
import type { CompiledMapping } from './compile.ts'
import { isObject } from './elements.ts'
import { translateOut } from './translate.ts'

/** What becomes of some records, as the files beside them have it. */
export interface WrittenRecords {
  readonly records: readonly CanonicalRecord[]
  readonly body: string
  /** What had no place, one a line: severity, code, path, and where in the payload. */
  readonly losses: string
}

/** The records of a sample (a JSON list, or one), and the payload that is written of them with nothing known of before. */
export function writeRecordSample(mapping: CompiledMapping, text: string): WrittenRecords {
  const read = parseExact(text)
  const records = [read].flat().map((value: Json): CanonicalRecord => {
    const own = JSON.stringify(value)
    return { kind: mapping.message.kind, text: own, value: isObject(value) ? (JSON.parse(own) as JsonObject) : {} }
  })
  const { body, losses } = translateOut(
    mapping,
    records.map((record) => ({ record, stated: [], complement: {} })),
  )
  const told = losses.map(({ severity, code, path, source }) =>
    [severity, code, path || '(whole)', ...(source === undefined ? [] : [`(${source})`])].join(' '),
  )
  return { records, body, losses: told.map((line) => `${line}\n`).join('') }
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/csv/, 'csv'],
  [/tab-separated/, 'tsv'],
  [/json/, 'json'],
  [/xml/, 'xml'],
]

/** The names of the files beside a sample of records: what is written of them, and what had no place. */
export function filesBesideRecords(
  sample: string,
  mediaType: string,
): { readonly written: string; readonly losses: string } {
  const stem = sample.replace(/\.json$/, '')
  const ending = endings.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'txt'
  return { written: `${stem}.out.${ending}`, losses: `${stem}.out.losses.txt` }
}
