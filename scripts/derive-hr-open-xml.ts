// Writes standards/hr-open-4.2/xml.json from the XML schemas of an official HR Open 4.2 distribution, which is not part
// of the project: node scripts/derive-hr-open-xml.ts <folder>

import { writeFileSync } from 'node:fs'
import { xmlTable } from './derive/xml-differences.ts'
import { readXsdModel } from './derive/xsd.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder of the distribution.')
const table = xmlTable(readXsdModel(folder))
const file = new URL('../standards/hr-open-4.2/xml.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`)
console.log(`wrote ${Object.keys(table.places).length} places, ${Object.keys(table.choices).length} choices`)
