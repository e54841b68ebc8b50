/** The last page has no `nextCursor`; `total` counts all items. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly total?: number;
}
