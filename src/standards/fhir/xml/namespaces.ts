/** The namespace of every FHIR element. https://hl7.org/fhir/R4/xml.html */
export const fhirNamespace = 'http://hl7.org/fhir'
/** The namespace of a narrative's div. */
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml'
