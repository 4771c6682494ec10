// Paging links: sealed, with the whole query in them, so that nobody can change, or read, what a page continues.

import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
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

// A token holds what was searched for and where the page ended, which may be another's to see: addresses end up in logs,
// and the last thing passed over may be a record that the client's view leaves out. So it is sealed, not only signed.
const cipher = 'aes-256-gcm'
const [ivLength, tagLength] = [12, 16]

/** A token in base64url: the page, sealed. The same page has the same token. */
export function signPage(secret: Uint8Array, page: Page): string {
  const content = JSON.stringify([page.path, page.at, page.after, page.parameters])
  const iv = derive(secret, 'page iv\n', content).subarray(0, ivLength)
  const seal = createCipheriv(cipher, derive(secret, 'page key\n', ''), iv)
  const body = Buffer.concat([seal.update(content, 'utf8'), seal.final()])
  return Buffer.concat([iv, seal.getAuthTag(), body]).toString('base64url')
}

/** The page of a token that was made for this path; throws GatewayError('invalid-link') for any other token. */
export function openPage(secret: Uint8Array, path: string, token: string): Page {
  const content = unseal(secret, token)
  if (content === undefined) throw invalidLink()
  const [madeFor, at, after, parameters] = JSON.parse(content) as [string, string, string, Parameters]
  if (madeFor !== path) throw invalidLink()
  return { path, at, after, parameters }
}

function unseal(secret: Uint8Array, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  // The text must be the one spelling of its bytes: base64url decoding forgives other ones.
  if (bytes.length <= ivLength + tagLength || bytes.toString('base64url') !== token) return undefined
  const seal = createDecipheriv(cipher, derive(secret, 'page key\n', ''), bytes.subarray(0, ivLength))
  seal.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  try {
    return seal.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8') + seal.final('utf8')
  } catch {
    return undefined
  }
}

function derive(secret: Uint8Array, purpose: string, content: string): Buffer {
  return createHmac('sha256', secret).update(purpose).update(content).digest()
}

function invalidLink(): GatewayError {
  return new GatewayError(
    'invalid-link',
    'This is not a link that this gateway made for this search. Follow "next" links as they are, or search again.',
  )
}
