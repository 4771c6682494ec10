// Delimiters and escape sequences of HL7 v2, chapter 2.7 "Use of escape sequences in text fields"
// (https://www.hl7.org/implement/standards/product_brief.cfm?product_id=144).

/** The delimiters that a message declares in its MSH; `escape` is '' where it has none. */
export interface Delimiters {
  readonly field: string
  readonly component: string
  readonly repetition: string
  readonly escape: string
  readonly subcomponent: string
}

/** The delimiters of a header line (MSH, FHS, BHS), or what is wrong with them. */
export function delimitersOf(line: string): Delimiters | string {
  const field = line[3] ?? ''
  const rest = line.slice(4)
  const end = rest.indexOf(field)
  const [component = '', repetition = '~', escape = '', subcomponent = '&'] = end < 0 ? rest : rest.slice(0, end)
  const all = [field, component, repetition, escape, subcomponent].filter((one) => one !== '')
  if (field === '' || component === '') return 'it is cut short before its delimiters'
  if (all.some((one) => /[A-Za-z0-9 "\r\n]/.test(one))) return 'a letter, digit, blank or quote cannot be a delimiter'
  if (new Set(all).size < all.length) return 'two of its delimiters are the same character'
  return { field, component, repetition, escape, subcomponent }
}

// Sequences that say something beside text: highlighting, formatting, other character sets, local ones. They stay.
const kept = /^(?:H|N|P|\.(?:sp|fi|nf|in|ti|sk|ce)[+-]?\d{0,4}|C[0-9A-Fa-f]{4}|M[0-9A-Fa-f]{4,6}|Z[^\r\n]{0,200})$/
const mostTold = 100
const plainKept = /^(?:H|N|P|\.)/

/** The text that a field's text stands for; `remark` is told each sequence that is kept as it is. */
export function unescapeText(
  text: string,
  { field, component, repetition, escape, subcomponent }: Delimiters,
  remark: (sequence: string) => void,
): string {
  if (escape === '' || !text.includes(escape)) return text
  const named: Readonly<Record<string, string>> = {
    ...{ F: field, S: component, T: subcomponent, R: repetition, E: escape, '.br': '\n', '.BR': '\n' },
  }
  let out = ''
  let at = 0
  let told = 0
  const tell = (sequence: string): void => {
    told += 1
    if (told <= mostTold) remark(sequence)
  }
  for (let open = text.indexOf(escape); open >= 0; open = text.indexOf(escape, at)) {
    const close = text.indexOf(escape, open + 1)
    // The longest sequences are those of bytes.
    const name = close < 0 || close - open > 2002 ? undefined : text.slice(open + 1, close)
    const meant = name === undefined ? undefined : (named[name] ?? hexText(name))
    out += text.slice(at, open)
    if (meant !== undefined) {
      out += meant
      at = close + 1
    } else if (name !== undefined && kept.test(name)) {
      if (!plainKept.test(name)) tell(escape + name + escape)
      out += escape + name + escape
      at = close + 1
    } else {
      // A sign by itself: what follows may begin a sequence of its own.
      tell(name === undefined || name.length > 10 ? escape : escape + name + escape)
      out += escape
      at = open + 1
    }
  }
  return out + text.slice(at)
}

/** The field text that stands for a text: the inverse of unescapeText. */
export function escapeText(text: string, delimiters: Delimiters): string {
  // HL7's null is spelled with two quotes, so a text of two quotes is spelled otherwise.
  const { escape } = delimiters
  if (text === '""' && escape !== '') return `${escape}X2222${escape}`
  const { names, any } = specialsOf(delimiters)
  if (!any.test(text)) return text
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const name = names.get(text[at] as string)
    if (name === undefined) continue
    const sequence = text[at] === escape ? keptAt(text, at, escape) : ''
    out += text.slice(from, at) + (sequence === '' ? spell(name, escape) : sequence)
    if (sequence !== '') at += sequence.length - 1
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

interface Specials {
  readonly names: ReadonlyMap<string, string>
  readonly any: RegExp
}

// Nearly all messages declare the same delimiters.
const known = new Map<string, Specials>()
const mostKnown = 50

function specialsOf({ field, component, repetition, escape, subcomponent }: Delimiters): Specials {
  const key = field + component + repetition + subcomponent + escape
  const found = known.get(key)
  if (found !== undefined) return found
  const delimiters = [field, component, subcomponent, repetition, escape]
  const names = new Map([
    ['\r', 'X0D'],
    ['\n', '.br'],
    ...delimiters.flatMap((sign, at) => (sign === '' ? [] : [[sign, 'FSTRE'[at] as string] as const])),
  ])
  const any = new RegExp(`[${[...names.keys()].map((sign) => sign.replace(/[\\\]^-]/, '\\$&')).join('')}]`)
  if (known.size >= mostKnown) known.clear()
  const made = { names, any }
  known.set(key, made)
  return made
}

/** Without an escape character a delimiter in a text cannot be told from one: a blank is the least harm. */
function spell(name: string, escape: string): string {
  return escape === '' ? ' ' : escape + name + escape
}

function keptAt(text: string, at: number, escape: string): string {
  const close = text.indexOf(escape, at + 1)
  return close > 0 && close - at < 210 && kept.test(text.slice(at + 1, close)) ? text.slice(at, close + 1) : ''
}

/** `X` and pairs of hexadecimal digits: bytes, read as UTF-8 where they are, else one character each. */
function hexText(name: string): string | undefined {
  if (!/^X(?:[0-9A-Fa-f]{2}){1,1000}$/.test(name)) return undefined
  const bytes = Buffer.from(name.slice(1), 'hex')
  const text = bytes.toString('utf8')
  const read = text.includes('\ufffd') ? bytes.toString('latin1') : text
  return read.includes('\0') ? undefined : read
}
