// Which characters the bytes of an HL7 v2 message are: MSH-18 says so by a name of HL7's table 0211
// (https://terminology.hl7.org/CodeSystem-v2-0211.html).

import { fault, GatewayError } from '../../errors.ts'
import { encodingOf } from './encoding.ts'

const named: Readonly<Record<string, string>> = {
  ASCII: 'utf-8',
  'UNICODE UTF-8': 'utf-8',
  'UTF-8': 'utf-8',
  UTF8: 'utf-8',
  UNICODE: 'utf-8',
  '8859/1': 'windows-1252',
  '8859/2': 'iso-8859-2',
  '8859/3': 'iso-8859-3',
  '8859/4': 'iso-8859-4',
  '8859/5': 'iso-8859-5',
  '8859/6': 'iso-8859-6',
  '8859/7': 'iso-8859-7',
  '8859/8': 'iso-8859-8',
  '8859/9': 'iso-8859-9',
  '8859/15': 'iso-8859-15',
  'GB 18030-2000': 'gb18030',
  'BIG-5': 'big5',
  'KS X 1001': 'euc-kr',
}

/** The encoding of a body by the first header in it, else by its media type; UTF-8 where neither says. Throws `unreadable`. */
export function encodingIn(start: Uint8Array, charset: string | undefined): string {
  const name = charsetIn(start)
  if (name === '') return charset === undefined ? 'utf-8' : encodingOf(charset)
  const encoding = named[name.toUpperCase()]
  if (encoding !== undefined) return encoding
  const text = `The character set ${JSON.stringify(name.slice(0, 40))} that MSH-18 names is not read. Send UNICODE UTF-8, ASCII or 8859/1.`
  throw new GatewayError('unreadable', text, { issues: [fault('hl7-charset', '', text, { source: 'MSH[1]-18' })] })
}

/** A strict decoder: what is not valid in the encoding is refused, never replaced. */
export function decoderOf(encoding: string): (bytes: Uint8Array | undefined) => string {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw cause
      const text = `The body is not valid ${encoding.toUpperCase()}. Name its character set in MSH-18 (8859/1, UNICODE UTF-8).`
      throw new GatewayError('unreadable', text, {
        cause,
        issues: [fault('encoding', '', text, { source: 'MSH[1]-18' })],
      })
    }
  }
}

/** True when MSH-18 names characters other than those a body is written in. */
export function isOtherCharset(name: string): boolean {
  return (named[name.toUpperCase()] ?? '') !== 'utf-8'
}

function charsetIn(start: Uint8Array): string {
  const head = Buffer.from(start.subarray(0, 8192)).toString('latin1')
  const at = head.indexOf('MSH')
  if (at < 0) return ''
  const line = /^[^\r\n]*/.exec(head.slice(at))?.[0] ?? ''
  const fields = line.split(line[3] ?? '|')
  return (fields[17] ?? '').split(line[5] ?? '~')[0]?.trim() ?? ''
}
