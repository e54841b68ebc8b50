import { timestamp } from 'drizzle-orm/pg-core';

/** A moment to the millisecond, which is as fine as JavaScript has it: so both stores give back what they got. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
}
