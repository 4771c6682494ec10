// A workspace from its folder: YAML and JSON files, each with some of the sections. Every fault is told with file, line
// and column.

import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Document, isMap, isScalar, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml'
import { fault, GatewayError, type Issue } from '../errors.ts'
import { pointer, segmentsOf } from '../json/pointer.ts'
import { type ClientDefinition, type KnownNames, type SampleDefinition, sections, type Workspace } from './workspace.ts'
import { checkReferences, checkShape } from './workspace-check.ts'

/** One file of the folder. */
interface Source {
  readonly file: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

const largestFile = 2 ** 20

/** Puts file, line and column to an issue about the workspace, from its path. */
export type Locate = (issue: Issue) => Issue

/**
 * The workspace in a folder, and the way from a path in it to a place in a file. Keys of clients are taken from the
 * variables that the files name. Throws GatewayError('invalid') with every fault and its place.
 */
export async function readWorkspace(
  folder: string,
  known: KnownNames,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly workspace: Workspace; readonly locate: Locate }> {
  const files = await workspaceFiles(folder)
  const texts = await Promise.all(files.map(async (file) => ({ file: basename(file), text: await readText(file) })))
  return parseWorkspace(texts, known, env)
}

async function workspaceFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new GatewayError('not-found', `There is no folder ${folder} to read a workspace from.`, { cause })
  })
  const files = names.filter((name) => /^[^.].*\.(ya?ml|json)$/i.test(name)).sort()
  if (files.length > 0) return files.map((name) => join(folder, name))
  throw new GatewayError(
    'not-found',
    `${folder} is no workspace: it holds no workspace.yaml, nor any other .yaml or .json.`,
  )
}

async function readText(file: string): Promise<string> {
  if ((await stat(file)).size <= largestFile) return await readFile(file, 'utf8')
  throw new GatewayError('too-large', `${file} is larger than 1 MiB; a workspace's file never is.`)
}

/** As readWorkspace, from texts. */
export function parseWorkspace(
  texts: readonly { readonly file: string; readonly text: string }[],
  known: KnownNames,
  env: NodeJS.ProcessEnv,
): { readonly workspace: Workspace; readonly locate: Locate } {
  const sources = texts.map(({ file, text }) => parseFile(file, text))
  const { merged, issues } = merge(sources)
  const locate: Locate = (issue) => place(sources, issue)
  const refuse = (found: readonly Issue[]) => {
    const name = typeof merged.name === 'string' ? ` ${merged.name}` : ''
    const count = found.length === 1 ? 'one fault' : `${found.length} faults`
    throw new GatewayError('invalid', `The workspace${name} has ${count}.`, { issues: found })
  }
  issues.push(...checkShape(merged).map(locate))
  if (issues.length > 0) refuse(issues)
  const { workspace, issues: keyIssues } = withKeys(merged as unknown as RawWorkspace, env)
  issues.push(...[...keyIssues, ...checkReferences(workspace, known)].map(locate))
  if (issues.length > 0) refuse(issues)
  return { workspace, locate }
}

function parseFile(file: string, text: string): Source {
  const lines = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true }) as Document.Parsed
  } catch (cause) {
    // Nesting beyond the parser's stack.
    throw new GatewayError('unreadable', `${file} cannot be read as YAML.`, { cause })
  }
  const issues = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return fault('yaml-syntax', '', error.message, { source: file, line, column: col })
  })
  if (issues.length > 0) throw new GatewayError('invalid', `${file} cannot be read as YAML.`, { issues })
  return { file, document, lines }
}

/** Sections of several files come together; the same id, or the same single member, twice is a fault. */
function merge(sources: readonly Source[]): { merged: Record<string, unknown>; issues: Issue[] } {
  // Without a prototype, so that a member named __proto__ is only an unknown one.
  const merged = Object.create(null) as Record<string, unknown>
  const issues: Issue[] = []
  for (const { file, document, lines } of sources) {
    const value = toPlain(document, file)
    if (value === null) continue
    if (typeof value !== 'object' || Array.isArray(value)) {
      issues.push(fault('type', '', 'A workspace file is a mapping of sections.', { source: file, line: 1, column: 1 }))
      continue
    }
    for (const [name, part] of Object.entries(value)) {
      const present = Object.hasOwn(merged, name) ? merged[name] : undefined
      if (present === undefined) merged[name] = copy(part)
      else if (Array.isArray(present) && Array.isArray(part)) present.push(...(part as unknown[]))
      else if (isRecord(present) && isRecord(part)) issues.push(...mergeSection(name, present, part))
      else
        issues.push(
          fault(
            'duplicate',
            pointer(name),
            `'${name}' stands in two files; keep one.`,
            placeIn({ file, document, lines }, [name]),
          ),
        )
    }
  }
  return {
    merged,
    issues: issues.map((issue) => (issue.source === undefined ? place(sources.toReversed(), issue) : issue)),
  }
}

function mergeSection(name: string, present: Record<string, unknown>, part: Record<string, unknown>): Issue[] {
  const issues: Issue[] = []
  for (const [id, entry] of Object.entries(part)) {
    if (Object.hasOwn(present, id))
      issues.push(fault('duplicate', pointer(name, id), `'${id}' stands in two files; keep one.`))
    else present[id] = entry
  }
  return issues
}

function toPlain(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown
  } catch (cause) {
    throw new GatewayError('invalid', `${file} has too many aliases, or is nested too deep.`, { cause })
  }
}

function copy(part: unknown): unknown {
  if (Array.isArray(part)) return [...(part as unknown[])]
  return isRecord(part) ? Object.assign(Object.create(null), part) : part
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type RawClient = Omit<ClientDefinition, 'key'> & { readonly key?: { readonly env: string } }
type RawWorkspace = Partial<Omit<Workspace, 'clients' | 'name'>> & {
  readonly name: string
  readonly clients?: Readonly<Record<string, RawClient>>
}

function withKeys(raw: RawWorkspace, env: NodeJS.ProcessEnv): { workspace: Workspace; issues: Issue[] } {
  const issues: Issue[] = []
  const clients = Object.entries(raw.clients ?? {}).map(([id, { key, ...client }]) => {
    if (key === undefined) return [id, client] as const
    const secret = env[key.env]?.trim()
    if (secret !== undefined && /^[!-~]{16,1024}$/.test(secret)) return [id, { ...client, key: secret }] as const
    const told = secret === undefined || secret === '' ? 'is not set' : 'holds no key (16 to 1024 printable characters)'
    issues.push(fault('key-missing', pointer('clients', id, 'key', 'env'), `The variable ${key.env} ${told}.`))
    return [id, client] as const
  })
  const empty = Object.fromEntries(sections.map((section) => [section, {}])) as Pick<
    Workspace,
    (typeof sections)[number]
  >
  const samples: readonly SampleDefinition[] = raw.samples ?? []
  return { workspace: { ...empty, ...raw, clients: Object.fromEntries(clients), samples }, issues }
}

function place(sources: readonly Source[], issue: Issue): Issue {
  const path = segmentsOf(issue.path)
  // The deepest place that any file has for the path; a missing member is shown at what should hold it.
  for (let length = path.length; length >= 0; length--) {
    for (const source of sources) {
      const found = placeIn(source, path.slice(0, length))
      if (found !== undefined) return { ...issue, ...found }
    }
  }
  return issue
}

function placeIn(source: Source, path: readonly string[]): Pick<Issue, 'source' | 'line' | 'column'> | undefined {
  const offset = offsetOf(source.document, path)
  if (offset === undefined) return undefined
  const { line, col } = source.lines.linePos(offset)
  return { source: source.file, line, column: col }
}

/** Where the last key of a path stands (an item of a list: where it begins). */
function offsetOf(document: Document.Parsed, path: readonly string[]): number | undefined {
  if (path.length === 0) return document.contents?.range?.[0]
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1) as string
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last)
    return (pair?.key as ParsedNode | undefined)?.range?.[0]
  }
  return (document.getIn(path, true) as Node | undefined)?.range?.[0]
}
