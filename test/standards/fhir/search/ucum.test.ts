import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inBaseUnits } from '../../../../src/standards/fhir/search/ucum.ts'

const of = (unit: string, value = 1) => inBaseUnits(unit, value, value)

describe('base units', () => {
  it.each<[string, number, string, number]>([
    ['mg', 5, 'g', 0.005],
    ['[lb_av]', 1, 'g', 453.59237],
    ['mL', 250, 'L', 0.25],
    ['cm', 180, 'm', 1.8],
    ['[in_i]', 1, 'cm', 2.54],
    ['min', 90, 'h', 1.5],
    ['d', 7, 'wk', 1],
    ['Cel', 37, 'K', 310.15],
    ['[degF]', 98.6, 'Cel', 37],
    ['mm[Hg]', 760, 'kPa', 101.325_014_435_4],
    ['cm[H2O]', 10, 'm[H2O]', 0.1],
    ['mmol/L', 5, 'mol/m3', 5],
    ['mg/dL', 100, 'g/L', 1],
    ['ug/mL', 1, 'mg/L', 1],
    ['ng/mL', 1, 'ug/L', 1],
    ['10*9/L', 1, '10*3/uL', 1],
    ['10^9/L', 1, '/nL', 1],
    ['/min', 60, 'Hz', 1],
    ['{beats}/min', 60, '/s', 1],
    ['%', 50, '1', 0.5],
    ['kcal', 1, 'kJ', 4.184],
    ['U/L', 60, 'umol/min/L', 60],
    ['meq/L', 140, 'eq/m3', 140],
    ['m[IU]/mL', 1, '[IU]/L', 1],
    ['kg/m2', 25, 'g/cm2', 2.5],
    ['mL/min/{1.73_m2}', 90, 'mL/min', 90],
  ])('1 %s × %d is %s × %d', (unit, value, other, same) => {
    const [one, two] = [of(unit, value), of(other, same)]
    expect(one?.code).toBe(two?.code)
    expect(one?.low).toBeCloseTo(two?.low ?? Number.NaN, 6)
    expect(Math.abs((one?.low ?? 0) / (two?.low ?? 1) - 1)).toBeLessThan(1e-9)
  })

  it.each(['', 'mgs', 'mg/', 'm g', 'foo', '.', '0', '-1', 'mm[HG]', '{', '__proto__', 'constructor', 'm'.repeat(100)])(
    'does not know %j',
    (unit) => expect(of(unit)).toBeUndefined(),
  )

  it('do not mix what is not of one kind', () => {
    const codes = ['mg', 'mL', 'cm', 'min', 'Cel', 'mm[Hg]', 'mmol/L', 'mg/dL', '%', '[IU]/L', '[pH]'].map(
      (unit) => of(unit)?.code,
    )
    expect(new Set(codes).size).toBe(codes.length)
  })

  const prefixed = fc.tuple(
    fc.constantFrom('', 'k', 'd', 'c', 'm', 'u', 'n'),
    fc.constantFrom('g', 'L', 'm', 's', 'mol', 'Pa'),
  )

  it('are one number for one amount, whatever the unit', () => {
    const powers: Readonly<Record<string, number>> = { '': 0, k: 3, d: -1, c: -2, m: -3, u: -6, n: -9 }
    fc.assert(
      fc.property(
        prefixed,
        fc.constantFrom('', 'k', 'm', 'u'),
        fc.integer({ min: 1, max: 999_999 }),
        ([one, atom], other, digits) => {
          // The same amount, written with the exponent that the prefix leaves.
          const shift = (powers[one] ?? 0) - (powers[other] ?? 0)
          const [here, there] = [of(`${one}${atom}`, digits), of(`${other}${atom}`, Number(`${digits}e${shift}`))]
          expect(here).toEqual(there)
        },
      ),
    )
  })

  it('keep order, and open ends', () => {
    fc.assert(
      fc.property(
        prefixed,
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        ([prefix, atom], a, b) => {
          const range = inBaseUnits(`${prefix}${atom}`, Math.min(a, b), Math.max(a, b))
          expect((range?.low ?? 1) <= (range?.high ?? 0)).toBe(true)
        },
      ),
    )
    expect(inBaseUnits('Cel', 5, Number.MAX_VALUE)?.high).toBe(Number.MAX_VALUE)
    expect(inBaseUnits('mg', -Number.MAX_VALUE, 5)?.low).toBe(-Number.MAX_VALUE)
  })

  it('any text is a unit or none, quickly', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void of(text)))
    fc.assert(fc.property(fc.stringMatching(/^[a-z./0-9[\]{}*^+-]{0,70}$/), (text) => void of(text)))
  })
})
