// Search: the questions that are asked of a FHIR server, with values drawn from what is stored, at growing sizes. What
// is measured is the search of the records room, parsed as a client writes it; no HTTP.

import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../src/db/database.ts'
import { migrate } from '../src/db/migrate.ts'
import { loadIncludes } from '../src/records/includes.ts'
import { search } from '../src/records/search.ts'
import { fhir } from '../src/standards/fhir/standard.ts'
import { startServer } from '../test/support/server.ts'
import { percentile, rounded } from './figures.ts'
import { birthDateOf, codeOf, familyOf, loadRecordsTo } from './search-records.ts'

export const usageOfSearch = `npm run bench -- search [options]

  --sizes 10000,100000    numbers of records, half patients and half observations; 1000000 takes some minutes to load
  --times 200             searches of each question

Ratios: p50 at the largest size against p50 at the smallest (…/growth, target at most 3: no faster than log n), and p99
of the look-ups at the largest size in milliseconds (…/p99, target 10).`

/** A question with values drawn for record number `n` of `patients`. */
type Question = (n: number, patients: number) => readonly [kind: string, query: string]

const questions: Readonly<Record<string, Question>> = {
  identifier: (n) => ['Patient', `identifier=urn:oid:2.16.840.1.113883.19.5|MRN-${n}`],
  name: (n) => ['Patient', `family=${familyOf(n).slice(0, 7)}`],
  birthdate: (n) => ['Patient', `birthdate=ge${birthDateOf(n)}&birthdate=lt${birthDateOf(n).slice(0, 4)}-12-31`],
  combined: (n) => [
    'Patient',
    `family=${familyOf(n).slice(0, 5)}&birthdate=${birthDateOf(n).slice(0, 4)}&gender=female`,
  ],
  chained: (n) => ['Observation', `patient.identifier=urn:oid:2.16.840.1.113883.19.5|MRN-${n}`],
  chainedName: (n) => ['Observation', `patient.family=${familyOf(n)}&code=${codeOf(n)}`],
  has: (n) => ['Patient', `_has:Observation:patient:code=rare&birthdate=ge${birthDateOf(n)}`],
  composite: (n) => [
    'Observation',
    `code-value-quantity=${codeOf(n)}$gt${40 + (n % 160)}|http://unitsofmeasure.org|mm[Hg]`,
  ],
  include: (n) => ['Observation', `code=${codeOf(n)}&date=ge2022-03&_include=Observation:subject`],
  revinclude: (n) => ['Patient', `family=${familyOf(n)}&_revinclude=Observation:patient`],
  sorted: (n) => ['Patient', `birthdate=lt${birthDateOf(n)}&_sort=-birthdate,family`],
  common: () => ['Observation', 'code=common&_sort=-date'],
  text: (n) => ['Observation', `code:text=${encodeURIComponent(`code ${codeOf(n)}`)}`],
}

/** The questions that the target of ten milliseconds is for. */
const lookUps = ['identifier', 'name', 'birthdate', 'combined']

interface Figures {
  readonly p50: number
  readonly p99: number
}

/** Runs the bench and prints its table; answers what goes into the last line. */
export async function runSearch(options: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...options],
    options: { sizes: { type: 'string', default: '10000,100000' }, times: { type: 'string', default: '200' } },
  })
  const sizes = values.sizes.split(',').map(Number)
  const server = await startServer(18)
  await server.run('create database bench_search')
  const database = await openDatabase({ url: server.urlOf('bench_search') })
  try {
    await migrate(database)
    const measured: Record<string, Record<string, Figures>> = {}
    let from = 0
    for (const size of sizes) {
      const started = performance.now()
      await loadRecordsTo(database.db, from, size)
      from = size
      await sql`vacuum analyze`.execute(database.db)
      console.log(`\n${size} records, loaded in ${Math.round((performance.now() - started) / 1000)} s`)
      measured[size] = await measure(database, size / 2, Number(values.times))
    }
    return { ratios: ratiosOf(measured, sizes), targets: { growth: 3, p99: 10 }, figures: measured }
  } finally {
    await database.close()
    await server.stop()
  }
}

async function measure(database: Database, patients: number, times: number): Promise<Record<string, Figures>> {
  const figures: Record<string, Figures> = {}
  console.log('question         p50 ms    p99 ms   found')
  for (const [name, question] of Object.entries(questions)) {
    const latencies: number[] = []
    let found = 0
    // The first ones plan, and fill caches.
    for (let time = -10; time < times; time++) {
      const [kind, query] = question(((time + 10) * 7717) % patients, patients)
      const started = performance.now()
      const some = await ask(database, kind, query)
      if (time < 0) continue
      found += some
      latencies.push(performance.now() - started)
    }
    const p50 = rounded(percentile(latencies, 0.5))
    const p99 = rounded(percentile(latencies, 0.99))
    figures[name] = { p50, p99 }
    console.log(
      `${name.padEnd(14)} ${p50.toFixed(2).padStart(8)} ${p99.toFixed(2).padStart(9)} ${(found / times).toFixed(1).padStart(7)}`,
    )
  }
  figures['pages'] = await measurePages(database, times)
  return figures
}

/** Every page of a sorted search, one after the other. */
async function measurePages({ db }: Database, times: number): Promise<Figures> {
  const { query } = parse('Patient', 'gender=female&_sort=-birthdate&_count=50')
  const latencies: number[] = []
  let after: string | undefined
  for (let time = 0; time < times; time++) {
    const started = performance.now()
    const page = await search(db, after === undefined ? query : { ...query, after })
    latencies.push(performance.now() - started)
    after = page.next
  }
  const figures = { p50: rounded(percentile(latencies, 0.5)), p99: rounded(percentile(latencies, 0.99)) }
  console.log(`pages          ${figures.p50.toFixed(2).padStart(8)} ${figures.p99.toFixed(2).padStart(9)}`)
  return figures
}

async function ask({ db }: Database, kind: string, text: string): Promise<number> {
  const { query, includes = [] } = parse(kind, text)
  const { records } = await search(db, query)
  const included = includes.length > 0 ? await loadIncludes(db, records, includes) : []
  return records.length + included.length
}

function parse(kind: string, query: string) {
  const context = { base: 'http://localhost/fhir/R4', handling: 'strict', now: new Date() } as const
  return fhir.search.parse(kind, [...new URLSearchParams(query)], context)
}

function ratiosOf(measured: Record<string, Record<string, Figures>>, sizes: readonly number[]): Record<string, number> {
  const [least, most] = [measured[Math.min(...sizes)] ?? {}, measured[Math.max(...sizes)] ?? {}]
  const growth = Object.keys(most).map((name) => {
    return [`${name}/growth`, rounded((most[name]?.p50 ?? 0) / (least[name]?.p50 ?? 1))] as const
  })
  const tails = lookUps.map((name) => [`${name}/p99`, most[name]?.p99 ?? 0] as const)
  return Object.fromEntries([...growth, ...tails])
}
