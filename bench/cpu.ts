// CPU time of processes, from Linux's /proc. On a machine that others use too, a side with many processes gets more of
// it than a side with few, so rates alone do not tell what a write costs.
// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html

import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const microsPerTick = 10_000

interface Spent {
  readonly parent: number
  readonly ticks: number
}

/** Microseconds that these processes and their children have used so far, ended ones included; NaN without /proc. */
export function cpuOf(pids: readonly number[]): number {
  let ticks = 0
  try {
    for (const name of readdirSync('/proc')) {
      const spent = /^\d+$/.test(name) ? spentBy(Number(name)) : undefined
      if (spent && (pids.includes(Number(name)) || pids.includes(spent.parent))) ticks += spent.ticks
    }
  } catch {
    return Number.NaN
  }
  return ticks * microsPerTick
}

function spentBy(pid: number): Spent | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    // It has ended in the meantime.
    return undefined
  }
  // The name of the program stands in parentheses, and may hold spaces; state and parent follow.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const times = fields.slice(11, 15).map(Number)
  return { parent: Number(fields[1]), ticks: times.reduce((sum, time) => sum + time, 0) }
}

/** The process that all server processes of this database are children of. */
export async function serverProcess(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    return spentBy(rows[0]?.pid ?? 0)?.parent ?? 0
  } finally {
    await client.end()
  }
}
