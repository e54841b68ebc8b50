import { z } from '@hono/zod-openapi';
import type { Principal } from './principal.ts';
import type { Page } from './wire/pageOf.ts';

export const resourceSchema = z
  .object({ id: z.string(), label: z.string(), description: z.string().optional() })
  .openapi('Resource');

/** An object of the host, such as a form. */
export type Resource = Readonly<z.infer<typeof resourceSchema>>;

/** Asks for one page of resources. */
export interface ResourceSearch {
  /** A token type's `resources.type`, such as `forms`. */
  readonly type: string;
  /** The search text; empty for all resources. */
  readonly query: string;
  /** The `nextCursor` of the previous page. */
  readonly cursor?: string | undefined;
  /** The maximum number of items on the page. */
  readonly limit: number;
  /** If `false`, skip `total`: counting can cost more than the page. @default true */
  readonly withTotal?: boolean | undefined;
}

/** The host's resources, as one member sees them. */
export interface ResourceProvider {
  search(search: ResourceSearch, principal: Principal): Promise<Page<Resource>>;
  /** Returns the ids of resources that exist and that the member can see. */
  existing(type: string, ids: readonly string[], principal: Principal): Promise<readonly string[]>;
}
