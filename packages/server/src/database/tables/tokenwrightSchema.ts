import { pgSchema } from 'drizzle-orm/pg-core';

/** All tables of the token API are in a schema of their own, so that a host's `tokens` table is not in the way. */
export const tokenwrightSchema = pgSchema('tokenwright');
