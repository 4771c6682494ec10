// HR Open's XML schemas as a small model: named types, their elements, and which type a name means in a file.

import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { Parser } from 'xml2js'

interface Node {
  readonly '#name': string
  readonly $?: Readonly<Record<string, string>>
  readonly $$?: readonly Node[]
}

/** A list is `<x><item>…</item></x>`; simple names the lexical bases that a text may have. */
export type XsdType =
  | { readonly form: 'object' | 'choice'; readonly ordered: boolean; readonly elements: readonly XsdElement[] }
  | { readonly form: 'list'; readonly item: XsdType | XsdRef }
  | { readonly form: 'simple'; readonly bases: readonly string[]; readonly codes?: readonly string[] }

/** A named type, `<domain>.<Type>`. */
export interface XsdRef {
  readonly ref: string
}

export interface XsdElement {
  readonly name: string
  readonly required: boolean
  readonly many: boolean
  readonly type: XsdType | XsdRef
}

export interface XsdModel {
  readonly types: ReadonlyMap<string, XsdType>
  /** Global element → its file and the type it has. */
  readonly roots: readonly { readonly element: string; readonly file: string; readonly type: string }[]
}

interface File {
  readonly path: string
  readonly includes: readonly string[]
  readonly types: ReadonlyMap<string, Node>
  readonly elements: ReadonlyMap<string, string>
}

/** Reads every XML schema of a distribution folder. */
export function readXsdModel(folder: string): XsdModel {
  const paths = globSync('*/xml/**/*.xsd', { cwd: folder }).map((path) => path.replaceAll('\\', '/'))
  const files = new Map(paths.sort().map((path) => [path, readFile(folder, path)]))
  const types = new Map<string, XsdType>()
  for (const file of files.values())
    for (const [name, node] of file.types) types.set(`${domainOf(file.path)}.${name}`, typeOf(node, file, files))
  const roots = [...files.values()].flatMap((file) =>
    [...file.elements].map(([element, type]) => ({ element, file: file.path, type: resolve(type, file, files) })),
  )
  return { types, roots }
}

function domainOf(path: string): string {
  return path.split('/')[0] as string
}

function readFile(folder: string, path: string): File {
  const text = readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')
  const parser = new Parser({ async: false, explicitRoot: false, explicitChildren: true, preserveChildrenOrder: true })
  let root: Node | undefined
  parser.parseString(text, (error: Error | null, result: Node) => {
    if (error) throw error
    root = result
  })
  const children = root?.$$ ?? []
  const named = (tags: readonly string[]) => children.filter((child) => tags.includes(local(child)))
  return {
    path,
    includes: named(['include']).map((child) => posix.join(posix.dirname(path), child.$?.schemaLocation ?? '')),
    types: new Map(named(['complexType', 'simpleType']).map((child) => [child.$?.name ?? '', child])),
    elements: new Map(named(['element']).map((child) => [child.$?.name ?? '', child.$?.type ?? ''])),
  }
}

function local(node: Node): string {
  return node['#name'].replace(/^.*:/, '')
}

/** The type that a qualified name means, seen from a file: its own, else the nearest of the included ones. */
function resolve(qualified: string, from: File, files: ReadonlyMap<string, File>): string {
  const name = qualified.replace(/^.*:/, '')
  const seen = new Set<string>()
  let level = [from]
  while (level.length > 0) {
    // One reference of the distribution is written in the wrong case (licenseType).
    for (const file of level)
      for (const known of file.types.keys())
        if (known.toLowerCase() === name.toLowerCase()) return `${domainOf(file.path)}.${known}`
    for (const file of level) seen.add(file.path)
    level = level
      .flatMap((file) => file.includes)
      .filter((path) => !seen.has(path))
      .map((path) => files.get(path) as File)
  }
  throw new Error(`${from.path} names ${qualified}, which it does not include`)
}

function typeOf(node: Node, file: File, files: ReadonlyMap<string, File>): XsdType {
  if (local(node) === 'simpleType') return simpleOf(node, file, files)
  const group = (node.$$ ?? []).find((child) => ['all', 'sequence', 'choice'].includes(local(child)))
  const elements = (group?.$$ ?? []).filter((child) => local(child) === 'element')
  const [only] = elements
  if (elements.length === 1 && only?.$?.name === 'item' && only.$.maxOccurs === 'unbounded')
    return { form: 'list', item: elementType(only, file, files) }
  return {
    form: group !== undefined && local(group) === 'choice' ? 'choice' : 'object',
    ordered: group !== undefined && local(group) === 'sequence',
    elements: elements.map((element) => ({
      // A name of XML Schema has no space around it, whatever the attribute says.
      name: element.$?.name?.trim() ?? (element.$?.ref ?? '').replace(/^.*:/, ''),
      required: element.$?.minOccurs !== '0' && (group === undefined || local(group) !== 'choice'),
      many: element.$?.maxOccurs === 'unbounded',
      type: elementType(element, file, files),
    })),
  }
}

function elementType(element: Node, file: File, files: ReadonlyMap<string, File>): XsdType | XsdRef {
  const { type, ref } = element.$ ?? {}
  if (ref !== undefined) {
    const name = ref.replace(/^.*:/, '')
    const owner = [...files.values()].find((one) => one.elements.has(name) && domainOf(one.path) === 'common')
    return { ref: resolve(owner?.elements.get(name) ?? '', owner ?? file, files) }
  }
  if (type?.startsWith('xsd:')) return { form: 'simple', bases: [type.slice(4)] }
  if (type !== undefined) return { ref: resolve(type, file, files) }
  const inline = (element.$$ ?? []).find((child) => ['complexType', 'simpleType'].includes(local(child)))
  if (inline === undefined) throw new Error(`${file.path}: element ${element.$?.name} has no type`)
  return typeOf(inline, file, files)
}

function simpleOf(node: Node, file: File, files: ReadonlyMap<string, File>): XsdType & { form: 'simple' } {
  const [content] = (node.$$ ?? []).filter((child) => local(child) !== 'annotation')
  if (content === undefined) throw new Error(`${file.path}: a simple type without content`)
  if (local(content) === 'union') {
    const named = (content.$?.memberTypes ?? '').split(' ').filter((name) => name !== '')
    const bases = [
      ...named.flatMap((name) => basesOf(resolve(name, file, files), files)),
      ...(content.$$ ?? []).flatMap((child) => simpleOf(child, file, files).bases),
    ]
    return { form: 'simple', bases }
  }
  const codes = (content.$$ ?? [])
    .filter((child) => local(child) === 'enumeration')
    .map((child) => child.$?.value ?? '')
  const base = content.$?.base ?? ''
  const bases = base.startsWith('xsd:') ? [base.slice(4)] : basesOf(resolve(base, file, files), files)
  return { form: 'simple', bases, ...(codes.length > 0 && { codes }) }
}

function basesOf(type: string, files: ReadonlyMap<string, File>): readonly string[] {
  const [domain, name = ''] = type.split('.')
  const owner = [...files.values()].find((file) => domainOf(file.path) === domain && file.types.has(name)) as File
  const found = typeOf(owner.types.get(name) as Node, owner, files)
  return found.form === 'simple' ? found.bases : []
}
