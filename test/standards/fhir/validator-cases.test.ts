import { describe, expect, it } from 'vitest'
import { issuesOfCase, validatorCases } from './validator-cases.ts'

/** One valid case has an id of 73 characters in what it contains, which R4 does not allow. */
const knownAlarms = ['contained-resource-bad-id-ignore']

describe.skipIf(validatorCases === undefined)("HL7's validator cases, where they are at hand", () => {
  const verdicts = (validatorCases ?? []).map((one) => ({
    ...one,
    isRefused: issuesOfCase(one).some((issue) => issue.severity === 'error'),
  }))
  const share = (labels: readonly string[]): number => {
    const wanted = verdicts.filter(({ label }) => labels.includes(label))
    const found = wanted.filter(({ isRefused }) => isRefused).length
    console.log(`${labels.join(', ')}: ${found} of ${wanted.length} refused`)
    return found / wanted.length
  }

  it('are refused where the structure or an invariant is broken', () => {
    expect(share(['structural', 'invariant'])).toBeGreaterThanOrEqual(0.95)
  })

  it('are refused where they are invalid for whatever reason', () => {
    expect(share(['structural', 'invariant', 'deep'])).toBeGreaterThanOrEqual(0.88)
  })

  it('are not refused where they are valid', () => {
    const alarms = verdicts.filter(({ label, isRefused }) => label === 'valid' && isRefused)
    console.log(`valid: ${alarms.length} of ${verdicts.filter(({ label }) => label === 'valid').length} refused`)
    expect(alarms.map(({ name }) => name)).toEqual(knownAlarms)
  })
})
