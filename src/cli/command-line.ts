// From words to a command: help, options, exit codes. 0 is well, 1 is a fault in what was looked at, 2 is wrong use.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { GatewayError } from '../errors.ts'
import { type Command, commands } from './commands.ts'
import { print, printError, showIssue } from './printing.ts'
import { WrongUse } from './wrong-use.ts'

/** Runs the command that these words name and gives the exit code; prints to the process's own output. */
export async function runCommandLine(words: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  endQuietlyWhenNobodyReads()
  try {
    return await dispatch(words, env)
  } catch (error) {
    return report(error)
  }
}

async function dispatch([name, ...rest]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (name === undefined) {
    printError(overview())
    return 2
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const wanted = rest[0]
    print(wanted === undefined ? overview() : commandNamed(wanted).help)
    return 0
  }
  if (name === '--version' || name === '-v') {
    print(version())
    return 0
  }
  const command = commandNamed(name)
  const { values, positionals } = parse(command, rest)
  if (values.help === true) {
    print(command.help)
    return 0
  }
  const { run } = await command.load()
  return await run({ values, words: positionals, env })
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const names = commands.map((candidate) => candidate.name).join(', ')
  throw new WrongUse(`There is no command '${name.slice(0, 80)}'. Commands are ${names}.`, '--help')
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    throw new WrongUse(`${told.replace(/\. To specify a positional.*$/s, '')}.`.replace(/\.\.$/, '.'), command.name)
  }
}

function report(error: unknown): number {
  if (error instanceof WrongUse) {
    const help = error.command === '--help' ? 'interlingua --help' : `interlingua ${error.command} --help`
    printError(`${error.message}\nSee: ${help}`)
    return 2
  }
  if (error instanceof GatewayError) {
    printError(error.message)
    for (const issue of error.issues) printError(`  ${showIssue(issue)}`)
    return 1
  }
  printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2
  return `interlingua ${version()}: an integration gateway with HR Open 4.2 and FHIR R4 in the middle

Usage: interlingua <command> [options]

Commands
${commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`).join('\n')}

Examples
  npx interlingua serve
  npx interlingua translate --vendor bamboohr --message employees samples/employees.json
  npx interlingua check --standard fhir --kind Patient patient.json
  npx interlingua apply examples/hospital --plan

Help on one command: interlingua <command> --help. Settings come from the environment: docs/operations.md.`
}

/** This program's version, as its package.json says. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return manifest.version
}

// `interlingua check … | head` closes our output early: that is the reader's good right.
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
