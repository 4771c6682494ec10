// Derives one row a type (resource, datatype, backbone element) from the snapshots of StructureDefinitions.
// https://hl7.org/fhir/R4/elementdefinition.html

export interface StructureDefinition {
  readonly id: string
  readonly kind: 'resource' | 'complex-type' | 'primitive-type' | 'logical'
  readonly abstract: boolean
  readonly derivation?: 'specialization' | 'constraint'
  readonly baseDefinition?: string
  readonly snapshot: { readonly element: readonly ElementDefinition[] }
}

interface ElementDefinition {
  readonly id: string
  readonly path: string
  readonly min: number
  readonly max: string
  readonly isSummary?: boolean
  readonly isModifier?: boolean
  readonly contentReference?: string
  readonly representation?: readonly string[]
  readonly type?: readonly { readonly code: string; readonly targetProfile?: readonly string[] }[]
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
}

export interface TypeRow {
  readonly kind: 'resource' | 'datatype' | 'backbone'
  readonly base?: string
  readonly elements: readonly ElementRow[]
}

/** Absent members are the usual case: min 0, max 1, no choice, not in the summary. `plain`: no extension can stand on it. */
export interface ElementRow {
  readonly name: string
  readonly types: readonly string[]
  readonly min?: number
  readonly many?: true
  readonly choice?: true
  readonly targets?: readonly string[]
  readonly codes?: string
  readonly summary?: true
  readonly modifier?: true
  readonly plain?: true
}

const structureBase = 'http://hl7.org/fhir/StructureDefinition/'
const valueSetBase = 'http://hl7.org/fhir/ValueSet/'

/** Type name → row, in the order of names; a backbone element is named by its path, `Patient.contact`. */
export function typeRows(structures: readonly StructureDefinition[]): Record<string, TypeRow> {
  const rows: Record<string, TypeRow> = {}
  for (const structure of structures) {
    const isType = structure.kind === 'resource' || structure.kind === 'complex-type'
    if (!isType || structure.abstract || structure.derivation === 'constraint') continue
    for (const [path, elements] of groupByParent(structure)) {
      const kind = path !== structure.id ? 'backbone' : structure.kind === 'resource' ? 'resource' : 'datatype'
      const base = kind === 'backbone' ? undefined : structure.baseDefinition?.slice(structureBase.length)
      rows[path] = { kind, base, elements: elements.map((element) => elementRow(element, structure)) }
    }
  }
  return Object.fromEntries(Object.entries(rows).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function groupByParent(structure: StructureDefinition): Map<string, ElementDefinition[]> {
  const groups = new Map<string, ElementDefinition[]>([[structure.id, []]])
  for (const element of structure.snapshot.element) {
    if (!element.path.includes('.') || element.id.includes(':')) continue
    const parent = element.path.slice(0, element.path.lastIndexOf('.'))
    const group = groups.get(parent) ?? []
    group.push(element)
    groups.set(parent, group)
  }
  return groups
}

function elementRow(element: ElementDefinition, structure: StructureDefinition): ElementRow {
  const last = element.path.slice(element.path.lastIndexOf('.') + 1)
  const targets = (element.type ?? []).flatMap((type) => type.targetProfile ?? [])
  const bound = element.binding?.strength === 'required' ? element.binding.valueSet : undefined
  return {
    name: last.replace('[x]', ''),
    types: typesOf(element, structure),
    min: element.min || undefined,
    many: element.max === '*' || undefined,
    choice: last.endsWith('[x]') || undefined,
    targets: targets.length > 0 ? targets.map((url) => url.slice(structureBase.length)) : undefined,
    codes: bound?.replace(/\|.*/, '').replace(valueSetBase, ''),
    summary: element.isSummary || undefined,
    modifier: element.isModifier || undefined,
    plain: element.representation?.includes('xmlAttr') || isSystemType(element) || undefined,
  }
}

function isSystemType(element: ElementDefinition): boolean {
  return element.type?.[0]?.code.startsWith('http://hl7.org/fhirpath/') ?? false
}

function typesOf(element: ElementDefinition, structure: StructureDefinition): string[] {
  if (element.contentReference) return [element.contentReference.slice(1)]
  const codes = (element.type ?? []).map((type) => type.code)
  if (codes[0] === 'BackboneElement' || codes[0] === 'Element') return [element.path]
  if (!isSystemType(element)) return codes
  if (element.path === 'Extension.url') return ['uri']
  return element.path === `${structure.id}.id` && structure.kind === 'resource' ? ['id'] : ['string']
}
