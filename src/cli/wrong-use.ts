/** Wrong use of a command: the text says what to do instead; exit code 2. */
export class WrongUse extends Error {
  /** The command whose help applies, `--help` for the overview. */
  readonly command: string

  constructor(text: string, command: string) {
    super(text)
    this.name = 'WrongUse'
    this.command = command
  }
}
