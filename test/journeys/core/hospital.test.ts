import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleFolder } from '../../../src/cli/folders.ts'
import { readWorkspace } from '../../../src/feeds/workspace-files.ts'
import { admit } from '../../../src/flow/admit.ts'
import { applyWorkspace, knownNames } from '../../../src/flow/apply.ts'
import { adminKey, type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Ask, type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client
let keys: Readonly<Record<string, string>>
let workers: string
let payroll: string

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  const admin = await admit(test.gateway, new Headers({ authorization: `Bearer ${adminKey}` }))
  const { workspace } = await readWorkspace(exampleFolder, knownNames(test.gateway), {})
  keys = (await applyWorkspace(test.gateway, admin, workspace)).keys
  workers = await readFile('vendors/workday/samples/workers.xml', 'utf8')
  payroll = await readFile(`${exampleFolder}/samples/payroll.json`, 'utf8')
})
afterAll(() => test.close())

const as = (client: string, ask: Ask = {}): Ask => ({ ...ask, key: keys[client] ?? null })

/** The sample's nurse under a number of her own. */
const numbered = (text: string, run: string) =>
  text
    .replaceAll('21001', run)
    .replaceAll('3aa5550b7fe348b98d7b5741afc65534', `w${run}`)
    .replaceAll('G3STB00000000001', `p${run}`)

interface Item {
  readonly outcome: string
  readonly issues: readonly { readonly code: string; readonly text: string }[]
}

async function nurse(run: string): Promise<{ id: string; document: Record<string, unknown> } | undefined> {
  const query = `identifier=${encodeURIComponent("St. Brendan's Hospital/Employee_ID")}|${run}`
  const answer = (await call('GET', `/hr-open/4.2/censuses?${query}`)).json<{
    censuses: Record<string, unknown>[]
    meta: { items: { id: string }[] }
  }>()
  expect(answer.censuses.length).toBeLessThan(2)
  const [document] = answer.censuses
  return document && { id: answer.meta.items[0]?.id ?? '', document }
}

async function practitioner(run: string) {
  const system = encodeURIComponent(`urn:interlingua:worker:${encodeURIComponent("St. Brendan's Hospital/worker-id")}`)
  const answer = await call('GET', `/fhir/R4/Practitioner?identifier=${system}|w${run}`)
  const { entry = [] } = answer.json<{ entry?: { resource: Record<string, unknown> & { id: string } }[] }>()
  return entry[0]?.resource
}

/** What each system sends, as it always does; told what came of it. */
const deliveries: Readonly<Record<string, (run: string) => Promise<Answer | undefined>>> = {
  hris: (run) =>
    call(
      'POST',
      '/vendors/workday/workers',
      as('hris', { body: numbered(workers, run), headers: { 'Content-Type': 'application/xml' } }),
    ),
  payroll: (run) =>
    call(
      'POST',
      '/vendors/adp/workers',
      as('payroll', { body: numbered(payroll, run), headers: { 'Content-Type': 'application/json' } }),
    ),
  async badge(run) {
    const found = await nurse(run)
    if (!found) return undefined
    const person = { communication: { phone: [{ formattedNumber: '+1 (808) 555-0199', useCode: 'work' }] } }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    return await call(
      'PATCH',
      `/hr-open/4.2/censuses/${found.id}`,
      as('badge', { body: JSON.stringify({ person }), headers }),
    )
  },
  async ehr(run) {
    const found = await practitioner(run)
    if (!found) return undefined
    const body = JSON.stringify({ ...found, qualification: [{ code: { text: 'RN' } }] })
    const headers = { 'Content-Type': 'application/fhir+json' }
    return await call('PUT', `/fhir/R4/Practitioner/${found.id}`, as('ehr', { body, headers }))
  },
}

/** Everything that can be read of her, but for what differs from run to run. */
async function seen(run: string) {
  const found = await nurse(run)
  const inFhir = await practitioner(run)
  const workday = await call('GET', `/vendors/workday/workers/${found?.id}?system=hris`, as('hris'))
  const adp = await call('GET', `/vendors/adp/workers/${found?.id}?system=payroll`, as('payroll'))
  const { id: _id, meta: _meta, ...rest } = (inFhir ?? {}) as Record<string, unknown>
  const text = JSON.stringify({ census: found?.document, practitioner: rest, workday: workday.text, adp: adp.text })
  return text.replaceAll(run, 'N')
}

describe('the example hospital', () => {
  it('comes to what its registry says, in whatever order its systems write', async () => {
    const orders = fc.shuffledSubarray(['hris', 'payroll', 'badge', 'ehr'], { minLength: 4, maxLength: 4 })
    let run = 50_000
    let first: unknown
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const number = String((run += 7))
        // Twice: who came before there was a record sends again, as it always does.
        for (const system of [...order, ...order]) {
          const answer = await deliveries[system]?.(number)
          expect([system, answer?.status, answer && answer.status >= 500 ? answer.text : '']).toEqual([
            system,
            answer?.status,
            '',
          ])
        }
        const now = JSON.parse(await seen(number)) as Record<string, unknown>
        first ??= now
        expect(sorted(now)).toEqual(sorted(first))
      }),
      { numRuns: 8, endOnFailure: true },
    )
    expect(first).toMatchObject({
      census: {
        person: {
          name: { given: 'Leilani', family: 'Kahananui' },
          communication: {
            address: [{ line: '12 Harbour Steps', useCode: 'home' }],
            phone: [{ formattedNumber: '+1 (808) 555-0199', useCode: 'work' }],
          },
        },
      },
      practitioner: {
        name: [{ family: 'Kahananui', given: ['Leilani'] }],
        telecom: expect.arrayContaining([{ system: 'phone', use: 'work', value: '+1 (808) 555-0199' }]),
        qualification: [{ code: { text: 'RN' } }],
      },
    })
    expect(JSON.stringify(first)).not.toContain('Leilani K.')
    expect(JSON.stringify((first as { practitioner: object }).practitioner)).not.toMatch(/Harbour Steps|1990/)
  }, 60_000)

  it('explains every element that was not its sender’s to say', async () => {
    const run = '91001'
    await deliveries['payroll']?.(run)
    await deliveries['hris']?.(run)
    await deliveries['badge']?.(run)
    const again = await deliveries['hris']?.(run)
    const told = again?.json<{ items: Item[] }>().items[0]?.issues.map(({ text }) => text) ?? []
    expect(told).toContainEqual(
      expect.stringContaining(
        'badge is the system of record for Census.person.communication.phone (rule phone-from-badge); what hris says',
      ),
    )
    expect(told).toContainEqual(
      expect.stringContaining('payroll is the system of record for Census.person.communication.address'),
    )
    const paid = (await deliveries['payroll']?.(run))?.json<{ items: Item[] }>().items[0]?.issues ?? []
    expect(paid).toContainEqual(
      expect.objectContaining({
        code: 'authority-behind',
        text: expect.stringContaining('hris is the system of record'),
      }),
    )
    const found = await nurse(run)
    const line = `/api/v1/records/Census/${found?.id}/lineage?path=person.communication.phone`
    const lineage = (await call('GET', line)).json<{ elements: { since: object; refused: object[] }[] }>()
    expect(lineage.elements[0]?.since).toMatchObject({ system: 'badge' })
    expect(lineage.elements[0]?.refused).toContainEqual(expect.objectContaining({ system: 'hris' }))
    const other = await practitioner(run)
    const body = JSON.stringify({ ...other, name: [{ family: 'Other' }] })
    const headers = { 'Content-Type': 'application/fhir+json' }
    const refused = await call('PUT', `/fhir/R4/Practitioner/${other?.id}`, as('ehr', { body, headers }))
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining(`Census/${found?.id} is the system of record`),
    ])
  })

  it('makes one person of two records, with a reason, and two again', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const people = [
      {
        documentId: { value: 'd1', schemeAgencyId: 'Harbour Street Clinic' },
        person: { name: { given: 'Noor', family: 'Haddad' } },
      },
      {
        documentId: { value: 'd2', schemeAgencyId: 'Harbour Street Clinic' },
        person: { name: { given: 'Nour', family: 'Haddad' } },
      },
    ]
    const ids: string[] = []
    for (const person of people) {
      const answer = await call('POST', '/hr-open/4.2/censuses', { body: JSON.stringify(person), headers })
      ids.push(answer.headers.get('location')?.split('/').at(-1) ?? '')
    }
    const [one, two] = ids
    const body = JSON.stringify({ into: one, reason: 'The same nurse, spelt in two ways' })
    expect((await call('POST', `/api/v1/records/Census/${two}/$merge`, { body, headers })).status).toBe(200)
    const golden = await call('GET', `/api/v1/records/Census/${one}/golden`)
    expect(golden.text).toContain('spelt in two ways')
    expect((await call('GET', `/hr-open/4.2/censuses/${two}`)).status).toBe(301)
    const split = JSON.stringify({ reason: 'They are sisters' })
    expect((await call('POST', `/api/v1/records/Census/${two}/$unmerge`, { body: split, headers })).status).toBe(200)
    expect((await call('GET', `/hr-open/4.2/censuses/${two}`)).json()).toMatchObject({
      person: { name: { given: 'Nour' } },
    })
  })
})

/** Lists in one order, so that only what is in them is compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(sorted)
    return list.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, sorted(member)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
