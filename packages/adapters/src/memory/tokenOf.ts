import type { Token, TokenRequest } from '@tokenwright/core';
import { expiryInstant } from '@tokenwright/core/expiration';

export interface Ordered {
  readonly request: TokenRequest;
  readonly expiresAt: string | undefined;
  readonly justification?: string | undefined;
}

interface Making {
  readonly id: string;
  readonly createdBy: string;
  readonly now: number;
  readonly hint: string | undefined;
}

export function tokenOf({ request, expiresAt, justification }: Ordered, { id, createdBy, now, hint }: Making): Token {
  return {
    id,
    name: request.name.trim(),
    ...(request.description ? { description: request.description } : {}),
    tokenType: request.tokenType,
    permissions: request.permissions,
    ...(request.resources ? { resources: request.resources } : {}),
    status: hint === undefined ? 'pending' : 'active',
    createdAt: new Date(now).toISOString(),
    createdBy,
    expiresAt: endOf(request, expiresAt, now),
    lastUsedAt: null,
    version: '1',
    ...(hint === undefined ? { approval: justification === undefined ? {} : { justification } } : { hint }),
  };
}

const DAY = 86_400_000;

const TOLERANCE = 60_000;

export function endOf({ expiration }: TokenRequest, reviewed: string | undefined, now: number): string | null {
  const end = expiryInstant(expiration, now);
  if (end === null) return null;
  const asked = Date.parse(reviewed ?? '');
  const agrees = asked > now && asked <= end + TOLERANCE && asked > end - DAY;
  return new Date(agrees ? asked : end).toISOString();
}
