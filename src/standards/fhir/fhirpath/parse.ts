// FHIRPath expressions as trees. https://hl7.org/fhirpath/N1/#grammar
// Throws an Error that says what is not understood; depth and length are bounded.

export type Tree =
  | { readonly kind: 'literal'; readonly type: string; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'this' | 'index' | 'total' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string; readonly of?: Tree }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[]; readonly of?: Tree }
  | { readonly kind: 'item'; readonly of: Tree; readonly at: Tree }
  | { readonly kind: 'sign'; readonly of: Tree; readonly negative: boolean }
  | { readonly kind: 'type'; readonly operator: 'is' | 'as'; readonly of: Tree; readonly type: string }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Tree; readonly right: Tree }

interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'date' | 'variable' | 'mark' | 'end'
  readonly text: string
}

const longest = 20_000
const deepest = 200
const tokenPattern =
  /\s+|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|(?<name>`[^`]*`|\$?[A-Za-z_][A-Za-z0-9_]*)|(?<string>'(?:[^'\\]|\\.)*')|(?<date>@T?[0-9][0-9T:.+Z-]*)|(?<number>\d+(?:\.\d+)?)|%(?<variable>`[^`]*`|'[^']*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_-]*)|(?<mark><=|>=|!=|!~|[-+*/&|()[\]{}.,<>=~])/y

function tokensOf(source: string): Token[] {
  if (source.length > longest) throw new Error('the expression is too long')
  const tokens: Token[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex
    const match = tokenPattern.exec(source)
    if (!match) throw new Error(`nothing in FHIRPath starts with ${JSON.stringify(source.slice(at, at + 20))}`)
    for (const [kind, text] of Object.entries(match.groups ?? {})) {
      if (text !== undefined) tokens.push({ kind: kind as Token['kind'], text })
    }
  }
  return [...tokens, { kind: 'end', text: '' }]
}

const levels: readonly (readonly string[])[] = [
  ['implies'],
  ['or', 'xor'],
  ['and'],
  ['in', 'contains'],
  ['=', '~', '!=', '!~'],
  ['<=', '<', '>', '>='],
  ['|'],
  ['is', 'as'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
]

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

/** The tree of an expression. */
export function parseFhirPath(source: string): Tree {
  const reader: Reader = { tokens: tokensOf(source), at: 0, depth: 0 }
  const tree = readLevel(reader, 0)
  if (peek(reader).kind !== 'end') throw new Error(`${JSON.stringify(peek(reader).text)} is not expected`)
  return tree
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.at] as Token
}

function take(reader: Reader): Token {
  const token = peek(reader)
  reader.at += 1
  return token
}

function isMark(reader: Reader, text: string): boolean {
  const token = peek(reader)
  return token.kind === 'mark' && token.text === text
}

function expect(reader: Reader, text: string): void {
  if (!isMark(reader, text)) throw new Error(`${text} is missing before ${JSON.stringify(peek(reader).text)}`)
  reader.at += 1
}

function readLevel(reader: Reader, level: number): Tree {
  const operators = levels[level]
  if (!operators) return readUnary(reader)
  reader.depth += 1
  if (reader.depth > deepest * levels.length) throw new Error('the expression is nested too deep')
  let left = readLevel(reader, level + 1)
  for (;;) {
    const { kind, text } = peek(reader)
    if ((kind !== 'mark' && kind !== 'name') || !operators.includes(text)) break
    reader.at += 1
    if (text === 'is' || text === 'as') left = { kind: 'type', operator: text, of: left, type: readType(reader) }
    else left = { kind: 'binary', operator: text, left, right: readLevel(reader, level + 1) }
  }
  reader.depth -= 1
  return left
}

function readUnary(reader: Reader): Tree {
  if (isMark(reader, '-') || isMark(reader, '+')) {
    const negative = take(reader).text === '-'
    return { kind: 'sign', of: readUnary(reader), negative }
  }
  let tree = readTerm(reader)
  for (;;) {
    if (isMark(reader, '.')) {
      reader.at += 1
      tree = readStep(reader, tree)
    } else if (isMark(reader, '[')) {
      reader.at += 1
      tree = { kind: 'item', of: tree, at: readLevel(reader, 0) }
      expect(reader, ']')
    } else return tree
  }
}

function readTerm(reader: Reader): Tree {
  const { kind, text } = peek(reader)
  if (kind === 'name') return readStep(reader, undefined)
  reader.at += 1
  if (kind === 'string') return { kind: 'literal', type: 'string', value: unescape(text.slice(1, -1)) }
  if (kind === 'number') return readNumber(reader, text)
  if (kind === 'variable') return { kind: 'variable', name: bare(text) }
  if (kind === 'date') {
    const isTime = text.startsWith('@T')
    const type = isTime ? 'time' : text.includes('T') ? 'dateTime' : 'date'
    return { kind: 'literal', type, value: text.slice(isTime ? 2 : 1).replace(/T$/, '') }
  }
  if (text === '(') {
    const tree = readLevel(reader, 0)
    expect(reader, ')')
    return tree
  }
  if (text === '{') {
    expect(reader, '}')
    return { kind: 'empty' }
  }
  throw new Error(`${JSON.stringify(text)} is not expected`)
}

const units = /^(?:year|month|week|day|hour|minute|second|millisecond)s?$/

function readNumber(reader: Reader, text: string): Tree {
  const next = peek(reader)
  if (next.kind === 'string' || (next.kind === 'name' && units.test(next.text))) {
    reader.at += 1
    const unit = next.kind === 'string' ? unescape(next.text.slice(1, -1)) : next.text.replace(/s$/, '')
    return { kind: 'literal', type: 'Quantity', value: { value: Number(text), code: unit } }
  }
  return { kind: 'literal', type: text.includes('.') ? 'decimal' : 'integer', value: Number(text) }
}

function readStep(reader: Reader, of: Tree | undefined): Tree {
  const { kind, text } = take(reader)
  if (kind !== 'name') throw new Error(`a name is missing before ${JSON.stringify(text)}`)
  if (of === undefined) {
    if (text === 'true' || text === 'false') return { kind: 'literal', type: 'boolean', value: text === 'true' }
    if (text === '$this') return { kind: 'this' }
    if (text === '$index') return { kind: 'index' }
    if (text === '$total') return { kind: 'total' }
  }
  if (!isMark(reader, '(')) return { kind: 'name', name: bare(text), ...(of ? { of } : {}) }
  reader.at += 1
  const args: Tree[] = []
  while (!isMark(reader, ')')) {
    if (args.length > 0) expect(reader, ',')
    args.push(readLevel(reader, 0))
  }
  reader.at += 1
  return { kind: 'call', name: text, args, ...(of ? { of } : {}) }
}

function readType(reader: Reader): string {
  let name = bare(take(reader).text)
  while (isMark(reader, '.')) {
    reader.at += 1
    name = `${name}.${bare(take(reader).text)}`
  }
  return name
}

function bare(name: string): string {
  return /^[`'"]/.test(name) ? name.slice(1, -1) : name
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' }

function unescape(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_whole, hex?: string, one?: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (escapes[one ?? ''] ?? one ?? ''),
  )
}
