// Folders that come with the program.

import { fileURLToPath } from 'node:url'

/** The vendors: one folder each. */
export const vendorsFolder = fileURLToPath(new URL('../../vendors/', import.meta.url))

/** The workspace that an empty gateway is given. */
export const exampleFolder = fileURLToPath(new URL('../../examples/hospital/', import.meta.url))
