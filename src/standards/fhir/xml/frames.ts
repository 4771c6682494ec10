// The open elements of a document that is being read, each with the JSON text of what stood in it so far.
// Repeated elements become one list, and the ids and extensions of primitives a second one beside it.
// https://hl7.org/fhir/R4/json.html#primitive

import { type Child, childrenOf } from './children.ts'

export interface Frame {
  /** The element's place in its parent; none for a resource, which stands in a document or a wrapper. */
  readonly child: Child | undefined
  readonly type: string
  readonly children: ReadonlyMap<string, Child>
  /** Which entry of its list it is, 0 for an element that cannot repeat. */
  readonly index: number
  /** How deep its object nests in JSON, lists counted. */
  readonly depth: number
  /** Offset of its `<`. */
  readonly at: number
  /** JSON of its members so far, without braces. */
  members: string
  /** JSON of a primitive's value, or of a wrapper's resource. */
  value: string | undefined
  /** The child that stood last, and its entries while it may still repeat. */
  last: Child | undefined
  count: number
  values: string
  siblings: string
  hasValue: boolean
  hasSibling: boolean
  /** Something in it was refused, so that it is not called empty too. */
  refused: boolean
}

/** The frame of an element; `type` names the resource for one, otherwise it is the child's. */
export function openFrame(parent: Frame | undefined, child: Child | undefined, type: string, at: number): Frame {
  const levels = child === undefined ? 1 : (child.many ? 1 : 0) + (child.form === 'wrapper' ? 0 : 1)
  return {
    child,
    type,
    children: childrenOf(type),
    index: child?.many && parent?.last === child ? parent.count : 0,
    depth: (parent?.depth ?? 0) + levels,
    at,
    members: '',
    value: undefined,
    last: undefined,
    count: 0,
    values: '',
    siblings: '',
    hasValue: false,
    hasSibling: false,
    refused: false,
  }
}

/** Adds one entry: a value, what extends it, or both. */
export function addEntry(frame: Frame, child: Child, value: string | undefined, sibling: string | undefined): void {
  if (frame.last !== child) {
    closeList(frame)
    frame.last = child
  }
  if (child.many) {
    const comma = frame.count > 0 ? ',' : ''
    frame.values += `${comma}${value ?? 'null'}`
    if (child.form === 'primitive') frame.siblings += `${comma}${sibling ?? 'null'}`
    if (value !== undefined) frame.hasValue = true
    if (sibling !== undefined) frame.hasSibling = true
  } else {
    if (value !== undefined) addMember(frame, child.name, value)
    if (sibling !== undefined) addMember(frame, child.sibling, sibling)
  }
  frame.count += 1
}

/** Adds one member as it is. */
export function addMember(frame: Frame, name: string, value: string): void {
  frame.members += `${frame.members === '' ? '' : ','}"${name}":${value}`
}

/** The JSON object of a frame, when all of its children were added. */
export function objectOf(frame: Frame): string {
  closeList(frame)
  return `{${frame.members}}`
}

function closeList(frame: Frame): void {
  const { last } = frame
  if (last?.many) {
    if (frame.hasValue) addMember(frame, last.name, `[${frame.values}]`)
    if (frame.hasSibling) addMember(frame, last.sibling, `[${frame.siblings}]`)
  }
  frame.last = undefined
  frame.count = 0
  frame.values = ''
  frame.siblings = ''
  frame.hasValue = false
  frame.hasSibling = false
}
