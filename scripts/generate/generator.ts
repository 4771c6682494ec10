/** One source of derived files. Paths are relative to the root of the project. */
export interface Generator {
  readonly name: string
  outputs(): Promise<Map<string, string>>
}
