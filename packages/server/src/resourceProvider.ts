import { z } from '@hono/zod-openapi';
import type { Principal } from './principal.ts';
import type { Page } from './wire/pageOf.ts';

export const resourceSchema = z
  .object({ id: z.string(), label: z.string(), description: z.string().optional() })
  .openapi('Resource');

/** An item of the host that a token can be limited to. */
export type Resource = Readonly<z.infer<typeof resourceSchema>>;

export interface ResourceSearch {
  /** A token type's `resources.type`, such as `forms`. */
  readonly type: string;
  /** The text that the user typed; empty for all. */
  readonly query: string;
  /** The `nextCursor` of the previous page. */
  readonly cursor?: string | undefined;
  /** Items on a page at most. */
  readonly limit: number;
  /** Whether the caller reads `total`. Skip the count when it doesn't: counting can cost more than the page. @default true */
  readonly withTotal?: boolean | undefined;
}

/** The host's own resources, as one principal sees them. */
export interface ResourceProvider {
  search(search: ResourceSearch, principal: Principal): Promise<Page<Resource>>;
  /** The ids among these that exist in the principal's workspace and that the principal can see. */
  existing(type: string, ids: readonly string[], principal: Principal): Promise<readonly string[]>;
}
