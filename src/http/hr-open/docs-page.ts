// The description of the face as a page: made from openapi/hr-open.yaml, without scripts and without anything from elsewhere.

import { answerText, type Call } from '../call.ts'
import { loadDescription } from '../descriptions.ts'

interface Operation {
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: object
  readonly responses?: Readonly<Record<string, { readonly $ref?: string; readonly description?: string }>>
}

interface Parameter {
  readonly $ref?: string
  readonly name?: string
  readonly in?: string
  readonly description?: string
}

interface Description {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const methods = ['get', 'post', 'put', 'patch', 'delete']
const headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'Cache-Control': 'public, max-age=300',
}

let page: Promise<string> | undefined

/** The page, in HTML. */
export async function answerPage(call: Call): Promise<Response> {
  page ??= loadDescription('hr-open').then((description) => print(description as unknown as Description))
  return answerText(call, 200, 'text/html; charset=utf-8', await page, headers)
}

function print(description: Description): string {
  const { info, paths } = description
  const collections = Object.keys(paths).filter((path) => /^\/[\w-]+$/.test(path))
  const index = collections.map((path) => `<li><a href="#${text(path.slice(1))}">${text(path)}</a></li>`)
  const sections = collections.map((path) => printCollection(description, path))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(info.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>
<main><h1>${text(info.title)}</h1><p>${text(info.description ?? '')}</p>
<p>Machine-readable: <a href="openapi.json">openapi.json</a>. Version ${text(info.version)}.</p>
<nav aria-label="Collections"><ul>${index.join('')}</ul></nav>${sections.join('')}</main></body></html>`
}

function printCollection(description: Description, path: string): string {
  const below = Object.keys(description.paths).filter((other) => other === path || other.startsWith(`${path}/`))
  const operations = below.flatMap((place) => {
    const item = description.paths[place] ?? {}
    return methods.filter((method) => method in item).map((method) => printOperation(description, method, place))
  })
  return `<section id="${text(path.slice(1))}"><h2>${text(path)}</h2>${operations.join('')}</section>`
}

function printOperation(description: Description, method: string, path: string): string {
  const item = description.paths[path] ?? {}
  const operation = item[method] as Operation
  const above = (item['parameters'] ?? []) as readonly Parameter[]
  const parameters = [...above, ...(operation.parameters ?? [])].map((one) => resolve<Parameter>(description, one))
  const rows = parameters.map(
    ({ name, in: place, description: told }) =>
      `<tr><td><code>${text(name ?? '')}</code></td><td>${text(place ?? '')}</td><td>${text(told ?? '')}</td></tr>`,
  )
  const answers = Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const { description: told } = resolve<{ readonly description?: string }>(description, response)
    return `<li><code>${text(status)}</code> ${text(told ?? '')}</li>`
  })
  const body = operation.requestBody ? printBody(resolve<Body>(description, operation.requestBody)) : ''
  const table =
    rows.length === 0 ? '' : `<table><tr><th>Parameter</th><th>In</th><th></th></tr>${rows.join('')}</table>`
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${text(path)}</code> ${text(operation.summary ?? '')}</summary>
${table}${body}<ul>${answers.join('')}</ul></details>`
}

interface Body {
  readonly description?: string
  readonly content?: Readonly<Record<string, unknown>>
}

function printBody({ description: told, content = {} }: Body): string {
  const types = Object.keys(content).map((type) => `<code>${text(type)}</code>`)
  return `<p>Body: ${text(told ?? '')} (${types.join(', ')})</p>`
}

function resolve<T>(description: Description, value: unknown): T {
  const reference = (value as { readonly $ref?: string }).$ref
  if (reference === undefined) return value as T
  let found: unknown = description
  for (const name of reference.slice(2).split('/')) found = (found as Readonly<Record<string, unknown>>)[name]
  return found as T
}

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:64rem;margin:auto;padding:1rem}
nav ul{columns:14rem;padding-left:1rem}details{border-top:1px solid #8886;padding:.4rem 0}summary{cursor:pointer}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0}code{font-size:.9em}
h2{border-bottom:2px solid #8886;padding-top:1rem}:target h2{border-color:currentColor}`
