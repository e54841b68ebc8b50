/** One numbered page of a list, as the product's tables show it. */
export interface NumberedPage<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

/** Row offset of a page; a page beyond the last is taken as the last. */
export function pageWithin(wanted: number, total: number, pageSize: number): { page: number; offset: number } {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), last);
  return { page, offset: (page - 1) * pageSize };
}
