// The descriptions of the API, openapi/*.yaml, read once.

import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

const descriptions = new Map<string, Promise<Record<string, unknown>>>()

/** `openapi/<name>.yaml`, parsed. */
export function loadDescription(name: 'gateway' | 'hr-open'): Promise<Record<string, unknown>> {
  const loading = descriptions.get(name) ?? readDescription(name)
  descriptions.set(name, loading)
  return loading
}

async function readDescription(name: string): Promise<Record<string, unknown>> {
  const text = await readFile(new URL(`../../openapi/${name}.yaml`, import.meta.url), 'utf8')
  return parse(text) as Record<string, unknown>
}
