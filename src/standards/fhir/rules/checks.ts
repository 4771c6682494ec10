// Which checks of code look at which types. A check reports; it never throws for what a document holds.

import type { Element } from '../elements.ts'
import { checkAttachment, checkIdentifier } from './attachments.ts'
import { checkBundle } from './bundle.ts'
import { checkCapabilityStatement, checkOperationDefinition } from './capability-statement.ts'
import { checkCodeableConcept, checkCoding, checkQuantity } from './codings.ts'
import type { Complex, Container, Walk } from './container.ts'
import { checkExtension } from './extensions.ts'
import { checkMeasure } from './measure.ts'
import { checkMeasureReport } from './measure-report.ts'
import { checkNamedCode } from './named-codes.ts'
import { checkDiv } from './narrative.ts'
import type { Place } from './place.ts'
import { checkQuestionnaire } from './questionnaire.ts'
import { checkQuestionnaireResponse } from './questionnaire-response.ts'
import { checkReference } from './references.ts'
import { checkStructureDefinition } from './structure-definition.ts'
import { checkCodeSystem, checkConceptMap, checkSearchParameter, checkValueSet } from './terminology-resources.ts'
import { checkCanonical, checkUri } from './uris.ts'

/** What a check knows of the element that holds its value. */
export interface Holder {
  readonly element: Element
  readonly path: string
}

export type ElementCheck = (value: unknown, at: Place, holder: Holder, container: Container, walk: Walk) => void
export type ResourceCheck = (value: Complex, at: Place, container: Container, walk: Walk) => void

export const elementChecks: Readonly<Record<string, ElementCheck>> = {
  Attachment: checkAttachment,
  canonical: checkCanonical,
  code: checkNamedCode,
  CodeableConcept: checkCodeableConcept,
  Coding: checkCoding,
  Extension: checkExtension,
  Identifier: checkIdentifier,
  Quantity: checkQuantity,
  Reference: checkReference,
  uri: checkUri,
  url: checkUri,
  xhtml: checkDiv,
}

export const resourceChecks: Readonly<Record<string, ResourceCheck>> = {
  Bundle: checkBundle,
  CapabilityStatement: checkCapabilityStatement,
  CodeSystem: checkCodeSystem,
  ConceptMap: checkConceptMap,
  Measure: checkMeasure,
  MeasureReport: checkMeasureReport,
  OperationDefinition: checkOperationDefinition,
  Questionnaire: checkQuestionnaire,
  QuestionnaireResponse: checkQuestionnaireResponse,
  SearchParameter: checkSearchParameter,
  StructureDefinition: checkStructureDefinition,
  ValueSet: checkValueSet,
}
