import { z } from '@hono/zod-openapi';

/** The header that makes a creation happen once, however often it is asked for. */
export const intentHeader = {
  'idempotency-key': z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .openapi({ description: '256 random bits in hex: the same on every retry of one reviewed request.' }),
};
