import type { Permit, Token, TokenApi, TokenOptions } from '@tokenwright/core';
import { isLive, type Renewal, renewalOf } from '@tokenwright/core/tokens';

export const bulkActs = ['revoke', 'renew'] as const;

export type BulkAct = (typeof bulkActs)[number];

export interface BulkPlan {
  readonly act: BulkAct;
  readonly tokens: readonly Token[];
  readonly leftOut: readonly Token[];
  readonly renewals: ReadonlyMap<string, Renewal>;
}

interface PlanContext {
  readonly api: TokenApi<never>;
  readonly options: TokenOptions | undefined;
  readonly now: number;
}

export function planBulk(act: BulkAct, chosen: readonly Token[], { options, now }: PlanContext): BulkPlan {
  const renewals = new Map<string, Renewal>();
  for (const token of act === 'renew' ? chosen : []) {
    const isDated = token.status === 'active' && token.expiresAt !== null;
    const renewal = options && isDated ? renewalOf(token, options, now) : undefined;
    if (renewal) renewals.set(token.id, renewal);
  }
  const isIncluded = (token: Token) =>
    isAllowed(token.can?.[act]) && (act === 'revoke' ? isLive(token) : renewals.has(token.id));
  return { act, renewals, tokens: chosen.filter(isIncluded), leftOut: chosen.filter((token) => !isIncluded(token)) };
}

function isAllowed(permit: Permit | undefined): boolean {
  return permit?.allowed !== false;
}
