// Sets server-owned members in submitted JSON text and leaves every other byte as it was.

import { endOfString } from './read.ts'

interface Member {
  readonly name: string
  /** Offset of the name's opening quote. */
  readonly start: number
  readonly valueStart: number
  /** Offset just behind the value. */
  readonly valueEnd: number
}

/** The members of the object that starts at `open` (its `{`) in valid JSON text, and the offset of its `}`. */
export function membersOf(text: string, open: number): { members: Member[]; close: number } {
  const members: Member[] = []
  let at = skipSpace(text, open + 1)
  while (text[at] !== '}') {
    const start = at
    const nameEnd = endOfString(text, start)
    const name = JSON.parse(text.slice(start, nameEnd + 1)) as string
    const valueStart = skipSpace(text, skipSpace(text, nameEnd + 1) + 1)
    const valueEnd = endOfValue(text, valueStart)
    members.push({ name, start, valueStart, valueEnd })
    at = skipSpace(text, valueEnd)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return { members, close: at }
}

/** Where the values of the list that starts at `open` (its `[`) stand in valid JSON text. */
export function valuesOf(text: string, open: number): { readonly start: number; readonly end: number }[] {
  const values: { start: number; end: number }[] = []
  let start = skipSpace(text, open + 1)
  while (text[start] !== ']') {
    const end = endOfValue(text, start)
    values.push({ start, end })
    const next = skipSpace(text, end)
    start = text[next] === ',' ? skipSpace(text, next + 1) : next
  }
  return values
}

/** The texts of the items of the list that starts at `open` (its `[`) in valid JSON text, byte for byte. */
export function itemsOf(text: string, open: number): string[] {
  const items: string[] = []
  let at = skipSpace(text, open + 1)
  while (text[at] !== ']') {
    const end = endOfValue(text, at)
    items.push(text.slice(at, end))
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return items
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++
  return at
}

function endOfValue(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return endOfString(text, start) + 1
  if (first !== '{' && first !== '[') {
    let at = start
    while (at < text.length && !',]} \n\r\t'.includes(text[at] as string)) at++
    return at
  }
  let depth = 0
  for (let at = start; at < text.length; at++) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at)
        break
      case '{':
      case '[':
        depth++
        break
      case '}':
      case ']':
        if (--depth === 0) return at + 1
    }
  }
  return text.length
}

/** A member's new value as JSON text, `undefined` to remove it, or an edit of the object it holds. */
export type MemberEdit = string | undefined | { readonly [name: string]: MemberEdit }

/**
 * The text of a JSON object with members set, replaced or removed. New members go behind the member named `after`,
 * else to the front. An edit that is an object descends into the member, which is made when it is not there.
 */
export function setMembers(text: string, edits: { readonly [name: string]: MemberEdit }, after?: string): string {
  return editObject(text, text.indexOf('{'), edits, after)
}

function editObject(
  text: string,
  open: number,
  edits: { readonly [name: string]: MemberEdit },
  after?: string,
): string {
  const { members, close } = membersOf(text, open)
  const pieces: { from: number; to: number; put: string }[] = []
  const fresh: string[] = []
  const gone = new Set<Member>()
  for (const [name, edit] of Object.entries(edits)) {
    const member = members.find((one) => one.name === name)
    if (!member) {
      const put = typeof edit === 'object' ? madeObject(edit) : edit
      if (put !== undefined) fresh.push(`${JSON.stringify(name)}:${put}`)
    } else if (edit === undefined) {
      gone.add(member)
    } else if (typeof edit === 'string') {
      pieces.push({ from: member.valueStart, to: member.valueEnd, put: edit })
    } else if (text[member.valueStart] === '{') {
      const inner = editObject(text.slice(member.valueStart, member.valueEnd), 0, edit)
      pieces.push({ from: member.valueStart, to: member.valueEnd, put: inner })
    }
  }
  pieces.push(...removals(members, gone, close))
  const kept = members.filter((member) => !gone.has(member))
  if (fresh.length > 0) pieces.push(insertion(kept, open, fresh, after))
  // An insertion goes before the removal that starts where it stands.
  pieces.sort((one, other) => one.from - other.from || one.to - other.to)
  let result = ''
  let done = 0
  for (const piece of pieces) {
    result += text.slice(done, piece.from) + piece.put
    done = piece.to
  }
  return result + text.slice(done)
}

function madeObject(edit: { readonly [name: string]: MemberEdit }): string | undefined {
  const made = editObject('{}', 0, edit)
  return made === '{}' ? undefined : made
}

function insertion(members: readonly Member[], open: number, fresh: readonly string[], after?: string) {
  const anchor = members.find((member) => member.name === after)
  if (anchor) return { from: anchor.valueEnd, to: anchor.valueEnd, put: `,${fresh.join(',')}` }
  return { from: open + 1, to: open + 1, put: fresh.join(',') + (members.length > 0 ? ',' : '') }
}

/** One piece for each run of neighbours, since only a run's ends tell which comma goes with it. */
function removals(members: readonly Member[], gone: ReadonlySet<Member>, close: number) {
  const pieces: { from: number; to: number; put: string }[] = []
  for (let first = 0; first < members.length; first++) {
    if (!gone.has(members[first] as Member)) continue
    let last = first
    while (last + 1 < members.length && gone.has(members[last + 1] as Member)) last++
    const [start, end] = [members[first] as Member, members[last] as Member]
    const [previous, next] = [members[first - 1], members[last + 1]]
    if (next) pieces.push({ from: start.start, to: next.start, put: '' })
    else if (previous) pieces.push({ from: previous.valueEnd, to: end.valueEnd, put: '' })
    else pieces.push({ from: start.start, to: close, put: '' })
    first = last
  }
  return pieces
}
