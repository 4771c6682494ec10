// HL7 v2 over HTTP: acknowledgements, control ids, order, messages out.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { adminKey, type TestGateway, testGateway } from '../../support/gateway.ts'
import { adtMessage, oruMessage, ward } from '../../support/hl7v2.ts'

let test: TestGateway
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  test = await testGateway()
  app = createApp({ ...test.gateway, vendors: new Map([['ward', ward]]) })
})
afterAll(() => test.close())

async function call(path: string, body?: string | Uint8Array, headers: Record<string, string> = {}) {
  const answer = await app.request(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${adminKey}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/hl7-v2' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    headers: answer.headers,
    text,
    lines: text.split('\r'),
  }
}

const post = (body: string | Uint8Array, headers?: Record<string, string>) => call('/vendors/ward', body, headers)

async function find(kind: string, identifier: string): Promise<Record<string, unknown>[]> {
  const { text } = await call(`/fhir/R4/${kind}?identifier=${encodeURIComponent(identifier)}`)
  return (
    (JSON.parse(text) as { entry?: { resource: Record<string, unknown> }[] }).entry?.map(({ resource }) => resource) ??
    []
  )
}

describe('acknowledgements', () => {
  it('accept a message once it is stored, with sender and receiver changed over', async () => {
    const { status, type, lines } = await post(adtMessage({ id: 'A-1', patient: 'ack-1' }))
    expect(status).toBe(200)
    expect(type).toBe('application/hl7-v2; charset=utf-8')
    expect(lines[0]).toMatch(
      /^MSH\|\^~\\&\|GW\|EAST\|WARD\|WEST\|\d{14}\+0000\|\|ACK\^A01\^ACK\|[0-9A-F]{20}\|P\|2\.5\.1$/,
    )
    expect(lines.slice(1)).toEqual(['MSA|AA|A-1', ''])
    expect(await find('Patient', 'urn:ward:mrn|ack-1')).toHaveLength(1)
  })

  it('name what is wrong with it by segment, field and rule', async () => {
    const { status, lines } = await post(adtMessage({ id: 'A-2', patient: 'ack-2' }).replace('|F\r', '|Q\r'))
    expect(status).toBe(422)
    expect(lines[1]).toBe('MSA|AE|A-2')
    expect(lines[2]).toMatch(
      /^ERR\|\|PID\^1\^8\^1\^1\|103\^Table value not found\^HL70357\|E\|code-unmapped\|\|line 3, PID\[1\]-8\.1\|/,
    )
    expect(await find('Patient', 'urn:ward:mrn|ack-2')).toHaveLength(0)
  })

  it.each([
    [24, 'maybe', 'PID^1^24', 'line 3, PID[1]-24'],
    [13, '555^work~556^zz', 'PID^1^13^2^2', 'line 3, PID[1]-13[2].2'],
  ])(
    'name the field behind what the standard finds wrong with the record (PID-%i)',
    async (field, text, place, source) => {
      const id = `V-${field}`
      const sent = adtMessage({ id, patient: id }).replace('|F\r', `|F${'|'.repeat(field - 8)}${text}\r`)
      const { status, lines } = await post(sent)
      expect([status, lines[1]]).toEqual([422, `MSA|AE|${id}`])
      expect(lines[2]?.split('|').slice(1, 3)).toEqual(['', place])
      expect(lines[2]?.split('|')[7]).toBe(source)
    },
  )

  it('are of the old form for old versions', async () => {
    const { lines } = await post(adtMessage({ id: 'A-3' }).replace('|F\r', '|Q\r').replace('2.5.1', '2.3'))
    expect(lines[1]).toMatch(/^MSA\|AE\|A-3\|.+/)
    expect(lines[2]).toBe('ERR|PID^1^8^103&Table value not found')
  })

  it('reject what is not taken, and what cannot be read', async () => {
    const event = await post(adtMessage({ id: 'A-4', type: 'ADT^A99' }))
    expect([event.status, event.lines[1]]).toEqual([422, 'MSA|AR|A-4'])
    expect(event.lines[2]).toContain('|201^Unsupported event code^HL70357|E|hl7-event|')
    const own = await call('/vendors/ward/adt', oruMessage('A-5', '2026', ['x', 'F']))
    expect([own.status, own.lines[1]]).toEqual([422, 'MSA|AR|A-5'])
    const visit = await post(adtMessage({ id: 'A-8', type: 'ADT^A99', patient: 'a8', visit: 'a8' }))
    expect([visit.status, visit.lines[1]]).toEqual([422, 'MSA|AR|A-8'])
    expect(await find('Encounter', 'urn:ward:visit|a8')).toHaveLength(0)
    const charset = await post(adtMessage({ id: 'A-6', end: '||||||ISO IR87' }))
    expect([charset.status, charset.lines[1]]).toEqual([400, 'MSA|AR|A-6'])
    const broken = await post('hello')
    expect([broken.status, broken.lines[1]]).toEqual([400, 'MSA|AR'])
    expect((await post('hello', { Accept: 'application/json' })).type).toBe('application/problem+json')
    for (const { headers } of [event, own, charset, broken])
      expect(headers.get('x-interlingua-transfer')).toMatch(/^[0-9a-f-]{36}$/)
    const line = await post(adtMessage({ id: 'A-7', more: ['and more'] }))
    expect([line.status, line.lines[1]]).toEqual([422, 'MSA|AR|A-7'])
  })

  it.each([
    ['AL', 'NE', 'MSA|CA|'],
    ['SU', 'AL', 'MSA|CA|'],
    ['NE', 'AL', 'MSA|AA|'],
    ['ER', 'ER', undefined],
    ['NE', 'NE', undefined],
  ])('follow the enhanced mode (MSH-15 %s, MSH-16 %s) when all is well', async (accept, application, told) => {
    const id = `E-${accept}-${application}`
    const { status, lines } = await post(adtMessage({ id, patient: id, end: `|||${accept}|${application}` }))
    expect(lines[1]).toBe(told === undefined ? undefined : told + id)
    expect(status).toBe(told === undefined ? 204 : 200)
  })

  it.each([
    ['AL', 'NE', 'MSA|CE|', 422],
    ['ER', 'NE', 'MSA|CE|', 422],
    ['SU', 'ER', 'MSA|AE|', 422],
    ['SU', 'SU', undefined, 422],
  ])('follow the enhanced mode (MSH-15 %s, MSH-16 %s) when it is not', async (accept, application, told, wanted) => {
    const id = `F-${accept}-${application}`
    const { status, lines } = await post(adtMessage({ id, end: `|||${accept}|${application}` }).replace('|F\r', '|Q\r'))
    expect([status, lines[1]]).toEqual([wanted, told === undefined ? undefined : told + id])
  })

  it('are JSON where that is asked for', async () => {
    const { status, type, text } = await post(adtMessage({ id: 'J-1', patient: 'json-1' }), {
      Accept: 'application/json',
    })
    expect([status, type]).toEqual([200, 'application/json'])
    expect(JSON.parse(text)).toMatchObject({ items: [{ outcome: 'accepted', kind: 'Patient' }] })
  })

  it('are given for each of several messages, whatever became of the others', async () => {
    const good = adtMessage({ id: 'S-1', patient: 's1' })
    const bad = adtMessage({ id: 'S-2', patient: 's2' }).replace('|F\r', '|Q\r')
    const file = `FHS|^~\\&\rBHS|^~\\&|WARD|WEST|||||||B-7\r${good}${bad}${adtMessage({ id: 'S-3', patient: 's3' })}BTS|4\rFTS|1\r`
    const { status, lines } = await post(file)
    expect(status).toBe(207)
    expect(lines.filter((line) => line.startsWith('MSA'))).toEqual([
      'MSA|AA|S-1',
      'MSA|AE|S-2',
      'MSA|AA|S-3',
      'MSA|AR|B-7',
    ])
    expect(lines.at(-2)).toContain('hl7-batch-count')
  })

  it('check without storing', async () => {
    const { status, lines } = await call('/vendors/ward/adt/$check', adtMessage({ id: 'C-1', patient: 'check-1' }))
    expect([status, lines[1]]).toEqual([200, 'MSA|AA|C-1'])
    expect(await find('Patient', 'urn:ward:mrn|check-1')).toHaveLength(0)
  })

  it('are not given to those who may not send, nor for other content types', async () => {
    expect((await post(adtMessage({}), { Authorization: 'Bearer no' })).status).toBe(401)
    expect((await post('{}', { 'Content-Type': 'application/json' })).status).toBe(415)
    expect((await call('/vendors/ward/adt', '{}', { 'Content-Type': 'application/json' })).status).toBe(415)
    expect((await call('/vendors/nobody', adtMessage({}))).status).toBe(404)
  })
})

describe('a control id', () => {
  it('that comes again has the same acknowledgement, byte by byte, and changes nothing', async () => {
    const message = adtMessage({ id: 'R-1', patient: 'again', visit: 'again-v' })
    const first = await post(message)
    const other = await post(adtMessage({ id: 'R-2', patient: 'again', name: 'Ng', at: '20260302' }))
    const second = await post(message.replaceAll('\r', '\n'))
    expect(second.text).toBe(first.text)
    expect(second.status).toBe(first.status)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(other.text).not.toBe(first.text)
    expect(await find('Patient', 'urn:ward:mrn|again')).toMatchObject([
      { name: [{ family: 'Ng' }], meta: { versionId: '2' } },
    ])
  })

  it('of a refused message has the same refusal', async () => {
    const message = adtMessage({ id: 'R-3' }).replace('|F\r', '|Q\r')
    expect((await post(message)).text).toBe((await post(message)).text)
    const unreadable = adtMessage({ id: 'R-4', end: '||||||ISO IR87' })
    expect((await post(unreadable)).text).toBe((await post(unreadable)).text)
  })

  it('with other content is refused', async () => {
    await post(adtMessage({ id: 'R-5', patient: 'r5' }))
    const { status, lines } = await post(adtMessage({ id: 'R-5', patient: 'r5', name: 'Ng' }))
    expect([status, lines[1]]).toEqual([409, 'MSA|AR|R-5'])
    expect(lines[2]).toContain('|205^Duplicate key identifier^HL70357|E|hl7-control-id|')
  })

  it('of another sender is another message', async () => {
    await post(adtMessage({ id: 'R-6', patient: 'r6' }))
    const { status } = await post(adtMessage({ id: 'R-6', patient: 'r6', name: 'Ng' }).replace('|WEST|', '|NORTH|'))
    expect(status).toBe(200)
  })
})

describe('order', () => {
  it('a message older than the last one about a visit does not undo it', async () => {
    const about = { patient: 'o1', visit: 'v1' }
    await post(adtMessage({ ...about, id: 'O-1', at: '20260301100000' }))
    await post(adtMessage({ ...about, id: 'O-2', at: '20260303100000', type: 'ADT^A03' }))
    const late = await post(adtMessage({ ...about, id: 'O-3', at: '20260302100000', type: 'ADT^A08', name: 'Old' }))
    expect([late.status, late.lines[1]]).toEqual([200, 'MSA|AA|O-3'])
    expect(late.text).toContain('|I|superseded|')
    expect(await find('Encounter', 'urn:ward:visit|v1')).toMatchObject([
      { status: 'finished', meta: { versionId: '2' } },
    ])
    expect(await find('Patient', 'urn:ward:mrn|o1')).toMatchObject([{ name: [{ family: 'Okafor' }] }])
    const transfer = late.headers.get('x-interlingua-transfer')
    expect((await call(`/api/v1/transfers/${transfer}/body`)).text).toContain('|Old^Amara|')
  })

  it('remembers a later message that said the same', async () => {
    const about = { patient: 'o2' }
    await post(adtMessage({ ...about, id: 'O-4', at: '20260301' }))
    await post(adtMessage({ ...about, id: 'O-5', at: '20260305' }))
    await post(adtMessage({ ...about, id: 'O-6', at: '20260303', name: 'Between' }))
    expect(await find('Patient', 'urn:ward:mrn|o2')).toMatchObject([{ name: [{ family: 'Okafor' }] }])
  })

  it('takes a zone into account', async () => {
    const about = { patient: 'o3' }
    await post(adtMessage({ ...about, id: 'O-7', at: '20260301100000+0500' }))
    await post(adtMessage({ ...about, id: 'O-8', at: '20260301060000+0000', name: 'Later' }))
    expect(await find('Patient', 'urn:ward:mrn|o3')).toMatchObject([{ name: [{ family: 'Later' }] }])
  })

  it('is not led astray by a clock that is far ahead', async () => {
    const about = { patient: 'o4' }
    const ahead = await post(adtMessage({ ...about, id: 'O-9', at: '22260301' }))
    expect(ahead.text).toContain('|W|order-future|')
    await post(adtMessage({ ...about, id: 'O-10', at: '20260301', name: 'Now' }))
    expect(await find('Patient', 'urn:ward:mrn|o4')).toMatchObject([{ name: [{ family: 'Now' }] }])
  })

  it('final and corrected results replace preliminary ones, whenever those arrive', async () => {
    const status = async (filler: string) => (await find('DiagnosticReport', `urn:lab:order|${filler}`))[0]?.['status']
    await post(oruMessage('L-1', '20260301', ['f1', 'P'], ['f2', 'F']))
    expect([await status('f1'), await status('f2')]).toEqual(['preliminary', 'final'])
    await post(oruMessage('L-2', '20260302', ['f1', 'F']))
    expect(await status('f1')).toBe('final')
    const late = await post(oruMessage('L-3', '20260303', ['f1', 'P'], ['f2', 'C']))
    expect(late.text).toContain('superseded')
    expect([await status('f1'), await status('f2')]).toEqual(['final', 'corrected'])
    await post(oruMessage('L-4', '20260301', ['f1', 'C']))
    expect(await status('f1')).toBe('corrected')
  })
})

describe('messages out', () => {
  it('give back what was sent', async () => {
    const message = adtMessage({ id: 'G-1', patient: 'g1', visit: 'gv1', more: ['ZPI|x^y'] })
    await post(message)
    const [patient] = await find('Patient', 'urn:ward:mrn|g1')
    const { type, text } = await call(`/vendors/ward/adt/${String(patient?.['id'])}`)
    expect(type).toContain('application/hl7-v2')
    expect(text).toBe(message)
  })

  it('have a declared header where the record came from elsewhere', async () => {
    const body = JSON.stringify({
      resourceType: 'Patient',
      identifier: [{ system: 'urn:ward:mrn', value: 'g2' }],
      name: [{ family: 'Ng' }],
    })
    const made = await call('/fhir/R4/Patient', body, { 'Content-Type': 'application/fhir+json' })
    const { lines, headers } = await call(`/vendors/ward/adt/${(JSON.parse(made.text) as { id: string }).id}`)
    expect(lines[0]).toMatch(
      /^MSH\|\^~\\&\|INTERLINGUA\|\|\|\|\d{14}\+0000\|\|ADT\^A08\^ADT_A01\|[0-9A-F]{20}\|P\|2\.5\.1$/,
    )
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^EVN\|\|\d{14}\+0000$/), 'PID|||g2||Ng', ''])
    const transfer = (headers.get('x-interlingua-transfer') ?? '').replaceAll('-', '').slice(0, 20).toUpperCase()
    expect(lines[0]).toContain(transfer)
  })
})
