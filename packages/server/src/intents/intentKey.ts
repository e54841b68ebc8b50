import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Principal } from '../principal.ts';

export const intentHeader = {
  'idempotency-key': z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .openapi({ description: '256 random bits in hex: the same on every retry of one reviewed request.' }),
};

/** A member's idempotency key. The server never stores or logs its bytes. */
export interface IntentKey {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly digest: string;
  readonly bytes: Buffer;
}

export function readIntentKey(header: string, { workspaceId, memberId }: Principal): IntentKey {
  const bytes = Buffer.from(header, 'hex');
  return { workspaceId, memberId, bytes, digest: createHash('sha256').update(bytes).digest('base64url') };
}
