// HR Open 4.2 as one value behind the seam.

import { fault, GatewayError } from '../../errors.ts'
import { readJson } from '../../json/read.ts'
import type { Format, Standard } from '../standard.ts'
import { documentRules } from './documents.ts'
import { failure } from './failure.ts'
import { identifiersOf, sameContent } from './identity.ts'
import { indexOf } from './index-entries.ts'
import { kinds } from './nouns.ts'
import { checkProfile } from './profiles.ts'
import { parametersOf, parseSearch } from './search.ts'
import { validateKind } from './validate.ts'
import { contradicts, kindOf, unwrap } from './wrapper.ts'
import { xmlFormats } from './xml/format.ts'

const json: Format = {
  mediaType: 'application/json',
  read(body) {
    const value = readJson(body)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      const text = 'An HR Open document is a JSON object. Send one document as an object.'
      throw new GatewayError('unreadable', text, { issues: [fault('type', '', text)] })
    }
    return body
  },
  write: (text) => ({ body: text, losses: [] }),
}

// Plans, catalogues and statistics; every other document may name a person.
const impersonal: ReadonlySet<string> = new Set([
  'PlanSetup',
  'ScreeningPosition',
  'CatalogALaCarte',
  'CatalogPackage',
  'AssessmentCatalog',
  'SalarySurveyReport',
])

/** The seam's value for HR Open: 26 kinds, their schemas, identity, search and JSON. */
export const hrOpen: Standard = {
  name: 'hr-open',
  version: '4.2',
  base: '/hr-open/4.2',
  kinds: kinds(),
  isPersonal: (kind) => !impersonal.has(kind),
  kindOf,
  contradicts,
  unwrap,
  blank: () => ({}),
  validate: (record, level) => validateKind(record.kind, record.value, level),
  check: ({ kind, value }, profile) => [
    ...validateKind(kind, value, 'rules'),
    ...(profile === undefined ? [] : checkProfile(kind, value, profile)),
  ],
  identity: {
    identifiersOf,
    // HR Open documents have no server-owned members: id and version travel beside them.
    stamp: (record) => record,
    sameContent,
  },
  search: { index: indexOf, parse: parseSearch, parameters: parametersOf },
  documents: documentRules,
  formats: [json, ...xmlFormats],
  failure,
}
