/** What a command got: options by name, the words after them, and the environment. */
export interface Invocation {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly words: readonly string[]
  readonly env: NodeJS.ProcessEnv
}
