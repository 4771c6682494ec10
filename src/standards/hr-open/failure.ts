// Refusals on the HR Open face: problem details, https://www.rfc-editor.org/rfc/rfc9457

import type { GatewayError, Issue } from '../../errors.ts'
import type { Json } from '../standard.ts'

const titles: Partial<Record<GatewayError['code'], string>> = {
  'not-found': 'Not found',
  unreadable: 'Unreadable body',
  invalid: 'Invalid document',
  'unsupported-parameter': 'Unsupported parameter',
  'kind-unknown': 'Unknown kind',
  internal: 'Internal error',
}

/** The body that tells of an error: what `detail` and `issues` may show, never the cause. */
export function failure(error: GatewayError): { mediaType: string; body: Json } {
  return {
    mediaType: 'application/problem+json',
    body: {
      type: `urn:interlingua:error:${error.code}`,
      title: titles[error.code] ?? titleOf(error.code),
      status: error.status,
      code: error.code,
      detail: error.message,
      ...(error.issues.length > 0 && { issues: error.issues.map(issueBody) }),
    },
  }
}

function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function issueBody(issue: Issue): Json {
  return Object.fromEntries(Object.entries(issue).filter(([, value]) => value !== undefined)) as Json
}
