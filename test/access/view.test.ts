import { describe, expect, it } from 'vitest'
import type { ViewGrant } from '../../src/access/grant.ts'
import { checkGrant, compileView, type Viewed } from '../../src/access/view.ts'
import { GatewayError } from '../../src/errors.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import type { Query } from '../../src/standards/standard.ts'

const at = new Date('2026-01-31T08:30:00Z')
const context = { base: 'http://localhost/fhir/R4', handling: 'strict', now: at } as const

function query(kind: string, text: string, standard = fhir): Query {
  return standard.search.parse(kind, [...new URLSearchParams(text)], context).query
}

function record(kind: string, value: object): Viewed {
  const text = JSON.stringify(kind === 'Census' ? value : { resourceType: kind, id: 'x', ...value })
  return { kind, id: 'x', updatedAt: at, text }
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof GatewayError) return error.code
    throw error
  }
  return 'none'
}

describe('no grant', () => {
  it('sees everything as it is', () => {
    const view = compileView(null, fhir, at)
    const asked = query('Patient', 'family=Lee')
    const patient = record('Patient', { birthDate: '1970-01-01' })
    expect(view.narrow('Patient', asked)).toBe(asked)
    expect(view.show(patient)).toBe(patient.text)
    expect(view.admits(patient)).toBe(true)
    expect(view.restricts('Patient')).toBe(false)
  })
})

describe('which records', () => {
  const view = compileView({ Patient: { where: 'gender=female&birthdate=ge1970' } }, fhir, at)

  it.each([
    [{ gender: 'female', birthDate: '1970-01-01' }, true],
    [{ gender: 'female', birthDate: '1969-12-31' }, false],
    [{ gender: 'male', birthDate: '1970-01-01' }, false],
    [{ birthDate: '1970-01-01' }, false],
    [{}, false],
  ])('admits %j: %s', (value, expected) => {
    expect(view.admits(record('Patient', value))).toBe(expected)
  })

  it('puts its condition into a query, also behind a not', () => {
    const narrowed = view.narrow('Patient', query('Patient', 'gender:not=male'))
    const { where } = query('Patient', 'gender=female&birthdate=ge1970')
    expect(narrowed.where).toEqual({ all: [where, query('Patient', 'gender:not=male').where] })
  })

  it('leaves other kinds alone', () => {
    expect(view.admits(record('Observation', {}))).toBe(true)
    expect(view.restricts('Observation')).toBe(false)
  })

  it('goes with a chain into the kinds that it leads to', () => {
    const narrowed = view.narrow('Observation', query('Observation', 'subject:Patient.family=Lee'))
    expect(JSON.stringify(narrowed.where)).toContain('"birthdate"')
    expect(JSON.stringify(narrowed.where)).toContain('"gender"')
  })

  it('goes with _has into the kind that points here', () => {
    const observations = compileView({ Observation: { where: 'status=final' } }, fhir, at)
    const narrowed = observations.narrow('Patient', query('Patient', '_has:Observation:patient:code=1234'))
    expect(JSON.stringify(narrowed.where)).toContain('"status"')
  })

  it('works on HR Open as on FHIR', () => {
    const hr = compileView({ Census: { where: 'document-id=A' } }, hrOpen, at)
    expect(hr.admits(record('Census', { documentId: { value: 'A' } }))).toBe(true)
    expect(hr.admits(record('Census', { documentId: { value: 'B' } }))).toBe(false)
  })
})

describe('which elements', () => {
  const view = compileView({ Patient: { hide: ['birthDate', 'deceased[x]', 'name'] } }, fhir, at)
  const text =
    '{"resourceType":"Patient","id":"x","meta":{"versionId":"3"}, "text":{"status":"generated","div":"<div>1970</div>"},' +
    ' "name":[{"family":"Lee"}], "birthDate":"1970-01-01","_birthDate":{"id":"b"},"deceasedDateTime":"2020","gender" : "female"}'

  it('leaves hidden members out, tells that it did, and keeps every other byte', () => {
    const shown = view.show({ kind: 'Patient', id: 'x', updatedAt: at, text })
    expect(JSON.parse(shown)).toEqual({
      resourceType: 'Patient',
      id: 'x',
      meta: {
        versionId: '3',
        tag: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }],
      },
      gender: 'female',
    })
    expect(shown).toContain('"gender" : "female"')
    expect(shown).not.toContain('1970')
  })

  it('keeps tags that are there, and sets its own once', () => {
    const tagged = text.replace('"versionId":"3"', '"versionId":"3","tag":[{"system":"urn:a","code":"b"}]')
    const once = view.show({ kind: 'Patient', id: 'x', updatedAt: at, text: tagged })
    const twice = view.show({ kind: 'Patient', id: 'x', updatedAt: at, text: once })
    expect(JSON.parse(once).meta.tag).toHaveLength(2)
    expect(JSON.parse(twice).meta.tag).toHaveLength(2)
  })

  it.each([
    'birthdate=1970',
    'birthdate:missing=true',
    'family=Lee',
    'name=Lee',
    'given=A',
    'family:exact=Lee',
    'deceased=true',
    'death-date=2020',
    'gender=female&birthdate=gt1970',
    'gender=female,male&family=Lee',
    '_sort=birthdate',
    '_sort=gender,-family',
    '_has:Observation:patient:subject:Patient.birthdate=1970',
  ])('refuses to look for %s', (text) => {
    expect(codeOf(() => view.narrow('Patient', query('Patient', text)))).toBe('forbidden')
  })

  it.each(['gender=female', '_id=x', '_lastUpdated=gt2020', '_sort=gender,_id', '_tag=a', 'identifier=1'])(
    'lets it look for %s',
    (text) => {
      expect(codeOf(() => view.narrow('Patient', query('Patient', text)))).toBe('none')
    },
  )

  it('refuses a chain from elsewhere to a hidden element', () => {
    const asked = query('Observation', 'subject:Patient.birthdate=1970')
    expect(codeOf(() => view.narrow('Observation', asked))).toBe('forbidden')
    expect(codeOf(() => view.narrow('Observation', query('Observation', 'patient.family=Lee')))).toBe('forbidden')
  })

  it('refuses a chain over a hidden reference', () => {
    const hidden = compileView({ Observation: { hide: ['subject'] } }, fhir, at)
    expect(codeOf(() => hidden.narrow('Observation', query('Observation', 'patient.gender=male')))).toBe('forbidden')
    expect(codeOf(() => hidden.narrow('Patient', query('Patient', '_has:Observation:patient:code=1')))).toBe(
      'forbidden',
    )
  })

  it('hides first-level members of HR Open documents', () => {
    const hr = compileView({ Census: { hide: ['person'] } }, hrOpen, at)
    const document = {
      kind: 'Census',
      id: 'x',
      updatedAt: at,
      text: '{"documentId":{"value":"1"}, "person":{"birthDate":"1970-01-01"}}',
    }
    expect(JSON.parse(hr.show(document))).toEqual({ documentId: { value: '1' } })
  })
})

describe('resources inside others', () => {
  const view = compileView({ Patient: { hide: ['birthDate'] } }, fhir, at)
  const shown = (value: string, kind = 'Observation') => view.show({ kind, id: 'x', updatedAt: at, text: value })
  const inner = '{"resourceType":"Patient","id":"p","birthDate":"1970-01-01","gender":"female"}'

  it('are shown as those of their kind, with numbers as they were written', () => {
    const text = `{"resourceType":"Observation","meta":{},"contained":[${inner}],"valueQuantity":{"value":1.50}}`
    expect(shown(text)).not.toContain('1970')
    expect(shown(text)).toContain('1.50')
    expect(JSON.parse(shown(text))).toMatchObject({
      meta: { tag: [{ code: 'SUBSETTED' }] },
      contained: [{ id: 'p', gender: 'female', meta: { tag: [{ code: 'SUBSETTED' }] } }],
    })
  })

  it('however deep they are, and however their type is spelt', () => {
    const spelt = inner.replace('resourceType', '\\u0072esourceType')
    const bundle = `{"resourceType":"Bundle","meta":{},"entry":[{"resource":{"resourceType":"Parameters","parameter":[{"resource":${spelt}}]}}]}`
    expect(shown(bundle, 'Bundle')).not.toContain('1970')
  })

  it('leave a text as it is that hides nothing', () => {
    const text = `{"resourceType":"Observation", "contained":[{"resourceType":"Device" ,"id":"d"}]}`
    expect(shown(text)).toBe(text)
    expect(view.limits('Patient')).toBe(false)
  })
})

describe('a grant that cannot be applied', () => {
  const broken: ViewGrant = { Patient: { where: 'nonsense=1' } }

  it('shows nothing rather than everything', () => {
    const view = compileView(broken, fhir, at)
    expect(codeOf(() => view.admits(record('Patient', {})))).toBe('forbidden')
    expect(codeOf(() => view.narrow('Patient', query('Patient', '')))).toBe('forbidden')
    expect(codeOf(() => view.show(record('Patient', {})))).toBe('forbidden')
  })

  it.each<[string, ViewGrant, string]>([
    ['a condition that is not one', broken, 'view-condition'],
    ['a chain', { Observation: { where: 'subject:Patient.family=Lee' } }, 'view-chain'],
    ['an unknown kind', { Patent: {} }, 'kind-unknown'],
    ['an element that cannot be hidden', { Patient: { hide: ['id'] } }, 'view-hide'],
    ['an element that there is not', { Patient: { hide: ['birthdate'] } }, 'view-hide'],
    ['a part of an element', { Patient: { hide: ['telecom.value'] } }, 'view-hide'],
    ['an element that there is not, HR Open', { Census: { hide: ['persn'] } }, 'view-hide'],
    ['a part of an element, HR Open', { Census: { hide: ['person.name'] } }, 'view-hide'],
  ])('is told beforehand: %s', (_, grant, code) => {
    expect(checkGrant(grant, [fhir, hrOpen], at).map((issue) => issue.code)).toEqual([code])
  })

  it('is not found where there is none', () => {
    const grant: ViewGrant = { Patient: { where: 'gender=female', hide: ['birthDate'] }, Census: { hide: ['person'] } }
    expect(checkGrant(grant, [fhir, hrOpen], at)).toEqual([])
  })
})
