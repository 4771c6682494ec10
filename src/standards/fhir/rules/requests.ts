// Bundles that ask for something: the focus of a message is in it, and a request fits what it carries.
// https://hl7.org/fhir/R4/messaging.html and https://hl7.org/fhir/R4/http.html#transaction

import { resourceTypes } from '../elements.ts'
import { isObject } from '../schema.ts'
import type { BundleEntries } from './bundle-entries.ts'
import type { Complex } from './container.ts'
import { type Findings, report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'

/** What a message is about is in it, where its reference is not to a server. */
export function checkMessage(bundle: BundleEntries, at: Place, findings: Findings): void {
  const [first] = bundle.entries
  const header = first?.resource
  if (!first || header?.resourceType !== 'MessageHeader') return
  const place = below(below(at, 'entry', first.index), 'resource')
  for (const [index, focus] of objectsIn(header.focus).entries()) {
    const { reference } = focus
    if (typeof reference !== 'string' || reference.startsWith('#')) continue
    if (bundle.find(reference, first.fullUrl).length > 0) continue
    const isElsewhere = /^https?:/.test(reference)
    const text = `${shown(reference)} is what the message is about, and it is not in it: add it, or correct the reference.`
    report(findings, isElsewhere ? 'warning' : 'error', 'message.focus', below(place, 'focus', index), text)
  }
}

const types = new Set(resourceTypes())
const carrying = new Set<unknown>(['POST', 'PUT', 'PATCH'])

/** The address of a request is that of its resource, and what is sent is there. */
export function checkRequests(bundle: Complex, at: Place, findings: Findings): void {
  for (const [index, entry] of objectsIn(bundle.entry).entries()) {
    const { request, resource } = entry
    if (!isObject(request) || typeof request.url !== 'string') continue
    const place = below(below(at, 'entry', index), 'request')
    const { method } = request
    const [path = ''] = request.url.split('?')
    const segments = path.replace(/^https?:\/\/.*?\/(?=[A-Z])/, '').split('/')
    const [type = '', id] = segments
    const isOperation = request.url.includes('$')
    if (isOperation) continue
    if (carrying.has(method) && resource === undefined) {
      report(findings, 'error', 'bundle.request', place, `${String(method)} sends a resource: add it.`)
      continue
    }
    if (!isObject(resource) || (method !== 'PUT' && method !== 'POST') || !types.has(type)) continue
    if (resource.resourceType !== type) {
      const text = `The url is that of a ${type}, and the resource is a ${String(resource.resourceType)}.`
      report(findings, 'error', 'bundle.request', place, text)
    } else if (method === 'PUT' && id !== undefined && resource.id !== undefined && resource.id !== id) {
      const text = `The url has the id ${shown(id)}, and the resource has ${shown(resource.id)}.`
      report(findings, 'error', 'bundle.request', place, text)
    }
  }
}
