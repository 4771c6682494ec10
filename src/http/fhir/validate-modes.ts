// The modes of $validate that ask what a call would be told: the call itself, taken through the write path without
// being kept. https://hl7.org/fhir/R4/valueset-resource-validation-mode.html

import { fault, GatewayError, type Issue, isValid } from '../../errors.ts'
import type { DirectOperation } from '../../flow/submission.ts'
import { type Written, writeRecords } from '../../flow/write.ts'
import type { CanonicalRecord } from '../../standards/standard.ts'
import { originOf } from '../record-calls.ts'
import { createOperation } from './create.ts'
import { deleteOperation } from './delete.ts'
import { expectedOf } from './expected.ts'
import type { Asked } from './face.ts'
import { linksOfWrite } from './linking.ts'
import { updateOperation } from './update.ts'

export type Mode = 'create' | 'update' | 'delete' | 'profile'

const modes: ReadonlySet<unknown> = new Set(['create', 'update', 'delete', 'profile'])

/** The mode of that name. Throws 'invalid-request' for another word. */
export function modeOf(name: unknown): Mode | undefined {
  if (name === undefined || modes.has(name)) return name as Mode | undefined
  throw new GatewayError('invalid-request', 'The mode of $validate is create, update, delete or profile.')
}

interface Subject {
  readonly kind: string
  /** The id of the address. */
  readonly id?: string | undefined
  readonly record?: CanonicalRecord
}

/** What the call would be told: ids, versions, conditions of its headers, systems of record. A 403 stays one. */
export async function tryWrite(asked: Asked, mode: Exclude<Mode, 'profile'>, subject: Subject): Promise<Issue[]> {
  const remarks = idIssues(mode, subject)
  // What is not valid is told already, and would not get further.
  if (!isValid(remarks) || (subject.record && !isValid(asked.face.standard.validate(subject.record)))) return remarks
  const { call, caller } = asked
  try {
    const operation = operationOf(asked, mode, subject)
    const bundle = linksOfWrite(asked, operation)
    const options = { dry: true, ...(bundle === undefined ? {} : { bundle }) }
    const written = await writeRecords(call.gateway, caller, [operation], originOf(call, 'fhir'), options)
    return [...remarks, ...written.flatMap(tellWritten)]
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code === 'forbidden' || error.status >= 500) throw error
    const isNamed = error.issues.some(({ severity }) => severity === 'error')
    return [...remarks, ...(isNamed ? error.issues : [fault(error.code, '', error.message), ...error.issues])]
  }
}

function idIssues(mode: Mode, { id, record }: Subject): Issue[] {
  const said = record?.value['id']
  if (mode === 'create' && said !== undefined) {
    const text = 'The id will not be kept: a create gives a new one.'
    return [{ ...fault('id', '/id', text), severity: 'information' }]
  }
  if (mode === 'update' && (said === undefined || (id !== undefined && said !== id)))
    return [fault('id', '/id', 'An update needs the id of its address in the resource: set it.')]
  return []
}

function operationOf(asked: Asked, mode: Exclude<Mode, 'profile'>, { kind, id, record }: Subject): DirectOperation {
  const { headers } = asked.call.request
  if (mode === 'delete' || !record) return deleteOperation(asked, { kind, id: id ?? '' }, expectedOf(headers))
  if (mode === 'create') return createOperation(asked, record, headers.get('if-none-exist'))
  return updateOperation(asked, record, id ?? String(record.value['id']), expectedOf(headers))
}

const told: Readonly<Record<Written['status'], string>> = {
  created: 'would be created',
  updated: 'would be updated',
  unchanged: 'would stay as it is',
  deleted: 'would be deleted',
  existing: 'exists already, and would be answered instead of creating another',
  proposed: "is not this system's to write; it would be recorded as a proposal to its system of record",
}

function tellWritten({ status, kind, id, issues }: Written): Issue[] {
  const name = status === 'created' || id === null ? `This ${kind}` : `${kind}/${id}`
  const severity = status === 'proposed' ? 'warning' : 'information'
  return [{ severity, code: `write.${status}`, path: '', text: `${name} ${told[status]}.` }, ...issues]
}
