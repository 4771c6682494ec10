import { describe, expect, it } from 'vitest'
import { foldVoices, obeyRules, type Voice } from '../../src/authority/fold.ts'
import { readyRule } from '../../src/authority/rules.ts'
import type { JsonObject } from '../../src/standards/standard.ts'

const flagged = readyRule({
  ...{ id: 'birth', kind: 'Patient', path: 'birthDate', scope: '', owner: 'ehr', fallback: ['clinic'] },
  ...{ otherwise: 'flag', element: null, from: null, to: null, reason: null, origin: 'api', updatedAt: new Date(0) },
})

function document(system: string, seq: number, value: JsonObject): Voice {
  return { system, whole: { value: { resourceType: 'Patient', ...value }, seq, apart: [] }, elements: [] }
}

function recordOf(...voices: readonly Voice[]): JsonObject {
  return obeyRules(foldVoices({ resourceType: 'Patient' }, voices), voices, [flagged])
}

describe('an element whose owner takes it back', () => {
  const ruled = readyRule({ ...flagged, otherwise: 'refuse' })
  const voices = (whole: Voice['whole']): Voice[] => [
    document('clinic', 1, { birthDate: '1960-01-01' }),
    {
      ...{ system: 'ehr', ...(whole ? { whole } : {}) },
      elements: [{ path: 'birthDate', state: 'value', seq: 2, value: { birthDate: '1970-01-01' } }],
    },
  ]
  const after = (whole?: Voice['whole']) =>
    obeyRules(foldVoices({}, voices(whole)), voices(whole), [ruled])['birthDate']

  it('is what the next in order says, whatever message the owner had said it by', () => {
    expect(after()).toBe('1970-01-01')
    expect(after({ value: { active: true }, seq: 3, apart: [] })).toBe('1960-01-01')
  })

  it('stays where the owner’s document does not speak of it', () => {
    expect(after({ value: { active: true }, seq: 3, apart: ['birthDate'] })).toBe('1970-01-01')
  })
})

describe('an element that others may write with a flag', () => {
  const owner = document('ehr', 1, { birthDate: '1970-01-01' })

  it('is what was said last', () => {
    expect(recordOf(owner, document('lab', 2, { birthDate: '1980-01-01' }))['birthDate']).toBe('1980-01-01')
  })

  it('stays when another system leaves it out', () => {
    const record = recordOf(owner, document('lab', 2, { gender: 'male' }))
    expect(record).toEqual({ resourceType: 'Patient', gender: 'male', birthDate: '1970-01-01' })
  })

  it('comes from the next in order when its owner withdraws it', () => {
    const record = recordOf(document('clinic', 1, { birthDate: '1960-01-01' }), document('ehr', 3, { active: true }))
    expect(record['birthDate']).toBe('1960-01-01')
  })

  it('is gone when another system states that it is empty', () => {
    const cleared = { path: 'birthDate', state: 'empty', seq: 2, value: {} } as const
    expect(recordOf(owner, { system: 'lab', elements: [cleared] })).not.toHaveProperty('birthDate')
  })
})
