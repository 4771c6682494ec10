// What a client's view says, as it is stored; view.ts compiles it.

/**
 * By kind: which records and which first-level elements a client may read. A kind that is absent is unrestricted.
 * `where` is a search of that kind (`organization=Organization/1&active=true`); `hide` names elements (`birthDate`).
 */
export type ViewGrant = Readonly<Record<string, KindGrant>>

export interface KindGrant {
  readonly where?: string
  readonly hide?: readonly string[]
}
