// Where an operator's own copy of a standard lies: beside our own, in INTERLINGUA_STANDARDS or the data folder.

import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { loadConfig } from '../config.ts'
import { fault, GatewayError } from '../errors.ts'
import { type OfficialSchemas, officialSchemas, type SchemaFile } from '../standards/hr-open/official.ts'
import { WrongUse } from './wrong-use.ts'
import { readZip } from './zip.ts'

const mostFiles = 10_000
const largestFile = 16 * 2 ** 20

/** The folder of imported HR Open schemas. */
export function importedFolder(env: NodeJS.ProcessEnv): string {
  const named = env.INTERLINGUA_STANDARDS?.trim()
  const standards = named === undefined || named === '' ? join(loadConfig(env).dataFolder, 'standards') : resolve(named)
  return join(standards, 'hr-open-4.2')
}

/** The imported schemas, compiled at need. Throws `not-found` with the cure where nothing was imported. */
export function importedSchemas(env: NodeJS.ProcessEnv): OfficialSchemas {
  const folder = importedFolder(env)
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) {
    const text = `No official HR Open schemas are in ${folder}. Load them: interlingua standards import <folder or zip>.`
    throw new GatewayError('not-found', text, { issues: [fault('official', '', text)] })
  }
  return officialSchemas(filesIn(folder))
}

/** The schema files of a distribution, a folder or a zip archive of it, wherever in it the domains lie. */
export function distributionFiles(source: string): SchemaFile[] {
  const found = statSync(source, { throwIfNoEntry: false })
  if (found === undefined) throw new WrongUse(`There is no file or folder '${source}'.`, 'standards')
  const files = found.isDirectory() ? filesIn(source) : filesOfZip(readFileSync(source))
  const root = files.find(({ path }) => /(^|\/)common\/json\/base\/NounType\.json$/.test(path))
  const prefix = root?.path.replace(/common\/json\/base\/NounType\.json$/, '') ?? ''
  return files
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path, text }) => ({ path: path.slice(prefix.length), text }))
    .filter(({ path }) => /^[a-z]+\/json\/(?!samples\/|meta\/).*\.json$/.test(path) && !path.includes('/samples/'))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

function filesOfZip(archive: Buffer): SchemaFile[] {
  return readZip(archive)
    .filter(({ name }) => name.endsWith('.json'))
    .map((entry) => ({ path: entry.name, text: textOf(entry.read()) }))
}

function filesIn(folder: string): SchemaFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split(/[\\/]/).includes('node_modules'))
  if (entries.length > mostFiles) throw new WrongUse(`The folder holds more than ${mostFiles} files.`, 'standards')
  return entries.map((path) => {
    if (statSync(path).size > largestFile) throw new WrongUse(`'${path}' is larger than 16 MiB.`, 'standards')
    return { path: relative(folder, path).replaceAll('\\', '/'), text: textOf(readFileSync(path)) }
  })
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}

/** Puts the files in place of what was imported before, at once: a reader sees the old ones or the new. */
export function keepImported(folder: string, files: readonly SchemaFile[]): void {
  const draft = `${folder}.${randomUUID()}`
  const former = `${draft}.old`
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true })
      writeFileSync(join(draft, path), text)
    }
    if (statSync(folder, { throwIfNoEntry: false }) !== undefined) renameSync(folder, former)
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(former, { recursive: true, force: true })
  }
}
