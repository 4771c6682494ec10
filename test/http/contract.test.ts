import { expect, it } from 'vitest'
import type { Gateway } from '../../src/gateway.ts'
import { allRoutes } from '../../src/http/app.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import { loadContract, operationsOf } from '../support/contract.ts'

const standards = new Map([fhir, hrOpen].map((standard) => [standard.name as string, standard]))
const routes = allRoutes({ standards } as unknown as Gateway)
const spelled = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
const base = hrOpen.base

it('has a route for every operation of the gateway, and an operation for every route outside the standards', () => {
  const outside = spelled.filter((route) => !new RegExp(` (${fhir.base}|${base})(/|$)`).test(route))
  expect(outside.sort()).toEqual(operationsOf(loadContract('gateway')).sort())
})

it('has the operations of HR Open for each of its collections, and no others', () => {
  const general = spelled.filter((route) => route.includes(` ${base}/{`)).map((route) => route.replace(`${base}/`, '/'))
  const paths = [...hrOpen.kinds.values()].map((kind) => kind.path)
  expect(paths).toHaveLength(26)
  const own = spelled.filter((route) => route.includes(` ${base}/requests/`)).map((route) => route.replace(base, ''))
  const expected = [...own, ...paths.flatMap((path) => general.map((route) => route.replace('{collection}', path)))]
  expect(operationsOf(loadContract('hr-open')).sort()).toEqual(expected.sort())
})

it('asks for a key wherever the contract does', () => {
  const open = routes.filter((route) => route.open).map((route) => route.path)
  expect(open.sort()).toEqual([
    '/fhir/R4/metadata',
    '/health',
    '/hr-open/4.2/docs',
    '/hr-open/4.2/openapi.json',
    '/openapi.json',
    '/ready',
  ])
  const { paths } = loadContract('gateway') as { paths: Record<string, Record<string, { security?: unknown[] }>> }
  const declared = Object.entries(paths).filter(([, item]) => item['get']?.security?.length === 0)
  expect(declared.map(([path]) => path).sort()).toEqual(['/health', '/openapi.json', '/ready'])
})
