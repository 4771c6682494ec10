// The paths of openapi/hr-open.yaml, one collection a noun of standards/hr-open-4.2/nouns.json. The rest of that file (its
// head and its components) is written by hand and stays as it is.

import { readFile } from 'node:fs/promises'
import { kindTable, type Noun } from '../../src/standards/hr-open/nouns.ts'
import type { Generator } from './generator.ts'

const file = 'openapi/hr-open.yaml'
const root = new URL('../../', import.meta.url)

export const hrOpenPaths: Generator = {
  name: 'hr-open-paths',
  async outputs() {
    const text = await readFile(new URL(file, root), 'utf8')
    const start = text.indexOf('\npaths:\n') + '\npaths:\n'.length
    const end = text.indexOf('\ncomponents:\n')
    const paths = [...kindTable().flatMap(collection), ...requests].join('\n')
    return new Map([[file, `${text.slice(0, start)}${paths}${text.slice(end)}`]])
  },
}

const ref = (section: string, name: string) => `{$ref: '#/components/${section}/${name}'}`
const parameters = (...names: readonly string[]) => `[${names.map((name) => ref('parameters', name)).join(', ')}]`
const response = (status: string, name: string) => `        '${status}': ${ref('responses', name)}`
const problem = `        default: ${ref('responses', 'Problem')}`
const writing = ['Idempotency-Key', 'OAGi-MessageID', 'OAGi-CorrelationID', 'Prefer']

function collection(noun: Noun): string[] {
  const { kind, path } = noun
  return [
    `  /${path}:`,
    ...list(noun),
    ...operation(noun, 'post', 'create', `Make one ${kind} document, or each of a list`, [
      `      parameters: ${parameters(...writing)}`,
      `      requestBody: ${ref('requestBodies', 'DocumentOrList')}`,
      '      responses:',
      response('201', 'Stored'),
      response('202', 'Received'),
      response('207', 'Bulk'),
      problem,
    ]),
    ...operation(noun, 'put', 'replaceAll', `Replace the listed ${kind} documents, and no others`, bulk('List')),
    ...operation(
      noun,
      'patch',
      'mergeAll',
      `Merge into the listed ${kind} documents, and no others`,
      bulk('MergeList'),
    ),
    ...operation(noun, 'delete', 'deleteAll', `Withdraw the ${kind} documents that a filter finds`, [
      `      parameters: ${parameters('requiredFilter', 'search', 'confirm', 'Idempotency-Key', 'OAGi-MessageID', 'OAGi-CorrelationID')}`,
      '      responses:',
      response('200', 'Preview'),
      response('207', 'Bulk'),
      problem,
    ]),
    `  /${path}/$check:`,
    ...operation(noun, 'post', 'check', `What is wrong with a ${kind} document, without storing it`, [
      `      parameters: ${parameters('profile')}`,
      `      requestBody: ${ref('requestBodies', 'Document')}`,
      '      responses:',
      response('200', 'Verdict'),
      problem,
    ]),
    `  /${path}/{id}:`,
    `    parameters: ${parameters('recordId')}`,
    ...instance(noun),
    `  /${path}/{id}/history:`,
    `    parameters: ${parameters('recordId')}`,
    ...operation(noun, 'get', 'history', `The versions of one ${kind} document, newest first`, [
      `      parameters: ${parameters('top', 'skiptoken', 'OAGi-MessageID', 'OAGi-CorrelationID')}`,
      '      responses:',
      ...page(noun),
      problem,
    ]),
  ]
}

function operation({ kind, type }: Noun, method: string, name: string, summary: string, rest: readonly string[]) {
  const [domain = ''] = type.split('.')
  return [
    `    ${method}:`,
    `      operationId: ${name}${kind}`,
    `      tags: [${domain}]`,
    `      summary: ${summary}`,
    ...rest,
  ]
}

const listNames = [
  ...[
    'filter',
    'search',
    'select',
    'top',
    'skip',
    'skiptoken',
    'orderby',
    'count',
    'asOf',
    'effectiveOn',
    'id',
    'updated',
  ],
  ...['OAGi-MessageID', 'OAGi-CorrelationID'],
]

function list(noun: Noun): string[] {
  return operation(noun, 'get', 'list', `${noun.kind} documents that match`, [
    '      parameters:',
    ...listNames.map((name) => `        - ${ref('parameters', name)}`),
    ...noun.search.map(({ code, text, type }) => {
      return `        - {name: ${code}, in: query, description: ${JSON.stringify(`${text}.`)}, schema: ${ref('schemas', type)}}`
    }),
    '      responses:',
    ...page(noun),
    problem,
  ])
}

function page({ plural }: Noun): string[] {
  return [
    "        '200':",
    `          description: The page, in the member "${plural}"`,
    `          headers: {Link: ${ref('headers', 'Link')}}`,
    '          content:',
    '            application/json:',
    '              schema:',
    '                type: object',
    `                required: [${plural}, meta]`,
    '                properties:',
    `                  ${plural}: {type: array, items: ${ref('schemas', 'Document')}}`,
    `                  meta: ${ref('schemas', 'ListMeta')}`,
  ]
}

function bulk(body: string): string[] {
  return [
    `      parameters: ${parameters(...writing)}`,
    `      requestBody: ${ref('requestBodies', body)}`,
    '      responses:',
    response('202', 'Received'),
    response('207', 'Bulk'),
    problem,
  ]
}

function instance(noun: Noun): string[] {
  const { kind } = noun
  const stored = [response('200', 'Stored'), response('201', 'Stored'), response('202', 'Proposed'), problem]
  return [
    ...operation(noun, 'get', 'read', `One ${kind} document`, [
      `      parameters: ${parameters('select', 'asOf', 'effectiveOn', 'If-None-Match', 'OAGi-MessageID', 'OAGi-CorrelationID')}`,
      '      responses:',
      response('200', 'Document'),
      response('304', 'NotModified'),
      problem,
    ]),
    ...operation(noun, 'put', 'update', `Replace one ${kind} document, or make it under this id`, [
      `      parameters: ${parameters('If-Match', 'If-None-Match', ...writing)}`,
      `      requestBody: ${ref('requestBodies', 'Document')}`,
      '      responses:',
      ...stored,
    ]),
    ...operation(noun, 'patch', 'patch', `Change one ${kind} document`, [
      `      parameters: ${parameters('If-Match', ...writing)}`,
      `      requestBody: ${ref('requestBodies', 'Patch')}`,
      '      responses:',
      ...stored.filter((line) => !line.includes("'201'")),
    ]),
    ...operation(noun, 'delete', 'delete', `Withdraw one ${kind} document`, [
      `      parameters: ${parameters('If-Match', 'Idempotency-Key', 'OAGi-MessageID', 'OAGi-CorrelationID')}`,
      '      responses:',
      response('202', 'Proposed'),
      response('204', 'Withdrawn'),
      problem,
    ]),
  ]
}

const requests = [
  '  /requests/{id}:',
  '    get:',
  '      operationId: readRequest',
  '      tags: [requests]',
  '      summary: How a write stands that was answered before it was done',
  '      description: For the client that sent it, or with the scope admin/transfers.r.',
  '      parameters: [{name: id, in: path, required: true, description: The transfer of the write, schema: {type: string}}]',
  '      responses:',
  response('200', 'Request'),
  problem,
]
