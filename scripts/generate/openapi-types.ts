// TypeScript types of the HTTP contracts, made from openapi/*.yaml.

import { readFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import type { Generator } from './generator.ts'

const root = new URL('../../', import.meta.url)
const contracts = ['gateway', 'hr-open']

export const openapiTypes: Generator = {
  name: 'openapi-types',
  async outputs() {
    const outputs = new Map<string, string>()
    for (const name of contracts) {
      const yaml = await readFile(new URL(`openapi/${name}.yaml`, root), 'utf8')
      const types = astToString(await openapiTS(yaml, { silent: true }))
      outputs.set(
        `src/generated/${name}.ts`,
        `// Made from openapi/${name}.yaml by npm run generate. Do not edit.\n\n${types}`,
      )
    }
    return outputs
  },
}
