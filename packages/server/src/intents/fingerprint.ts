import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';

/** What a request asks for, field by field, so that the same key with another request is found out. */
export function fingerprint(request: TokenRequest): string {
  return createHash('sha256')
    .update(`POST /tokens\n${canonicalJson(request)}`)
    .digest('base64url');
}
