/** The last page of a list has no `nextCursor`. `total` counts the items of all pages, if the API knows the number. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly total?: number;
}
