// How exact keys are spelled in records.keys, so that every exact search is one look-up in one GIN index.
//
//   Kind.param?              the record has a value for the parameter
//   Kind.param=code          token, whatever its system
//   Kind.param|system|code   token of that system ('' is: explicitly none)
//   Kind.param/system        token of that system, whatever its code
//   Kind.param"text          string exactly as written
//   Kind.param>target        reference, as Type/id or URL, with and without its version
//   Kind.param~uri           uri
//   #Kind|system|value       business identifier that names the record
//   @uuid                    entity that the record is about
//   !digest                  any of these that is too long for an index row

import { hash } from 'node:crypto'
import type { Identifier, IndexEntry } from '../standards/standard.ts'

/** A key longer than this many UTF-16 units (at most three bytes each) is replaced by its digest. */
export const longestKey = 256

/** Has any value for this parameter. */
export function presenceKey(kind: string, param: string): string {
  return bounded(`${stem(kind, param)}?`)
}

/** The one key that a token search looks up: absent `system` is any, absent `code` is any, both absent is presence. */
export function tokenKey(kind: string, param: string, token: { system?: string; code?: string }): string {
  const { system, code } = token
  if (code === undefined) {
    return system === undefined ? presenceKey(kind, param) : bounded(`${stem(kind, param)}/${system}`)
  }
  if (system === undefined) return bounded(`${stem(kind, param)}=${code}`)
  return bounded(`${stem(kind, param)}|${escape(system, '|')}|${code}`)
}

/** A string exactly as written, in full length. */
export function exactKey(kind: string, param: string, text: string): string {
  return bounded(`${stem(kind, param)}"${text}`)
}

/** A reference to `target`: `Type/id`, a URL, or either with its version as `versionedTarget` writes it. */
export function referenceKey(kind: string, param: string, target: string): string {
  return bounded(`${stem(kind, param)}>${target}`)
}

/** What stands before the target in the keys of a reference parameter. */
export function referenceStem(kind: string, param: string): string {
  return `${stem(kind, param)}>`
}

/** What stands before `id` in the key of a reference to a local record; ids are never so long that it is a digest. */
export function referencePrefix(kind: string, param: string, targetKind: string): string {
  return `${stem(kind, param)}>${targetKind}/`
}

/** `Type/id/_history/version` for a local target, `url|version` for any other. */
export function versionedTarget(target: string, version: string): string {
  return target.includes(':') ? `${target}|${version}` : `${target}/_history/${version}`
}

export function uriKey(kind: string, param: string, value: string): string {
  return bounded(`${stem(kind, param)}~${value}`)
}

/** A business identifier that names a record of this kind. */
export function identifierKey(kind: string, { system, value }: Identifier): string {
  return bounded(`#${kind}|${escape(system, '|')}|${value}`)
}

/** An entity (person, organisation, position) that the record is about. */
export function entityKey(entity: string): string {
  return `@${entity}`
}

/** What stands before the sortable value in the keys of a parameter of this type; undefined when it has a table. */
export function sortPrefix(kind: string, param: string, type: string): string | undefined {
  const tag = { token: '=', reference: '>', uri: '~' }[type]
  return tag === undefined ? undefined : `${stem(kind, param)}${tag}`
}

/** Every key by which an indexed value is found. */
export function keysOfEntry(kind: string, entry: IndexEntry): string[] {
  // What stands beside a value is looked for in one way alone: texts by their beginning, identifiers whole.
  if (entry.param.endsWith(':text')) return []
  if (entry.param.endsWith(':of-type') && entry.type === 'token') {
    const { code = '', system = '' } = entry
    return [tokenKey(kind, entry.param, { code }), tokenKey(kind, entry.param, { code, system })]
  }
  const keys = [presenceKey(kind, entry.param)]
  if (entry.type === 'token') {
    const system = entry.system ?? ''
    keys.push(tokenKey(kind, entry.param, { system }))
    if (entry.code !== undefined) {
      keys.push(tokenKey(kind, entry.param, { code: entry.code }))
      keys.push(tokenKey(kind, entry.param, { system, code: entry.code }))
    }
  } else if (entry.type === 'string') {
    keys.push(exactKey(kind, entry.param, entry.exact))
  } else if (entry.type === 'reference') {
    keys.push(referenceKey(kind, entry.param, entry.target))
    if (entry.version !== undefined && !entry.target.endsWith(`|${entry.version}`)) {
      keys.push(referenceKey(kind, entry.param, versionedTarget(entry.target, entry.version)))
    }
  } else if (entry.type === 'uri') {
    keys.push(uriKey(kind, entry.param, entry.value))
  }
  return keys
}

// Kinds and parameters are names of closed lists, so their stems are spelled once.
const stems = new Map<string, Map<string, string>>()
const mostStems = 20_000
let stemCount = 0

function stem(kind: string, param: string): string {
  let ofKind = stems.get(kind)
  if (ofKind === undefined) stems.set(kind, (ofKind = new Map()))
  let spelled = ofKind.get(param)
  if (spelled === undefined) {
    // Escaping keeps the spelling one-to-one whatever the names are.
    spelled = `${escape(kind, '.|')}.${escape(param, '?=|/">~')}`
    // Parameters of run time may come and go.
    if (++stemCount > mostStems) {
      stems.clear()
      stemCount = 0
    } else ofKind.set(param, spelled)
  }
  return spelled
}

function escape(text: string, delimiters: string): string {
  let escaped = ''
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character !== '\\' && !delimiters.includes(character)) continue
    escaped += `${text.slice(done, at)}\\${character}`
    done = at + 1
  }
  return done === 0 ? text : escaped + text.slice(done)
}

/** A value that stands in a column of its own, short enough for an index row. */
export function boundedText(value: string): string {
  return bounded(value)
}

function bounded(key: string): string {
  return key.length <= longestKey ? key : `!${hash('sha256', key, 'base64url')}`
}
