import type { Token } from '@tokenwright/core';
import { changeMessages } from '../messages/changeMessages.ts';
import { WithTexts } from '../provider/WithTexts.tsx';
import { OldSecretLine } from './OldSecretLine.tsx';
import { RequestLine } from './RequestLine.tsx';

export interface UrgentLineProps {
  readonly token: Token;
  readonly now: number;
}

export function UrgentLine({ token, now }: UrgentLineProps) {
  const { oldSecret } = token;
  return (
    <WithTexts texts={changeMessages}>
      {oldSecret ? <OldSecretLine {...{ oldSecret, now }} /> : <RequestLine {...{ token, now }} />}
    </WithTexts>
  );
}
