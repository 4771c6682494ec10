// Encodings: declared, told from the bytes, or refused; in whole and in pieces.

import { describe, expect, it } from 'vitest'
import { encodePayload } from '../../../src/translate/formats/encode.ts'
import { decodeText, textReader } from '../../../src/translate/formats/encoding.ts'
import { parseMediaType } from '../../../src/translate/formats/media-type.ts'
import { translateOut } from '../../../src/translate/translate.ts'
import { mappingWith } from '../vendors.ts'

const text = 'MRN,Name\r\n1,Müñoz €\r\n'
const le = Buffer.from(text, 'utf16le')
const be = Buffer.from(le).swap16()
const western = Buffer.concat([Buffer.from('MRN,Name\r\n1,Müñoz ', 'latin1'), Buffer.from([0x80]), Buffer.from('\r\n')])

function inPieces(bytes: Uint8Array, charset: string | undefined, size: number) {
  const reader = textReader(charset)
  let read = ''
  for (let at = 0; at < bytes.length; at += size) read += reader.push(bytes.subarray(at, at + size))
  return { text: read + reader.end(), codes: reader.issues.map(({ code }) => code) }
}

describe.each([1, 2, 3, 5, 10_000])('in pieces of %i bytes', (size) => {
  it.each([
    ['UTF-8', Buffer.from(text), undefined],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), undefined],
    ['UTF-16 little-endian with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), le]), undefined],
    ['UTF-16 big-endian with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), be]), undefined],
    ['UTF-16 big-endian with its mark, declared as utf-16', Buffer.concat([Buffer.from([0xfe, 0xff]), be]), 'utf-16'],
    ['UTF-16 little-endian by its pattern', le, undefined],
    ['UTF-16 big-endian by its pattern', be, undefined],
    ['UTF-16 little-endian, declared', le, 'utf-16le'],
    ['windows-1252, declared', western, 'windows-1252'],
    ['UTF-8 where anything is taken', Buffer.from(text), 'detect'],
  ] as const)('%s', (_name, bytes, charset) => {
    expect(inPieces(bytes, charset, size)).toEqual({ text, codes: [] })
  })

  it('windows-1252 told from what is not UTF-8, with a warning', () => {
    expect(inPieces(western, 'detect', size)).toEqual({ text, codes: ['encoding-guessed'] })
  })
})

describe('refused', () => {
  it.each([
    ['what is not UTF-8, where nobody said that it may be', western, undefined, 'unreadable'],
    ['letters of both encodings', Buffer.concat([Buffer.from('é,'), western]), 'detect', 'unreadable'],
    ['bytes that windows-1252 does not have', Buffer.from([0x61, 0x81, 0x62]), 'detect', 'unreadable'],
    ['half a UTF-16 character', le.subarray(0, le.length - 1), 'utf-16le', 'unreadable'],
    ['half a surrogate pair', Buffer.from('a\ud83d', 'utf16le'), 'utf-16le', 'unreadable'],
    ['an encoding that is not read', western, 'shift_jis', 'unsupported-media-type'],
  ])('%s', (_name, bytes, charset, code) => {
    expect(() => decodeText(bytes, charset)).toThrow(expect.objectContaining({ code }))
  })

  it('a NUL or two do not make UTF-16', () => {
    expect(decodeText(Buffer.from('a,b\n1,\0\n'), undefined)).toBe('a,b\n1,\0\n')
  })
})

describe('on the way out', () => {
  const format = { type: 'csv', columns: [{ name: 'Name' }], lineEnd: '\n' } as const
  const written = (encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'detect', name: string) => {
    const mapping = mappingWith(
      { format: { ...format, encoding }, rows: [{ from: 'Name', to: 'person.name.given' }] },
      { mediaTypes: ['text/csv'] },
    )
    const value = { person: { name: { given: name } } }
    const record = { kind: 'Census', text: JSON.stringify(value), value }
    const payload = translateOut(mapping, [{ record, stated: [], complement: {} }])
    const { type, charset } = parseMediaType(payload.mediaType)
    const read = decodeText(encodePayload(payload), charset)
    return { type, charset, read, losses: payload.losses.map(({ code }) => code) }
  }

  it.each(['windows-1252', 'utf-16le', 'utf-16be'] as const)(
    '%s is written, and named in the media type',
    (encoding) => {
      expect(written(encoding, 'Zoë €')).toEqual({
        type: 'text/csv',
        charset: encoding,
        read: 'Name\nZoë €\n',
        losses: [],
      })
    },
  )

  it.each(['utf-8', 'detect'] as const)('%s is UTF-8', (encoding) => {
    expect(written(encoding, 'Łucja')).toEqual({
      type: 'text/csv',
      charset: undefined,
      read: 'Name\nŁucja\n',
      losses: [],
    })
  })

  it('what windows-1252 lacks is told', () => {
    expect(written('windows-1252', 'Łucja 😀')).toMatchObject({ read: 'Name\n?ucja ?\n', losses: ['loss.encoding'] })
  })
})
