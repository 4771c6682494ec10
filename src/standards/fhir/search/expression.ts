// The subset of FHIRPath in which R4 writes its search parameters, as a tree.
// https://hl7.org/fhir/R4/searchparameter-definitions.html#SearchParameter.expression

export type Expression =
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'literal'; readonly value: string | number | boolean }
  | { readonly op: 'member'; readonly of: Expression; readonly name: string }
  | { readonly op: 'index'; readonly of: Expression; readonly index: number }
  | {
      readonly op: 'call'
      readonly of: Expression | undefined
      readonly name: string
      readonly arguments: readonly Expression[]
    }
  | { readonly op: 'as' | 'is'; readonly of: Expression; readonly type: string }
  | { readonly op: '=' | '!=' | 'and'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'union'; readonly items: readonly Expression[] }

const tokenPattern = /\s*(?:([A-Za-z_]\w*)|'([^']*)'|(\d+)|(!=|[.()[\]|,=]))/y

interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'sign'
  readonly text: string
}

/** The tree of an expression; throws SyntaxError naming what it cannot read. */
export function parseExpression(text: string): Expression {
  const tokens = readTokens(text)
  let at = 0
  const isNext = (sign: string) => tokens[at]?.text === sign && tokens[at]?.kind !== 'string'
  const take = () => {
    const token = tokens[at]
    at += 1
    if (!token) throw new SyntaxError(`${text}: ends too early`)
    return token
  }
  const expect = (sign: string) => {
    if (!isNext(sign)) throw new SyntaxError(`${text}: ${sign} expected at ${tokens[at]?.text ?? 'the end'}`)
    at += 1
  }

  function readUnion(): Expression {
    const items = [readAnd()]
    while (isNext('|')) {
      at += 1
      items.push(readAnd())
    }
    const [only] = items
    return only && items.length === 1 ? only : { op: 'union', items }
  }

  function readAnd(): Expression {
    let left = readComparison()
    while (isNext('and')) {
      at += 1
      left = { op: 'and', left, right: readComparison() }
    }
    return left
  }

  function readComparison(): Expression {
    const left = readTyped()
    const sign = isNext('=') ? '=' : isNext('!=') ? '!=' : undefined
    if (!sign) return left
    at += 1
    return { op: sign, left, right: readTyped() }
  }

  function readTyped(): Expression {
    let expression = readPath()
    while (isNext('as') || isNext('is')) {
      const op = take().text === 'as' ? 'as' : 'is'
      expression = { op, of: expression, type: take().text }
    }
    return expression
  }

  function readPath(): Expression {
    let path = readFirst()
    while (isNext('.') || isNext('[')) {
      if (take().text === '[') {
        path = { op: 'index', of: path, index: Number(take().text) }
        expect(']')
      } else {
        const { text: name } = take()
        path = isNext('(')
          ? { op: 'call', of: path, name, arguments: readArguments() }
          : { op: 'member', of: path, name }
      }
    }
    return path
  }

  function readFirst(): Expression {
    const token = take()
    if (token.kind === 'string') return { op: 'literal', value: token.text }
    if (token.kind === 'number') return { op: 'literal', value: Number(token.text) }
    if (token.text === '(') {
      const inner = readUnion()
      expect(')')
      return inner
    }
    if (token.kind !== 'name') throw new SyntaxError(`${text}: unexpected ${token.text}`)
    if (token.text === 'true' || token.text === 'false') return { op: 'literal', value: token.text === 'true' }
    if (isNext('(')) return { op: 'call', of: undefined, name: token.text, arguments: readArguments() }
    return { op: 'name', name: token.text }
  }

  function readArguments(): Expression[] {
    const list: Expression[] = []
    expect('(')
    while (!isNext(')')) {
      list.push(readUnion())
      if (isNext(',')) at += 1
    }
    expect(')')
    return list
  }

  const expression = readUnion()
  if (at < tokens.length) throw new SyntaxError(`${text}: unexpected ${tokens[at]?.text}`)
  return expression
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  tokenPattern.lastIndex = 0
  while (text.slice(tokenPattern.lastIndex).trim() !== '') {
    const from = tokenPattern.lastIndex
    const match = tokenPattern.exec(text)
    if (!match) throw new SyntaxError(`${text}: cannot read ${text.slice(from)}`)
    const [, name, string, number, sign] = match
    if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (string !== undefined) tokens.push({ kind: 'string', text: string })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else tokens.push({ kind: 'sign', text: sign ?? '' })
  }
  return tokens
}
