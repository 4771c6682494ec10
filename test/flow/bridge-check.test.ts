import { describe, expect, it } from 'vitest'
import { scopeFault } from '../../src/authority/known-path.ts'
import { bridgeFaults, cyclesAmong } from '../../src/flow/bridge-check.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import type { Bridge } from '../../src/translate/bridge.ts'

function bridge(from: string, to: string, also: readonly string[] = []): Bridge {
  const mapping = { also: also.map((kind) => ({ kind, rows: [] })), rows: [] } as unknown as Bridge['mapping']
  return {
    ...{ name: `${from}-${to}`, title: '', mapping },
    from: { standard: 'hr-open', kind: from },
    to: { standard: 'fhir', kind: to },
  }
}

const named = (bridges: readonly Bridge[]) => bridges.map((one) => ({ id: one.name, bridge: one }))

describe('bridges', () => {
  it('that lead back to where they begin are found, with the way round', () => {
    const round = [bridge('Census', 'Practitioner', ['Organization']), bridge('Organization', 'Census')]
    expect(cyclesAmong(named(round))).toEqual([
      { id: 'Census-Practitioner', way: ['Census', 'Organization', 'Census'] },
      { id: 'Organization-Census', way: ['Organization', 'Census', 'Organization'] },
    ])
    expect(cyclesAmong(named([bridge('Person', 'Person')]))).toEqual([
      { id: 'Person-Person', way: ['Person', 'Person'] },
    ])
  })

  it('that only lead on are none', () => {
    const on = [
      bridge('Census', 'Practitioner', ['Organization']),
      bridge('Practitioner', 'Person'),
      bridge('Organization', 'Person'),
    ]
    expect(cyclesAmong(named(on))).toEqual([])
  })

  it('of a workspace must be shipped ones, with conditions that can be read', async () => {
    const workspace = { name: 'w', systems: {}, authorities: {}, feeds: {}, clients: {}, samples: [] }
    const faults = await bridgeFaults(
      {
        ...workspace,
        bridges: {
          a: { name: 'A', bridge: 'census-practitoner' },
          b: { name: 'B', bridge: 'census-practitioner', when: [{ some: 'deployment[', meets: {} }] },
          c: { name: 'C', bridge: 'census-practitioner' },
          d: {
            name: 'D',
            bridge: 'census-practitioner',
            when: [{ some: 'deploymentt', meets: { 'job.title': 'RN' } }],
          },
          e: { name: 'E', bridge: 'census-practitioner', when: [{ some: 'deployment', meets: { 'job.title': 'RN' } }] },
          f: { name: 'F', bridge: 'census-practitioner', when: [{ meets: { 'person.gender': 'Male' } }] },
        },
      },
      { scopeFault: (kind, scope) => scopeFault(hrOpen, kind, scope) },
    )
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'bridge-unknown /bridges/a/bridge',
      'bridge /bridges/b',
      'path-unknown /bridges/d/when/0/meets/job.title',
    ])
  })
})
