import type { Principal } from './principal.ts';

/** Something of the host's that a token can be limited to. */
export interface Resource {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
}

/** One page of a longer list. `nextCursor` is absent on the last one; `total` counts all pages, where it is known. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
}

export interface ResourceSearch {
  /** A token type's `resources.type`, such as `forms`. */
  readonly type: string;
  /** What the person typed; empty for all. */
  readonly query: string;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** Items on a page at most. */
  readonly limit: number;
  /** Whether anybody looks at the `total`: counting a hundred thousand takes longer than a page of them. @default true */
  readonly withTotal?: boolean | undefined;
}

/** The host's own resources, as one principal may see them. Everything else is not there for them. */
export interface ResourceProvider {
  search(search: ResourceSearch, principal: Principal): Promise<Page<Resource>>;
  /** Those of these ids that exist in the principal's workspace and that they may see. */
  existing(type: string, ids: readonly string[], principal: Principal): Promise<readonly string[]>;
}
