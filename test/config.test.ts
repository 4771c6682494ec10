import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { GatewayError } from '../src/errors.ts'

function refusalOf(env: NodeJS.ProcessEnv): GatewayError {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('the environment was accepted')
}

describe('config', () => {
  it('has a default for everything, and cannot be changed', () => {
    const config = loadConfig({})
    expect(config).toEqual({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: undefined,
      trustProxy: false,
      databaseUrl: undefined,
      poolSize: 10,
      dataFolder: resolve('data'),
      maxBody: 67108864,
      largeBody: 4194304,
      workspace: undefined,
      adminKey: undefined,
      corsOrigins: [],
      logLevel: 'info',
      retentionDays: 90,
      fhirUpdateCreate: true,
      fhirConditionalDelete: 'single',
    })
    expect(Object.isFrozen(config)).toBe(true)
  })

  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '' }, { port: 8080 }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ INTERLINGUA_PUBLIC_URL: 'https://g.example.org/' }, { publicUrl: 'https://g.example.org' }],
    [{ INTERLINGUA_PUBLIC_URL: 'https://g.example.org/open/' }, { publicUrl: 'https://g.example.org/open' }],
    [{ INTERLINGUA_TRUST_PROXY: 'TRUE' }, { trustProxy: true }],
    [{ INTERLINGUA_TRUST_PROXY: '0' }, { trustProxy: false }],
    [{ INTERLINGUA_MAX_BODY: '1048576' }, { maxBody: 1048576 }],
    [{ INTERLINGUA_MAX_BODY: '8MiB' }, { maxBody: 8388608 }],
    [{ INTERLINGUA_MAX_BODY: '8 mb' }, { maxBody: 8388608 }],
    [{ INTERLINGUA_LARGE_BODY: '512k' }, { largeBody: 524288 }],
    [{ INTERLINGUA_WORKSPACE: 'none' }, { workspace: 'none' }],
    [{ INTERLINGUA_FHIR_UPDATE_CREATE: 'off' }, { fhirUpdateCreate: false }],
    [{ INTERLINGUA_FHIR_CONDITIONAL_DELETE: 'multiple' }, { fhirConditionalDelete: 'multiple' }],
    [{ INTERLINGUA_WORKSPACE: 'examples/x' }, { workspace: { folder: resolve('examples/x') } }],
    [{ INTERLINGUA_DATA: 'elsewhere' }, { dataFolder: resolve('elsewhere') }],
    [{ INTERLINGUA_CORS_ORIGINS: 'https://a.org, http://b:81' }, { corsOrigins: ['https://a.org', 'http://b:81'] }],
    [{ INTERLINGUA_SERVICE_HOST: '10.0.0.1', INTERLINGUA_PORT_8080_TCP_ADDR: '10.0.0.1' }, {}],
  ])('reads %j', (env, expected) => {
    expect(loadConfig(env)).toMatchObject(expected)
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['INTERLINGUA_PUBLIC_URL', 'g.example.org'],
    ['INTERLINGUA_PUBLIC_URL', 'https://g.example.org/?a=b'],
    ['INTERLINGUA_TRUST_PROXY', 'maybe'],
    ['INTERLINGUA_MAX_BODY', '64 monkeys'],
    ['INTERLINGUA_MAX_BODY', '1'],
    ['INTERLINGUA_MAX_BODY', '9999GiB'],
    ['INTERLINGUA_CORS_ORIGINS', '*'],
    ['INTERLINGUA_CORS_ORIGINS', 'https://a.org/path'],
    ['INTERLINGUA_LOG_LEVEL', 'loud'],
    ['INTERLINGUA_RETENTION_DAYS', '0'],
    ['INTERLINGUA_FHIR_CONDITIONAL_DELETE', 'all'],
    ['INTERLINGUA_POOL_SIZE', '1'],
    ['INTERLINGUA_ADMIN_KEY', 'two words'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(refusalOf({ [name]: value }).issues).toMatchObject([{ code: 'config-value', path: `/${name}` }])
  })

  it('tells all problems together, and no secret with them', () => {
    const refusal = refusalOf({ PORT: 'x', DATABASE_URL: 'mysql://me:hush@db', INTERLINGUA_ADMIN_KEY: 'hush hush' })
    expect(refusal.issues.map((issue) => issue.path)).toEqual(['/PORT', '/DATABASE_URL', '/INTERLINGUA_ADMIN_KEY'])
    expect(JSON.stringify([refusal.message, refusal.issues])).not.toContain('hush')
  })

  it('suggests the variable that was meant', () => {
    const [issue] = refusalOf({ INTERLINGUA_MAXBODY: '1MiB' }).issues
    expect(issue).toMatchObject({ code: 'config-unknown', path: '/INTERLINGUA_MAXBODY' })
    expect(issue?.text).toContain('did you mean INTERLINGUA_MAX_BODY?')
  })
})
