import { describe, expect, it } from 'vitest'
import { isDataRefusal, isRetryable, translateDatabaseError } from '../../src/db/failures.ts'
import { GatewayError } from '../../src/errors.ts'

const coded = (code: string) => Object.assign(new Error('planted'), { code })

describe('translateDatabaseError', () => {
  it.each([
    '08000',
    '08006',
    '53200',
    '53300',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '25P03',
    '58030',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
  ])('%s means that the database is away', (code) => {
    const error = coded(code)
    const translated = translateDatabaseError(error)
    expect(translated).toBeInstanceOf(GatewayError)
    expect(translated).toMatchObject({ code: 'unavailable', cause: error, headers: { 'Retry-After': '5' } })
  })

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    'Cannot use a pool after calling end on the pool',
    'driver has already been destroyed',
    'PGlite is closed',
  ])('so does "%s", which has no code', (message) => {
    expect(translateDatabaseError(new Error(message))).toMatchObject({ code: 'unavailable' })
  })

  it('looks into the several failures of one connect', () => {
    const error = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])
    expect(translateDatabaseError(error)).toMatchObject({ code: 'unavailable' })
  })

  it.each([
    coded('23505'),
    coded('42P01'),
    coded('40001'),
    coded('25P02'),
    new Error('planted'),
    new GatewayError('conflict', 'planted'),
    'text',
    undefined,
  ])('leaves %s as it is', (error) => {
    expect(translateDatabaseError(error)).toBe(error)
  })
})

describe('what a code means', () => {
  it.each([
    ['40001', true, false],
    ['40P01', true, false],
    ['22P05', false, true],
    ['23505', false, true],
    ['23P01', false, true],
    ['54000', false, true],
    ['P0001', false, true],
    ['42601', false, false],
    ['57P01', false, false],
  ])('%s', (code, retryable, refusal) => {
    expect([isRetryable(coded(code)), isDataRefusal(coded(code))]).toEqual([retryable, refusal])
  })

  it('is nothing for what is no database error', () => {
    for (const odd of [undefined, null, 'text', 7, new Error('planted'), { code: 23505 }]) {
      expect([isRetryable(odd), isDataRefusal(odd)]).toEqual([false, false])
    }
  })
})
