// The gateway as its users run it: a process of its own, which can be stopped in good order or killed.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export interface GatewayProcess {
  readonly url: string
  readonly pid: number
  /** Finishes what is in flight; resolves when the process is gone. */
  stop(): Promise<void>
  /** SIGKILL: nothing is finished. */
  kill(): Promise<void>
}

/**
 * Starts `serve` on a free port of the loopback with these settings, and resolves when it answers. `words` are another
 * program, which says where it answers as `serve` does; `nodeOptions` are Node's own.
 */
export async function startGateway(
  settings: Readonly<Record<string, string>>,
  { nodeOptions = [], words = [program, 'serve'] }: { nodeOptions?: readonly string[]; words?: readonly string[] } = {},
): Promise<GatewayProcess> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(INTERLINGUA_|DATABASE_URL$|HOST$|VITEST)/.test(name))
  const env = {
    ...Object.fromEntries(kept),
    ...{ INTERLINGUA_WORKSPACE: 'none', INTERLINGUA_LOG_LEVEL: 'error', PORT: '0' },
    ...settings,
  }
  const child = spawn(process.execPath, [...nodeOptions, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const url = await addressOf(child)
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    }
    return { url, pid: child.pid as number, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** Its first line names the address; a process that ends before has said why. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4000)
      const url = /answers at (http:\S+)/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('error', reject)
    child.on('exit', (code, signal) => reject(new Error(`The gateway ended (${code ?? signal}) and said: ${said}`)))
  })
}
