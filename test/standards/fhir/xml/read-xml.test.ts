import { describe, expect, it } from 'vitest'
import { GatewayError, type Issue } from '../../../../src/errors.ts'
import { readFhirXml } from '../../../../src/standards/fhir/xml/read-xml.ts'

const fhir = 'xmlns="http://hl7.org/fhir"'
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"'
const patient = (inside: string): string => `<Patient ${fhir}>${inside}</Patient>`
const narrative = (div: string): string => patient(`<text><status value="generated"/>${div}</text>`)

function refusalOf(xml: string): GatewayError {
  try {
    readFhirXml(xml)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('It was read')
}

function faultIn(xml: string): Issue {
  const { code, issues } = refusalOf(xml)
  expect(code).toBe('unreadable')
  expect(issues).toHaveLength(1)
  return issues[0] as Issue
}

function divIn(xml: string): string {
  return (JSON.parse(readFhirXml(xml)) as { text: { div: string } }).text.div
}

describe('what XML says in JSON', () => {
  it.each([
    ['an empty resource', `<Patient ${fhir}/>`, '{"resourceType":"Patient"}'],
    [
      'a prefix',
      '<f:Patient xmlns:f="http://hl7.org/fhir"><f:id value="a"/></f:Patient>',
      '{"resourceType":"Patient","id":"a"}',
    ],
    [
      'a byte order mark and a declaration',
      `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n${patient('<id value="a"/>')}`,
      '{"resourceType":"Patient","id":"a"}',
    ],
    [
      'comments, instructions and space',
      `<!-- a --><?b c?>${patient('\n<!-- d --><id value="a"/><?e f?>\t')}<!-- g -->`,
      '{"resourceType":"Patient","id":"a"}',
    ],
    [
      'a place of the schema',
      `<Patient ${fhir} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"><id value="a"/></Patient>`,
      '{"resourceType":"Patient","id":"a"}',
    ],
    [
      'booleans and whole numbers',
      patient('<active value=" true "/><multipleBirthInteger value="+2"/>'),
      '{"resourceType":"Patient","active":true,"multipleBirthInteger":2}',
    ],
    [
      'character references and line ends in values',
      patient('<gender value="a&#10;&#x9;&lt;&amp;&quot;&#128512;\r\nb"/>'),
      '{"resourceType":"Patient","gender":"a\\n\\t<&\\"😀 b"}',
    ],
    [
      'a value with its id and extension',
      patient('<birthDate id="b" value="1970"><extension url="u"><valueCode value="c"/></extension></birthDate>'),
      '{"resourceType":"Patient","birthDate":"1970","_birthDate":{"id":"b","extension":[{"url":"u","valueCode":"c"}]}}',
    ],
    [
      'an extension alone',
      patient('<birthDate><extension url="u"><valueCode value="c"/></extension></birthDate>'),
      '{"resourceType":"Patient","_birthDate":{"extension":[{"url":"u","valueCode":"c"}]}}',
    ],
    [
      'lists of values with gaps',
      patient('<name><given value="a"/><given id="b"/><given id="c" value="d"/></name>'),
      '{"resourceType":"Patient","name":[{"given":["a",null,"d"],"_given":[null,{"id":"b"},{"id":"c"}]}]}',
    ],
    [
      'a list of which nothing has a value',
      patient('<name><given id="a"/><given id="b"/></name>'),
      '{"resourceType":"Patient","name":[{"_given":[{"id":"a"},{"id":"b"}]}]}',
    ],
    [
      'contained resources',
      patient('<contained><Patient><id value="a"/></Patient></contained><contained><Basic/></contained>'),
      '{"resourceType":"Patient","contained":[{"resourceType":"Patient","id":"a"},{"resourceType":"Basic"}]}',
    ],
    [
      'a Bundle',
      `<Bundle ${fhir}><type value="batch"/><entry><fullUrl value="u"/><resource><Patient><id value="a"/></Patient></resource><response><status value="200"/><outcome><OperationOutcome/></outcome></response></entry></Bundle>`,
      '{"resourceType":"Bundle","type":"batch","entry":[{"fullUrl":"u","resource":{"resourceType":"Patient","id":"a"},"response":{"status":"200","outcome":{"resourceType":"OperationOutcome"}}}]}',
    ],
    [
      'Parameters',
      `<Parameters ${fhir}><parameter><name value="a"/><valueInteger value="1"/></parameter><parameter><name value="b"/><resource><Basic/></resource></parameter><parameter><name value="c"/><part><name value="d"/></part></parameter></Parameters>`,
      '{"resourceType":"Parameters","parameter":[{"name":"a","valueInteger":1},{"name":"b","resource":{"resourceType":"Basic"}},{"name":"c","part":[{"name":"d"}]}]}',
    ],
    [
      'two types of a choice, which the validator refuses',
      patient('<deceasedBoolean value="true"/><deceasedDateTime value="1970"/>'),
      '{"resourceType":"Patient","deceasedBoolean":true,"deceasedDateTime":"1970"}',
    ],
  ])('%s', (_name, xml, json) => {
    expect(readFhirXml(xml)).toBe(json)
  })

  it.each(['0', '-0', '1.50', '100.0', '1e3', '1.0E-22', '0.00000000000000000001', '12345678901234567890.10'])(
    'the digits %s',
    (digits) => {
      const xml = `<Observation ${fhir}><valueQuantity><value value="${digits}"/></valueQuantity></Observation>`
      expect(readFhirXml(xml)).toBe(`{"resourceType":"Observation","valueQuantity":{"value":${digits}}}`)
    },
  )

  it('keeps a long list in its order', () => {
    const entries = Array.from({ length: 50_000 }, (_, at) => `<given value="${at}"/>`)
    const read = JSON.parse(readFhirXml(patient(`<name>${entries.join('')}</name>`))) as { name: { given: string[] }[] }
    expect(read.name[0]?.given).toHaveLength(50_000)
    expect(read.name[0]?.given.at(-1)).toBe('49999')
  })
})

describe('narratives', () => {
  it.each([
    ['mixed content as it is', `<div ${xhtml}>a <b>x</b> c <i>y</i>  d<br/></div>`],
    [
      'comments, CDATA and quotes as they are',
      `<div ${xhtml}><!-- &#39; --><![CDATA[<&#39;]]><p class='a "b"'>"c" &amp; &lt;</p></div>`,
    ],
    ['an empty one', `<div ${xhtml}/>`],
    ['namespaces of its own', `<div ${xhtml} xmlns:a="urn:a"><a:b a:c="d"/><svg xmlns="urn:s"/></div>`],
    ['markup that the validator will refuse', `<div ${xhtml} onclick="x()"><script>1 &lt; 2</script></div>`],
  ])('%s', (_name, div) => {
    expect(divIn(narrative(div))).toBe(div)
  })

  it.each([
    ['numbered characters become themselves', `<div ${xhtml}>&#39;&#xA9;&#13;</div>`, `<div ${xhtml}>'©\r</div>`],
    [
      'numbered markup stays markup',
      `<div ${xhtml}>&#60;&#x26;&#34;&#62;</div>`,
      `<div ${xhtml}>&lt;&amp;&quot;&gt;</div>`,
    ],
    [
      'a numbered quote does not end its attribute',
      `<div ${xhtml}><a title='it&#39;s'/></div>`,
      `<div ${xhtml}><a title='it&apos;s'/></div>`,
    ],
    [
      'numbered space that an attribute would lose stays',
      `<div ${xhtml}><a title="&#10;&#9;"/></div>`,
      `<div ${xhtml}><a title="&#10;&#9;"/></div>`,
    ],
    ['line ends are those of XML', `<div ${xhtml}>a\r\nb\rc</div>`, `<div ${xhtml}>a\nb\nc</div>`],
  ])('%s', (_name, div, string) => {
    expect(divIn(narrative(div))).toBe(string)
  })

  it('takes off a prefix that is declared outside', () => {
    const xml = `<Patient ${fhir} xmlns:h="http://www.w3.org/1999/xhtml"><text><h:div class="a">b<h:p>c</h:p><h:br/></h:div></text></Patient>`
    expect(divIn(xml)).toBe(`<div ${xhtml} class="a">b<p>c</p><br/></div>`)
  })
})

describe('what is refused, where, and how it is cured', () => {
  it.each([
    [
      'an unknown element',
      patient('\n<nam><x/></nam>'),
      {
        code: 'unknown-element',
        path: '/nam',
        expression: 'Patient',
        line: 2,
        column: 1,
        text: expect.stringContaining('Did you mean name?') as string,
      },
    ],
    [
      'an unknown attribute',
      patient('<name><given value="a" valu="b"/></name>'),
      {
        code: 'unknown-attribute',
        path: '/name/0/_given/0/valu',
        expression: 'Patient.name[0].given[0]',
        text: expect.stringContaining('Did you mean value?') as string,
      },
    ],
    [
      'a value on what is no primitive',
      patient('<name value="a"/>'),
      { code: 'unknown-attribute', path: '/name/0/value' },
    ],
    [
      'an attribute of a resource',
      `<Patient ${fhir} id="a"/>`,
      { code: 'unknown-attribute', path: '/id', text: expect.stringContaining('<id>') as string },
    ],
    [
      'an id that is an element',
      patient('<name><id value="a"/></name>'),
      { code: 'unknown-element', path: '/name/0/id', text: expect.stringContaining('attribute') as string },
    ],
    [
      'a type named by attribute',
      `<Patient ${fhir} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="a"/>`,
      { code: 'unknown-attribute', path: '/xsi:type' },
    ],
    [
      'a repeated single element',
      patient('<active value="true"/><active value="true"/>'),
      { code: 'cardinality', path: '/active' },
    ],
    [
      'a repeated div',
      narrative(`<div ${xhtml}>a</div><div ${xhtml}>b</div>`),
      { code: 'cardinality', path: '/text/div' },
    ],
    [
      'a wrong order',
      patient('<gender value="male"/><name><text value="a"/></name>'),
      { code: 'xml-order', path: '/name' },
    ],
    [
      'a list in two parts',
      patient('<name><family value="a"/><given value="b"/><family value="c"/></name>'),
      { code: 'xml-order', path: '/name/0/family' },
    ],
    ['text in an object', patient('<name>Bob<family value="a"/></name>'), { code: 'xml-text', path: '/name/0' }],
    [
      'text in a primitive',
      patient('<gender>male</gender>'),
      { code: 'xml-text', path: '/gender', text: expect.stringContaining('<gender value="…"/>') as string },
    ],
    ['CDATA', patient('<gender value="male"><![CDATA[x]]></gender>'), { code: 'xml-text', path: '/gender' }],
    ['an empty object', patient('<name/>'), { code: 'empty', path: '/name/0' }],
    ['an empty primitive', patient('<gender/>'), { code: 'empty', path: '/gender' }],
    ['an empty value', patient('<gender value=""/>'), { code: 'empty', path: '/gender' }],
    ['an empty id', patient('<name id=""><text value="a"/></name>'), { code: 'empty', path: '/name/0/id' }],
    ['a wrapper without resource', patient('<contained/>'), { code: 'empty', path: '/contained/0' }],
    [
      'two resources in one wrapper',
      patient('<contained><Basic/><Basic/></contained>'),
      { code: 'cardinality', path: '/contained/0' },
    ],
    [
      'no resource in a wrapper',
      patient('<contained><Basics/></contained>'),
      {
        code: 'resource-type',
        path: '/contained/0/Basics',
        text: expect.stringContaining('Did you mean Basic?') as string,
      },
    ],
    ['a datatype as the root', `<HumanName ${fhir}/>`, { code: 'resource-type', path: '' }],
    [
      'no namespace',
      '<Patient><id value="a"/></Patient>',
      { code: 'xml-namespace', path: '', text: expect.stringContaining('xmlns="http://hl7.org/fhir"') as string },
    ],
    [
      'a namespace with a slash too many',
      '<Patient xmlns="http://hl7.org/fhir/"/>',
      { code: 'xml-namespace', path: '' },
    ],
    ['an element of another namespace', patient('<name xmlns="urn:a"/>'), { code: 'xml-namespace', path: '/name' }],
    [
      'a div of FHIR',
      narrative('<div>a</div>'),
      {
        code: 'xml-namespace',
        path: '/text/div',
        expression: 'Patient.text',
        text: expect.stringContaining('xmlns="http://www.w3.org/1999/xhtml" on the div') as string,
      },
    ],
    [
      'a prefix in a div that is declared outside',
      `<Patient ${fhir} xmlns:a="urn:a"><text><div ${xhtml}><a:b/></div></text></Patient>`,
      { code: 'xml-namespace', path: '/text/div' },
    ],
    ['a boolean as a digit', patient('<active value="1"/>'), { code: 'format', path: '/active' }],
    [
      'a number with zeros in front',
      patient('<multipleBirthInteger value="007"/>'),
      { code: 'format', path: '/multipleBirthInteger' },
    ],
    [
      'a decimal with a plus',
      `<Observation ${fhir}><valueQuantity><value value="+1.5"/></valueQuantity></Observation>`,
      { code: 'format', path: '/valueQuantity/value' },
    ],
    [
      'an infinite number',
      `<Observation ${fhir}><valueQuantity><value value="INF"/></valueQuantity></Observation>`,
      { code: 'format', path: '/valueQuantity/value' },
    ],
    ['__proto__', patient('<__proto__ value="a"/>'), { code: 'unknown-element', path: '/__proto__' }],
  ])('%s', (_name, xml, expected) => {
    const found = faultIn(xml)
    expect(found).toMatchObject(expected)
    expect([found.line, found.column]).toEqual([expect.any(Number), expect.any(Number)])
  })

  it.each([
    [
      'entities that grow',
      `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${patient('<id value="&b;"/>')}`,
      'xml-doctype',
    ],
    ['a DOCTYPE of a file', `<!DOCTYPE Patient SYSTEM "file:///etc/passwd">${patient('')}`, 'xml-doctype'],
    ['an entity of HTML', narrative(`<div ${xhtml}>&nbsp;</div>`), 'xml-entity'],
    ['an entity of its own', patient('<id value="&a;"/>'), 'xml-entity'],
    ['NUL', patient('<id value="\u0000"/>'), 'xml-character'],
    ['NUL by number', patient('<id value="&#0;"/>'), 'xml-character'],
    ['half a surrogate pair', patient('<id value="\ud83d"/>'), 'xml-character'],
    ['half a surrogate pair in front of another character', patient('<id value="\ud83da"/>'), 'xml-character'],
    ['half a surrogate pair by number', patient('<id value="&#xD83D;"/>'), 'xml-character'],
    ['a number beyond Unicode', patient('<id value="&#99999999999999999999;"/>'), 'xml-character'],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${patient('')}`, 'encoding'],
    ['an attribute without value', patient('<active value/>'), 'xml-syntax'],
    ['an attribute twice', patient('<active value="true" value="true"/>'), 'xml-syntax'],
    ['an end that is missing', `<Patient ${fhir}><name>`, 'xml-syntax'],
    ['an end in a tag', `<Patient ${fhir}><name id="a`, 'xml-syntax'],
    ['two roots', patient('') + patient(''), 'xml-syntax'],
    ['an unbound prefix', '<f:Patient/>', 'xml-syntax'],
    ['nothing', '', 'xml-syntax'],
    ['JSON', '{"resourceType":"Patient"}', 'xml-syntax'],
    ['deep extensions', patient('<extension url="a">'.repeat(60) + '</extension>'.repeat(60)), 'xml-depth'],
    ['a deep div', narrative(`<div ${xhtml}>${'<p>'.repeat(100)}${'</p>'.repeat(100)}</div>`), 'xml-depth'],
  ])('%s', (_name, xml, code) => {
    expect(faultIn(xml)).toMatchObject({
      code,
      line: expect.any(Number) as number,
      column: expect.any(Number) as number,
    })
  })

  it('tells the faults that it finds together, and a hundred at the most', () => {
    expect(refusalOf(patient('<a/><name><b/></name><c/>')).issues.map(({ path }) => path)).toEqual([
      '/a',
      '/name/0/b',
      '/c',
    ])
    expect(refusalOf(patient('<a/>'.repeat(5000))).issues).toHaveLength(100)
    expect(refusalOf(patient(`<a/>${'<x>'.repeat(100_000)}`)).issues.map(({ code }) => code)).toContain('xml-depth')
  })

  it('names the entry of a list that is at fault', () => {
    const xml = patient(
      '<contained><Basic/></contained><contained><Patient><name><given value="a"/><given/></name></Patient></contained>',
    )
    expect(faultIn(xml)).toMatchObject({
      path: '/contained/1/name/0/given/1',
      expression: 'Patient.contained[1].name[0].given[1]',
    })
  })
})

describe('depth', () => {
  const nested = (count: number): string =>
    patient('<extension url="a">'.repeat(count) + '<valueCode value="b"/>' + '</extension>'.repeat(count))

  it('is that of JSON: a hundred objects and lists', () => {
    // The resource, then a list and an object for each extension.
    expect(readFhirXml(nested(49))).toContain('"valueCode":"b"')
    expect(faultIn(nested(50)).code).toBe('xml-depth')
  })
})
