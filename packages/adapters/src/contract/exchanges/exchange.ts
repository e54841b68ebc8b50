/** A request and its response. */
export interface Exchange {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly body?: string | Promise<string>;
  /** If omitted, no response came. */
  readonly status?: number;
  readonly response?: string | Promise<string>;
}

export function exchangeText({ method, path, status }: Exchange): string {
  return `${method} ${path} (${status ?? 'no response'})`;
}
