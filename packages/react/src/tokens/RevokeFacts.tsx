import type { Token } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/text';
import type { ReactNode } from 'react';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { grantNames } from './grantNames.ts';
import { LastUse } from './LastUse.tsx';
import { shortName } from './shortName.ts';
import { useNow } from './useNow.ts';

/** Number of permissions listed by name. */
const NAMED = 6;

/** A token used within these milliseconds counts as in use: most jobs run at least once a week. */
const RECENTLY = 7 * 86_400_000;

/** Facts that help the user decide whether to revoke the token. */
export function RevokeFacts({ token }: { readonly token: Token }) {
  const { part, text } = useTokenwright();
  const { data: options } = useTokenOptions();
  const now = useNow();
  const isInUse = now - Date.parse(token.lastUsedAt ?? '') < RECENTLY;
  const names = grantNames(token.permissions, options);
  return (
    <dl {...part('revoke-facts')}>
      {shortName(token.name) !== visibleText(token.name) && (
        <Fact label={text('manager.name')}>
          <span {...part('token-name')}>
            <TruncatedText text={token.name} />
          </span>
        </Fact>
      )}
      <Fact label={text('manager.lastUsed')}>
        <LastUse token={token} now={now} more="moment" />
        {isInUse && (
          <span {...part('token-note')} data-kind="warning">
            {text('revoke.inUse')}
          </span>
        )}
      </Fact>
      {token.hint && (
        <Fact label={text('revoke.secret')}>
          <span {...part('token-hint')}>
            <bdi dir="ltr">{visibleText(token.hint)}</bdi>
          </span>
        </Fact>
      )}
      <Fact label={text('manager.permissions')}>
        <ul {...part('revoke-permissions')}>
          {names.slice(0, NAMED).map((name) => (
            <li key={name} {...part('badge')}>
              <VisibleText text={name} />
            </li>
          ))}
          {names.length > NAMED && <li>{text('revoke.others', { count: names.length - NAMED })}</li>}
        </ul>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { part } = useTokenwright();
  return (
    <div {...part('revoke-fact')}>
      <dt {...part('token-label')}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
