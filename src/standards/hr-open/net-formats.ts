// Absolute URIs by RFC 3986 (https://www.rfc-editor.org/rfc/rfc3986) and plain e-mail addresses, in linear code.

/** An absolute URI: a scheme, then a path or authority, then optionally a query and a fragment. */
export function isUri(text: string): boolean {
  const colon = text.indexOf(':')
  if (colon < 1 || !isScheme(text.slice(0, colon))) return false
  const [beforeFragment = '', fragment, ...more] = text.slice(colon + 1).split('#', 3)
  if (more.length > 0 || (fragment !== undefined && !isMadeOf(fragment, pathChars, '/?'))) return false
  const mark = beforeFragment.indexOf('?')
  const path = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark)
  if (mark >= 0 && !isMadeOf(beforeFragment.slice(mark + 1), pathChars, '/?')) return false
  return path !== '' && (path.includes('[') ? hasLiteralHost(path) : isMadeOf(path, pathChars, '/'))
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const plain = `${letters}${letters.toUpperCase()}${digits}-._~!$&'()*+,;=`
const userChars = new Set(`${plain}:`)
const pathChars = new Set(`${plain}:@`)
const hex = new Set(`${digits}abcdefABCDEF`)
const schemeChars = new Set(`${letters}${letters.toUpperCase()}${digits}+-.`)

function isScheme(text: string): boolean {
  return /[A-Za-z]/.test(text[0] as string) && isMadeOf(text, schemeChars, '', false)
}

/** Every character is allowed, or `%` with two hexadecimal digits. */
function isMadeOf(text: string, allowed: ReadonlySet<string>, more: string, escapes = true): boolean {
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (allowed.has(char) || more.includes(char)) continue
    if (!escapes || char !== '%' || !hex.has(text[at + 1] ?? '') || !hex.has(text[at + 2] ?? '')) return false
    at += 2
  }
  return true
}

/** `//user@[literal]:port/path`; one slash in front is as good as two. */
function hasLiteralHost(path: string): boolean {
  const slashes = path.startsWith('//') ? 2 : 1
  if (path[0] !== '/') return false
  const open = path.indexOf('[')
  const close = path.indexOf(']')
  if (close < open) return false
  const user = path.slice(slashes, open)
  if (user !== '' && (!user.endsWith('@') || !isMadeOf(user.slice(0, -1), userChars, ''))) return false
  const rest = /^(?::\d*)?(\/.*)?$/s.exec(path.slice(close + 1))
  if (!rest || !isMadeOf(rest[1] ?? '', pathChars, '/')) return false
  const host = path.slice(open + 1, close)
  return isAddress6(host) || isFutureHost(host)
}

function isFutureHost(host: string): boolean {
  const dot = host.indexOf('.')
  const version = host.slice(1, dot)
  const rest = host.slice(dot + 1)
  if ((host[0] !== 'v' && host[0] !== 'V') || dot < 2 || rest === '') return false
  return isMadeOf(version, hex, '', false) && isMadeOf(rest, userChars, '', false)
}

/** Eight groups of hexadecimal digits, one run of them left out as `::`, the last two also as a dotted address. */
function isAddress6(host: string): boolean {
  if (host.length > 50) return false
  const halves = host.split('::')
  if (halves.length > 2) return false
  const [left, right] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const groups = [...(left ?? []), ...(right ?? [])]
  const last = groups.at(-1) ?? ''
  // A dotted address closes the whole host, so it never stands in front of `::`.
  const dotted = last.includes('.') && (halves.length === 1 || (right?.length ?? 0) > 0)
  const plainGroups = dotted ? groups.slice(0, -1) : groups
  if (dotted && !isAddress4(last)) return false
  if (!plainGroups.every((group) => group.length <= 4 && group !== '' && isMadeOf(group, hex, '', false))) return false
  const count = plainGroups.length + (dotted ? 2 : 0)
  return halves.length === 2 ? count <= 7 : count === 8
}

function isAddress4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
}

const mailChars = new Set(`${letters}${letters.toUpperCase()}${digits}!#$%&'*+/=?^_\`{|}~-`)
const labelChars = new Set(`${letters}${letters.toUpperCase()}${digits}-`)

/** `local@host.tld`: dot-separated parts of plain characters, a host of at least two labels. */
export function isEmail(text: string): boolean {
  const at = text.indexOf('@')
  if (at < 1) return false
  const local = text.slice(0, at).split('.')
  const labels = text.slice(at + 1).split('.')
  return (
    local.every((part) => part !== '' && isMadeOf(part, mailChars, '', false)) &&
    labels.length > 1 &&
    labels.every(isLabel)
  )
}

function isLabel(label: string): boolean {
  return label !== '' && !label.startsWith('-') && !label.endsWith('-') && isMadeOf(label, labelChars, '', false)
}
