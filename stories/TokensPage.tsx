import type { MemoryApiSetup } from '@tokenwright/adapters/memory';
import type { TokenApi, TokenPolicy } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { TokenManager } from '@tokenwright/react';
import { useState } from 'react';
import { memoryApi } from './memoryApi.ts';

export interface TokensPageProps
  extends Pick<MemoryApiSetup, 'tokens' | 'fail' | 'latency' | 'idempotency' | 'can' | 'needsApproval'> {
  readonly without?: 'listTokens' | 'revokeToken';
  /** @default the policy of Mountly */
  readonly maxOverlap?: TokenPolicy['maxOverlap'];
}

export function TokensPage({ without, maxOverlap, ...setup }: TokensPageProps) {
  const [api] = useState(() => limited(memoryApi({ ...setup, ...(maxOverlap && boundedBy(maxOverlap)) }), without));
  return (
    <main>
      <TokenManager api={api} locale="en-GB" timeZone="Europe/Berlin" />
    </main>
  );
}

function boundedBy(maxOverlap: TokenPolicy['maxOverlap']) {
  return { options: { ...catalogue, policy: { ...catalogue.policy, ...(maxOverlap && { maxOverlap }) } } };
}

function limited(api: TokenApi, without: TokensPageProps['without']): TokenApi {
  const able = { ...api };
  if (without) delete able[without];
  return able;
}
