import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import { anchorsOf, faultsOfDiv, isDiv } from '../../../src/standards/fhir/xhtml.ts'
import { writeDiv } from '../../../src/standards/fhir/xml/write-div.ts'
import { recordOf } from './record.ts'

const start = '<div xmlns="http://www.w3.org/1999/xhtml">'

describe('a div', () => {
  it.each([
    ['plain text', 'hello'],
    ['elements', '<p class="a" id="b">x<br/>y</p><table><tr><td colspan="2">z</td></tr></table>'],
    ['names of HTML', 'a&nbsp;b &amp; c &eacute;'],
    ['numbers', '&#160;&#xA0;'],
    ['comments', '<!-- a - b --> x'],
  ])('may hold %s', (_name, content) => {
    expect(isDiv(`${start}${content}</div>`)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['text alone', 'hello'],
    ['an open element', `${start}<p>x</div>`],
    ['another root', '<p xmlns="http://www.w3.org/1999/xhtml">x</p>'],
    ['two roots', `${start}x</div>${start}y</div>`],
    ['a bare ampersand', `${start}a & b</div>`],
    ['an unknown name', `${start}&unknown;</div>`],
    ['an attribute twice', `${start}<p class="a" class="b">x</p></div>`],
    ['an attribute without quotes', `${start}<p class=a>x</p></div>`],
    ['an end of CDATA', `${start}a ]]> b</div>`],
    ['a comment with two dashes', `${start}<!-- a -- b --></div>`],
    ['a control character', `${start}a\u0001b</div>`],
    ['half of a pair', `${start}a\ud800b</div>`],
    ['a prefix without a namespace', `${start}<x:p>x</x:p></div>`],
  ])('may not be %s', (_name, source) => {
    expect(isDiv(source)).toBe(false)
    const record = recordOf('Patient', { text: { status: 'generated', div: source } })
    expect(fhir.validate(record).map((issue) => issue.path)).toContain('/text/div')
  })

  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<br/>',
    '<b class="x">',
    '</b>',
    '&amp;',
    '&nbsp;',
    '&',
    '<',
    '>',
    '"',
    ' ',
    'text',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '<a href="x&y">',
    '<P>',
    '<x:p/>',
    '\u0001',
    '\ud800',
    '<p a="1" a="2">',
    "<p a='1'>",
    '</div>',
  )
  it('is one exactly when it can be written as XML', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const source = `${start}${pieces.join('')}</div>`
        expect(isDiv(source)).toBe(!('wrong' in writeDiv(source)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the content of a div', () => {
  it('is of formatting elements and attributes', () => {
    expect(faultsOfDiv(`${start}<p class="a">x <a href="#y">y</a></p><!-- <script> --></div>`)).toEqual([])
    const found = faultsOfDiv(`${start}<script>x</script><p onclick="x">y</p><a href="javascript:x">z</a></div>`)
    expect(found.map((fault) => fault.found)).toEqual(['<script>', 'onclick="…"', 'href="javascript:x…"'])
  })

  const part = fc.constantFrom(
    '<p class="a">x</p>',
    '<p>',
    '</p>',
    ' ',
    '<br/>',
    'x',
    '&nbsp;',
    '<!-- x -->',
    '<a href="#y">z</a>',
    '<a href="javascript:x">z</a>',
    '<a href=" vbscript:x">z</a>',
    '<script>x</script>',
    '<b onclick="x"/>',
    '<img src="a.png" alt=""/>',
    '<p xmlns="http://www.w3.org/1999/xhtml"/>',
  )
  it('is judged at a glance as by a closer look', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('', ' onload="x"', ' title="x"'), (parts, own) => {
        const content = `${parts.join('')}</div>`
        const usual = `<div xmlns="http://www.w3.org/1999/xhtml"${own}>${content}`
        if (!isDiv(usual)) return
        // Single quotes are unusual.
        const unusual = `<div xmlns='http://www.w3.org/1999/xhtml'${own}>${content}`
        expect(faultsOfDiv(usual)).toEqual(faultsOfDiv(unusual))
      }),
      { numRuns: 1000 },
    )
  })

  it('says something', () => {
    expect(faultsOfDiv(`${start} <p> </p></div>`)).toEqual([{ rule: 'txt-2', found: '' }])
    expect(faultsOfDiv(`${start}<img src="x.png" alt="x"/></div>`)).toEqual([])
  })

  it('has anchors', () => {
    expect(anchorsOf(`${start}<p id="a">x</p><a name='b'>y</a></div>`)).toEqual(['a', 'b'])
  })
})

describe('hostile divs', () => {
  it.each([
    ['deep', '<b>'.repeat(200_000)],
    ['an endless comment', `<!--${'a'.repeat(2_000_000)}`],
    ['many quotes', `<p ${'a="b" '.repeat(100_000)}`],
    ['many names', '&amp'.repeat(300_000)],
  ])('are refused: %s', (_name, content) => {
    expect(isDiv(start + content)).toBe(false)
  })
})
