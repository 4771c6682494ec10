// `interlingua standards import`: an operator's official distribution beside our own schemas.

import { GatewayError } from '../errors.ts'
import { kindTable } from '../standards/hr-open/nouns.ts'
import { officialSchemas } from '../standards/hr-open/official.ts'
import { distributionFiles, importedFolder, importedSchemas, keepImported } from './imported-standards.ts'
import type { Invocation } from './invocation.ts'
import { outputFormat, print } from './printing.ts'
import { WrongUse } from './wrong-use.ts'

/** Exit code 0 when the schemas were taken over, or are there to be listed. */
export function run({ values, words, env }: Invocation): Promise<number> {
  const [action, source, ...more] = words
  const asJson = outputFormat(values.format, 'standards') === 'json'
  if (action === 'list' && source === undefined) list(env, asJson)
  else if (action === 'import' && source !== undefined && more.length === 0) take(source, env, asJson)
  else throw new WrongUse("Say 'standards import <folder or zip>' or 'standards list'.", 'standards')
  return Promise.resolve(0)
}

function list(env: NodeJS.ProcessEnv, asJson: boolean): void {
  tell(importedFolder(env), importedSchemas(env), asJson)
}

function take(source: string, env: NodeJS.ProcessEnv, asJson: boolean): void {
  const files = distributionFiles(source)
  const schemas = officialSchemas(files)
  const lacking = kindTable().filter((noun) => !schemas.types.has(noun.type))
  if (lacking.length > 0)
    throw new GatewayError('invalid-request', `This distribution has no ${lacking.map(({ type }) => type).join(', ')}.`)
  // Every document's schema is compiled once, so that what is kept can be used.
  for (const noun of kindTable()) schemas.check(noun.type, {})
  const folder = importedFolder(env)
  keepImported(folder, files)
  tell(folder, schemas, asJson)
}

function tell(folder: string, schemas: ReturnType<typeof officialSchemas>, asJson: boolean): void {
  const { types, version, mended } = schemas
  if (asJson) print(JSON.stringify({ standard: 'hr-open', version, folder, types: types.size, mended }))
  else {
    print(`HR Open ${version}: ${types.size} types in ${folder}.`)
    if (mended.length > 0)
      print(`Mended so that they compile: ${mended.join(', ')} (standards/hr-open-4.2/errata.json).`)
    print('Use them: interlingua check --schemas official --standard hr-open …')
  }
}
