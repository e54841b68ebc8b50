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

export const modelSecret = new Secret('a-secret-of-16-or-more');
