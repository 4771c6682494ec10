// The closed library of named functions that a row may put between its values (`"fn": "digits"`, `"fn": ["unpad", 6]`).
// Each has its way back, or is one-way in. All work on text.

import type { Json } from '../standards/standard.ts'
import { type Codec, shown, textCodec, unstated } from './codecs.ts'

interface Between {
  in(text: string): string | undefined
  /** Absent: one-way in. Undefined as a result: this canonical text has no vendor spelling. */
  out?(text: string): string | undefined
}

interface NamedFunction {
  /** iso: one spelling each way; lens: several vendor spellings become one; one-way: no way back. */
  readonly law: 'iso' | 'lens' | 'one-way'
  readonly says: string
  /** What its arguments are, in order. */
  readonly takes: readonly ('text' | 'count')[]
  make(args: readonly (string | number)[]): Between
}

const same = (text: string): string => text

/** Every function by its name. */
export const functions: Readonly<Record<string, NamedFunction>> = {
  upper: { law: 'lens', says: 'upper case', takes: [], make: () => ({ in: (text) => text.toUpperCase(), out: same }) },
  lower: { law: 'lens', says: 'lower case', takes: [], make: () => ({ in: (text) => text.toLowerCase(), out: same }) },
  digits: {
    law: 'lens',
    says: 'the digits of it',
    takes: [],
    make: () => ({ in: (text) => text.replaceAll(/\D/g, '') || undefined, out: same }),
  },
  collapse: {
    law: 'lens',
    says: 'runs of blanks as one blank',
    takes: [],
    make: () => ({ in: (text) => text.trim().split(/\s+/).join(' ') || undefined, out: same }),
  },
  unpad: {
    law: 'lens',
    says: 'without leading zeros; written with as many as make the width',
    takes: ['count'],
    make: ([width]) => ({
      in: (text) => text.replace(/^0+(?=.)/, ''),
      out: (text) => (text.length > Number(width) ? undefined : text.padStart(Number(width), '0')),
    }),
  },
  pad: {
    law: 'lens',
    says: 'with leading zeros up to the width',
    takes: ['count'],
    make: ([width]) => ({ in: (text) => text.padStart(Number(width), '0'), out: same }),
  },
  group: {
    law: 'lens',
    says: 'digits in groups with dashes (`3-2-4`); written without',
    takes: ['text'],
    make: ([shape]) => grouped(String(shape).split('-').map(Number)),
  },
  after: {
    law: 'iso',
    says: 'what follows a prefix; written with it',
    takes: ['text'],
    make: ([prefix]) => ({
      in: (text) => (text.startsWith(String(prefix)) ? text.slice(String(prefix).length) || undefined : undefined),
      out: (text) => `${prefix}${text}`,
    }),
  },
  before: {
    law: 'iso',
    says: 'what stands before a suffix; written with it',
    takes: ['text'],
    make: ([suffix]) => ({
      in: (text) => (text.endsWith(String(suffix)) ? text.slice(0, -String(suffix).length) || undefined : undefined),
      out: (text) => `${text}${suffix}`,
    }),
  },
  'last-first': {
    law: 'lens',
    says: '`Last, First` as `First Last`; written back at the last blank',
    takes: [],
    make: () => ({ in: firstLast, out: lastFirst }),
  },
  first: {
    law: 'one-way',
    says: 'the first characters',
    takes: ['count'],
    make: ([count]) => ({ in: (text) => [...text].slice(0, Number(count)).join('') }),
  },
  last: {
    law: 'one-way',
    says: 'the last characters',
    takes: ['count'],
    make: ([count]) => ({ in: (text) => [...text].slice(-Number(count)).join('') }),
  },
  initials: {
    law: 'one-way',
    says: 'the first letter of each word',
    takes: [],
    make: () => ({
      in: (text) =>
        text
          .trim()
          .split(/\s+/)
          .map((word) => [...word][0])
          .join(''),
    }),
  },
}

/** The codec of a call, or what is wrong with it. `both`: a way back is needed. */
export function functionCodec(call: string | readonly (string | number)[], both: boolean): Codec | string {
  const [name, ...args] = typeof call === 'string' ? [call] : call
  const known = typeof name === 'string' && Object.hasOwn(functions, name) ? functions[name] : undefined
  if (known === undefined)
    return `there is no function ${JSON.stringify(name)}; there are ${Object.keys(functions).join(', ')}`
  const fits =
    args.length === known.takes.length &&
    known.takes.every((kind, at) =>
      kind === 'count'
        ? Number.isInteger(args[at]) && Number(args[at]) >= 1 && Number(args[at]) <= 1000
        : args[at] !== '',
    )
  if (!fits) return `"${name}" takes ${known.takes.join(', ') || 'no arguments'}`
  if (known.law === 'one-way' && both) return `"${name}" has no way back: say \`"way": "in"\``
  return codecOf(name as string, known.make(args))
}

function codecOf(name: string, { in: forth, out: back }: Between): Codec {
  return {
    in(value, remark) {
      const text = textCodec.in(value, remark)
      if (typeof text !== 'string') return text
      const found = forth(text)
      if (found !== undefined) return found
      remark('error', 'function-refused', `"${name}" has no value for ${shown(value)}.`)
      return unstated
    },
    out(value: Json, remark) {
      const text = typeof value === 'string' ? back?.(value) : undefined
      if (text !== undefined && forth(text) === value) return text
      remark(
        'warning',
        'loss.function',
        `${shown(value)} has no spelling that "${name}" would read as it, and is left out.`,
      )
      return unstated
    },
  }
}

function grouped(sizes: readonly number[]): Between {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return {
    in(text) {
      const digits = text.replaceAll(/[\s-]/g, '')
      if (digits.length !== total || /\D/.test(digits)) return undefined
      let at = 0
      return sizes.map((size) => digits.slice(at, (at += size))).join('-')
    },
    out: (text) => text.replaceAll('-', ''),
  }
}

function firstLast(text: string): string | undefined {
  const at = text.indexOf(',')
  const family = at < 0 ? '' : text.slice(0, at).trim()
  const given = at < 0 ? '' : text.slice(at + 1).trim()
  return family === '' || given === '' ? undefined : `${given} ${family}`
}

function lastFirst(text: string): string | undefined {
  const at = text.lastIndexOf(' ')
  return at <= 0 ? undefined : `${text.slice(at + 1)}, ${text.slice(0, at)}`
}
