// The FHIR face. https://hl7.org/fhir/R4/http.html

import { fault, GatewayError, type Issue } from '../errors.ts'
import { type Caller, requireSearch } from '../flow/admit.ts'
import { conditionOf } from '../flow/conditions.ts'
import { readRecord, readVersion } from '../flow/serve.ts'
import type { Written } from '../flow/write.ts'
import type { Gateway } from '../gateway.ts'
import type { ParsedSearch, Standard } from '../standards/standard.ts'
import { readBody } from './body.ts'
import { printBundle } from './bundle.ts'
import { answerEmpty, answerText, type Call, param, type Route } from './call.ts'
import { mediaTypeOf, writerFor } from './media.ts'
import { type Parameters, parseQuery, single } from './query.ts'
import { answerRecord, checkId, kindAt, kindsByPath, readDocument, requireKind, writeOne } from './record-calls.ts'
import { ifMatch, preferences, refuseHeaders, versionHeaders } from './request-headers.ts'
import { runSearch } from './search-page.ts'

/** The routes of FHIR's face: metadata, the interactions on resources, and search. */
export function fhirRoutes(gateway: Gateway): readonly Route[] {
  const standard = gateway.standards.get('fhir')
  if (standard === undefined) return []
  const { base } = standard
  const kinds = kindsByPath(standard)
  const on = (call: Call) => kindAt(standard, kinds, param(call, 'type'))
  const type = `${base}/:type`
  const instance = `${type}/:id`
  return [
    { method: 'GET', path: `${base}/metadata`, open: true, answer: (call) => answerMetadata(call, standard) },
    {
      method: 'GET',
      path: type,
      answer: (call, caller) => search(call, caller, standard, on(call), parseQuery(call.query)),
    },
    {
      method: 'POST',
      path: `${type}/_search`,
      answer: async (call, caller) => search(call, caller, standard, on(call), await formParameters(call)),
    },
    { method: 'POST', path: type, answer: (call, caller) => create(call, caller, standard, on(call)) },
    { method: 'GET', path: instance, answer: (call, caller) => read(call, caller, standard, on(call)) },
    { method: 'PUT', path: instance, answer: (call, caller) => update(call, caller, standard, on(call)) },
    { method: 'DELETE', path: instance, answer: (call, caller) => remove(call, caller, standard, on(call)) },
    {
      method: 'GET',
      path: `${instance}/_history/:version`,
      answer: (call, caller) => readOld(call, caller, standard, on(call)),
    },
  ]
}

const started = new Date()

function answerMetadata(call: Call, standard: Standard): Response {
  const body = standard.describe?.({ base: `${call.origin}${standard.base}`, at: started })
  if (body === undefined) throw new GatewayError('not-found', 'This standard does not describe itself.')
  const format = writerFor(standard, call.request.headers.get('accept'), single(parseQuery(call.query), '_format'))
  return answerText(call, 200, format.mediaType, format.write(JSON.stringify(body)).body)
}

async function read(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'r')
  return answerRecord(
    call,
    standard,
    await readRecord(call.gateway, caller, standard, kind, checkId(param(call, 'id'))),
  )
}

async function readOld(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'r')
  const id = checkId(param(call, 'id'))
  const version = param(call, 'version')
  if (!/^[1-9]\d{0,8}$/.test(version))
    throw new GatewayError('not-found', `${kind}/${id} has no such version; versions are numbers from 1.`)
  return answerRecord(call, standard, await readVersion(call.gateway, caller, standard, kind, id, Number(version)))
}

async function create(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'c')
  refuseHeaders(call, ['if-match', 'if-none-match'])
  const { record, body } = await readDocument(call, standard, kind)
  const sought = call.request.headers.get('if-none-exist')
  if (sought === null)
    return answerWritten(
      call,
      standard,
      await writeOne(call, caller, 'fhir', { type: 'create', standard, record }, body),
    )
  const condition = conditionOf(call.gateway, caller, standard, kind, parseQuery(sought.replace(/^\?/, '')), {
    base: `${call.origin}${standard.base}`,
    handling: 'strict',
    now: call.gateway.now(),
  })
  requireSearch(caller, condition)
  return answerWritten(
    call,
    standard,
    await writeOne(call, caller, 'fhir', { type: 'create', standard, record, condition }),
  )
}

async function update(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-exist', 'if-none-match'])
  const id = checkId(param(call, 'id'))
  const { record, body } = await readDocument(call, standard, kind)
  if (record.value['id'] !== id) {
    throw new GatewayError('invalid-request', `The body's id must be ${JSON.stringify(id)}, as in the address.`, {
      issues: [fault('id', '/id', `Set id to ${JSON.stringify(id)}.`, { expression: `${kind}.id` })],
    })
  }
  const expected = ifMatch(call)
  const operation = {
    type: 'update',
    standard,
    record,
    id,
    ...(expected === undefined ? {} : { ifMatch: expected }),
  } as const
  return answerWritten(call, standard, await writeOne(call, caller, 'fhir', operation, body))
}

async function remove(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'd')
  refuseHeaders(call, ['if-none-exist', 'if-none-match'])
  const id = checkId(param(call, 'id'))
  const expected = ifMatch(call)
  const { record, status } = await writeOne(call, caller, 'fhir', {
    type: 'delete',
    standard,
    kind,
    id,
    ...(expected === undefined ? {} : { ifMatch: expected }),
  })
  if (status === 'proposed')
    return answerText(
      call,
      202,
      mediaType(standard),
      JSON.stringify(outcome(`The deletion of ${kind}/${id} was recorded as a proposal to its system of record.`)),
    )
  return answerEmpty(call, 204, record ? { ETag: `W/"${record.version}"` } : {})
}

function answerWritten(call: Call, standard: Standard, written: Written): Response {
  const { status, record, kind, id } = written
  const transfer = { 'X-Interlingua-Transfer': written.transfer }
  if (status === 'proposed' || record === undefined) {
    const told = `${kind} ${id ?? ''} is not this system's to write; it was recorded as a proposal to its system of record.`
    return answerText(call, 202, mediaType(standard), JSON.stringify(outcome(told)), transfer)
  }
  const address = `${call.origin}${standard.base}/${kind}/${record.id}/_history/${record.version}`
  const code = status === 'created' ? 201 : 200
  const headers = {
    ...versionHeaders(standard, record),
    ...transfer,
    [code === 201 ? 'Location' : 'Content-Location']: address,
  }
  const wanted = preferences(call).return
  if (wanted === 'minimal') return answerEmpty(call, code, headers)
  const form = single(parseQuery(call.query), '_format')
  const format = writerFor(standard, call.request.headers.get('accept'), form)
  const told = `${kind}/${record.id} is ${status}; its version is ${record.version}.`
  const text = wanted === 'representation' ? record.text : JSON.stringify(outcome(told))
  return answerText(
    call,
    code,
    format.mediaType,
    format.write(text, wanted === 'representation' ? kind : 'OperationOutcome').body,
    headers,
  )
}

function mediaType(standard: Standard): string {
  return standard.formats[0]?.mediaType ?? 'application/json'
}

function outcome(text: string): object {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'information', code: 'informational', details: { text } }],
  }
}

async function search(
  call: Call,
  caller: Caller,
  standard: Standard,
  kind: string,
  parameters: Parameters,
): Promise<Response> {
  requireKind(caller, kind, 's')
  const path = `${standard.base}/${kind}`
  const page = await runSearch(call, caller, { standard, kind, path, pageParameter: '_page', review }, parameters)
  const wanted = page.parsed.understood.find(([name]) => name === '_format')?.[1]
  const format = writerFor(standard, call.request.headers.get('accept'), wanted)
  const text = printBundle({
    ...page,
    id: call.gateway.newId(),
    at: call.gateway.now(),
    base: `${call.origin}${standard.base}`,
  })
  return answerText(call, 200, format.mediaType, format.write(text).body)
}

async function formParameters(call: Call): Promise<Parameters> {
  const type = mediaTypeOf(call.request.headers.get('content-type'))
  const body = await readBody(call)
  if (body.length > 0 && type !== 'application/x-www-form-urlencoded') {
    throw new GatewayError('unsupported-media-type', 'A search by POST is sent as application/x-www-form-urlencoded.')
  }
  return [...parseQuery(call.query), ...parseQuery(Buffer.from(body).toString('latin1'))]
}

/** Refuses (or leaves out) the parameters of the answer's shape that this face cannot give. */
function review(parsed: ParsedSearch, handling: 'strict' | 'lenient'): ParsedSearch {
  const unmet = parsed.understood.filter(([name, value]) => !isMet(name, value))
  if (unmet.length === 0) return parsed
  const issues: Issue[] = unmet.map(([name]) => {
    const text = `${name.slice(0, 80)} is not supported here; leave it out.`
    return { ...fault('unsupported-parameter', '', text), severity: handling === 'strict' ? 'error' : 'warning' }
  })
  if (handling === 'strict') {
    throw new GatewayError('unsupported-parameter', issues.map((issue) => issue.text).join(' '), { issues })
  }
  return {
    query: parsed.query,
    issues: [...parsed.issues, ...issues],
    understood: parsed.understood.filter(([name, value]) => isMet(name, value)),
  }
}

function isMet(name: string, value: string): boolean {
  const plain = name.split(':', 1)[0] ?? ''
  if (plain === '_summary') return value === 'count' || value === 'false'
  return !['_include', '_revinclude', '_elements', '_contained', '_containedType'].includes(plain)
}
