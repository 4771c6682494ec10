import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const check = (path: string, body: string) =>
  call('POST', `/hr-open/4.2/${path}`, { body, headers: { 'Content-Type': 'application/json' } })

interface Verdict {
  valid: boolean
  issues: { code: string; severity: string; path: string; line?: number; column?: number; text: string }[]
}

describe('$check', () => {
  it('tells remarks with their place, and stores nothing', async () => {
    const answer = await check('candidates/$check', '{\n  "person": {\n    "citizenShip": []\n  }\n}')
    expect(answer.status).toBe(200)
    const { valid, issues } = answer.json<Verdict>()
    expect(valid).toBe(true)
    const remark = issues.find((issue) => issue.path.endsWith('/citizenShip'))
    expect(remark).toMatchObject({ severity: 'warning', line: 3 })
    expect(remark?.code).toMatch(/^lint\./)
    expect((await call('GET', '/hr-open/4.2/candidates')).json<{ candidates: [] }>().candidates).toEqual([])
  })

  it('names faults inside the wrapper as they were sent, and what a profile asks', async () => {
    const faulty = await check('candidates/$check?profile=candidate-application', '{"candidate": {"person": 7}}')
    const { valid, issues } = faulty.json<Verdict>()
    expect(valid).toBe(false)
    expect(issues.find((issue) => issue.code === 'type')).toMatchObject({ path: '/candidate/person', line: 1 })
    expect(issues.some((issue) => issue.code.startsWith('profile.'))).toBe(true)
  })

  it.each([
    ['candidates/$check', '{"person":', 400],
    ['candidates/$check?profile=none-such', '{}', 400],
    ['candidates/$check?other=1', '{}', 400],
    ['nouns/$check', '{}', 404],
  ])('refuses %s %s with %i', async (path, body, status) => {
    expect((await check(path, body)).status).toBe(status)
  })
})

describe('a write that is refused inside its batch', () => {
  it('is kept with its reason', async () => {
    const made = await call('POST', '/fhir/R4/Patient', {
      body: '{"resourceType":"Patient"}',
      headers: { 'Content-Type': 'application/fhir+json' },
    })
    const { id } = made.json<{ id: string }>()
    const body = `{"resourceType":"Patient","id":"${id}","active":true}`
    const headers = { 'Content-Type': 'application/fhir+json', 'If-Match': 'W/"9"' }
    const refused = await call('PUT', `/fhir/R4/Patient/${id}`, { body, headers })
    expect(refused.status).toBe(412)
    const transfer = refused.headers.get('x-interlingua-transfer')
    expect((await call('GET', `/api/v1/transfers/${transfer}/body`)).text).toBe(body)
  })
})
