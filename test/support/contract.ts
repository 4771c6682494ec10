// Holds answers against the operations of openapi/*.yaml.

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parse } from 'yaml'
import type { Answer } from './http.ts'

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const root = new URL('../../', import.meta.url)
const methods = ['get', 'post', 'put', 'patch', 'delete']

export function loadContract(name: string): Contract {
  const known = contracts.get(name)
  if (known) return known
  const contract = parse(readFileSync(new URL(`openapi/${name}.yaml`, root), 'utf8')) as Contract
  contracts.set(name, contract)
  return contract
}

const contracts = new Map<string, Contract>()
const validators = new Map<Contract, Ajv2020>()

/** `GET /api/v1/transfers/{id}` of every operation. */
export function operationsOf(contract: Contract): string[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => methods.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  )
}

/** What is wrong with an answer of an operation, in words; none when it is as the contract says. */
export function contractFaults(name: string, operation: string, answer: Answer): string[] {
  const contract = loadContract(name)
  const [method = '', path = ''] = operation.split(' ')
  const found = contract.paths[path]?.[method.toLowerCase()]
  if (found === undefined) return [`${operation} is not an operation`]
  const status = String(answer.status) in found.responses ? String(answer.status) : 'default'
  const response = resolve(contract, found.responses[status]) as
    | { content?: Record<string, { schema?: object }> }
    | undefined
  if (response === undefined) return [`${operation} has no response ${answer.status}`]
  if (response.content === undefined) return answer.text === '' ? [] : [`${operation} ${answer.status} has a body`]
  const exact = response.content[answer.type]
  if (exact === undefined && response.content['*/*'] === undefined)
    return [`${operation} ${answer.status} is not to be ${answer.type}`]
  if (answer.type === 'application/x-ndjson') {
    const lines = answer.text.split('\n').filter((line) => line !== '')
    return lines.flatMap((line) => schemaFaults(contract, { $ref: '#/components/schemas/Item' }, line))
  }
  if (exact?.schema === undefined || !answer.type.endsWith('json')) return []
  return schemaFaults(contract, exact.schema, answer.text).map((fault) => `${operation} ${answer.status}: ${fault}`)
}

function schemaFaults(contract: Contract, schema: object, text: string): string[] {
  const validate = validatorOf(contract).compile(absolute(schema) as object)
  return validate(JSON.parse(text)) ? [] : [validatorOf(contract).errorsText(validate.errors)]
}

function validatorOf(contract: Contract): Ajv2020 {
  const known = validators.get(contract)
  if (known) return known
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  formats.default(ajv)
  ajv.addSchema(contract, 'contract')
  validators.set(contract, ajv)
  return ajv
}

function resolve(contract: Contract, value: unknown): unknown {
  const reference = (value as { $ref?: string } | undefined)?.$ref
  if (reference === undefined) return value
  let current: unknown = contract
  for (const part of reference.slice(2).split('/')) current = (current as Record<string, unknown>)[part]
  return resolve(contract, current)
}

/** References into the contract, which is a document of its own to the validator. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' && value.startsWith('#') ? `contract${value}` : absolute(value),
    ]),
  )
}
