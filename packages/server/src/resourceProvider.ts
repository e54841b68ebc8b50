import { z } from '@hono/zod-openapi';
import type { Principal } from './principal.ts';
import type { Page } from './wire/pageOf.ts';

export const resourceSchema = z
  .object({ id: z.string(), label: z.string(), description: z.string().optional() })
  .openapi('Resource');

/** A host's object, such as a form. */
export type Resource = Readonly<z.infer<typeof resourceSchema>>;

/** One page of a search. */
export interface ResourceSearch {
  /** A token type's `resources.type`, such as `forms`. */
  readonly type: string;
  /** Empty for all. */
  readonly query: string;
  /** The `nextCursor` of the previous page. */
  readonly cursor?: string | undefined;
  /** Items on a page at most. */
  readonly limit: number;
  /** Skip the count when `false`: it can cost more than the page. @default true */
  readonly withTotal?: boolean | undefined;
}

/** The host's resources, as one member sees them. */
export interface ResourceProvider {
  search(search: ResourceSearch, principal: Principal): Promise<Page<Resource>>;
  /** Those that exist and that the member can see. */
  existing(type: string, ids: readonly string[], principal: Principal): Promise<readonly string[]>;
}
