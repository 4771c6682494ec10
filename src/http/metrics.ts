// Figures for Prometheus. Labels are routes, never paths, so that their number stays small.

import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { transferFigures } from '../flow/figures.ts'
import { printGauges } from '../flow/gauges.ts'
import type { Gateway } from '../gateway.ts'

export interface Metrics {
  observe(method: string, route: string, status: number, seconds: number): void
  /** The exposition and its media type. */
  print(): Promise<{ readonly mediaType: string; readonly body: string }>
}

const opened = new WeakMap<Gateway, Metrics>()
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])

/** The metrics of a gateway, the same for every caller. */
export function openMetrics(gateway: Gateway): Metrics {
  const known = opened.get(gateway)
  if (known !== undefined) return known
  const registry = new Registry()
  const calls = new Histogram({
    name: 'interlingua_http_request_duration_seconds',
    help: 'Time from the headers of a call to the start of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  let collecting = false
  const metrics: Metrics = {
    observe(method, route, status, seconds) {
      calls.observe({ method: knownMethods.has(method) ? method : 'other', route, status }, seconds)
    },
    async print() {
      // The process's own figures cost timers, so they start with the first reader.
      if (!collecting) collectDefaultMetrics({ register: registry })
      collecting = true
      const texts = await Promise.all([
        transferFigures(gateway.database).metrics(),
        printGauges(gateway),
        registry.metrics(),
      ])
      return { mediaType: registry.contentType, body: texts.join('\n') }
    },
  }
  opened.set(gateway, metrics)
  return metrics
}
