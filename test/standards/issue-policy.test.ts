import { describe, expect, it } from 'vitest'
import { fault, type Issue } from '../../src/errors.ts'
import { applyPolicy } from '../../src/standards/issue-policy.ts'

const remarks: Issue[] = ['lint.undeclared', 'lint.time-zone', 'lint.identifier-agency', 'loss.xml'].map((code) => ({
  severity: 'warning',
  code,
  path: '/a',
  text: 'x',
}))
const issues = [fault('required', '', 'x'), ...remarks]

function after(policy: Parameters<typeof applyPolicy>[1]): string[] {
  return applyPolicy(issues, policy).map(({ code, severity }) => `${severity} ${code}`)
}

describe('a policy', () => {
  it('leaves everything as it is when it says nothing', () => {
    expect(applyPolicy(issues, {})).toEqual(issues)
  })

  it('rejects by rule and by family, and passes over what it ignores', () => {
    expect(after({ reject: ['lint.undeclared'], ignore: ['lint.identifier-agency', 'loss'] })).toEqual([
      'error required',
      'error lint.undeclared',
      'warning lint.time-zone',
    ])
    expect(after({ reject: ['lint.*'] }).filter((text) => text.startsWith('error'))).toHaveLength(4)
  })

  it('lets the longer name decide, and of equals the stricter', () => {
    expect(after({ reject: ['lint'], warn: ['lint.time-zone'], ignore: ['lint.identifier-agency'] })).toEqual([
      'error required',
      'error lint.undeclared',
      'warning lint.time-zone',
      'warning loss.xml',
    ])
    expect(after({ reject: ['loss'], ignore: ['loss'] })).toContain('error loss.xml')
  })

  it('never sets aside what a schema refuses', () => {
    expect(after({ ignore: ['required', '*'] })).toEqual(['error required'])
  })

  it('does not take a rule for another that begins alike', () => {
    expect(after({ reject: ['lint.time'] })).toContain('warning lint.time-zone')
  })
})
