import type { Token } from '@tokenwright/core';
import { Notice } from '../fields/Notice.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { wizardOnly } from '../messages/language.ts';
import { wizardTexts } from '../messages/wizardTexts.ts';
import { TokenwrightProvider, useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface LostAcknowledgementProps {
  readonly token: Token;
  /** If `false`, the API may still revoke the token. */
  readonly isRevoked: boolean;
}

export function LostAcknowledgement(props: LostAcknowledgementProps) {
  const { api, appearance } = useTokenwright();
  return (
    <TokenwrightProvider api={api} texts={wizardTexts} surfaces={wizardOnly} {...appearance}>
      <Warning {...props} />
    </TokenwrightProvider>
  );
}

function Warning({ token, isRevoked }: LostAcknowledgementProps) {
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
