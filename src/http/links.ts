// Paging links: signed, with the whole query in them, so that nobody can change what a page continues.

import { createHmac, timingSafeEqual } from 'node:crypto'
import { GatewayError } from '../errors.ts'
import type { Parameters } from './query.ts'

/** What a `next` link continues: the search of `path` with these parameters, behind the position `after`. */
export interface Page {
  readonly path: string
  readonly parameters: Parameters
  readonly after: string
  /** When the first page was asked for: what relative dates mean, on every page. ISO instant. */
  readonly at: string
}

/** A token in base64url: the page and, behind a dot, its signature. */
export function signPage(secret: Uint8Array, page: Page): string {
  const content = Buffer.from(JSON.stringify([page.path, page.at, page.after, page.parameters])).toString('base64url')
  return `${content}.${sign(secret, content).toString('base64url')}`
}

/** The page of a token that was made for this path; throws GatewayError('invalid-link') for any other token. */
export function openPage(secret: Uint8Array, path: string, token: string): Page {
  const dot = token.indexOf('.')
  const content = token.slice(0, Math.max(dot, 0))
  const given = Buffer.from(token.slice(dot + 1), 'base64url')
  const made = sign(secret, content)
  // The text must be the one spelling of the signature: base64url decoding forgives other ones.
  const genuine =
    dot > 0 &&
    given.length === made.length &&
    timingSafeEqual(given, made) &&
    given.toString('base64url') === token.slice(dot + 1)
  if (!genuine) throw invalidLink()
  const [madeFor, at, after, parameters] = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as [
    string,
    string,
    string,
    Parameters,
  ]
  if (madeFor !== path) throw invalidLink()
  return { path, at, after, parameters }
}

function sign(secret: Uint8Array, content: string): Buffer {
  return createHmac('sha256', secret).update('page\n').update(content).digest()
}

function invalidLink(): GatewayError {
  return new GatewayError(
    'invalid-link',
    'This is not a link that this gateway made for this search. Follow "next" links as they are, or search again.',
  )
}
