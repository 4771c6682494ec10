// Posts from many clients over connections that stay open.

import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export interface Post {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Clients {
  /** The answer, or undefined when the connection broke before it was whole. */
  post(url: string, post: Post): Promise<Answer | undefined>
  close(): void
}

/** As many connections as there are clients. */
export function openClients(count: number): Clients {
  const agent = new Agent({ keepAlive: true, maxSockets: count })
  return {
    close: () => agent.destroy(),
    post: (url, { path, headers, body }) =>
      new Promise((resolve) => {
        const broken = () => resolve(undefined)
        const call = request(`${url}${path}`, { agent, method: 'POST', headers }, (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => (text += chunk))
          response.on('aborted', broken).on('error', broken)
          response.on('end', () =>
            response.complete
              ? resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
              : broken(),
          )
        })
        call.on('error', broken).end(body)
      }),
  }
}

/** Works through items with `count` workers at a time, each taking the next one. */
export async function inParallel<T>(items: readonly T[], count: number, work: (item: T) => Promise<void>) {
  let next = 0
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) await work(items[at] as T)
  }
  await Promise.all(Array.from({ length: count }, worker))
}
