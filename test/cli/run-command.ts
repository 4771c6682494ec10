import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The command as a shell would start it. */
export const command = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly input?: string } = {},
): Promise<Outcome> {
  const { env = cleanEnvironment(), cwd, input = '' } = options
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { env, cwd })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    // A program that ends before it reads closes the pipe under us.
    child.stdin.on('error', () => undefined).end(input)
  })
}

/** `interlingua …` with these words. */
export function interlingua(args: readonly string[], options: Parameters<typeof runProgram>[2] = {}): Promise<Outcome> {
  return runProgram(command, args, options)
}

/** Our own environment without what would change the program's ways. */
export function cleanEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(INTERLINGUA_|DATABASE_URL$|HOST$|PORT$|NODE_OPTIONS$|VITEST)/.test(name),
  )
  return { ...Object.fromEntries(kept), ...more }
}

/** A folder of its own with these files, and the way to throw it away. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await mkdtemp(join(tmpdir(), 'interlingua-cli-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
