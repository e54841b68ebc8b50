import type { MemoryApiSetup } from '@tokenwright/adapters/memory';
import type { TokenApi, TokenOptions, TokenPolicy } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { TokenManager, type TokenManagerProps } from '@tokenwright/react';
import { useState } from 'react';
import { memoryApi } from './memoryApi.ts';
import { useStoryLanguage } from './storyLanguage.ts';

export interface TokensPageProps
  extends Pick<MemoryApiSetup, 'tokens' | 'fail' | 'latency' | 'idempotency' | 'can' | 'needsApproval'>,
    Pick<TokenManagerProps, 'linkBase'> {
  readonly without?: 'listTokens' | 'revokeToken';
  readonly unreadable?: number;
  readonly hasNoEvents?: boolean;
  readonly owners?: TokenOptions['owners'];
  /** @default the policy of Mountly */
  readonly maxOverlap?: TokenPolicy['maxOverlap'];
}

export const listControls = {
  latency: {
    control: { type: 'range', min: 0, max: 3000, step: 100 },
    description: 'The delay of each call, in milliseconds',
  },
  without: {
    control: 'select',
    options: [undefined, 'listTokens', 'revokeToken'],
    description: 'A method that the API lacks',
  },
  unreadable: { control: { type: 'number', min: 0 }, description: 'The number of tokens that the page can’t read' },
} as const;

export function TokensPage({
  without,
  unreadable,
  hasNoEvents,
  maxOverlap,
  owners,
  linkBase,
  ...setup
}: TokensPageProps) {
  const language = useStoryLanguage();
  const [api] = useState(() => {
    const able = limited(
      memoryApi({
        ...setup,
        ...(maxOverlap && boundedBy(maxOverlap)),
        ...(owners && { options: { ...catalogue, owners } }),
      }),
      without,
    );
    if (hasNoEvents) return { ...able, listEvents: async () => ({ items: [] }) };
    return unreadable === undefined ? able : withUnreadable(able, unreadable);
  });
  return <TokenManager api={api} language={language} locale="en-GB" timeZone="Europe/Berlin" linkBase={linkBase} />;
}

function boundedBy(maxOverlap: TokenPolicy['maxOverlap']) {
  return { options: { ...catalogue, policy: { ...catalogue.policy, ...(maxOverlap && { maxOverlap }) } } };
}

function withUnreadable({ listTokens, ...api }: TokenApi, unreadable: number): TokenApi {
  return { ...api, ...(listTokens && { listTokens: async (query) => ({ ...(await listTokens(query)), unreadable }) }) };
}

function limited(api: TokenApi, without: TokensPageProps['without']): TokenApi {
  const able = { ...api };
  if (without) delete able[without];
  return able;
}
