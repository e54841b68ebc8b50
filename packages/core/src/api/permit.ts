import { boolean, object, optional, string, type TypeOf } from './shape.ts';

export const permitShape = object({
  allowed: boolean,
  /** The host's sentence for the user: who is allowed, or what to do instead. */
  reason: optional(string),
});

/** Whether the API allows this user an action. Pages hide or explain the action; the API still decides. */
export interface Permit extends TypeOf<typeof permitShape> {}
