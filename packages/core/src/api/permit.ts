import { boolean, longText, object, optional, type TypeOf } from './shape.ts';

export const permitShape = object({
  allowed: boolean,
  /** A sentence for the user. */
  reason: optional(longText),
});

/** Whether the API allows this user an action. */
export interface Permit extends TypeOf<typeof permitShape> {}
