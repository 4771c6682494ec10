// A line of the transfer log in the words of an AuditEvent. https://hl7.org/fhir/R4/auditevent.html

import type { JsonObject, Standard } from '../standards/standard.ts'
import type { AuditItem, AuditLine } from '../transfers/audit.ts'
import { instantOf, mostNamed } from '../transfers/audit.ts'
import { agentSystems } from './derived-provenance.ts'

/** The AuditEvent of a transfer with the records that are told of. */
export function auditEventOf(
  id: string,
  line: AuditLine,
  items: readonly AuditItem[],
  standards: readonly Standard[],
): JsonObject {
  const recorded = instantOf(line.id).toISOString()
  return {
    resourceType: 'AuditEvent',
    id,
    meta: { versionId: '1', lastUpdated: recorded },
    type: typeOf(line),
    subtype: [subtypeOf(line)],
    action: actionOf(line.operation),
    recorded,
    outcome: failures.includes(line.outcome) ? '4' : '0',
    outcomeDesc: `${line.operation} on ${line.face}: ${line.outcome}`,
    agent: agentsOf(line),
    source: {
      observer: {
        type: 'Device',
        identifier: { system: 'urn:interlingua:gateway', value: 'interlingua' },
        display: 'Interlingua',
      },
      type: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/security-source-type',
          code: '4',
          display: 'Application Server',
        },
      ],
    },
    entity: [transferEntity(line), ...items.map((item) => recordEntity(item, standards))],
  }
}

const failures = ['quarantined', 'refused', 'mixed']

/** The outcomes of transfers that a code of AuditEvent.outcome stands for. https://hl7.org/fhir/R4/valueset-audit-event-outcome.html */
export function outcomesOf(code: string): string[] {
  if (code === '0') return ['accepted', 'unchanged', 'proposed', 'sent']
  return code === '4' ? failures : []
}

// https://hl7.org/fhir/R4/valueset-audit-event-type.html
function typeOf({ face, direction }: AuditLine): JsonObject {
  if (face === 'fhir' || face === 'hr-open')
    return {
      system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
      code: 'rest',
      display: 'RESTful Operation',
    }
  const system = 'http://dicom.nema.org/resources/ontology/DCM'
  return direction === 'out'
    ? { system, code: '110106', display: 'Export' }
    : { system, code: '110107', display: 'Import' }
}

// https://hl7.org/fhir/R4/codesystem-restful-interaction.html
const interactions = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history',
  'create',
  'search',
  'batch',
  'transaction',
]

function subtypeOf({ operation }: AuditLine): JsonObject {
  const code = operation === 'reads' ? 'batch' : operation
  if (interactions.includes(code)) return { system: 'http://hl7.org/fhir/restful-interaction', code, display: code }
  return { system: 'urn:interlingua:operation', code: code.replaceAll(' ', '-'), display: operation }
}

// https://hl7.org/fhir/R4/valueset-audit-event-action.html
function actionOf(operation: string): string {
  const [first = ''] = operation.split(' ')
  if (['read', 'vread', 'search', 'history', 'changes', 'reads', 'serve'].includes(first)) return 'R'
  if (first === 'create') return 'C'
  if (['update', 'patch', 'replace', 'merge', 'receive'].includes(first)) return 'U'
  return first === 'delete' || first === 'withdraw' ? 'D' : 'E'
}

function agentsOf({ client, system }: AuditLine): JsonObject[] {
  const acting = client ?? 'interlingua'
  const requestor = {
    who: { type: 'Device', identifier: { system: agentSystems.client, value: acting }, display: acting },
    altId: acting,
    name: acting,
    requestor: true,
  }
  if (system === null) return [requestor]
  const who = { type: 'Device', identifier: { system: agentSystems.system, value: system }, display: system }
  return [requestor, { who, name: system, requestor: false }]
}

/** The transfer itself, under which the log, the query and the issues are found. */
function transferEntity({ id, index, items, vendor, message, correlation }: AuditLine): JsonObject {
  const isSummary = index === null && items > mostNamed
  const remark = isSummary ? 'Found by each of its records; listed by the items of the transfer' : undefined
  const details: readonly (readonly [string, string | undefined])[] = [
    ['correlation', correlation],
    ['records', String(items)],
    ['message', message === null ? undefined : `${vendor}/${message}`],
  ]
  return {
    what: { identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }, display: 'Transfer' },
    ...(remark === undefined ? {} : { description: remark }),
    detail: details.flatMap(([type, value]) => (value === undefined ? [] : [{ type, valueString: value }])),
  }
}

function recordEntity({ kind, record, version, outcome }: AuditItem, standards: readonly Standard[]): JsonObject {
  const isResource = standards.some(({ name, kinds }) => name === 'fhir' && kinds.has(kind ?? ''))
  const place = `${kind}/${record}`
  const what: JsonObject = isResource
    ? { reference: version === null ? place : `${place}/_history/${version}` }
    : { identifier: { system: `urn:interlingua:record:${kind}`, value: record ?? '' }, display: place }
  const type = isResource
    ? { type: { system: 'http://hl7.org/fhir/resource-types', code: kind ?? '', display: kind ?? '' } }
    : {}
  return {
    what,
    ...type,
    detail: [
      { type: 'outcome', valueString: outcome },
      ...(version === null ? [] : [{ type: 'version', valueString: String(version) }]),
    ],
  }
}
