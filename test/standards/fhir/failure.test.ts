import { describe, expect, it } from 'vitest'
import { type ErrorCode, fault, GatewayError, statusOf } from '../../../src/errors.ts'
import { codesOf } from '../../../src/standards/fhir/elements.ts'
import { failureOf, outcomeOf } from '../../../src/standards/fhir/failure.ts'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import { validateResource } from '../../../src/standards/fhir/validate.ts'
import type { JsonObject } from '../../../src/standards/standard.ts'

function expectValid(value: JsonObject): void {
  const kind = String(value.resourceType)
  expect(
    validateResource({ kind, text: JSON.stringify(value), value: JSON.parse(JSON.stringify(value)) as JsonObject }),
  ).toEqual([])
}

describe('failure', () => {
  it('is a valid OperationOutcome for every error code', () => {
    const issueTypes = Object.values(codesOf('issue-type') ?? {}).flat()
    for (const code of Object.keys(statusOf) as ErrorCode[]) {
      const { mediaType, body } = failureOf(new GatewayError(code, 'Something to say.'))
      expect(mediaType).toBe('application/fhir+json')
      expectValid(body)
      const [issue] = body.issue as JsonObject[]
      expect(issueTypes).toContain(issue?.code)
      expect(issue?.details).toEqual({ text: 'Something to say.' })
    }
  })

  it('lists the issues with place and expression', () => {
    const issues = [fault('required', '/name/0', 'Add it.', { expression: 'Patient.name[0]', line: 3, column: 5 })]
    const { body } = failureOf(new GatewayError('invalid', 'Not valid.', { issues }))
    expect(body.issue).toEqual([
      {
        severity: 'error',
        code: 'required',
        details: { text: 'Add it.' },
        diagnostics: 'required at /name/0, line 3, column 5',
        expression: ['Patient.name[0]'],
      },
    ])
  })

  it('leads with its own text when nothing listed is an error', () => {
    const issues = [fault('lint.x', '', 'Odd.', { severity: 'warning' })]
    const { body } = failureOf(new GatewayError('business-rule', 'Refused.', { issues }))
    expect((body.issue as JsonObject[]).map((issue) => issue.severity)).toEqual(['error', 'warning'])
  })

  it('does not show a cause', () => {
    const { body } = failureOf(new GatewayError('internal', 'Failed.', { cause: new Error('secret') }))
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  it('an outcome without issues says so', () => {
    const body = outcomeOf([])
    expectValid(body)
    expect(body.issue).toMatchObject([{ severity: 'information', code: 'informational' }])
  })
})

describe('the capability statement', () => {
  const statement = fhir.describe?.({ base: 'http://me/fhir/R4', at: new Date('2026-01-01T00:00:00Z') }) ?? {}
  const [rest] = (statement.rest ?? []) as JsonObject[]
  const resources = (rest?.resource ?? []) as { type: string; searchParam: { name: string; type: string }[] }[]

  it('is valid', () => expectValid(statement))
  it('has every resource type', () => expect(resources.map(({ type }) => type)).toEqual([...fhir.kinds.keys()]))
  it('lists the search parameters that a query understands', () => {
    const patient = resources.find(({ type }) => type === 'Patient')
    expect(patient?.searchParam).toContainEqual({
      name: 'birthdate',
      definition: 'http://hl7.org/fhir/SearchParameter/individual-birthdate',
      type: 'date',
    })
    expect(patient?.searchParam.map(({ name }) => name)).toEqual(
      fhir.search.parameters('Patient').map(({ code }) => code),
    )
  })
})
