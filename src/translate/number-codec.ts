// The value rule for numbers: digits kept, and scaled by a declared factor in exact decimals (no binary fractions).

import { isRawNumber, literalOf } from '../json/exact.ts'
import type { Json } from '../standards/standard.ts'
import { type Codec, shown, unstated, unwritable } from './codecs.ts'
import type { Row } from './mapping.ts'

const jsonNumber = /^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?$/
const defaultDigits = 6

/** A decimal number; canonical = vendor × `times` ÷ `over`, rounded (and so said) to `digits` where it does not come out even. */
export function numberCodec(rule: NonNullable<Row['number']>): Codec | string {
  const { times = '1', over = '1', digits = defaultDigits, vendorDigits = defaultDigits, ignore = '' } = rule
  for (const factor of [times, over])
    if (!jsonNumber.test(factor) || Number(factor) === 0) return `"${factor}" is not a decimal number other than 0`
  const isScaled = times !== '1' || over !== '1'
  const comma = rule.decimal === ','
  const ignored = new Set(ignore)
  const reads = (value: Json): string | undefined => {
    if (typeof value === 'number' || isRawNumber(value)) return literalOf(value)
    if (typeof value !== 'string') return undefined
    const bare = ignored.size === 0 ? value : [...value].filter((one) => !ignored.has(one)).join('')
    return comma ? bare.replace(',', '.') : bare
  }
  const writes = (literal: string): Json =>
    rule.as === 'number' ? numberOf(literal) : comma ? literal.replace('.', ',') : literal
  return {
    in(value, remark) {
      const literal = reads(value)
      if (literal === undefined || (!jsonNumber.test(literal) && typeof value === 'string')) {
        remark('error', 'number-invalid', `${shown(value)} is not a plain decimal number.`)
        return unstated
      }
      if (!isScaled) return typeof value === 'string' ? numberOf(literal) : value
      const scaled = scale(literal, times, over, digits)
      if (scaled === undefined) {
        remark('error', 'number-invalid', `${shown(value)} cannot be scaled: it is not a plain decimal number.`)
        return unstated
      }
      if (!scaled.exact)
        remark('information', 'number-rounded', `${shown(value)} × ${times} ÷ ${over} is rounded to ${scaled.text}.`)
      return numberOf(scaled.text)
    },
    out(value, remark) {
      const literal = literalOf(value)
      if (literal === undefined) return unwritable(value, remark)
      if (!isScaled) return rule.as === 'number' ? value : writes(literal)
      const scaled = scale(literal, over, times, vendorDigits)
      if (scaled === undefined) return unwritable(value, remark)
      if (scale(scaled.text, times, over, digits)?.text !== scale(literal, '1', '1', digits)?.text)
        remark(
          'warning',
          'loss.rounded',
          `${shown(value)} becomes ${scaled.text} in the vendor's unit, which is not quite the same.`,
        )
      return writes(scaled.text)
    },
  }
}

function numberOf(literal: string): Json {
  return (String(Number(literal)) === literal ? Number(literal) : JSON.rawJSON(literal)) as Json
}

/** literal × times ÷ over to at most `digits` decimals, half away from zero; undefined for what is no plain decimal. */
export function scale(
  literal: string,
  times: string,
  over: string,
  digits: number,
): { text: string; exact: boolean } | undefined {
  if (!jsonNumber.test(literal)) return undefined
  const [one, factor, part] = [literal, times, over].map(decimalOf) as [Decimal, Decimal, Decimal]
  let top = one.whole * factor.whole * 10n ** BigInt(part.places + digits)
  let bottom = part.whole * 10n ** BigInt(one.places + factor.places)
  if (bottom < 0n) [top, bottom] = [-top, -bottom]
  const size = top < 0n ? -top : top
  const rounded = (size * 2n + bottom) / (bottom * 2n)
  const shownDigits = String(rounded).padStart(digits + 1, '0')
  const whole = shownDigits.slice(0, shownDigits.length - digits)
  const rest = shownDigits.slice(shownDigits.length - digits).replace(/0+$/, '')
  const sign = top < 0n && rounded !== 0n ? '-' : ''
  return { text: `${sign}${whole}${rest === '' ? '' : `.${rest}`}`, exact: size % bottom === 0n }
}

interface Decimal {
  readonly whole: bigint
  readonly places: number
}

function decimalOf(literal: string): Decimal {
  const [whole = '0', places = ''] = literal.split('.')
  return { whole: BigInt(whole + places), places: places.length }
}
