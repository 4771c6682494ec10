// FHIR R4 as one value of the seam. https://hl7.org/fhir/R4/

import { readJson } from '../../json/read.ts'
import type { Format, Kind, Standard } from '../standard.ts'
import { capabilityStatement } from './capabilities.ts'
import { resourceTypes } from './elements.ts'
import { failureOf } from './failure.ts'
import { identifiersOf, sameContent, stampResource } from './identity.ts'
import { isPersonal, restRules } from './rest/rules.ts'
import { resourceTypeOf } from './schema.ts'
import { checkSearchParameter, kindsOf, withAdded } from './search/added-parameters.ts'
import { indexRecord } from './search/index-record.ts'
import { type ParametersOf, parametersOf } from './search/parameters.ts'
import { parseSearch } from './search/parse-search.ts'
import { terminologyFor } from './search/terminology-asked.ts'
import { validateResource } from './validate.ts'
import { readFhirXml } from './xml/read-xml.ts'
import { writeFhirXml } from './xml/write-xml.ts'

const kinds = new Map<string, Kind>(resourceTypes().map((name) => [name, { name, path: name }]))

/** The first of each form is the one that answers carry. */
const formats: readonly Format[] = [
  jsonFormat('application/fhir+json'),
  jsonFormat('application/json'),
  xmlFormat('application/fhir+xml'),
  xmlFormat('application/xml'),
  xmlFormat('text/xml'),
]

/** The FHIR R4 standard: every resource type of 4.0.1. */
export const fhir: Standard = fhirOver(parametersOf)

/** FHIR R4 with these search parameters. */
function fhirOver(parameters: ParametersOf): Standard {
  return {
    name: 'fhir',
    version: 'R4',
    base: '/fhir/R4',
    kinds,
    isPersonal,
    kindOf: (value) => resourceTypeOf(value),
    blank: (kind) => ({ resourceType: kind }),
    validate: validateResource,
    identity: { identifiersOf, stamp: stampResource, sameContent },
    search: searchOver(parameters),
    formats,
    rest: restRules,
    describe: (facts) =>
      capabilityStatement(
        facts,
        formats.map((format) => format.mediaType),
        restRules.patchTypes,
        parameters,
      ),
    failure: failureOf,
  }
}

/** Search by these parameters; those that are added later leave the standard the same in all else. */
function searchOver(parameters: ParametersOf): Standard['search'] {
  return {
    index: (record) => indexRecord(record, parameters(record.kind)),
    parse: (kind, asked, context) => parseSearch(kind, asked, context, parameters),
    parameters: (kind) =>
      kinds.has(kind) ? [...parameters(kind).values()].filter((parameter) => !parameter.pending) : [],
    terminology: terminologyFor,
    added: {
      check: checkSearchParameter,
      kindsOf,
      add: (definitions) => fhirOver(withAdded(definitions)),
    },
  }
}

/** The canonical form is JSON, so reading checks it and writing leaves it as it is. */
function jsonFormat(mediaType: string): Format {
  return {
    mediaType,
    read(body) {
      readJson(body)
      return body
    },
    write: (text) => ({ body: text, losses: [] }),
  }
}

/** XML says what JSON says, so nothing is lost either way. */
function xmlFormat(mediaType: string): Format {
  return { mediaType, read: readFhirXml, write: (text) => ({ body: writeFhirXml(text), losses: [] }) }
}
