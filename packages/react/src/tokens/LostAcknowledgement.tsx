import type { Token } from '@tokenwright/core';
import { Notice } from '../fields/Notice.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import {
  TokenwrightProvider,
  type TokenwrightProviderProps,
  useTokenwright,
} from '../provider/TokenwrightProvider.tsx';

export interface LateRefusal {
  readonly token: Token;
  /** If `false`, the API may still revoke the token. */
  readonly isRevoked: boolean;
}

type RefusalTexts = Pick<TokenwrightProviderProps, 'texts' | 'surfaces' | 'flowTexts'>;

export function LostAcknowledgement({ token, isRevoked, ...texts }: LateRefusal & RefusalTexts) {
  const { api, appearance } = useTokenwright();
  return (
    <TokenwrightProvider api={api} {...texts} {...appearance}>
      <Warning {...{ token, isRevoked }} />
    </TokenwrightProvider>
  );
}

function Warning({ token, isRevoked }: LateRefusal) {
  const { text } = useTokenwright();
  return (
    <Notice kind="warning">
      <p role="alert">
        <strong>
          <VisibleText text={token.name} />
        </strong>
        <Space />
        {text(isRevoked ? 'finished.lateIntro' : 'reveal.acknowledgementLost')}
      </p>
    </Notice>
  );
}
