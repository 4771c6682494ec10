// The house's arrows and names as a table, and the reader that holds files against it. docs/architecture.md draws them.

import { basename, dirname, join, normalize } from 'node:path'
import ts from 'typescript'

interface Arrows {
  /** Places whose values and types may be imported; a place may always import from itself. */
  readonly imports: readonly string[]
  /** Places of which only types may be imported. */
  readonly types?: readonly string[]
}

const ground = ['errors', 'config', 'json', 'edit-distance']
// Reading XML safely is one thing for vendors' formats and for standards, which may not import each other.
const groundOfFormats = [...ground, 'xml']
const rooms = ['records', 'registry', 'transfers', 'feeds', 'delivery', 'access']
const room: Arrows = { imports: [...ground, 'db'], types: ['seam'] }
const door: Arrows = {
  imports: [...ground, 'flow', 'gateway', 'standards', 'seam', 'generated'],
  types: [...rooms, 'db', 'translate', 'fhir', 'hr-open'],
}

/** Who may import whom. A place is a folder of src/ or a file in it; `fhir`, `hr-open` and `seam` are in standards/. */
export const arrows: Readonly<Record<string, Arrows>> = {
  errors: { imports: [] },
  'edit-distance': { imports: [] },
  config: { imports: ['errors', 'edit-distance'] },
  json: { imports: ['errors'], types: ['seam'] },
  xml: { imports: ['errors', 'json'] },
  seam: { imports: ['errors'], types: ['json'] },
  generated: { imports: [] },
  db: { imports: ground, types: ['seam'] },
  ...Object.fromEntries(rooms.map((name) => [name, room])),
  // A vendor folder is compiled when it is loaded, to be sure of it; the translator is pure.
  feeds: { imports: [...room.imports, 'authority', 'match', 'translate'], types: ['seam'] },
  standards: { imports: [...ground, 'seam', 'fhir', 'hr-open', 'generated'] },
  fhir: { imports: [...groundOfFormats, 'seam', 'standards', 'generated'] },
  'hr-open': { imports: [...groundOfFormats, 'seam', 'standards', 'generated'] },
  translate: { imports: [...groundOfFormats, 'generated'], types: ['seam'] },
  // What the registry's rules make of a record: pure, on the path language of the translator.
  authority: { imports: [...ground, 'translate'], types: ['seam', 'registry'] },
  // How alike two records are: pure, on the same path language.
  match: { imports: [...ground, 'translate'], types: ['seam'] },
  gateway: { imports: ground, types: [...rooms, 'db', 'flow', 'seam', 'standards', 'translate'] },
  flow: {
    imports: [...ground, ...rooms, 'authority', 'db', 'match', 'seam', 'standards', 'translate'],
    types: ['gateway', 'fhir', 'hr-open'],
  },
  http: door,
  worker: door,
  console: { imports: ['generated'] },
  conformance: { imports: ['generated'] },
  cli: { imports: ['*'] },
  main: { imports: ['*'] },
}

const pure = ['authority', 'match', 'standards', 'seam', 'fhir', 'hr-open', 'translate', 'json', 'xml']
// The one caches compiled validators; the other brings JSONata's text into a realm of its own, once.
const impureByLeave = ['src/standards/schemas.ts', 'src/translate/expressions.ts']
// Formats are read by these; node:module is how a table of standards/ is required.
const purePackages = ['ajv', 'ajv-formats', 'csv-parse', 'saxes', 'xml2js', 'yaml', '@medplum/fhirtypes']
const pureBuiltins = ['node:module']
const withDatabase = ['db', 'flow', 'cli', 'main', ...rooms]
const databasePackages = ['kysely', 'pg', '@electric-sql/pglite']

const bannedNames =
  /^(utils?|helpers?|commons?|managers?|services?|handlers?|processors?|data|infos?|misc|shared|index|base|impl|dto)$/

/** The place of a file of src/ in the table above, or undefined outside src/. */
export function placeOf(path: string): string | undefined {
  const parts = path.split('/')
  if (parts[0] !== 'src') return undefined
  if (path === 'src/standards/standard.ts') return 'seam'
  if (parts[1] === 'standards' && parts.length > 3) return parts[2]
  return parts[1]?.replace(/\.ts$/, '')
}

export interface Import {
  /** A package, or a path from the root of the repository. */
  readonly target: string
  readonly typeOnly: boolean
}

/** Every import of a file: static, re-exported, dynamic, and types named in place. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean): void => {
    const target = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier
    found.push({ target, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause))
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly)
    } else if (ts.isCallExpression(node) && isLoading(node.expression)) {
      add(literalStart(node.arguments[0]) ?? '(computed)', false)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true)
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(path, text))
  return found
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
}

function isLoading(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
}

/** A template that names its folder before its first hole says enough of where it goes. */
function literalStart(argument: ts.Expression | undefined): string | undefined {
  if (argument === undefined) return undefined
  if (ts.isStringLiteralLike(argument)) return argument.text
  if (ts.isTemplateExpression(argument) && argument.head.text.endsWith('/')) return argument.head.text
  return undefined
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

/** What is wrong with one file of the house, as sentences. */
export function faultsOf(path: string, text: string): string[] {
  const faults = [...nameFaults(path), ...lengthFaults(text)]
  const place = placeOf(path)
  if (place !== undefined) {
    const imports = importsOf(path, text)
    faults.push(...imports.flatMap((found) => arrowFaults(place, found)))
    faults.push(...imports.flatMap((found) => packageFaults(path, place, found)))
    if (pure.includes(place) && !impureByLeave.includes(path)) faults.push(...clockFaults(path, text))
  }
  return faults.map((fault) => `${path} ${fault}`)
}

function nameFaults(path: string): string[] {
  const name = basename(path).replace(/(\.d|\.test|\.conformance|\.config)*\.ts$/, '')
  const faults = dirname(path)
    .split('/')
    .filter((folder) => bannedNames.test(folder))
    .map((folder) => `is in a folder named ${folder}`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) faults.push('is not named in kebab case')
  if (bannedNames.test(name) || bannedNames.test(name.split('-').at(-1) ?? '')) {
    faults.push('has a name that says nothing; name it for the main thing in it')
  }
  return faults
}

function lengthFaults(text: string): string[] {
  const lines = text.split('\n').length - 1
  return lines > 400 ? [`has ${lines} lines; split it at 400`] : []
}

function arrowFaults(place: string, { target, typeOnly }: Import): string[] {
  const row = arrows[place]
  if (row === undefined) return ['is in a place that the table of arrows does not know']
  const other = placeOf(target)
  if (other === undefined || other === place || row.imports.includes('*') || row.imports.includes(other)) return []
  if (row.types?.includes(other)) return typeOnly ? [] : [`imports more than types of ${target}`]
  return [`imports ${target}, and ${place} may not import ${other}`]
}

function packageFaults(path: string, place: string, { target, typeOnly }: Import): string[] {
  if (/^(src|standards|vendors|bridges|examples|openapi|package\.json)(\/|$)/.test(target) || typeOnly) return []
  if (target === '(computed)')
    return place === 'cli' || place === 'main' ? [] : ['computes the name of what it imports']
  if (/^(test|bench|scripts)\//.test(target)) return [`imports ${target}, which is not part of the program`]
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  if (databasePackages.includes(name) && !withDatabase.includes(place)) return [`imports ${name} outside the database`]
  if (!pure.includes(place) || impureByLeave.includes(path)) return []
  if (purePackages.includes(name) || pureBuiltins.includes(name)) return []
  return [`imports ${target}, and ${place} is pure`]
}

/** Reads of the clock, chance, environment and network in a pure file. */
function clockFaults(path: string, text: string): string[] {
  const faults: string[] = []
  const impureCall = /^(Date\.now|Math\.random|performance\.now|fetch|setTimeout|setInterval|setImmediate|process\..*)$/
  const source = parse(path, text)
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && impureCall.test(node.expression.getText(source))) {
      faults.push(`calls ${node.expression.getText(source)}, and its place is pure`)
    }
    const isDate = ts.isNewExpression(node) && node.expression.getText(source) === 'Date'
    if (isDate && (node.arguments?.length ?? 0) === 0) faults.push('reads the clock, and its place is pure')
    if (ts.isPropertyAccessExpression(node) && node.getText(source) === 'process.env') {
      faults.push('reads the environment, and its place is pure')
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return faults
}

/** Cycles of imports among the files of one place, each as its path of files; types do not count. */
export function cyclesOf(place: string, files: ReadonlyMap<string, string>): readonly string[] {
  const next = new Map<string, readonly string[]>()
  for (const [path, text] of files) {
    if (placeOf(path) !== place) continue
    const targets = importsOf(path, text).filter(({ target, typeOnly }) => !typeOnly && placeOf(target) === place)
    next.set(
      path,
      targets.map(({ target }) => target),
    )
  }
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const target of next.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return cycles
}
