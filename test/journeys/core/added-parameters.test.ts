import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadByUrl } from '../../../src/records/by-url.ts'
import { type Describe, failReindex, loadReindexes, reindexStep, startReindex } from '../../../src/records/reindex.ts'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import type { AddedParameter, JsonObject, Standard } from '../../../src/standards/standard.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { context, findIds, keepResources, parametersOf, type Resource } from '../../support/fhir-store.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const at = new Date('2026-02-03T04:05:06Z')
const eye: JsonObject = {
  resourceType: 'SearchParameter',
  url: 'http://me/SearchParameter/eye-colour',
  name: 'eye',
  status: 'active',
  description: 'Colour of the eyes',
  code: 'eye-colour',
  base: ['Patient', 'Person'],
  type: 'token',
  expression:
    "Patient.extension('http://me/eye').value.as(code) | Person.extension.where(url = 'http://me/eye').value.as(code)",
}

function patient(id: string, colour?: string): Resource {
  const extension = colour === undefined ? {} : { extension: [{ url: 'http://me/eye', valueCode: colour }] }
  return { resourceType: 'Patient', id, active: true, ...extension } as Resource
}

function withEye(usable: boolean): Standard {
  const definitions: AddedParameter[] = [{ resource: eye, usable }]
  return fhir.search.added?.add(definitions) ?? fhir
}

const describeBy =
  (standard: Standard): Describe =>
  ({ kind, text }) => {
    const record = { kind, text, value: JSON.parse(text) as JsonObject }
    return { entries: standard.search.index(record), identifiers: standard.identity.identifiersOf(record).record }
  }

describe('a search parameter that is added', () => {
  const id = String(eye['url'])

  it('is built into the index batch by batch, goes on where it was, and then finds what it should', async () => {
    const { db } = database
    const people = Array.from({ length: 25 }, (_, n) =>
      patient(`p${String(n).padStart(2, '0')}`, n % 5 === 0 ? 'blue' : undefined),
    )
    await keepResources(db, [
      ...people,
      { resourceType: 'Person', id: 'x', extension: [{ url: 'http://me/eye', valueCode: 'blue' }] } as Resource,
    ])
    expect(fhir.search.added?.check(eye)).toEqual([])
    await expect(findIds(db, 'Patient', 'eye-colour=blue')).rejects.toMatchObject({ code: 'unsupported-parameter' })

    const building = withEye(false)
    await expect(findIds(db, 'Patient', 'eye-colour=blue', { standard: building })).rejects.toThrow(/being built/)
    await startReindex(db, { id, param: 'eye-colour', kinds: fhir.search.added?.kindsOf(eye) ?? [] }, at)
    // Whoever writes meanwhile writes for the new parameter too.
    await keepResources(db, [patient('p99', 'blue')], building)
    const first = await reindexStep(db, id, describeBy(building), { limit: 10, at })
    expect(first).toMatchObject({ state: 'running', records: 10, withValue: 2, expected: 26 })
    // A batch that fails leaves everything as it was, as a crash would.
    const broken: Describe = () => {
      throw new Error('cut off')
    }
    await expect(reindexStep(db, id, broken, { limit: 10, at })).rejects.toThrow('cut off')
    expect(await loadReindexes(db)).toEqual([first])
    for (let step = first; step?.state === 'running'; )
      step = await reindexStep(db, id, describeBy(building), { limit: 10, at })
    expect(await loadReindexes(db)).toMatchObject([{ state: 'done', records: 27, withValue: 7, param: 'eye-colour' }])

    const done = withEye(true)
    const blue = await findIds(db, 'Patient', 'eye-colour=blue', { standard: done })
    expect(blue.toSorted()).toEqual(['p00', 'p05', 'p10', 'p15', 'p20', 'p99'])
    expect(await findIds(db, 'Patient', 'active=true&_count=100', { standard: done })).toHaveLength(26)
    expect(await findIds(db, 'Person', 'eye-colour:missing=false', { standard: done })).toEqual(['x'])
    expect(done.search.parameters('Patient').some(({ code }) => code === 'eye-colour')).toBe(true)
  })

  it('says when it cannot be built', async () => {
    await failReindex(database.db, id, 'no room', at)
    expect(await loadReindexes(database.db)).toMatchObject([{ state: 'failed', fault: 'no room' }])
    expect(await reindexStep(database.db, id, describeBy(fhir), { at })).toMatchObject({ state: 'failed' })
    expect(await reindexStep(database.db, 'http://nobody', describeBy(fhir), { at })).toBeUndefined()
  })

  it.each<[why: string, change: object, pattern: RegExp]>([
    ['a code of R4', { code: 'gender' }, /has a parameter gender of R4/],
    ['no code', { code: '' }, /The code is a name/],
    ['an unknown type', { base: ['Pateint'] }, /not a resource type/],
    ['no base', { base: [] }, /Name the resource types/],
    ['a type without index', { type: 'special' }, /are not offered/],
    ['no expression', { expression: undefined }, /Without an expression/],
    ['an expression beyond the subset', { expression: 'Patient.name.first().given' }, /not understood.*first/],
    ['an expression without end', { expression: 'Patient.(' }, /not understood/],
    ['an expression too deep', { expression: `${'('.repeat(500)}Patient.name${')'.repeat(500)}` }, /levels/],
    ['an element that is none', { expression: 'Patient.nmae' }, /no element nmae/],
    ['values of another type', { expression: 'Patient.birthDate' }, /leads to nothing that a token parameter finds/],
    ['a composite without components', { type: 'composite' }, /leads to nothing/],
  ])('is refused with %s', (_, change, pattern) => {
    const issues = fhir.search.added?.check({ ...eye, base: ['Patient'], ...change } as JsonObject) ?? []
    expect(
      issues
        .filter((issue) => issue.severity === 'error')
        .map((issue) => issue.text)
        .join(' '),
    ).toMatch(pattern)
  })

  it('waits while it is not active', () => {
    const draft = { ...eye, status: 'draft' }
    expect(fhir.search.added?.check(draft)).toMatchObject([{ severity: 'warning', path: '/status' }])
    const standard = fhir.search.added?.add([{ resource: draft, usable: true }])
    expect(standard?.search.parameters('Patient').some(({ code }) => code === 'eye-colour')).toBe(false)
  })
})

describe('value sets and code systems that are stored', () => {
  const animals: JsonObject = {
    resourceType: 'CodeSystem',
    id: 'animals',
    url: 'http://me/animals',
    status: 'active',
    content: 'complete',
    concept: [
      { code: 'animal', concept: [{ code: 'dog', concept: [{ code: 'poodle' }] }, { code: 'cat' }] },
      { code: 'stone' },
    ],
  }
  const pets: JsonObject = {
    resourceType: 'ValueSet',
    id: 'pets',
    url: 'http://me/pets',
    status: 'active',
    compose: {
      include: [{ system: 'http://me/animals', filter: [{ property: 'concept', op: 'is-a', value: 'animal' }] }],
      exclude: [{ system: 'http://me/animals', concept: [{ code: 'cat' }] }],
    },
  }
  const nested = {
    resourceType: 'ValueSet',
    id: 'nested',
    url: 'http://me/nested',
    status: 'active',
    compose: { include: [{ valueSet: ['http://me/pets'] }] },
  }
  const endless = {
    resourceType: 'ValueSet',
    id: 'endless',
    url: 'http://me/endless',
    status: 'active',
    compose: { include: [{ valueSet: ['http://me/endless'] }] },
  }

  async function find(query: string): Promise<string> {
    const load = async (wanted: readonly { readonly kind: string; readonly url: string }[]) => {
      const records = await loadByUrl(database.db, wanted)
      return records.map((record) => JSON.parse(record.text) as JsonObject)
    }
    const terminology = await fhir.search.terminology?.(parametersOf(query), load)
    const ids = await findIds(database.db, 'Basic', query, { context: terminology ? { terminology } : {} })
    return ids.toSorted().join(' ')
  }

  beforeAll(async () => {
    const basics = ['animal', 'dog', 'poodle', 'cat', 'stone'].map((code) => ({
      resourceType: 'Basic',
      id: code,
      code: { coding: [{ system: 'http://me/animals', code }] },
    }))
    await keepResources(database.db, [...basics, animals, pets, nested, endless] as unknown as Resource[])
  })

  it.each([
    ['code:in=http://me/pets', 'animal dog poodle'],
    ['code:in=ValueSet/pets', 'animal dog poodle'],
    ['code:in=http://me/nested', 'animal dog poodle'],
    ['code:not-in=http://me/pets', 'cat stone'],
    ['code:below=http://me/animals|dog', 'dog poodle'],
    ['code:above=http://me/animals|dog', 'animal dog'],
    ['code:below=http://me/animals|poodle,http://me/animals|stone', 'poodle stone'],
  ])('%s → %s', async (query, ids) => expect(await find(query)).toBe(ids))

  it.each(['code:in=http://me/endless', 'code:in=http://nowhere', 'code:below=http://nowhere|x'])(
    '%s is refused by name',
    async (query) => {
      await expect(find(query)).rejects.toMatchObject({ code: 'invalid-request', issues: [{ code: 'not-supported' }] })
    },
  )

  it('are asked for only when a search names one', async () => {
    expect(
      await fhir.search.terminology?.(parametersOf('code=x&_id=y'), () => Promise.reject(new Error('asked'))),
    ).toBeUndefined()
    expect(context.terminology).toBeUndefined()
  })
})
