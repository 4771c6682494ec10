// Which form a body is in, and which form the answer takes. https://www.rfc-editor.org/rfc/rfc9110#name-content-negotiation

import { GatewayError } from '../errors.ts'
import type { Format, Standard } from '../standards/standard.ts'

/** A media type without its parameters, in lower case; `''` when there is none. */
export function mediaTypeOf(header: string | null): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** The format that reads this Content-Type; throws GatewayError('unsupported-media-type'). Without one it is JSON. */
export function readerFor(standard: Standard, contentType: string | null): Format {
  const type = mediaTypeOf(contentType)
  const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1]
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) {
    throw new GatewayError('unsupported-media-type', `The charset ${charset} is not supported; send UTF-8.`)
  }
  const format = type === '' ? standard.formats[0] : formatOf(standard, type)
  if (format) return format
  throw new GatewayError(
    'unsupported-media-type',
    `The Content-Type ${JSON.stringify(type.slice(0, 80))} is not supported here; send ${offered(standard)}.`,
  )
}

/** The format of the answer, by `_format` or Accept; throws GatewayError('not-acceptable'). */
export function writerFor(standard: Standard, accept: string | null, wanted: string | undefined): Format {
  if (wanted !== undefined) {
    const format = formatOf(standard, mediaTypeOf(wanted.replaceAll(' ', '+')))
    if (format) return format
    throw notAcceptable(standard, wanted)
  }
  if (accept === null || accept.trim() === '') return standard.formats[0] as Format
  const ranges = accept
    .slice(0, 2000)
    .split(',')
    .map((range) => ({ type: mediaTypeOf(range), quality: qualityOf(range) }))
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  for (const { type } of ranges) {
    const format = /^(\*\/\*|application\/\*|text\/\*)$/.test(type) ? standard.formats[0] : formatOf(standard, type)
    if (format) return format
  }
  throw notAcceptable(standard, accept)
}

function qualityOf(range: string): number {
  const quality = /;\s*q\s*=\s*([\d.]{1,5})/i.exec(range)?.[1]
  return quality === undefined ? 1 : Number(quality) || 0
}

// Plain names of a form (`json`, `application/json`, `text/xml`) mean the standard's own media type for it.
function formatOf(standard: Standard, type: string): Format | undefined {
  const form = /^(?:application\/|text\/)?(json|xml)$/.exec(type)?.[1]
  const { formats } = standard
  const exact = formats.find((format) => format.mediaType === type)
  return exact ?? formats.find((format) => form !== undefined && format.mediaType.endsWith(form))
}

function offered(standard: Standard): string {
  return standard.formats.map((format) => format.mediaType).join(' or ')
}

function notAcceptable(standard: Standard, wanted: string): GatewayError {
  return new GatewayError(
    'not-acceptable',
    `${JSON.stringify(wanted.slice(0, 80))} is not a form of this answer; ask for ${offered(standard)}.`,
  )
}
