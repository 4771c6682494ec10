import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../../src/errors.ts'
import { fhir } from '../../../../src/standards/fhir/standard.ts'
import { readFhirXml } from '../../../../src/standards/fhir/xml/read-xml.ts'
import { writeFhirXml } from '../../../../src/standards/fhir/xml/write-xml.ts'

const start = '<?xml version="1.0" encoding="UTF-8"?>\n<Patient xmlns="http://hl7.org/fhir"'
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"'

function written(members: string): string {
  const xml = writeFhirXml(`{"resourceType":"Patient",${members}}`)
  expect(xml.slice(0, start.length)).toBe(start)
  return xml.slice(start.length + 1, -'</Patient>'.length)
}

function writtenDiv(div: string): string {
  return written(`"text":{"div":${JSON.stringify(div)}}`).slice('<text>'.length, -'</text>'.length)
}

function refusalOf(text: string): GatewayError {
  try {
    writeFhirXml(text)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('It was written')
}

describe('what JSON says in XML', () => {
  it('names every form of XML that may be asked for', () => {
    const types = fhir.formats.map(({ mediaType }) => mediaType).filter((type) => type.endsWith('xml'))
    expect(types).toEqual(['application/fhir+xml', 'application/xml', 'text/xml'])
    const [format] = fhir.formats.filter(({ mediaType }) => mediaType === 'text/xml')
    expect(format?.write('{"resourceType":"Patient","id":"a"}')).toEqual({
      body: `${start}><id value="a"/></Patient>`,
      losses: [],
    })
    expect(format?.read(`${start}><id value="a"/></Patient>`)).toBe('{"resourceType":"Patient","id":"a"}')
  })

  it('an empty resource', () => {
    expect(writeFhirXml('{"resourceType":"Patient"}')).toBe(`${start}/>`)
  })

  it.each([
    [
      'the order of the definition',
      '"gender":"male","name":[{"given":["a"],"family":"b"}],"id":"c"',
      '<id value="c"/><name><family value="b"/><given value="a"/></name><gender value="male"/>',
    ],
    [
      'ids and urls as attributes, ids first',
      '"extension":[{"valueCode":"a","url":"u","id":"b"}]',
      '<extension id="b" url="u"><valueCode value="a"/></extension>',
    ],
    [
      'what extends a primitive',
      '"_birthDate":{"extension":[{"url":"u","valueBoolean":true}],"id":"a"},"birthDate":"1970"',
      '<birthDate id="a" value="1970"><extension url="u"><valueBoolean value="true"/></extension></birthDate>',
    ],
    [
      'gaps in lists',
      '"name":[{"given":["a",null],"_given":[null,{"id":"b"}]}]',
      '<name><given value="a"/><given id="b"/></name>',
    ],
    [
      'lists that differ in length',
      '"name":[{"given":["a"],"_given":[null,{"id":"b"}]}]',
      '<name><given value="a"/><given id="b"/></name>',
    ],
    [
      'contained resources',
      '"contained":[{"id":"a","resourceType":"Basic"}]',
      '<contained><Basic><id value="a"/></Basic></contained>',
    ],
    [
      'characters that XML would change',
      '"gender":"\\t\\n\\r<&>\\"\' "',
      `<gender value="&#9;&#10;&#13;&lt;&amp;&gt;&quot;' "/>`,
    ],
  ])('%s', (_name, members, xml) => {
    expect(written(members)).toBe(xml)
  })

  it.each(['-0', '1.50', '1e3', '1.0E-22', '12345678901234567890.10'])('the digits %s', (digits) => {
    expect(written(`"multipleBirthInteger":${digits}`)).toBe(`<multipleBirthInteger value="${digits}"/>`)
  })
})

describe('narratives', () => {
  it.each([
    ['as they are', `<div ${xhtml}>a <b>c</b>  d<br/>&amp;</div>`, `<div ${xhtml}>a <b>c</b>  d<br/>&amp;</div>`],
    ['with the namespace that one lacks', '<div class="a">b</div>', `<div ${xhtml} class="a">b</div>`],
    [
      'with characters for the names of HTML',
      `<div ${xhtml}>a&nbsp;&euro;&Omega;<!-- &nbsp; --></div>`,
      `<div ${xhtml}>a\u00a0€Ω<!-- &nbsp; --></div>`,
    ],
    [
      'with carriage returns by number',
      `<div ${xhtml}\r class="a>\r">b\r\n<!-- \r --></div>`,
      `<div ${xhtml}\r class="a>&#13;">b&#13;\n<!-- \r --></div>`,
    ],
  ])('%s', (_name, div, xml) => {
    expect(writtenDiv(div)).toBe(xml)
    expect(readFhirXml(writeFhirXml(JSON.stringify({ resourceType: 'Patient', text: { div } })))).toContain('"div":')
  })

  it.each([
    '',
    'text',
    '<p/>',
    '<div>',
    `<div ${xhtml}></div></text><active value="true"/><text>`,
    '<div xmlns="urn:a"/>',
    '<!DOCTYPE div><div/>',
    '<?xml version="1.0"?><div/>',
    '<div>&unknown;</div>',
    '<div/><div/>',
    '<div>\u0001</div>',
    '<div>\ud83d</div>',
  ])('refuses %j', (div) => {
    const { code, issues } = refusalOf(JSON.stringify({ resourceType: 'Patient', text: { div } }))
    expect([code, issues[0]?.path]).toEqual(['not-acceptable', '/text/div'])
  })
})

describe('what is not FHIR', () => {
  it.each([
    ['{', ''],
    ['[]', ''],
    ['null', ''],
    ['{}', '/resourceType'],
    ['{"resourceType":"HumanName"}', '/resourceType'],
    ['{"resourceType":"Patient","foo":1}', '/foo'],
    ['{"resourceType":"Patient","__proto__":1}', '/__proto__'],
    ['{"resourceType":"Patient","_name":[]}', '/_name'],
    ['{"resourceType":"Patient","name":{}}', '/name'],
    ['{"resourceType":"Patient","name":[]}', '/name'],
    ['{"resourceType":"Patient","name":[null]}', '/name/0'],
    ['{"resourceType":"Patient","name":[{"given":[null]}]}', '/name/0/given/0'],
    ['{"resourceType":"Patient","name":[{"given":[""]}]}', '/name/0/given/0'],
    ['{"resourceType":"Patient","name":[{"id":1}]}', '/name/0/id'],
    ['{"resourceType":"Patient","gender":["male"]}', '/gender'],
    ['{"resourceType":"Patient","active":"true"}', '/active'],
    ['{"resourceType":"Patient","multipleBirthInteger":"1"}', '/multipleBirthInteger'],
    ['{"resourceType":"Patient","gender":"\\u0000"}', '/gender'],
    ['{"resourceType":"Patient","gender":"\\ud83d"}', '/gender'],
    ['{"resourceType":"Patient","gender":"\\ufffe"}', '/gender'],
    ['{"resourceType":"Patient","contained":[{}]}', '/contained/0/resourceType'],
    ['['.repeat(100_000), ''],
  ])('%.80s is refused at %j', (text, path) => {
    const { code, issues } = refusalOf(text)
    expect([code, issues[0]?.path]).toEqual(['not-acceptable', path])
  })

  it('nested without end is refused', () => {
    const deep = (count: number): string =>
      `{"resourceType":"Patient",${'"contained":[{"resourceType":"Patient",'.repeat(count)}"id":"a"${'}]'.repeat(count)}}`
    expect(readFhirXml(writeFhirXml(deep(49)))).toBe(deep(49))
    expect(refusalOf(deep(200)).code).toBe('not-acceptable')
    expect(refusalOf(deep(5000)).code).toBe('not-acceptable')
  })
})
