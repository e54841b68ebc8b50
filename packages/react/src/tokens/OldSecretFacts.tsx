import type { Token } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ActButtons } from './ActButtons.tsx';
import { Fact } from './Fact.tsx';
import { LastUse, Moment } from './Moment.tsx';
import type { OldSecretProps } from './OldSecretLine.tsx';
import type { AskAct } from './useActs.ts';

interface OldSecretFactsProps extends OldSecretProps {
  readonly token: Token;
  readonly onAct: AskAct;
}

export function OldSecretFacts({ token, oldSecret, now, onAct }: OldSecretFactsProps) {
  const { part, text } = useTokenwright();
  return (
    <>
      <dl {...part('facts')}>
        <Fact label={text('oldSecret.ends')}>
          <Moment at={oldSecret.worksUntil} more="time" />
        </Fact>
        <Fact label={text('manager.lastUsed')}>
          <LastUse token={oldSecret} now={now} more="moment" />
        </Fact>
        <Fact label={text('oldSecret.newUsed')}>
          <LastUse token={{ lastUsedAt: oldSecret.newSecretLastUsedAt }} now={now} more="moment" />
        </Fact>
        {oldSecret.hint && (
          <Fact label={text('manager.hint')}>
            <span {...part('token-hint')}>
              <bdi dir="ltr">{visibleText(oldSecret.hint)}</bdi>
            </span>
          </Fact>
        )}
      </dl>
      <ActButtons acts={['endOverlap', 'cancelRotation']} {...{ token, now, onAct }} />
    </>
  );
}
