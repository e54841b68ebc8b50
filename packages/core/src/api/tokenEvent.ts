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
  'transferred',
  'rotated',
  'rotation-cancelled',
  'overlap-ended',
  'expired',
  'revoked',
  'restored',
);

export const tokenEventShape = object({
  id,
  tokenId: id,
  kind: kindShape,
  at: instant,
  /** Missing if no user acted, as for `expired`. */
  actor: optional(ownerShape),
  reason: optional(string),
  /** Texts from the host. */
  changes: optional(array(object({ label: string, before: optional(string), after: optional(string) }))),
});

/** An entry of a token's history. */
export interface TokenEvent extends TypeOf<typeof tokenEventShape> {}
