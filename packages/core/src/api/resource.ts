import { id, object, optional, string, type TypeOf } from './shape.ts';

export const resourceShape = object({ id, label: string, description: optional(string) });

/** An object of the host's product, such as a repository. */
export interface Resource extends TypeOf<typeof resourceShape> {}

/** A query for one page of resources. */
export interface ResourceQuery {
  /** The token type's `resources.type`. */
  readonly type: string;
  /** An empty query matches every resource. */
  readonly query: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}
