import { describe, expect, it } from 'vitest'
import { locateFhirXml } from '../../../../src/standards/fhir/xml/locate-fhir-xml.ts'

const body = `<?xml version="1.0"?>
<!-- <name> -->
<Patient xmlns="http://hl7.org/fhir">
  <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><name>no</name></div></text>
  <contained>
    <Organization>
      <name value="A"/>
    </Organization>
  </contained>
  <contained><Practitioner><name><family value="B"/></name></Practitioner></contained>
  <name><family value="x"/></name>\r
  <name>
    <given value="a"/><given value="b"><extension url="http://x"><valueString value="y"/></extension></given>
  </name>
</Patient>`

describe('places in XML by the pointers of JSON', () => {
  it.each([
    ['', 3, 1],
    ['/resourceType', 3, 1],
    ['/text/div', 4, 36],
    ['/contained/0', 5, 3],
    ['/contained/0/name', 7, 7],
    ['/contained/1/name/0/family', 10, 34],
    ['/name/0/family', 11, 9],
    ['/name/1', 12, 3],
    ['/name/1/given/1', 13, 23],
    ['/name/1/_given/1/extension/0/valueString', 13, 66],
    ['/name/1/period/start', 12, 3],
    ['/birthDate', 3, 1],
  ])('%s', (pointer, line, column) => {
    expect(locateFhirXml(body, [pointer]).get(pointer)).toEqual({ line, column })
  })
})
