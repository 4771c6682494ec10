// read and vread. https://hl7.org/fhir/R4/http.html#read

import { GatewayError } from '../../errors.ts'
import { readRecord, readVersion } from '../../flow/serve.ts'
import type { StoredRecord } from '../../records/records.ts'
import { answerEmpty, param } from '../call.ts'
import { parseQuery } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import { isKnown, versionHeaders } from '../request-headers.ts'
import { answerBinary, wantsRaw } from './binary.ts'
import type { Asked } from './face.ts'
import { about } from './moments.ts'
import { answerResource, formOf, partOf, subsetOfRead } from './shape.ts'

/** GET of `Type/id`: 200, 304, 404, or 410 for what was deleted. */
export async function read(asked: Asked, kind: string): Promise<Response> {
  const { call, caller, face } = asked
  requireKind(caller, kind, 'r')
  const id = checkId(param(call, 'id'))
  return answerRead(asked, await readRecord(call.gateway, caller, face.standard, kind, id))
}

/** GET of `Type/id/_history/version`. */
export async function readOld(asked: Asked, kind: string): Promise<Response> {
  const { call, caller, face } = asked
  requireKind(caller, kind, 'r')
  const id = checkId(param(call, 'id'))
  const version = param(call, 'version')
  if (!/^[1-9]\d{0,8}$/.test(version))
    throw new GatewayError('not-found', `${kind}/${id} has no such version; versions are numbers from 1.`)
  return answerRead(asked, await readVersion(call.gateway, caller, face.standard, kind, id, Number(version)))
}

function answerRead(asked: Asked, record: StoredRecord): Response {
  const { call, face } = asked
  const { kind } = record
  const parameters = parseQuery(call.query)
  const subset = subsetOfRead(asked, kind, parameters)
  const isRaw = kind === 'Binary' && subset === undefined && wantsRaw(asked, parameters, record)
  const form = isRaw ? undefined : formOf(asked, parameters)
  const headers = versionHeaders(face.standard, record)
  if (isKnown(call, record)) return answerEmpty(call, 304, headers)
  if (form === undefined) return answerBinary(call, record, headers)
  return about(answerResource(call, 200, form, partOf(face, kind, record.text, subset), headers), record.updatedAt)
}
