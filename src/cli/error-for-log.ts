// How an error stands in the process log: what kind, where and why, and nothing of what was sent. Issues, a database's
// details and quoted pieces of text may all be of a person.

import { GatewayError } from '../errors.ts'

/** An error as the log has it. */
export interface LoggedError {
  readonly type: string
  readonly code?: string
  readonly message: string
  /** The frames alone: a stack begins with the message. */
  readonly stack: readonly string[]
  /** Of a database: what was touched, never its values. */
  readonly table?: string
  readonly constraint?: string
  readonly cause?: LoggedError
}

const mostFrames = 20
const mostLetters = 300
const deepest = 3

/** For pino's serializers. */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no error was thrown.', stack: [] }
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutQuotes(error),
    stack: stack.slice(0, mostFrames).map((line) => line.trim()),
    ...(typeof table === 'string' ? { table } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(error.cause === undefined || depth >= deepest ? {} : { cause: errorForLog(error.cause, depth + 1) }),
  }
}

/** What stands in quotes may be a value. A parser's complaint quotes with either sign; ours name options in single ones. */
function withoutQuotes(error: Error): string {
  const bare = error.message.replaceAll(/"[^"]*"?/g, '"…"')
  const told = error instanceof SyntaxError ? bare.replaceAll(/'[^']*'?/g, "'…'") : bare
  const text = error instanceof GatewayError && error.issues.length > 0 ? (told.split(':')[0] as string) : told
  return text.slice(0, mostLetters)
}
