// The check digits of SNOMED CT and LOINC, which tell a mistyped code without the content of either.
// https://confluence.ihtsdotools.org/display/DOCRELFMT/5.5+Verhoeff+Check+Digit and https://loinc.org/kb/users-guide/

const turns = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** The product of two places in the symmetries of a pentagon. */
function joined(one: number, other: number): number {
  const turn = one < 5 ? one + other : one - other
  const isFlipped = one >= 5 !== other >= 5
  return ((((turn % 5) + 5) % 5) + (isFlipped ? 5 : 0)) % 10
}

/** Whether a code may be a concept of SNOMED CT: 6 to 18 digits, the last by Verhoeff. Expressions are not looked at. */
export function isSnomed(code: string): boolean {
  if (/[\s:|+=<{]/.test(code)) return true
  if (!/^[1-9]\d{5,17}$/.test(code)) return false
  let sum = 0
  for (const [at, digit] of [...code].toReversed().entries()) sum = joined(sum, Number(turns[at % 8]?.[Number(digit)]))
  return sum === 0
}

/** Whether a code may be one of LOINC: digits and a check digit by Luhn. Parts and answers have letters before, and rules of their own. */
export function isLoinc(code: string): boolean {
  if (!/^\d/.test(code)) return /^(?:LA|LP|LL|LG|MTHU|X)/.test(code)
  const match = /^(\d{1,8})-(\d)$/.exec(code)
  if (!match) return false
  let sum = 0
  for (const [at, digit] of [...(match[1] ?? '')].toReversed().entries()) {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return (10 - (sum % 10)) % 10 === Number(match[2])
}
