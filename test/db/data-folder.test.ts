import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdDataFolder, holderOf } from '../../src/db/data-folder.ts'

let folder: string
let started: ChildProcess[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlingua-folder-'))
  started = []
})
afterEach(async () => {
  for (const child of started) await end(child)
  await rm(folder, { recursive: true, force: true })
})

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Starts a process that takes the folder; resolves to it and the line it says. */
async function start(...more: string[]): Promise<{ child: ChildProcess; line: string }> {
  const script = new URL('../support/hold-folder.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--expose-gc', script, folder, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) return { child, line }
  throw new Error('the process said nothing')
}

describe('the data folder', () => {
  it('has one owner, whom the second process names', async () => {
    const first = await start('http://127.0.0.1:4711')
    expect(first.line).toBe('held')
    const second = await start()
    expect(second.line).toContain(`in use by process ${first.child.pid}, which answers at http://127.0.0.1:4711`)
    expect(await holderOf(folder)).toEqual({ pid: first.child.pid, url: 'http://127.0.0.1:4711' })
    await expect(holdDataFolder(folder)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is free at once when its owner is killed', async () => {
    const first = await start('http://127.0.0.1:4711')
    await end(first.child)
    expect(await holderOf(folder)).toBeNull()
    expect((await start()).line).toBe('held')
  })

  it('goes to exactly one of several that start together after a kill', async () => {
    const first = await start()
    await end(first.child)
    const lines = (await Promise.all([start(), start(), start(), start()])).map(({ line }) => line)
    expect(lines.filter((line) => line === 'held')).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('refused: '))).toHaveLength(3)
  })

  it('is not held by a file that a dead owner left, whoever has its pid now', async () => {
    await writeFile(join(folder, 'holder.json'), JSON.stringify({ pid: process.ppid, url: 'http://127.0.0.1:1' }))
    expect(await holderOf(folder)).toBeNull()
    const held = await holdDataFolder(folder)
    expect(await holderOf(folder)).toEqual({ pid: process.pid, url: null })
    await held.release()
  })

  it('can be given back, and taken again by the same process', async () => {
    const held = await holdDataFolder(folder)
    await expect(holdDataFolder(folder)).rejects.toThrow(`process ${process.pid}`)
    await held.setUrl('http://127.0.0.1:4712')
    expect(await holderOf(folder)).toEqual({ pid: process.pid, url: 'http://127.0.0.1:4712' })
    await held.release()
    await held.release()
    expect(await holderOf(folder)).toBeNull()
    await (await holdDataFolder(folder)).release()
  })

  it('is not disturbed by those who ask', async () => {
    const asking = Promise.all(Array.from({ length: 200 }, () => holderOf(folder)))
    const held = await holdDataFolder(folder)
    await asking
    expect(await holderOf(folder)).toMatchObject({ pid: process.pid })
    await held.release()
  })

  it('is made when missing, for its owner alone, and asking makes nothing', async () => {
    const deeper = join(folder, 'a', 'b')
    expect(await holderOf(deeper)).toBeNull()
    await expect(stat(deeper)).rejects.toThrow('ENOENT')
    const held = await holdDataFolder(deeper)
    expect((await stat(deeper)).mode & 0o777).toBe(0o700)
    await held.release()
  })
})
