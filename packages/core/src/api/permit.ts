import { boolean, longText, object, optional, type TypeOf } from './shape.ts';

export const permitShape = object({
  allowed: boolean,
  /** The host's sentence for the user: who is allowed, or what to do instead. */
  reason: optional(longText),
});

/** Whether the API allows this user an action. Pages hide or explain the action; the API still decides. */
export interface Permit extends TypeOf<typeof permitShape> {}
