import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isValid } from '../../../src/errors.ts'
import { lintOf, maximumRemarks } from '../../../src/standards/hr-open/lint.ts'
import { validateKind } from '../../../src/standards/hr-open/validate.ts'
import { mutate, randomNumbers } from './mutations.ts'

function remarks(type: string, value: unknown): string[] {
  return lintOf(type, value).map(({ code, path }) => `${code} ${path}`)
}

const id = (value: string) => ({ value, schemeId: 'number', schemeAgencyId: 'acme' })

// An application as one applicant tracking system sends it: its own spelling of HR Open's members, which the open
// schemas accept.
const application = {
  documentId: id('c-88'),
  candidateStatus: 'New',
  person: {
    id: id('p-12'),
    name: { given: 'Nadia', family: 'Ferreira' },
    citizenShip: ['PT'],
    communication: { address: [{ line: 'Rua Nova 4', city: 'Porto', countrySubdivisions: [{ value: 'Porto' }] }] },
  },
  profiles: [{ positionPreferences: [{ offeredRenumerationPackage: { basisCode: 'Hourly' } }] }],
}

describe('drift that the schemas accept', () => {
  it('is valid and yet caught, with the names that were meant', () => {
    const issues = validateKind('Candidate', application, 'rules')
    expect(isValid(issues)).toBe(true)
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'lint.undeclared /candidateStatus',
      'lint.misspelt-case /person/citizenShip',
      'lint.misspelt-case /person/communication/address/0/countrySubdivisions',
      'lint.undeclared /profiles/0/positionPreferences/0/offeredRenumerationPackage',
    ])
    expect(issues[1]?.text).toContain('"citizenship"')
    expect(issues[2]?.text).toContain('"countrySubDivisions"')
    expect(issues[3]?.text).toContain('"offeredRemunerationPackage"')
  })

  it('is refused where a closed list is left', () => {
    const range = { typeCode: 'Minimum BasePay', minimumAmount: { value: 10, currency: 'USD' } }
    const opening = { positionProfiles: [{ offeredRemunerationPackage: { ranges: [range] } }] }
    expect(validateKind('PositionOpening', opening)).toMatchObject([
      { code: 'code-invalid', path: '/positionProfiles/0/offeredRemunerationPackage/ranges/0/typeCode' },
    ])
  })
})

describe('remarks on values', () => {
  it.each([
    ['common.IdentifierType', { value: '7' }, ['lint.identifier-scheme ', 'lint.identifier-agency ']],
    ['common.IdentifierType', id('7'), []],
    ['common.IdentifierType', { ...id('7'), schemeAgencyId: undefined, agencyUri: 'urn:acme' }, []],
    ['common.DateTimeType', '2024-01-15T08:00:00', ['lint.time-zone ']],
    ['common.DateTimeType', '2024-01-15T08:00:00Z', []],
    ['common.DateTimeType', '2024-01-15T08:00:00.5+02', []],
    ['common.DateTimeType', '2024-01-15', ['lint.bare-date ']],
    ['common.FormattedDateTimeType', '2024-01-15', []],
    ['common.DateType', '9999-12-31', ['lint.sentinel-date ']],
    ['common.DateType', '4712-12-31', ['lint.sentinel-date ']],
    ['common.DateType', '1900-01-01', ['lint.sentinel-date ']],
    ['common.DateType', '1900-01-02', []],
    ['common.DateTimeType', '9999-12-31T00:00:00Z', ['lint.sentinel-date ']],
    ['common.DateType', '2024-W03-1', ['lint.date-form ']],
    ['common.DateType', '20240115', ['lint.date-form ']],
    ['common.DateType', '', ['lint.empty-text ']],
    ['common.WorkLocationType', { typeCode: 'warehouse' }, ['lint.code-case /typeCode']],
    ['common.WorkLocationType', { typeCode: 'Warehose' }, ['lint.code-unknown /typeCode']],
    ['common.WorkLocationType', { typeCode: 'Warehouse' }, []],
    ['common.DatePeriodType', { start: '2024-05-01', end: '2024-04-01' }, ['lint.period-reversed ']],
    ['common.DatePeriodType', { start: '2024-05-01', end: '2024-05-01' }, []],
    ['common.EntityType', { name: ' ' }, ['lint.empty-text /name']],
    // What is not declared has no rules of its own.
    ['common.EntityType', { more: { value: '', at: '2024-01-15T08:00:00' } }, ['lint.undeclared /more']],
  ])('%s %j: %j', (type, value, expected) => {
    expect(remarks(type, JSON.parse(JSON.stringify(value)))).toEqual(expected)
  })

  it('name the code that was meant', () => {
    expect(lintOf('common.WorkLocationType', { typeCode: 'Warehose' })[0]?.text).toContain('Did you mean Warehouse?')
  })
})

describe('remarks in number', () => {
  it('end at a hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]))
    expect(lintOf('recruiting.CandidateType', many)).toHaveLength(maximumRemarks)
  })

  it('on identifiers do not crowd out others', () => {
    const alternateIds = Array.from({ length: 300 }, (_, index) => ({ value: String(index) }))
    const issues = lintOf('recruiting.CandidateType', { alternateIds, nickname: 'x' })
    expect(issues).toHaveLength(maximumRemarks)
    expect(issues.at(-1)).toMatchObject({ code: 'lint.undeclared', path: '/nickname' })
  })

  it('are warnings with a path and a cure, whatever the document', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const random = randomNumbers(seed)
        const { value } = mutate(mutate(application, random).value, random)
        for (const issue of lintOf('recruiting.CandidateType', value)) {
          expect(issue.severity).toBe('warning')
          expect(issue.code).toMatch(/^lint\.[a-z-]+$/)
          expect(issue.path).toMatch(/^(\/.*)?$/s)
        }
      }),
    )
  })
})
