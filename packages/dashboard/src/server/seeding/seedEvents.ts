import type { SeedToken } from '../../seed/seedTokens.ts';

export interface SeedEvent {
  readonly token: SeedToken;
  readonly kind: 'created' | 'used' | 'rotated' | 'revoked';
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const DAY = 86_400_000;

export function seedEvents(tokens: readonly SeedToken[], now: Date): SeedEvent[] {
  const ago = (days: number) => Math.floor(now.getTime() - days * DAY);
  const events = tokens.flatMap((token): SeedEvent[] => [
    { token, kind: 'created', at: ago(token.createdDaysAgo) },
    ...(token.lastUsedDaysAgo === undefined ? [] : [{ token, kind: 'used' as const, at: ago(token.lastUsedDaysAgo) }]),
    ...(token.rotatedDaysAgo === undefined ? [] : [{ token, kind: 'rotated' as const, at: ago(token.rotatedDaysAgo) }]),
    ...(token.revoked ? [{ token, kind: 'revoked' as const, at: ago(token.revoked.daysAgo) }] : []),
  ]);
  return events.sort((a, b) => a.at - b.at);
}
