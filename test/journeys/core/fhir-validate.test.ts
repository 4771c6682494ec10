import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

interface Outcome {
  readonly resourceType: string
  readonly issue: readonly { readonly severity: string; readonly code: string; readonly diagnostics?: string }[]
}

function validate(path: string, body: object | string, type = 'application/fhir+json'): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return call('POST', `/fhir/R4/${path}`, { body: text, headers: { 'Content-Type': type } })
}
const issuesOf = (answer: Answer) => answer.json<Outcome>().issue
const patient = {
  resourceType: 'Patient',
  text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
}

describe('$validate', () => {
  it.each(['$validate', 'Patient/$validate', 'Patient/1/$validate'])(
    '%s says that all is well, and keeps nothing',
    async (path) => {
      const answer = await validate(path, patient)
      expect([answer.status, issuesOf(answer)]).toEqual([200, [expect.objectContaining({ severity: 'information' })]])
      expect((await call('GET', '/fhir/R4/Patient')).json()).not.toHaveProperty('entry.0')
    },
  )

  it('names the rule, the path, the line', async () => {
    const answer = await validate('Patient/$validate', '{"resourceType":"Patient",\n"contact":[{"gender":"male"}]}')
    expect(answer.status).toBe(200)
    const found = issuesOf(answer).find((issue) => issue.code === 'invariant')
    expect(found).toMatchObject({ severity: 'error', expression: ['Patient.contact[0]'] })
    expect(found?.diagnostics).toBe('invariant.pat-1 at /contact/0, line 2, column 12')
  })

  it('finds faults of structure, and a resource of another type', async () => {
    expect(issuesOf(await validate('Patient/$validate', { ...patient, sex: 'm' }))[0]).toMatchObject({
      severity: 'error',
    })
    expect(issuesOf(await validate('Patient/$validate', { resourceType: 'Basic' }))[0]).toMatchObject({
      severity: 'error',
    })
  })

  it('takes Parameters with a mode and profiles', async () => {
    const parameter = [
      { name: 'mode', valueCode: 'update' },
      { name: 'profile', valueUri: 'http://x/unknown' },
      { name: 'resource', resource: patient },
    ]
    const found = issuesOf(await validate('Patient/1/$validate', { resourceType: 'Parameters', parameter }))
    expect(found.map((issue) => issue.diagnostics?.split(',')[0])).toEqual([
      'profile.not-supported at /parameter/2/resource',
      'id at /parameter/2/resource/id',
    ])
  })

  it('reads XML', async () => {
    const xml = '<Patient xmlns="http://hl7.org/fhir"><contact><gender value="male"/></contact></Patient>'
    const found = issuesOf(await validate('Patient/$validate', xml, 'application/fhir+xml'))
    expect(found.map((issue) => issue.diagnostics)).toContain('invariant.pat-1 at /contact/0')
  })

  it('of nothing is well for a delete alone', async () => {
    expect(issuesOf(await validate('Patient/1/$validate?mode=delete', ''))[0]).toMatchObject({
      severity: 'information',
    })
    expect(issuesOf(await validate('Patient/1/$validate?mode=update', ''))[0]).toMatchObject({ severity: 'error' })
  })

  it.each([
    ['what cannot be read', 'Patient/$validate', '{', 400],
    ['an unknown mode', 'Patient/$validate?mode=x', patient, 400],
    ['an unknown type', 'Robot/$validate', patient, 404],
  ])('refuses %s', async (_name, path, body, status) => {
    expect((await validate(path, body)).status).toBe(status)
  })

  it('needs the right to do what is asked', async () => {
    const answer = await call('POST', '/fhir/R4/Patient/$validate', { body: '{}', key: null })
    expect(answer.status).toBe(401)
  })
})
