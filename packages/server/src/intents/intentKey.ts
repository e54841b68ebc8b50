import { createHash } from 'node:crypto';
import type { Principal } from '../principal.ts';

/** The key that a caller made for one reviewed request. Its bytes are held while a request lasts, and never stored or logged. */
export interface IntentKey {
  readonly workspaceId: string;
  readonly memberId: string;
  /** SHA-256 of the bytes, in base64url. Of 256 random bits it tells nothing. */
  readonly digest: string;
  readonly bytes: Buffer;
}

/** @param text the header: 64 hexadecimal characters */
export function intentKey(text: string, { workspaceId, memberId }: Principal): IntentKey {
  const bytes = Buffer.from(text, 'hex');
  return { workspaceId, memberId, bytes, digest: createHash('sha256').update(bytes).digest('base64url') };
}
