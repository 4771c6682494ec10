// The sample records of a vendor folder: each is valid, and what is written of them is what stands beside them.

import { readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { GatewayError, type Issue } from '../errors.ts'
import type { Standard } from '../standards/standard.ts'
import type { CompiledMapping } from '../translate/compile.ts'
import { filesBesideRecords, writeRecordSample } from '../translate/record-sample.ts'

/** What is wrong with the records of a message; `write` renews the files beside them. */
export async function checkRecords(
  mapping: CompiledMapping,
  standard: Standard,
  folder: string,
  write: boolean,
): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const sample of mapping.message.records ?? []) {
    try {
      if (!join(folder, sample).startsWith(folder + sep))
        issues.push(remark('error', 'sample-outside', 'A sample lies inside its vendor folder.', sample))
      else issues.push(...(await checkOne(mapping, standard, folder, sample, write)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        issues.push(remark('error', 'sample-missing', 'The file is missing.', sample))
      else if (error instanceof GatewayError || error instanceof SyntaxError)
        issues.push(remark('error', 'sample-unreadable', error.message, sample))
      else throw error
    }
  }
  return issues
}

async function checkOne(
  mapping: CompiledMapping,
  standard: Standard,
  folder: string,
  sample: string,
  write: boolean,
): Promise<Issue[]> {
  const { records, body, losses } = writeRecordSample(mapping, await readFile(join(folder, sample), 'utf8'))
  const issues = records.flatMap((record, at): Issue[] =>
    standard.validate(record).map((issue) => ({ ...issue, source: `${sample}, record ${at + 1}` })),
  )
  const beside = filesBesideRecords(sample, mapping.message.mediaTypes[0] ?? '')
  for (const [file, text] of [
    [beside.written, body],
    [beside.losses, losses],
  ] as const) {
    if (write) await writeFile(join(folder, file), text)
    const known = await readFile(join(folder, file), 'utf8').catch(() => undefined)
    const cure = '`vendor check --write` writes it; look at the difference.'
    if (known === undefined) issues.push(remark('warning', 'sample-unexpected', `${file} is missing. ${cure}`, sample))
    else if (known !== text)
      issues.push(remark('error', 'sample-differs', `What is written is not ${file}. ${cure}`, sample))
  }
  return issues
}

function remark(severity: Issue['severity'], code: string, text: string, source: string): Issue {
  return { severity, code, path: '', text, source }
}
