import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client
let ehr: string

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  ehr = await keyFor(test.gateway, { id: 'ehr', scopes: ['system/*.cruds'] })
  await apply({ nurses: { name: 'Clinical staff', bridge: 'census-practitioner' } })
})
afterAll(() => test.close())

const json = { 'Content-Type': 'application/json' }

async function apply(bridges: object) {
  return await call('POST', '/api/v1/workspaces/hospital/$apply', {
    body: JSON.stringify({ name: 'hospital', bridges }),
    headers: json,
  })
}

function worker(id: string, more: { deployment?: object[]; family?: string } = {}) {
  const { deployment = [nurse('d1')], family = 'Byron' } = more
  return {
    documentId: { value: id, schemeAgencyId: 'St. Brendan', schemeId: 'worker' },
    person: {
      name: { given: 'Ada', family },
      birthDate: '1980-01-01',
      gender: 'Female',
      communication: {
        address: [{ line: '1 Home Street' }],
        phone: [{ useCode: 'work', formattedNumber: '555-1' }],
      },
    },
    deployment,
  }
}

function nurse(id: string, title = 'Nurse') {
  const organization = { id: { value: 'ward-1' }, name: 'Ward 1' }
  return { deploymentId: { value: id }, job: { title, jobFunction: 'Nursing' }, organization }
}

async function hire(body: object): Promise<string> {
  const answer = await call('POST', '/hr-open/4.2/censuses', { body: JSON.stringify(body), headers: json })
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)])
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

async function change(id: string, body: object): Promise<void> {
  const answer = await call('PUT', `/hr-open/4.2/censuses/${id}`, { body: JSON.stringify(body), headers: json })
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)])
}

interface Resource {
  readonly id: string
  readonly name: { family: string; given: string[] }[]
  readonly code: { text: string }[]
  readonly practitioner: { reference: string }
  readonly organization: { reference: string }
}

async function search(query: string): Promise<Resource[]> {
  const answer = await call('GET', `/fhir/R4/${query}`)
  const { entry = [] } = answer.json<{ entry?: { resource: Resource }[] }>()
  return entry.map(({ resource }) => resource)
}

const rolesOf = (practitioner: string) => search(`PractitionerRole?practitioner=Practitioner/${practitioner}`)
const named = async (family: string) => await search(`Practitioner?family=${family}`)

describe('a worker who meets a bridge’s condition', () => {
  it('belongs to the record that it came of, and the golden view says so', async () => {
    const source = await hire(worker('w-golden', { family: 'Golden' }))
    const [made] = await named('Golden')
    const golden = await call('GET', `/api/v1/records/Practitioner/${made?.id}/golden`)
    const { records } = golden.json<{ records: { id: string; owners: { path: string; owner: string }[] }[] }>()
    const owners = records.find(({ id }) => id === made?.id)?.owners ?? []
    for (const path of ['$record', 'name', 'gender'])
      expect(owners.find((one) => one.path === path)).toMatchObject({
        owner: `Census/${source}`,
        rule: 'bridge nurses',
      })
  })

  it('is a practitioner with a role and an organisation, and nothing that the bridge does not name', async () => {
    await hire(worker('w1', { family: 'Lovelace' }))
    const [practitioner, ...others] = await named('Lovelace')
    expect(others).toEqual([])
    const text = JSON.stringify(practitioner)
    expect(text).toContain('555-1')
    for (const hidden of ['1980', 'Home Street']) expect(text).not.toContain(hidden)
    const [role] = await rolesOf(practitioner?.id ?? '')
    expect(role?.code).toEqual([{ text: 'Nurse' }])
    const organization = await call('GET', `/fhir/R4/${role?.organization.reference}`)
    expect(organization.json()).toMatchObject({ resourceType: 'Organization', name: 'Ward 1' })
  })

  it('is kept up with, and ended with, its source', async () => {
    const id = await hire(worker('w2', { family: 'Hopper', deployment: [nurse('a', 'Nurse'), nurse('b', 'Teacher')] }))
    const [first] = await named('Hopper')
    expect((await rolesOf(first?.id ?? '')).map(({ code }) => code[0]?.text)).toEqual(
      expect.arrayContaining(['Nurse', 'Teacher']),
    )
    await change(id, worker('w2', { family: 'Murray', deployment: [nurse('a', 'Matron')] }))
    const [changed] = await named('Murray')
    expect(changed?.id).toBe(first?.id)
    expect((await rolesOf(first?.id ?? '')).map(({ code }) => code[0]?.text)).toEqual(['Matron'])
    await change(id, worker('w2', { family: 'Murray', deployment: [{ job: { title: 'Clerk' } }] }))
    expect(await named('Murray')).toEqual([])
    await change(id, worker('w2', { family: 'Murray' }))
    expect(await named('Murray')).toHaveLength(1)
    expect((await call('DELETE', `/hr-open/4.2/censuses/${id}`)).status).toBeLessThan(300)
    expect(await named('Murray')).toEqual([])
    expect((await call('GET', `/fhir/R4/Practitioner/${first?.id}`)).status).toBe(410)
  })

  it('shares an organisation with others, which stays while one of them is there', async () => {
    const one = await hire(worker('w3', { family: 'Curie' }))
    await hire(worker('w4', { family: 'Meitner' }))
    const [curie] = await named('Curie')
    const [meitner] = await named('Meitner')
    const ward = (await rolesOf(curie?.id ?? ''))[0]?.organization.reference
    expect((await rolesOf(meitner?.id ?? ''))[0]?.organization.reference).toBe(ward)
    expect((await call('DELETE', `/hr-open/4.2/censuses/${one}`)).status).toBeLessThan(300)
    expect((await call('GET', `/fhir/R4/${ward}`)).json()).toMatchObject({ name: 'Ward 1' })
  })

  it('is not taken for another worker with the same number', async () => {
    await hire(worker('w5', { family: 'Franklin' }))
    const twin = worker('w5', { family: 'Hodgkin' })
    await hire({ ...twin, documentId: { ...twin.documentId, schemeAgencyId: 'Harbour Street' } })
    expect((await named('Franklin')).length + (await named('Hodgkin')).length).toBe(2)
  })
})

describe('what is derived', () => {
  it('is its source’s to say; what the source does not know is anybody’s', async () => {
    const id = await hire(worker('w6', { family: 'Noether' }))
    const [practitioner] = await named('Noether')
    const at = `/fhir/R4/Practitioner/${practitioner?.id}`
    const fhir = { 'Content-Type': 'application/fhir+json' }
    const put = (more: object) =>
      call('PUT', at, { body: JSON.stringify({ ...practitioner, ...more }), headers: fhir, key: ehr })
    const refused = await put({ name: [{ family: 'Other' }] })
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining(`Census/${id} is the system of record`),
    ])
    expect((await call('DELETE', at, { key: ehr })).status).toBe(422)
    const npi = { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }
    const added = await put({
      identifier: [...((practitioner as unknown as { identifier: object[] }).identifier ?? []), npi],
      qualification: [{ code: { text: 'RN' } }],
    })
    expect([added.status, added.text]).toEqual([200, expect.any(String)])
    await change(id, worker('w6', { family: 'Noether-Weyl' }))
    const after = (await call('GET', at)).json()
    expect(after).toMatchObject({ qualification: [{ code: { text: 'RN' } }], name: [{ family: 'Noether-Weyl' }] })
    expect(JSON.stringify(after)).toContain('1234567893')
  })

  it('is derived once: following again changes nothing', async () => {
    await hire(worker('w7', { family: 'Lamarr' }))
    const [before] = await search('Practitioner?family=Lamarr')
    expect((await apply({ nurses: { name: 'Clinical staff, renamed', bridge: 'census-practitioner' } })).status).toBe(
      200,
    )
    await hire(worker('w8', { family: 'Ride' }))
    expect((await search('Practitioner?family=Lamarr'))[0]).toEqual(before)
  })
})

describe('a bridge', () => {
  it('that there is not, or whose condition cannot be read, is refused', async () => {
    expect((await apply({ nurses: { name: 'n', bridge: 'census-practitoner' } })).text).toContain(
      "did you mean 'census-practitioner'?",
    )
    expect((await apply({ nurses: { name: 'n' } })).status).toBe(422)
  })

  it('that is taken out of work takes back what it derived', async () => {
    await hire(worker('w9', { family: 'Johnson' }))
    expect(await named('Johnson')).toHaveLength(1)
    expect((await apply({})).status).toBe(200)
    await hire(worker('w10', { family: 'Vaughan' }))
    expect(await named('Vaughan')).toEqual([])
    expect(await named('Johnson')).toEqual([])
  })
})
