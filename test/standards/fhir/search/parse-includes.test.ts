import { describe, expect, it } from 'vitest'
import { parse, refusal } from './parsing.ts'

describe('parse: includes', () => {
  const includes = (kind: string, ...parameters: [string, string][]) => parse(kind, ...parameters).includes

  it('name what is followed', () => {
    expect(includes('Patient', ['name', 'x'])).toBeUndefined()
    expect(includes('Patient', ['_include', 'Patient:organization'])).toEqual([
      { direction: 'forward', kind: 'Patient', params: ['organization'], targets: ['Organization'], iterate: false },
    ])
    expect(includes('Observation', ['_include', 'Observation:subject:Group'])).toMatchObject([{ targets: ['Group'] }])
    expect(includes('Patient', ['_revinclude:iterate', 'Observation:patient'])).toEqual([
      { direction: 'reverse', kind: 'Observation', params: ['patient'], iterate: true },
    ])
    expect(includes('Patient', ['_include', '*'])?.flatMap(({ params }) => params)).toEqual([
      'general-practitioner',
      'link',
      'organization',
    ])
    const all = includes('Patient', ['_revinclude', '*']) ?? []
    expect(all.find(({ kind }) => kind === 'Observation')?.params).toEqual(
      expect.arrayContaining(['patient', 'subject']),
    )
    expect(all.some(({ kind }) => kind === 'Location')).toBe(false)
  })

  it.each<[string, string, RegExp]>([
    ['_include', 'Patient:nope', /no search parameter "nope"/],
    ['_include', 'Patient:name', /no reference/],
    ['_include', 'Pateint:link', /not a resource type/],
    ['_include', 'Observation:subject', /:iterate/],
    ['_include:sideways', 'Patient:link', /only modifier/],
    ['_include', 'Patient:link:Nope', /not a resource type/],
    ['_revinclude', 'Observation:device', /does not point at a Patient/],
    ['_revinclude', '', /not a resource type/],
  ])('%s=%s is refused', (name, value, pattern) => {
    const error = refusal('Patient', [name, value])
    expect(error.code).toBe('unsupported-parameter')
    expect(error.message).toMatch(pattern)
  })
})
