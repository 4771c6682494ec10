// What one running gateway has. Doors and flows see it whole; rooms take what they need, narrowest first.

import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { Vendor } from './feeds/vendors.ts'
import type { Lanes } from './flow/lanes.ts'
import type { Standard } from './standards/standard.ts'

export interface Gateway {
  readonly config: Config
  readonly database: Database
  /** By name: `fhir`, `hr-open`. A search parameter defined at run time puts another value in place (flow/search-parameters.ts). */
  readonly standards: Map<string, Standard>
  /** By folder name: `bamboohr`. */
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly lanes: Lanes
  readonly now: () => Date
  /** A new time-ordered UUID (version 7). */
  readonly newId: () => string
  readonly log: Logger
}
