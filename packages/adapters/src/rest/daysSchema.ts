import * as z from 'zod/mini';

const expected = 'a whole number of days from 1 to 100,000';

/** Bounded, because a date that is too far away is not a date: `new Date(now + 1e9 * DAY)` cannot be printed. */
export const daysSchema = z.int(expected).check(z.minimum(1, expected), z.maximum(100_000, expected));
