// Mappings against code written by hand and against JSONata, both ways, on an employee with every field; and a long CSV as
// a stream, with the memory it takes. CPU time, rounds of all sides alternate, the best counts.

import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { loadVendors } from '../src/feeds/vendors.ts'
import { fhir } from '../src/standards/fhir/standard.ts'
import type { JsonObject } from '../src/standards/standard.ts'
import { type CompiledMapping, compileMapping } from '../src/translate/compile.ts'
import { translateStream } from '../src/translate/translate.ts'
import { translateItem } from '../src/translate/translate-in.ts'
import { translateRecord } from '../src/translate/translate-out.ts'
import { censusByHand, employeeByHand, employeeOf } from './employee.ts'
import { censusByExpression, employeeByExpression } from './employee-jsonata.ts'

export const usageOfTranslate = `npm run bench -- translate [--rounds 5] [--items 20000] [--rows 1000000]

  --rounds   how often each side goes through the employees; the best round counts
  --items    employees a round
  --rows     rows of the CSV stream; 0 leaves it out`

/** Employees a CPU second of each side, ratios to the hand-written one, and the CSV stream's rows and memory. */
export async function runTranslate(options: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      rounds: { type: 'string', default: '5' },
      items: { type: 'string', default: '20000' },
      rows: { type: 'string', default: '1000000' },
    },
  })
  const vendors = await loadVendors(join(import.meta.dirname, '../vendors'))
  const mappingOf = (vendor: string, name: string): CompiledMapping => {
    const message = vendors.get(vendor)?.messages.get(name)
    if (message === undefined) throw new Error(`No ${vendor}/${name}`)
    return compileMapping(message)
  }
  const employees = await compareSides(mappingOf('bamboohr', 'employees'), Number(values.items), Number(values.rounds))
  const rows = Number(values.rows)
  const stream = rows > 0 ? await streamRows(mappingOf('clinic', 'patients'), rows) : undefined
  return { employees, ...(stream === undefined ? {} : { stream }) }
}

async function compareSides(mapping: CompiledMapping, count: number, rounds: number): Promise<object> {
  const items = Array.from({ length: count }, (_, at) => employeeOf(at) as JsonObject)
  const forth = (value: JsonObject) => translateItem(mapping, { source: '', raw: '', value, issues: [] }, 0)
  const translated = items.map(forth)
  const byHand = items.map((item) => censusByHand(item as ReturnType<typeof employeeOf>))
  const back = (one: ReturnType<typeof forth>) => {
    if (one.record === null) throw new Error('No record')
    return translateRecord(mapping, { record: one.record, stated: [], complement: {} }, [])
  }
  // Both sides do the same work, or the comparison is worth nothing.
  const [first, hand] = [translated[0], byHand[0]]
  if (first === undefined || hand === undefined) throw new Error('No items')
  if (!isDeepStrictEqual(first.record?.value, hand)) throw new Error('The sides differ on the way in')
  if (!isDeepStrictEqual({ ...back(first) }, employeeByHand(hand))) throw new Error('The sides differ on the way out')
  if (!isDeepStrictEqual(plain(await censusByExpression(items[0])), hand))
    throw new Error('JSONata differs on the way in')
  if (!isDeepStrictEqual(plain(await employeeByExpression(hand)), employeeByHand(hand)))
    throw new Error('JSONata differs on the way out')
  // So slow that a few of the items tell.
  const few = Math.max(1, Math.ceil(count / 50))
  // The mapping gives a record's text as well, so the code by hand does too; a payload is text in the end.
  const sides: Readonly<Record<string, () => void | Promise<void>>> = {
    'in, by hand': () => items.forEach((item) => JSON.stringify(censusByHand(item as ReturnType<typeof employeeOf>))),
    'in, mapping': () => items.forEach(forth),
    'out, by hand': () => byHand.forEach((one) => JSON.stringify(employeeByHand(one))),
    'out, mapping': () => translated.forEach((one) => JSON.stringify(back(one))),
    'in, JSONata': async () => {
      for (const item of items.slice(0, few)) JSON.stringify(await censusByExpression(item))
    },
    'out, JSONata': async () => {
      for (const one of byHand.slice(0, few)) JSON.stringify(await employeeByExpression(one))
    },
  }
  const best: Record<string, number> = {}
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(sides)) {
      const start = process.cpuUsage()
      await run()
      const { user, system } = process.cpuUsage(start)
      const done = name.endsWith('JSONata') ? few : count
      // The first round warms up.
      if (round > 0) best[name] = Math.max(best[name] ?? 0, (done * 1e6) / (user + system))
    }
  }
  const ratio = (way: string, other: string) =>
    (best[`${way}, mapping`] as number) / (best[`${way}, ${other}`] as number)
  const [hands, expressions] = ['by hand', 'JSONata'].map((other) => ({
    in: ratio('in', other),
    out: ratio('out', other),
  }))
  if (hands === undefined || expressions === undefined) throw new Error('No ratios')
  for (const [name, rate] of Object.entries(best))
    console.log(`${name.padEnd(16)}${Math.round(rate).toString().padStart(10)} employees/s`)
  console.log(`\nin ${hands.in.toFixed(2)} × by hand, out ${hands.out.toFixed(2)} × by hand`)
  console.log(`in ${expressions.in.toFixed(0)} × JSONata, out ${expressions.out.toFixed(0)} × JSONata`)
  return { perCpuSecond: best, in: hands.in, out: hands.out, jsonata: expressions }
}

/** JSONata's lists have members of their own. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

async function streamRows(mapping: CompiledMapping, rows: number): Promise<object> {
  const start = process.cpuUsage()
  let items = 0
  let faults = 0
  const heaps: number[] = []
  for await (const item of translateStream(mapping, csvOf(rows), 'text/csv')) {
    items += 1
    if (item.record === null || fhir.validate(item.record).some(({ severity }) => severity === 'error')) faults += 1
    if (items % Math.ceil(rows / 20) === 0) heaps.push(process.memoryUsage().heapUsed / 1e6)
  }
  const { user, system } = process.cpuUsage(start)
  const rate = (items * 1e6) / (user + system)
  const half = Math.floor(heaps.length / 2)
  const [early, late] = [Math.max(...heaps.slice(0, half)), Math.max(...heaps.slice(half))]
  console.log(
    `\nCSV, read, translated and validated: ${items} rows, ${faults} at fault, ${Math.round(rate)} rows a CPU second`,
  )
  console.log(`heap at most ${early.toFixed(0)} MB in the first half, ${late.toFixed(0)} MB in the second`)
  return { rows: items, faults, rowsPerCpuSecond: rate, heapFirstHalf: early, heapSecondHalf: late }
}

async function* csvOf(rows: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode('MRN,Name,Birth Date,Sex,Phone,Address,City,State,Zip\n')
  for (let row = 0; row < rows; ) {
    const lines: string[] = []
    for (let at = 0; at < 500 && row < rows; at++, row++)
      lines.push(`${row},"Adeyemi, Folake",03/09/1984,F,(207) 555-0136,12 Mill Street,Portland,ME,04101\n`)
    yield encoder.encode(lines.join(''))
    await new Promise((resolve) => setImmediate(resolve))
  }
}
