import { readFile } from 'node:fs/promises'

/** The commands of the README's tour: lines of its `sh` blocks, continued lines joined. */
export async function tourCommands(): Promise<string[]> {
  const text = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1] ?? '')
  return blocks.flatMap((block) =>
    block
      .replaceAll(/ \\\n\s*/g, ' ')
      .trim()
      .split('\n'),
  )
}
