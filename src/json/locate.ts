// Line and column of places in JSON text, for messages that name them by JSON Pointer
// (https://www.rfc-editor.org/rfc/rfc6901).

import { segmentsOf } from './pointer.ts'
import { endOfString } from './read.ts'

/** From 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A step on the way to wanted places. */
interface Step {
  readonly children: Map<string, Step>
  /** Offset where it stands in the text, once met. */
  offset: number | undefined
}

interface Frame {
  /** Undefined where nothing below is wanted. */
  readonly step: Step | undefined
  readonly isList: boolean
  index: number
}

/**
 * Where each pointer's value stands in valid JSON text: a member at its name, an item at its value. A pointer to
 * something that is not there gets the nearest value around it. One pass over the text, however many pointers.
 */
export function locate(text: string, pointers: Iterable<string>): Map<string, Place> {
  const root: Step = { children: new Map(), offset: undefined }
  const ways = new Map([...pointers].map((path) => [path, wayTo(root, path)]))
  mark(text, root)
  const offsets = new Map([...ways].map(([path, way]) => [path, way.findLast((step) => step.offset !== undefined)]))
  const places = placesOf(text, new Set([...offsets.values()].map((step) => step?.offset ?? 0)))
  return new Map([...offsets].map(([path, step]) => [path, places.get(step?.offset ?? 0) as Place]))
}

function wayTo(root: Step, path: string): Step[] {
  const way = [root]
  for (const segment of segmentsOf(path)) {
    const { children } = way.at(-1) as Step
    const next = children.get(segment) ?? { children: new Map(), offset: undefined }
    children.set(segment, next)
    way.push(next)
  }
  return way
}

/** Notes the offsets of all wanted steps. Iterative, so that depth cannot overflow the stack. */
function mark(text: string, root: Step): void {
  const frames: Frame[] = []
  let nameExpected = false
  /** The step of the value that comes next. */
  let next: Step | undefined = root
  const arrive = (at: number): void => {
    const frame = frames.at(-1)
    if (frame?.isList) next = frame.step?.children.get(String(frame.index))
    if (next) next.offset ??= at
  }
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at)
        if (nameExpected) {
          next = stepNamed(frames.at(-1), text, at, end)
          if (next) next.offset = at
        } else arrive(at)
        nameExpected = false
        at = end
        break
      }
      case '{':
      case '[':
        arrive(at)
        nameExpected = text[at] === '{'
        frames.push({ step: next, isList: !nameExpected, index: 0 })
        break
      case '}':
      case ']':
        frames.pop()
        nameExpected = false
        break
      case ',': {
        const frame = frames.at(-1)
        if (frame?.isList) frame.index++
        else nameExpected = true
        break
      }
      case ' ':
      case '\n':
      case '\r':
      case '\t':
      case ':':
        break
      default:
        arrive(at)
    }
  }
}

function stepNamed(frame: Frame | undefined, text: string, start: number, end: number): Step | undefined {
  if (!frame?.step || frame.step.children.size === 0) return undefined
  return frame.step.children.get(JSON.parse(text.slice(start, end + 1)) as string)
}

function placesOf(text: string, offsets: ReadonlySet<number>): Map<number, Place> {
  const places = new Map<number, Place>()
  let line = 1
  let start = 0
  for (const offset of [...offsets].sort((one, other) => one - other)) {
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line++
      start = end + 1
    }
    places.set(offset, { line, column: offset - start + 1 })
  }
  return places
}
