// Whether an expression names only elements that there are, told from the types alone. What cannot be told is let pass.
// https://hl7.org/fhir/R4/fhirpath.html

import { membersOf, typeOf } from '../elements.ts'
import { isType } from '../fhirpath/nodes.ts'
import type { Tree } from '../fhirpath/parse.ts'
import { primitives } from '../primitives.ts'

/** Undefined where the types cannot be known. */
type Types = ReadonlySet<string> | undefined

/** The first name in an expression over these types that none of them has; undefined where all are there. */
export function lostName(tree: Tree, types: readonly string[]): string | undefined {
  const lost: string[] = []
  typesOf(tree, types.length > 0 ? new Set(types) : undefined, lost)
  return lost[0]
}

const keeping = new Set(['where', 'first', 'last', 'tail', 'skip', 'take', 'single', 'distinct', 'trace'])
const focusing = new Set(['where', 'exists', 'all', 'select', 'repeat'])

function typesOf(tree: Tree, self: Types, lost: string[]): Types {
  switch (tree.kind) {
    case 'this':
      return self
    case 'name':
      return named(tree, self, lost)
    case 'call':
      return called(tree, self, lost)
    case 'item':
      typesOf(tree.at, self, lost)
      return typesOf(tree.of, self, lost)
    case 'sign':
      return typesOf(tree.of, self, lost)
    case 'type':
      typesOf(tree.of, self, lost)
      return tree.operator === 'as' ? knownType(tree.type) : new Set(['boolean'])
    case 'binary': {
      const left = typesOf(tree.left, self, lost)
      const right = typesOf(tree.right, self, lost)
      return tree.operator === '|' && left && right ? new Set([...left, ...right]) : undefined
    }
    default:
      return undefined
  }
}

function named({ name, of }: Extract<Tree, { kind: 'name' }>, self: Types, lost: string[]): Types {
  if (of) return step(typesOf(of, self, lost), name, lost)
  // A type's own name at the beginning stands for the resource.
  if (/^[A-Z]/.test(name)) {
    if (self && [...self].some((type) => isType(type, name))) return self
    return knownType(name)
  }
  return step(self, name, lost)
}

function called({ name, of, args }: Extract<Tree, { kind: 'call' }>, self: Types, lost: string[]): Types {
  const focus = of ? typesOf(of, self, lost) : self
  if (name === 'ofType' || name === 'as') return args[0]?.kind === 'name' ? knownType(args[0].name) : undefined
  if (name === 'is') return new Set(['boolean'])
  if (name === 'extension') return new Set(['Extension'])
  const results = args.map((arg) => typesOf(arg, focusing.has(name) ? focus : self, lost))
  if (keeping.has(name)) return focus
  return name === 'select' ? results[0] : undefined
}

function knownType(name: string): Types {
  const type = name.replace(/^(?:FHIR|System)\./, '')
  return typeOf(type) !== undefined || primitives[type] !== undefined ? new Set([type]) : undefined
}

function step(types: Types, name: string, lost: string[]): Types {
  if (!types) return undefined
  const found = new Set<string>()
  let isOpen = false
  for (const type of types) {
    if (primitives[type]) {
      if (name === 'extension') found.add('Extension')
      else if (name === 'id' || name === 'value') isOpen = true
      continue
    }
    if (typeOf(type) === undefined) isOpen = true
    for (const { element, type: held } of membersOf(type).values()) {
      if (element.name !== name) continue
      if (held === 'Resource') isOpen = true
      found.add(held)
    }
  }
  if (found.size === 0 && !isOpen) lost.push(name)
  return isOpen || found.size === 0 ? undefined : found
}
