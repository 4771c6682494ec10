// The row between an assigning authority (a name, a universal id and the id's type) and one URI. A universal id of a known
// type stands behind that type's prefix (`ISO` 1.2.3 is urn:oid:1.2.3), anything else by the code table of names.

import type { Json, JsonObject } from '../standards/standard.ts'
import { type Codec, type NoValue, type Remark, unstated } from './codecs.ts'
import { getAt, removeAt, setAt } from './elements.ts'
import type { Path } from './path.ts'
import { addIssue, addLoss, type CompiledRow, decode, type FieldRule, silent } from './rows.ts'

/** What turns an authority into a URI: prefixes by type of universal id, and the table of names. */
export interface Authority {
  readonly schemes: Readonly<Record<string, string>>
  readonly names: Codec
  /** The URI where neither name nor id is given. */
  readonly otherwise: string | undefined
}

type Words = readonly (string | undefined)[]

const objectId = /^[0-2](?:\.(?:0|[1-9]\d{0,38})){1,40}$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** `from`: name, universal id, type of the id, in this order. */
export function authorityRow(from: readonly Path[], to: Path, authority: Authority, rule: FieldRule): CompiledRow {
  const wordsOf = (tree: JsonObject): Words =>
    from.map((path) => {
      const raw = getAt(tree, path)
      const got = raw === undefined ? unstated : decode(rule.reading, raw, silent)
      return typeof got === 'string' ? got : undefined
    })
  return {
    from,
    to: [to],
    rebuilds: rule.way === 'both',
    forward(run) {
      if (rule.way === 'out') return
      const uri = uriOf(authority, wordsOf(run.item), (...told) => addIssue(run, ...told, from[0] as Path, to))
      const again = typeof uri === 'string' ? partsOf(authority, uri, silent) : undefined
      const said = from.filter((path) => getAt(run.item, path) !== undefined)
      const isRespelled = from.some((path, at) => getAt(run.item, path) !== again?.[at])
      // All or none, since the way back looks at all of them together.
      if (rule.way === 'both' && isRespelled) run.kept.push(...said)
      if (typeof uri !== 'string') return
      setAt(run.record, to, uri)
      run.stated.push({ path: to.text, state: 'value' })
    },
    backward(run) {
      if (rule.way === 'in') return
      const value = getAt(run.record, to)
      const held = uriOf(authority, wordsOf(run.tree), silent)
      if (held === (value ?? unstated)) return
      const parts =
        value === undefined ? [] : partsOf(authority, value, (...told) => addLoss(run, ...told, from[0], to))
      from.forEach((path, at) => {
        const part = parts?.[at]
        if (part !== undefined) setAt(run.tree, path, part)
      })
      // What stands beside them and changes nothing stays.
      if (uriOf(authority, wordsOf(run.tree), silent) === value) return
      from.forEach((path, at) => {
        if (parts?.[at] === undefined && getAt(run.tree, path) !== undefined) removeAt(run.tree, path)
      })
    },
  }
}

function uriOf({ schemes, names, otherwise }: Authority, [name, id, type]: Words, remark: Remark): string | NoValue {
  const prefix = type === undefined || !Object.hasOwn(schemes, type) ? undefined : schemes[type]
  if (id !== undefined && prefix !== undefined && isFit(prefix, id)) return `${prefix}${id}`
  const word = id ?? name
  if (word === undefined && otherwise !== undefined) return otherwise
  const got = word === undefined ? unstated : names.in(word, remark)
  return typeof got === 'string' ? got : unstated
}

function partsOf({ schemes, names, otherwise }: Authority, uri: Json, remark: Remark): Words | undefined {
  if (typeof uri !== 'string') return undefined
  if (uri === otherwise) return []
  for (const [type, prefix] of Object.entries(schemes)) {
    const id = uri.slice(prefix.length)
    if (prefix !== '' && uri.startsWith(prefix) && isFit(prefix, id)) return [undefined, id, type]
  }
  const name = names.out(uri, remark)
  return typeof name === 'string' ? [name, undefined, undefined] : undefined
}

/** An id that its type does not allow (letters in an OID) would make a URI that is none. */
function isFit(prefix: string, id: string): boolean {
  if (prefix === 'urn:oid:') return objectId.test(id)
  if (prefix === 'urn:uuid:') return uuid.test(id)
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(prefix + id)
}
