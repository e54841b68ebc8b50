import type { Token } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/text';
import { CircleAlert } from '../fields/CircleAlert.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { scopeText } from './access.ts';
import { Fact } from './Fact.tsx';
import { LastUse } from './Moment.tsx';
import { shortName } from './shortName.ts';
import { AccessChips } from './tokenColumns.tsx';
import { useNow } from './useNow.ts';

/** In milliseconds. Most integrations run at least weekly. */
const RECENTLY = 7 * 86_400_000;

export function RevokeFacts({ token }: { readonly token: Token }) {
  const { part, text } = useTokenwright();
  const { data: options } = useTokenOptions();
  const now = useNow();
  const isInUse = now - Date.parse(token.lastUsedAt ?? '') < RECENTLY;
  return (
    <dl {...part('revoke-facts')}>
      {shortName(token.name) !== visibleText(token.name) && (
        <Fact label={text('manager.name')}>
          <TruncatedText text={token.name} />
        </Fact>
      )}
      <Fact label={text('manager.permissions')}>
        <AccessChips token={token} options={options} />
      </Fact>
      <Fact label={text('manager.resourcesTitle')}>
        <VisibleText text={scopeText(token, options, text)} />
      </Fact>
      <Fact label={text('manager.lastUsed')}>
        <LastUse token={token} now={now} />
        {isInUse && (
          <span {...part('token-note')} data-kind="warning">
            <CircleAlert isInText />
            <span>{text('revoke.inUse')}</span>
          </span>
        )}
      </Fact>
      {token.hint && (
        <Fact label={text('manager.hint')}>
          <span {...part('token-hint')}>
            <bdi dir="ltr">{visibleText(token.hint)}</bdi>
          </span>
        </Fact>
      )}
    </dl>
  );
}
