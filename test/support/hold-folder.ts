// A process that takes the data folder named first, and holds it until it is ended. Prints what happened.

import { holdDataFolder } from '../../src/db/data-folder.ts'
import { GatewayError } from '../../src/errors.ts'

const [folder = '', url] = process.argv.slice(2)
try {
  const held = await holdDataFolder(folder)
  if (url !== undefined) await held.setUrl(url)
  setInterval(() => undefined, 60_000)
  setTimeout(() => {
    // What nothing refers to any more is gone from here on.
    globalThis.gc?.()
    process.stdout.write('held\n')
  }, 20)
} catch (error) {
  if (!(error instanceof GatewayError)) throw error
  process.stdout.write(`refused: ${error.message}\n`)
}
