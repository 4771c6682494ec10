// Amounts in base units, so that 5 mg and 0.005 g are found alike: the common units of UCUM, by their own definitions.
// https://hl7.org/fhir/R4/search.html#quantity

import type { BaseRange } from '../../standard.ts'

/** How much of its base units an atom is: a factor, and the power of each base unit. */
interface Unit {
  readonly factor: number
  readonly powers: Readonly<Record<string, number>>
}

const prefixes: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  da: 1e1,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
  a: 1e-18,
}

/** Atoms that take a prefix. The arbitrary ones (`[IU]`) stand for themselves: nothing else converts to them. */
const metric: Readonly<Record<string, Unit>> = {
  m: { factor: 1, powers: { m: 1 } },
  g: { factor: 1, powers: { g: 1 } },
  s: { factor: 1, powers: { s: 1 } },
  K: { factor: 1, powers: { K: 1 } },
  A: { factor: 1, powers: { A: 1 } },
  cd: { factor: 1, powers: { cd: 1 } },
  rad: { factor: 1, powers: { rad: 1 } },
  mol: { factor: 1, powers: { mol: 1 } },
  osm: { factor: 1, powers: { osm: 1 } },
  eq: { factor: 1, powers: { eq: 1 } },
  l: { factor: 1e-3, powers: { m: 3 } },
  L: { factor: 1e-3, powers: { m: 3 } },
  Hz: { factor: 1, powers: { s: -1 } },
  Bq: { factor: 1, powers: { s: -1 } },
  N: { factor: 1e3, powers: { g: 1, m: 1, s: -2 } },
  Pa: { factor: 1e3, powers: { g: 1, m: -1, s: -2 } },
  bar: { factor: 1e8, powers: { g: 1, m: -1, s: -2 } },
  J: { factor: 1e3, powers: { g: 1, m: 2, s: -2 } },
  W: { factor: 1e3, powers: { g: 1, m: 2, s: -3 } },
  V: { factor: 1e3, powers: { g: 1, m: 2, s: -3, A: -1 } },
  C: { factor: 1, powers: { A: 1, s: 1 } },
  Ohm: { factor: 1e3, powers: { g: 1, m: 2, s: -3, A: -2 } },
  Gy: { factor: 1, powers: { m: 2, s: -2 } },
  Sv: { factor: 1, powers: { m: 2, s: -2 } },
  cal: { factor: 4184, powers: { g: 1, m: 2, s: -2 } },
  kat: { factor: 1, powers: { mol: 1, s: -1 } },
  U: { factor: 1e-6 / 60, powers: { mol: 1, s: -1 } },
  t: { factor: 1e6, powers: { g: 1 } },
  'm[Hg]': { factor: 133_322_387.415, powers: { g: 1, m: -1, s: -2 } },
  'm[H2O]': { factor: 9_806_650, powers: { g: 1, m: -1, s: -2 } },
  '[iU]': { factor: 1, powers: { '[IU]': 1 } },
  '[IU]': { factor: 1, powers: { '[IU]': 1 } },
}

const plain: Readonly<Record<string, Unit>> = {
  '%': { factor: 0.01, powers: {} },
  '[ppth]': { factor: 1e-3, powers: {} },
  '[ppm]': { factor: 1e-6, powers: {} },
  '[ppb]': { factor: 1e-9, powers: {} },
  '10*': { factor: 10, powers: {} },
  '10^': { factor: 10, powers: {} },
  min: { factor: 60, powers: { s: 1 } },
  h: { factor: 3600, powers: { s: 1 } },
  d: { factor: 86_400, powers: { s: 1 } },
  wk: { factor: 604_800, powers: { s: 1 } },
  mo: { factor: 2_629_800, powers: { s: 1 } },
  mo_j: { factor: 2_629_800, powers: { s: 1 } },
  a: { factor: 31_557_600, powers: { s: 1 } },
  a_j: { factor: 31_557_600, powers: { s: 1 } },
  deg: { factor: Math.PI / 180, powers: { rad: 1 } },
  '[in_i]': { factor: 0.0254, powers: { m: 1 } },
  '[ft_i]': { factor: 0.3048, powers: { m: 1 } },
  '[yd_i]': { factor: 0.9144, powers: { m: 1 } },
  '[mi_i]': { factor: 1609.344, powers: { m: 1 } },
  '[lb_av]': { factor: 453.592_37, powers: { g: 1 } },
  '[oz_av]': { factor: 28.349_523_125, powers: { g: 1 } },
  '[stone_av]': { factor: 6350.293_18, powers: { g: 1 } },
  '[gr]': { factor: 0.064_798_91, powers: { g: 1 } },
  '[gal_us]': { factor: 3.785_411_784e-3, powers: { m: 3 } },
  '[qt_us]': { factor: 9.463_529_46e-4, powers: { m: 3 } },
  '[pt_us]': { factor: 4.731_764_73e-4, powers: { m: 3 } },
  '[foz_us]': { factor: 2.957_352_956_25e-5, powers: { m: 3 } },
  '[psi]': { factor: 6_894_757.293_168_36, powers: { g: 1, m: -1, s: -2 } },
  '[pH]': { factor: 1, powers: { '[pH]': 1 } },
}

/** Temperatures do not start at the same zero: kelvin = (value + shift) × factor. They stand alone, never in a product. */
const shifted: Readonly<Record<string, { readonly shift: number; readonly factor: number }>> = {
  Cel: { shift: 273.15, factor: 1 },
  '[degF]': { shift: 459.67, factor: 5 / 9 },
}

/** No unit that is written down is longer. */
const longestUnit = 60

const known = new Map<string, Unit | undefined>()

/** A range of a UCUM unit in base units; undefined for a unit that the tables do not have. Open ends stay open. */
export function inBaseUnits(unit: string, low: number, high: number): BaseRange | undefined {
  if (Object.hasOwn(shifted, unit)) {
    const { shift, factor } = shifted[unit] ?? { shift: 0, factor: 1 }
    const toKelvin = (value: number) => scaled(value + shift, factor)
    return { code: 'K', low: toKelvin(low), high: toKelvin(high) }
  }
  const found = unitOf(unit)
  if (found === undefined) return undefined
  return { code: spell(found.powers), low: scaled(low, found.factor), high: scaled(high, found.factor) }
}

/** Rounded to twelve digits, so that the same amount is the same number whatever unit it came from. */
function scaled(value: number, factor: number): number {
  if (Math.abs(value) === Number.MAX_VALUE) return value
  const product = value * factor
  return Number.isFinite(product) ? Number(product.toPrecision(12)) : Math.sign(product) * Number.MAX_VALUE
}

function spell(powers: Unit['powers']): string {
  const names = Object.keys(powers)
    .filter((name) => powers[name] !== 0)
    .toSorted()
  return names.length === 0 ? '1' : names.map((name) => `${name}${powers[name] === 1 ? '' : powers[name]}`).join('.')
}

function unitOf(text: string): Unit | undefined {
  if (text === '' || text.length > longestUnit) return undefined
  if (known.has(text)) return known.get(text)
  const unit = readProduct(text)
  // What clients send is bounded by nothing.
  if (known.size > 2000) known.clear()
  known.set(text, unit)
  return unit
}

/** Terms between `.` and `/`; a leading `/` divides one. Parentheses are for units that nobody writes. */
function readProduct(text: string): Unit | undefined {
  let factor = 1
  const powers: Record<string, number> = {}
  const bare = text.replaceAll(/\{[^{}]*\}/g, '')
  const terms = bare.split(/([./])/)
  let sign = 1
  for (const [at, term] of terms.entries()) {
    if (at % 2 === 1) {
      sign = term === '/' ? -1 : 1
      continue
    }
    // Only an annotation, or what stands before a leading slash.
    if (term === '') {
      if (at > 0 && bare === text) return undefined
      continue
    }
    const unit = readTerm(term)
    if (unit === undefined) return undefined
    factor *= unit.factor ** sign
    for (const [name, power] of Object.entries(unit.powers)) powers[name] = (powers[name] ?? 0) + sign * power
  }
  return Number.isFinite(factor) && factor > 0 ? { factor, powers } : undefined
}

/** An atom with its prefix and exponent, `mm3`, or a number, `24`. */
function readTerm(term: string): Unit | undefined {
  if (/^\d{1,9}$/.test(term)) return Number(term) === 0 ? undefined : { factor: Number(term), powers: {} }
  const match = /^(.*?[^\d+-])([+-]?\d{1,2})?$/.exec(term)
  const atom = match?.[1] === undefined ? undefined : readAtom(match[1])
  if (!atom) return undefined
  const exponent = Number(match?.[2] ?? 1)
  const powers = Object.fromEntries(Object.entries(atom.powers).map(([name, power]) => [name, power * exponent]))
  return { factor: atom.factor ** exponent, powers }
}

function readAtom(text: string): Unit | undefined {
  if (Object.hasOwn(plain, text)) return plain[text]
  if (Object.hasOwn(metric, text)) return metric[text]
  for (const length of [1, 2]) {
    const prefix = text.slice(0, length)
    const atom = text.slice(length)
    if (!Object.hasOwn(prefixes, prefix) || !Object.hasOwn(metric, atom)) continue
    const { factor, powers } = metric[atom] ?? { factor: 1, powers: {} }
    return { factor: factor * (prefixes[prefix] ?? 1), powers }
  }
  return undefined
}
