export interface NumberedPage<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

export function pageWithin(wanted: number, total: number, pageSize: number): { page: number; offset: number } {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), last);
  return { page, offset: (page - 1) * pageSize };
}
