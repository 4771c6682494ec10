// What a draft says of the format: what was told from the sample.

import { followingList } from './profile-items.ts'
import type { Cells } from './read-cells.ts'
import type { SampleItems } from './sample-items.ts'

/** The lines of `format` for JSON and XML. */
export function itemLines({ items, beside, xml }: Partial<SampleItems> = {}): string[] {
  if (xml !== undefined)
    return [
      'format:',
      '  type: xml',
      `  namespaces: ${JSON.stringify(xml.namespaces)}`,
      `  items: [${JSON.stringify(xml.items)}]`,
    ]
  const list = items === undefined ? '' : `, items: ${JSON.stringify(items)}`
  const known = beside === undefined ? '' : `, beside: ${JSON.stringify(beside)}`
  return [`format: { type: json${list}${known} }`]
}

/** The lines of `format` for a table. */
export function tableLines(table: Cells): string[] {
  const { delimiter, encoding, headerRow, header, again, following, totals } = table
  const lines = ['format:', '  type: csv', '  lineEnd: "\\n"']
  if (delimiter !== ',') lines.push(`  delimiter: ${JSON.stringify(delimiter)}`)
  if (encoding !== undefined)
    lines.push('  # The sample is not UTF-8: windows-1252 is read too, with a warning.', `  encoding: ${encoding}`)
  if (headerRow !== undefined) lines.push(`  headerRow: ${headerRow}`)
  lines.push('  columns:')
  for (const name of header) {
    const more = again.get(name)
    const written = more === undefined ? '' : `, header: ${JSON.stringify(more.header)}, occurrence: ${more.occurrence}`
    lines.push(`    - { name: ${JSON.stringify(name)}${written} }`)
  }
  if (following !== undefined)
    lines.push(
      '  # Rows like these belong to the row above them.',
      '  following:',
      `    list: ${followingList}`,
      `    where: ${JSON.stringify(following.where)}`,
      ...(Object.keys(following.link).length > 0 ? [`    link: ${JSON.stringify(following.link)}`] : []),
    )
  if (totals !== undefined) {
    const { where, count, sums } = totals
    lines.push('  totals:', `    where: ${JSON.stringify(where)}`)
    if (count !== undefined) lines.push(`    count: ${JSON.stringify(count)}`)
    if (Object.keys(sums).length > 0) lines.push(`    sums: ${JSON.stringify(sums)}`)
  }
  return lines
}
