// The process log tells of an error what, where and why, and nothing that was sent.

import { describe, expect, it } from 'vitest'
import { errorForLog } from '../../src/cli/error-for-log.ts'
import { fault, GatewayError } from '../../src/errors.ts'

const secret = 'Amara Okafor'

function failureOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('an error in the log', () => {
  it.each([
    ['of a parser', () => failureOf(() => JSON.parse(`{"name": ${secret}}`))],
    ['with issues', () => new GatewayError('internal', `Refused: ${secret}`, { issues: [fault('x', '', secret)] })],
    [
      'of a database',
      () =>
        Object.assign(new Error(`invalid input syntax for type date: "${secret}"`), {
          detail: secret,
          where: secret,
          parameters: [secret],
        }),
    ],
    ['with a cause', () => new Error('It failed', { cause: Object.assign(new Error('deep'), { detail: secret }) })],
    ['that is none', () => secret],
  ])('%s says nothing of a person', (_what, make) => {
    expect(JSON.stringify(errorForLog(make()))).not.toContain('Amara')
  })

  it('says what, where and why', () => {
    const error = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      table: 'systems',
      constraint: 'systems_pkey',
    })
    const logged = errorForLog(new Error('It failed', { cause: error }))
    expect(logged).toMatchObject({
      type: 'Error',
      message: 'It failed',
      cause: { code: '23505', table: 'systems', constraint: 'systems_pkey', message: 'duplicate key value' },
    })
    expect(logged.stack[0]).toMatch(/^at .*error-for-log\.test/)
  })

  it('ends, however long the chain of causes', () => {
    const loop = new Error('a')
    loop.cause = loop
    expect(JSON.stringify(errorForLog(loop)).length).toBeLessThan(20_000)
  })
})
