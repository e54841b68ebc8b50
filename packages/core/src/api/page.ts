/** The last page has no `nextCursor`. `total` counts the items of all pages. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly total?: number;
}
