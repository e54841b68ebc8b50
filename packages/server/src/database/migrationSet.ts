/** The history of some tables: version 1 is the first entry, and an entry never changes once it is released. */
export interface MigrationSet {
  readonly name: string;
  /** For each version, single SQL statements in order. They run in one transaction, so none may be `concurrently`. */
  readonly versions: readonly (readonly string[])[];
}
