import { id, object, optional, string, type TypeOf } from './shape.ts';

export const resourceShape = object({ id, label: string, description: optional(string) });

/** A host's object, such as a repository. */
export interface Resource extends TypeOf<typeof resourceShape> {}

/** One page of a search. */
export interface ResourceQuery {
  /** A token type's `resources.type`. */
  readonly type: string;
  /** Empty for all. */
  readonly query: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}
