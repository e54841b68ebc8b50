import type { Token } from '@tokenwright/core';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function fromNow(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

export function exampleToken(name: string, more: Partial<Token> = {}): Token {
  return {
    id: name,
    name,
    tokenType: 'service',
    permissions: [{ permission: 'forms', level: 'read' }],
    status: 'active',
    createdAt: fromNow(-DAY),
    createdBy: 'Ada Park',
    expiresAt: fromNow(60 * DAY),
    lastUsedAt: fromNow(-2 * HOUR - 1_000),
    hint: 'twk_…9f3c',
    ...more,
  };
}

export function exampleTokens(count: number): readonly Token[] {
  return Array.from({ length: count }, (_, index) =>
    exampleToken(`Token ${index + 1}`, { createdAt: fromNow(-index * HOUR) }),
  );
}
