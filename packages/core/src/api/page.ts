/** One page of a longer list. `nextCursor` is absent on the last one; `total` where the API knows it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly total?: number;
}
