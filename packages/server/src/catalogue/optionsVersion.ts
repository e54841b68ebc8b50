import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.ts';
import type { TokenOptions } from './tokenOptions.ts';

/** A short name for exactly this content: another permission, label or limit makes another version. */
export function optionsVersion(options: TokenOptions): string {
  return createHash('sha256').update(canonicalJson(options)).digest('base64url').slice(0, 22);
}
