import { ownerShape } from '../token/token.ts';
import { array, id, instant, object, oneOf, optional, string, type TypeOf } from './shape.ts';

const kindShape = oneOf(
  'requested',
  'approved',
  'denied',
  'withdrawn',
  'created',
  'claimed',
  'first-used',
  'edited',
  'renewed',
  'rotated',
  'expired',
  'revoked',
  'restored',
);

export const tokenEventShape = object({
  id,
  tokenId: id,
  kind: kindShape,
  at: instant,
  /** Missing for an event without an actor, such as `expired`. */
  actor: optional(ownerShape),
  reason: optional(string),
  /** The difference of an edit, in the host's words. */
  changes: optional(array(object({ label: string, before: optional(string), after: optional(string) }))),
});

/** One entry of a token's history. */
export interface TokenEvent extends TypeOf<typeof tokenEventShape> {}
