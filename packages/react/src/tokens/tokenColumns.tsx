import type { Token, TokenOptions } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/text';
import type { FC, ReactNode } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { accessChips, scopeText } from './access.ts';
import { isExpiring, isLive } from './localListing.ts';
import { LastUse, Moment, relativeTime } from './Moment.tsx';

export interface TokenCellProps {
  readonly token: Token;
  /** Undefined until they are loaded. */
  readonly options: TokenOptions | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A column between the token's name and the row menu. */
export interface TokenColumn {
  /** Unique. Where the row has two lines, only `expires` and `access` are shown. */
  readonly id: string;
  /** The heading: the id of a message, or a text of your own. */
  readonly header: MessageId | { readonly text: string };
  readonly Cell: FC<TokenCellProps>;
  /** A CSS size, such as `104px` or `minmax(0, 1fr)`. */
  readonly width: string;
}

/** The default columns. */
export const tokenColumns: readonly TokenColumn[] = [
  { id: 'access', header: 'manager.access', Cell: Access, width: 'var(--_column-access)' },
  { id: 'last-used', header: 'manager.lastUsed', Cell: LastUsed, width: 'var(--_column-last-used)' },
  { id: 'expires', header: 'manager.expires', Cell: Expires, width: 'var(--_column-expires)' },
];

const MAX_CHIPS = 3;

function Access({ token, options }: TokenCellProps) {
  const { part, text } = useTokenwright();
  return (
    <>
      <AccessChips token={token} options={options} />
      <span {...part('token-scope')}>
        <VisibleText text={scopeText(token, options, text)} />
      </span>
    </>
  );
}

export function AccessChips({ token, options }: Omit<TokenCellProps, 'now'>) {
  const { part, text, locale } = useTokenwright();
  const chips = accessChips(token.permissions, options, text);
  const others = chips.slice(MAX_CHIPS).reduce((sum, { count }) => sum + count, 0);
  const number = new Intl.NumberFormat(locale);
  return (
    <span {...part('token-chips')}>
      {chips.slice(0, MAX_CHIPS).map(({ kind, label, count }) => (
        <span key={`${kind} ${label}`} {...part('chip')} data-kind={kind}>
          <VisibleText text={`${label} ${number.format(count)}`} isOurs />
        </span>
      ))}
      {others > 0 && <span {...part('chip')}>{`+${number.format(others)}`}</span>}
    </span>
  );
}

function LastUsed({ token, now }: TokenCellProps) {
  return <LastUse token={token} now={now} style="short" />;
}

const RELATIVE_BELOW = 14 * 86_400_000;

function Expires({ token, now }: TokenCellProps) {
  const { part, text, locale } = useTokenwright();
  const { expiresAt, status } = token;
  if (status === 'pending') return <Quiet>{text('manager.notYet')}</Quiet>;
  if (expiresAt === null) return <Quiet>{text('manager.never')}</Quiet>;
  const left = Date.parse(expiresAt) - now;
  if (!isLive(token) || !(left > 0 && left < RELATIVE_BELOW)) return <Moment at={expiresAt} />;
  return (
    <span {...part('token-note')} data-kind="warning">
      <Moment at={expiresAt} words={relativeTime(left, locale)} />
    </span>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  const { part } = useTokenwright();
  return <span {...part('token-note')}>{children}</span>;
}

export function StatusChip({ token, now }: Pick<TokenCellProps, 'token' | 'now'>) {
  const { part, text } = useTokenwright();
  const { status } = token;
  const state = status === 'active' && isExpiring(token, now) ? 'expiring' : status;
  if (state === 'active') return null;
  const kind = isLive(token) ? 'warning' : undefined;
  return (
    <span {...part('chip')} data-shape="round" data-kind={kind} data-state={state}>
      {text(`manager.${state}`)}
    </span>
  );
}

export function TokenLine({ token: { hint, description } }: Pick<TokenCellProps, 'token'>) {
  const { part } = useTokenwright();
  return (
    <span {...part('token-line')}>
      {hint && (
        <span {...part('token-hint')}>
          <bdi dir="ltr">{visibleText(hint)}</bdi>
        </span>
      )}
      {hint && description && <span>{' · '}</span>}
      {description && <VisibleText text={description.slice(0, 300)} />}
    </span>
  );
}
