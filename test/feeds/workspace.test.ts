import { describe, expect, it } from 'vitest'
import { pathFault, scopeFault } from '../../src/authority/known-path.ts'
import { GatewayError } from '../../src/errors.ts'
import { readDefinition } from '../../src/feeds/workspace-definition.ts'
import { parseWorkspace } from '../../src/feeds/workspace-files.ts'
import { definedRules } from '../../src/feeds/workspace-rules.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import type { Standard } from '../../src/standards/standard.ts'

const standards = new Map<string, Standard>([
  ['Patient', fhir],
  ['Census', hrOpen],
])

const known = {
  pathFault: (kind: string, path: string) => pathFault(standards.get(kind) as Standard, kind, path),
  scopeFault: (kind: string, scope: string) => scopeFault(standards.get(kind) as Standard, kind, scope),
  vendors: new Map([
    ['bamboohr', { messages: new Map([['employees', {}]]) }],
    ['clinic', { messages: new Map([['patients', {}]]) }],
  ]),
  kinds: new Set(['Patient', 'Census']),
}

const systems = `systems:
  clinic:
    name: Clinic
    vendor: clinic
`

function faults(texts: Readonly<Record<string, string>> | string, env: NodeJS.ProcessEnv = {}): string[] {
  const files = typeof texts === 'string' ? { 'workspace.yaml': texts } : texts
  try {
    parseWorkspace(
      Object.entries(files).map(([file, text]) => ({ file, text })),
      known,
      env,
    )
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return error.issues.map(({ source, line, column, code }) => `${source}:${line}:${column} ${code}`)
  }
  return []
}

describe('a workspace’s files', () => {
  it('come together from YAML and JSON', () => {
    const { workspace } = parseWorkspace(
      [
        {
          file: 'clients.json',
          text: '{"clients":{"c":{"name":"C","system":"clinic","scopes":["system/Patient.rs"]}}}',
        },
        { file: 'more.yaml', text: 'systems:\n  other: { name: Other, role: consumer }\n' },
        { file: 'workspace.yaml', text: `name: test\n${systems}` },
      ],
      known,
      {},
    )
    expect(Object.keys(workspace.systems).sort()).toEqual(['clinic', 'other'])
    expect(workspace.clients.c?.scopes).toEqual(['system/Patient.rs'])
    expect(workspace.feeds).toEqual({})
  })

  it.each([
    ['no name', systems, ['workspace.yaml:1:1 required']],
    ['not a mapping', '- a\n', ['workspace.yaml:1:1 type', 'workspace.yaml:1:1 required']],
    ['an unknown section', 'name: t\nsystem: {}\n', ['workspace.yaml:2:1 key-unknown']],
    ['an unknown member', `name: t\n${systems}    vender: x\n`, ['workspace.yaml:6:5 key-unknown']],
    ['a member missing', 'name: t\nsystems:\n  clinic: { vendor: clinic }\n', ['workspace.yaml:3:3 required']],
    ['a wrong type', 'name: t\nsystems:\n  clinic: 7\n', ['workspace.yaml:3:3 type']],
    ['a bad id', 'name: t\nsystems:\n  Clinic One: { name: x }\n', ['workspace.yaml:3:3 pattern']],
    ['an id that the gateway has', 'name: t\nsystems:\n  admin: { name: x }\n', ['workspace.yaml:3:3 name-taken']],
    [
      'an unknown vendor',
      'name: t\nsystems:\n  c: { name: x, vendor: clinick }\n',
      ['workspace.yaml:3:17 vendor-unknown'],
    ],
    ['a zone that is none', 'name: t\nsystems:\n  c: { name: x, zone: Mars/Base }\n', ['workspace.yaml:3:17 format']],
    ['a key twice', 'name: t\nname: u\n', ['workspace.yaml:2:1 yaml-syntax']],
    ['broken YAML', 'name: [t\n', ['workspace.yaml:2:1 yaml-syntax']],
    ['a prototype', 'name: t\n__proto__: { x: 1 }\n', ['workspace.yaml:2:1 key-unknown']],
    [
      'an owner that is no system',
      `name: t\n${systems}authorities:\n  p:\n    kind: Patient\n    owner: clinik\n`,
      ['workspace.yaml:9:5 system-unknown'],
    ],
    [
      'an unknown kind',
      `name: t\n${systems}authorities:\n  p: { kind: Pateint, owner: clinic }\n`,
      ['workspace.yaml:7:8 kind-unknown'],
    ],
    [
      'a rule about an element that there is not',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, path: nmae }\n`,
      ['workspace.yaml:7:38 path-unknown'],
    ],
    [
      'a rule about what kind of record it is',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, path: resourceType }\n`,
      ['workspace.yaml:7:38 path-unknown'],
    ],
    [
      'a rule that goes through a list without picking a member',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, path: telecom.value }\n`,
      ['workspace.yaml:7:38 path-unknown'],
    ],
    [
      'a rule about a position',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, path: 'telecom[0]' }\n`,
      ['workspace.yaml:7:38 path-unknown'],
    ],
    [
      'a member that the schema does not declare',
      `name: t\n${systems}authorities:\n  p: { kind: Census, owner: clinic, path: person.name.famly }\n`,
      ['workspace.yaml:7:37 path-unknown'],
    ],
    [
      'a scope on an element that there is not',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, scope: meta.tagg.code=x }\n`,
      ['workspace.yaml:7:38 scope-unknown'],
    ],
    [
      'a fallback that is no system',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, fallback: [hris] }\n`,
      ['workspace.yaml:7:49 system-unknown'],
    ],
    [
      'an element of no entity',
      `name: t\n${systems}authorities:\n  p: { element: person.name, owner: clinic }\n`,
      ['workspace.yaml:7:8 element-unknown'],
    ],
    [
      'a rule about nothing',
      `name: t\n${systems}authorities:\n  p: { owner: clinic }\n`,
      ['workspace.yaml:7:3 required'],
    ],
    [
      'two rules that meet on a tie',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, path: 'telecom[system=email]' }\n  q: { kind: Patient, owner: clinic, path: 'telecom[use=work]' }\n`,
      ['workspace.yaml:8:3 authority-overlap'],
    ],
    [
      'two rules at once',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, to: 2026-02-01 }\n  q: { kind: Patient, owner: clinic, from: 2026-01-31 }\n`,
      ['workspace.yaml:8:3 authority-overlap'],
    ],
    [
      'a rule that never holds',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, from: 2026-02-01, to: 2026-02-01 }\n`,
      ['workspace.yaml:7:56 period-empty'],
    ],
    [
      'a day that is not in the calendar',
      `name: t\n${systems}authorities:\n  p: { kind: Patient, owner: clinic, from: 2026-02-30 }\n`,
      ['workspace.yaml:7:38 format'],
    ],
    [
      'a feed with open duties',
      `name: t\n${systems}feeds:\n  f: { name: F, system: clinic, message: patients, trigger: push }\n`,
      ['workspace.yaml:7:3 duty-open'],
    ],
    [
      'a feed of an unknown message',
      `name: t\n${systems}feeds:\n  f: { name: F, system: clinic, message: patient, enabled: false }\n`,
      ['workspace.yaml:7:33 message-unknown'],
    ],
    [
      'a key whose variable is not set',
      `name: t\n${systems}clients:\n  c: { name: C, system: clinic, scopes: [a], key: { env: NO_KEY } }\n`,
      ['workspace.yaml:7:53 key-missing'],
    ],
  ])('%s is told with its place', (_what, text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  it('say which of two files repeats an id', () => {
    const twice = { 'a.yaml': `name: t\n${systems}`, 'b.yaml': `\n${systems}` }
    expect(faults(twice)).toEqual(['b.yaml:3:3 duplicate'])
  })

  it('suggest the name that was meant', () => {
    const read = () => parseWorkspace([{ file: 'w.yaml', text: 'name: t\nauthorites: {}\n' }], known, {})
    expect(read).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ text: expect.stringContaining("'authorities'") })],
      }),
    )
  })

  it('refuse a billion laughs', () => {
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
    for (const [one, next] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => [pair[0], pair[1]])) {
      laughs.push(`${next}: &${next} [${Array(10).fill(`*${one}`).join(',')}]`)
    }
    expect(() => parseWorkspace([{ file: 'w.yaml', text: laughs.join('\n') }], known, {})).toThrow(/aliases/)
  })

  it('refuse nesting that would overflow the stack', () => {
    const deep = `name: ${'['.repeat(20_000)}`
    expect(() => parseWorkspace([{ file: 'w.yaml', text: deep }], known, {})).toThrow(GatewayError)
  })

  it('take keys from the environment', () => {
    const text = `name: t\n${systems}clients:\n  c: { name: C, system: clinic, scopes: [a], key: { env: MY_KEY } }\n`
    const { workspace } = parseWorkspace([{ file: 'w.yaml', text }], known, { MY_KEY: 'k'.repeat(20) })
    expect(workspace.clients.c?.key).toBe('k'.repeat(20))
  })
})

describe('the rules of a workspace', () => {
  it('may be about all of a kind, its elements, its members by predicate, and the record itself', () => {
    const text = `name: t
${systems}  hris: { name: H }
elements:
  person.name: { Patient: name, Census: person.name }
authorities:
  all: { kind: Patient, owner: clinic }
  itself: { kind: Patient, path: $record, owner: clinic, otherwise: propose }
  mail: { kind: Patient, path: 'telecom[system=email,use=work]', owner: hris, fallback: [clinic], otherwise: ignore }
  dead: { kind: Patient, path: 'deceased[x]', owner: clinic, otherwise: flag }
  north: { kind: Patient, path: gender, scope: 'meta.tag.code=north and active=true', owner: hris }
  names: { element: person.name, owner: hris }
`
    expect(faults(text)).toEqual([])
    const { workspace } = parseWorkspace([{ file: 'w.yaml', text }], known, {})
    expect(definedRules(workspace).slice(-2)).toMatchObject([
      { id: 'names.Patient', kind: 'Patient', path: 'name', element: 'person.name' },
      { id: 'names.Census', kind: 'Census', path: 'person.name', element: 'person.name' },
    ])
  })
})

describe('a workspace through the API', () => {
  const definition = {
    name: 't',
    systems: { clinic: { name: 'Clinic', vendor: 'clinic' } },
    clients: { c: { name: 'C', system: 'clinic', scopes: ['a'], key: 'k'.repeat(20) } },
  }

  it('brings its keys along', () => {
    expect(readDefinition(definition, known).clients.c?.key).toBe('k'.repeat(20))
  })

  it.each([
    ['a short key', { ...definition, clients: { c: { ...definition.clients.c, key: 'short' } } }, '/clients/c/key'],
    [
      'a variable of the server',
      { ...definition, clients: { c: { ...definition.clients.c, key: { env: 'HOME' } } } },
      '/clients/c/key',
    ],
    ['an unknown member', { ...definition, colour: 1 }, '/colour'],
    ['no object', 7, ''],
  ])('%s is refused by path', (_what, value, path) => {
    expect(() => readDefinition(value, known)).toThrow(
      expect.objectContaining({ issues: expect.arrayContaining([expect.objectContaining({ path })]) }),
    )
  })
})
