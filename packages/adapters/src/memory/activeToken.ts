import { type Permit, type Token, TokenApiError, type TokenStatus } from '@tokenwright/core/api';
import { forbidden } from './refusal.ts';

export const inactive: Readonly<Record<Exclude<TokenStatus, 'active'>, string>> = {
  expired: 'This token has expired.',
  revoked: 'This token was revoked.',
  pending: 'This token waits for an approval.',
  'owner-gone': 'The owner of this token has left.',
};

export function requireActive(token: Token, permit: Permit | undefined): void {
  if (permit?.allowed === false) throw forbidden(permit);
  if (token.status !== 'active') throw new TokenApiError('conflict', { detail: inactive[token.status], token });
}
