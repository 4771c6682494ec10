// Vendor mappings over the API: checked, saved as versions over the folder's, in force at once; systems' overlays checked
// for the laws when they are applied, and held against a mapping that changes under them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../../src/standards/standard.ts'
import type { Mapping, Row } from '../../../src/translate/mapping.ts'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client
const path = '/api/v1/vendors/deputy/mappings/timesheets'
const json = { 'Content-Type': 'application/json' }

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

interface Shown {
  readonly version: number
  readonly source: string
  readonly folderChanged: boolean
  readonly mapping: Mapping
}

async function shown(query = ''): Promise<Shown> {
  const answer = await call('GET', `${path}${query}`)
  expect([answer.status, contractFaults('gateway', 'GET /api/v1/vendors/{vendor}/mappings/{message}', answer)]).toEqual(
    [200, []],
  )
  return answer.json<Shown>()
}

async function withRow(row: Row): Promise<string> {
  const { mapping } = await shown()
  return JSON.stringify({ ...mapping, rows: [...mapping.rows, row] })
}

const put = (body: string, query = '', headers: Record<string, string> = {}) =>
  call('PUT', `${path}${query}`, { body, headers: { ...json, ...headers } })

describe('a vendor mapping', () => {
  it('is the folder’s to begin with', async () => {
    expect(await shown()).toMatchObject({ version: 0, source: 'folder', folderChanged: false })
    const listed = await call('GET', '/api/v1/vendors/deputy/mappings')
    expect(contractFaults('gateway', 'GET /api/v1/vendors/{vendor}/mappings', listed)).toEqual([])
    expect(listed.json()).toMatchObject({ mappings: [{ message: 'timesheets', source: 'folder' }] })
  })

  it('that breaks a law is refused, with the row and the smallest item, and nothing is saved', async () => {
    const [first] = (await shown()).mapping.rows.filter(({ to }) => typeof to === 'string')
    const answer = await put(await withRow({ from: 'rival', to: first?.to as string }))
    expect(answer.status).toBe(422)
    const issues = answer.json<{ issues: { code: string; path: string; text: string }[] }>().issues
    const broken = issues.filter(({ code }) => code.startsWith('law.'))
    expect(broken.length).toBeGreaterThan(0)
    for (const { path: at, text } of broken)
      expect([at, text]).toEqual([expect.stringMatching(/^\/rows\/\d+$/), expect.stringContaining('{')])
    expect(await shown()).toMatchObject({ version: 0 })
  })

  it('with an expression that does not end is refused at its row', async () => {
    const endless = { from: 'Comment', to: 'xComment', jsonata: '($f := function($x) { $f($x + 1) }; $f(0))' }
    const { mapping } = await shown()
    const answer = await put(await withRow(endless))
    expect(answer.status).toBe(422)
    expect(answer.json<{ issues: unknown[] }>().issues).toContainEqual(
      expect.objectContaining({ code: 'jsonata-stopped', path: `/rows/${mapping.rows.length}` }),
    )
  })

  it('can be tried without being saved', async () => {
    const answer = await call('POST', `${path}/$check`, {
      body: await withRow({ from: 'rival', to: 'xAdded' }),
      headers: json,
    })
    expect(contractFaults('gateway', 'POST /api/v1/vendors/{vendor}/mappings/{message}/$check', answer)).toEqual([])
    expect(answer.json()).toMatchObject({ valid: true, refused: expect.any(Number) })
    expect(await shown()).toMatchObject({ version: 0 })
  })

  it('is saved, translates at once, tells what nothing reads, and goes back to the folder’s', async () => {
    const { mapping } = await shown()
    const dropped = mapping.rows.find(({ from }) => from === 'OperationalUnit')
    const rows = mapping.rows.filter((row) => row !== dropped)
    const body = JSON.stringify({ ...mapping, rows: [...rows, { from: 'Marker', to: 'createdByMarker' }] })
    const saved = await put(body, '?reason=tried')
    expect([saved.status, contractFaults('gateway', 'PUT /api/v1/vendors/{vendor}/mappings/{message}', saved)]).toEqual(
      [201, []],
    )
    expect(saved.json()).toMatchObject({ version: 1, source: 'saved', changed: true })
    expect(saved.json<{ issues: { code: string; source?: string }[] }>().issues).toContainEqual(
      expect.objectContaining({ code: 'field-unread', source: dropped?.from }),
    )
    expect((await put(body)).status).toBe(200)

    const sent = JSON.stringify([
      { Id: 7001, Employee: 12, StartTime: 1709800000, EndTime: 1709830000, Marker: 'here' },
    ])
    const received = await call('POST', '/vendors/deputy/timesheets', { body: sent, headers: json })
    const item = received.json<{ items: { outcome: string; kind: string; id: string }[] }>().items[0]
    const record =
      item?.id === undefined || item.id === null ? undefined : await call('GET', `/hr-open/4.2/timecards/${item.id}`)
    expect(record?.text ?? received.text).toContain('Marker')

    const gone = await call('DELETE', `${path}?reason=enough`)
    expect([
      gone.status,
      contractFaults('gateway', 'DELETE /api/v1/vendors/{vendor}/mappings/{message}', gone),
    ]).toEqual([200, []])
    expect(await shown()).toMatchObject({ version: 2, source: 'folder' })
    expect((await shown('?version=1')).mapping.rows.at(-1)).toEqual({ from: 'Marker', to: 'createdByMarker' })
    const versions = await call('GET', `${path}/versions`)
    expect(contractFaults('gateway', 'GET /api/v1/vendors/{vendor}/mappings/{message}/versions', versions)).toEqual([])
    expect(versions.json()).toMatchObject({
      versions: [
        { version: 2, digest: null, reason: 'enough' },
        { version: 1, reason: 'tried', client: 'admin-variable' },
      ],
    })
  })

  it('is saved over the version that was looked at, or not at all', async () => {
    const { version } = await shown()
    const body = await withRow({ from: 'One', to: 'xOne' })
    expect((await put(body, '', { 'If-Match': `"${version + 5}"` })).status).toBe(412)
    expect((await put(body, '', { 'If-Match': 'three' })).status).toBe(400)
    expect((await put(body, '', { 'If-Match': `"${version}"` })).status).toBe(201)
    await call('DELETE', path)
  })

  it.each([
    ['no object', '[]', 422],
    ['another shape', '{"version":1,"format":{"type":"json"},"rows":[{"form":"x"}]}', 422],
    ['a row without a side', '{"version":1,"format":{"type":"json"},"rows":[{"from":"x"}]}', 422],
    [
      'an expression without an end',
      '{"version":1,"format":{"type":"json"},"rows":[{"from":"x","to":"y","jsonata":"a["}]}',
      422,
    ],
    ['no JSON', '{', 400],
  ])('refuses %s', async (_what, body, status) => expect((await put(body)).status).toBe(status))

  it('needs its scopes, a known vendor, message and version', async () => {
    const reader = await keyFor(test.gateway, { id: 'mapping-reader', scopes: ['admin/mappings.r'] })
    expect((await call('GET', path, { key: reader })).status).toBe(200)
    const body = await withRow({ from: 'x', to: 'y' })
    expect((await call('PUT', path, { key: reader, body, headers: json })).status).toBe(403)
    expect((await call('DELETE', path, { key: reader })).status).toBe(403)
    expect((await call('GET', '/api/v1/vendors/nobody/mappings')).status).toBe(404)
    expect((await call('GET', '/api/v1/vendors/deputy/mappings/nothing')).status).toBe(404)
    expect((await call('GET', `${path}?version=900`)).status).toBe(404)
    expect((await call('GET', `${path}?version=x`)).status).toBe(400)
  })
})

describe('an overlay', () => {
  const workspace = (rows: readonly Row[]) => ({
    body: JSON.stringify({
      name: 'layered',
      systems: { harbor: { name: 'Harbor', vendor: 'deputy', rows: rows as unknown as Json } },
    }),
    headers: json,
  })
  const plan = async (rows: readonly Row[]) => await call('POST', '/api/v1/workspaces/layered/$plan', workspace(rows))
  const apply = async (rows: readonly Row[]) => await call('POST', '/api/v1/workspaces/layered/$apply', workspace(rows))

  it('that breaks a law with its vendor’s mapping is refused at its row', async () => {
    const [first] = (await shown()).mapping.rows.filter(({ to }) => typeof to === 'string')
    const answer = await apply([{ from: 'rival', to: first?.to as string }])
    expect(answer.status).toBe(422)
    const { issues } = answer.json<{ issues: { code: string; path: string }[] }>()
    expect(issues.some(({ code }) => code.startsWith('law.'))).toBe(true)
    for (const { path: at } of issues) expect(at).toMatch(/^\/systems\/harbor(?:\/rows\/0)?$/)
  })

  it('with a misspelt rule is refused at its row', async () => {
    const answer = await apply([{ from: 'Custom', to: 'xCustom', nummber: {} } as Row])
    expect(answer.status).toBe(422)
    expect(answer.json<{ issues: unknown[] }>().issues).toEqual([
      expect.objectContaining({ path: '/systems/harbor/rows/0', text: expect.stringContaining('nummber') }),
    ])
  })

  it('is kept when the vendor’s mapping changes under it, and the plan shows where', async () => {
    const rows: Row[] = [{ from: 'Custom', to: 'xCustom' }]
    const applied = await apply(rows)
    expect([applied.status, applied.json<{ issues: unknown[] }>().issues]).toEqual([200, []])
    const saved = await put(await withRow({ from: 'Custom', to: 'xOfficial' }))
    expect([saved.status, saved.json<{ issues: unknown[] }>().issues]).toEqual([
      201,
      expect.arrayContaining([
        expect.objectContaining({ code: 'overlay.new', text: expect.stringContaining('harbor') }),
      ]),
    ])
    // What would no longer keep the laws with a system's own rows is not saved.
    const refused = await put(await withRow({ from: 'Rival', to: 'xCustom' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('The system harbor')
    const planned = await plan(rows)
    expect(contractFaults('gateway', 'POST /api/v1/workspaces/{name}/$plan', planned)).toEqual([])
    expect(planned.json()).toMatchObject({
      issues: [{ severity: 'warning', code: 'overlay.new', path: '/systems/harbor/rows/0' }],
    })
    // Applied once more, the owner has seen it.
    expect((await apply(rows)).json()).toMatchObject({ issues: [{ code: 'overlay.new' }] })
    expect((await plan(rows)).json()).toMatchObject({ issues: [] })
    await call('DELETE', path)
    expect((await plan(rows)).json()).toMatchObject({ issues: [{ code: 'overlay.gone' }] })
  })
})

describe('drift', () => {
  it('is a warning on the transfer and a figure', async () => {
    const message = test.gateway.vendors.get('deputy')?.messages.get('timesheets')
    if (message === undefined) throw new Error('No message')
    const known = { ...message, fields: { Id: 'number!', Employee: 'number!', StartTime: 'number', EndTime: 'number' } }
    const messages = new Map([['timesheets', known]])
    const vendors = new Map([['deputy', { name: 'deputy', title: 'Deputy', messages }]])
    const drifting = clientOf({ ...test.gateway, vendors })
    const body = JSON.stringify([{ Id: '9001', StartTime: 1709800000, EndTime: 1709830000, Shade: 1 }])
    const { transfer } = (await drifting('POST', '/vendors/deputy/timesheets', { body, headers: json })).json<{
      transfer: string
    }>()
    const shownTransfer = await call('GET', `/api/v1/transfers/${transfer}`)
    const codes = shownTransfer.json<{ issues: { code: string }[] }>().issues.map(({ code }) => code)
    expect(codes).toEqual(['drift.retyped', 'drift.new', 'drift.missing'])
    const metrics = await call('GET', '/metrics')
    expect(metrics.text).toContain('gateway_drift_total{message="deputy/timesheets",change="new"} 1')
  })
})
