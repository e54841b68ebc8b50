import type { MemoryApiSetup } from '@tokenwright/adapters/memory';
import type { TokenApi } from '@tokenwright/core';
import { TokenManager } from '@tokenwright/react';
import { useState } from 'react';
import { memoryApi } from './memoryApi.ts';

export interface TokensPageProps extends Pick<MemoryApiSetup, 'tokens' | 'fail' | 'latency'> {
  readonly without?: 'listTokens' | 'revokeToken';
}

export function TokensPage({ without, ...setup }: TokensPageProps) {
  const [api] = useState(() => limited(memoryApi(setup), without));
  return (
    <main>
      <TokenManager api={api} locale="en-GB" timeZone="Europe/Berlin" />
    </main>
  );
}

function limited(api: TokenApi, without: TokensPageProps['without']): TokenApi {
  const able = { ...api };
  if (without) delete able[without];
  return able;
}
