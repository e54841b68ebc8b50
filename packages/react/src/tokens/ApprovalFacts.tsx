import type { Token } from '@tokenwright/core';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { Separator, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ActButtons } from './ActButtons.tsx';
import { Fact } from './Fact.tsx';
import { Moment } from './Moment.tsx';
import { RequestLine } from './RequestLine.tsx';
import type { AskAct } from './useActs.ts';

interface ApprovalFactsProps {
  readonly token: Token;
  readonly now: number;
  readonly onAct: AskAct;
}

export function ApprovalFacts({ token, now, onAct }: ApprovalFactsProps) {
  const { part, text } = useTokenwright();
  const { justification, decision, decidedAt, decidedBy, reason, requested } = token.approval ?? {};
  return (
    <>
      {token.status === 'pending' && (
        <p>
          <RequestLine token={token} now={now} />
        </p>
      )}
      <dl {...part('facts')}>
        {justification && (
          <Fact label={text('approval.justification')}>
            <TruncatedText text={justification} />
          </Fact>
        )}
        {decision && (
          <Fact label={text('approval.decision')}>
            <span>{text(`approval.${decision}`)}</span>
            {decidedAt && (
              <>
                <Separator />
                <Moment at={decidedAt} more="time" />
              </>
            )}
          </Fact>
        )}
        {decidedBy && (
          <Fact label={text('approval.decidedBy')}>
            <VisibleText text={decidedBy} />
          </Fact>
        )}
        {reason && (
          <Fact label={text('manager.reason')}>
            <TruncatedText text={reason} />
          </Fact>
        )}
      </dl>
      {requested && <p {...part('hint')}>{text('approval.narrowed')}</p>}
      <ActButtons acts={['decide', 'claim', 'withdraw']} {...{ token, now, onAct }} />
    </>
  );
}
