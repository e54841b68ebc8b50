import { Secret } from '../../src/token/secret.ts';
import type { Token } from '../../src/token/token.ts';

export function modelToken(id: string): Token {
  return {
    id,
    name: id,
    tokenType: 'service',
    permissions: [],
    status: 'active',
    createdAt: '2026-01-01T00:00:00Z',
    expiresAt: null,
  };
}

/** All secrets are equal, so that worlds differ only by their states. The model counts wipes instead of wiping. */
export const modelSecret = new Secret('a-secret-of-16-or-more');
