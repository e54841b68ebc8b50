import type { Token, TokenOptions } from '@tokenwright/core';
import { isExpiring, isLive, visibleText } from '@tokenwright/core/list';
import type { FC, ReactNode } from 'react';
import { Separator, VisibleText } from '../fields/VisibleText.tsx';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { type AccessChip, accessChips, scopeText } from './access.ts';
import { intlFormat } from './intlFormat.ts';
import { useListSettings } from './listSettings.ts';
import { LastUse, Moment, relativeTime } from './Moment.tsx';

/** The props of a column's cell. */
export interface TokenCellProps {
  readonly token: Token;
  /** `undefined` until the options have loaded. */
  readonly options: TokenOptions | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A column of the list. Below 820 px, the list shows only the first three. */
export interface TokenColumn {
  /** A unique id. On narrow pages, rows show only `expires` and `access`. */
  readonly id: string;
  /** A message id, or your text. */
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
  const { part, text } = useTokenwright();
  if (!token.permissions) return <Quiet>{text('manager.unknown')}</Quiet>;
  const chips = accessChips(token.permissions, options, text);
  const isLong = chips.length >= MAX_CHIPS;
  return (
    <span {...part('token-chips')}>
      {chips.slice(0, MAX_CHIPS).map((chip, index) => (
        <Chip key={`${chip.kind} ${chip.label}`} {...chip} room={isLong && index === 0 ? 'wide' : undefined} />
      ))}
      <OtherChips chips={chips.slice(MAX_CHIPS)} room={isLong ? 'wide' : undefined} />
      {isLong && <OtherChips chips={[...chips.slice(0, 1), ...chips.slice(MAX_CHIPS)]} room="narrow" />}
    </span>
  );
}

type Room = 'wide' | 'narrow' | undefined;

function Chip({ kind, label, count, room }: AccessChip & { readonly room: Room }) {
  const { part, text } = useTokenwright();
  return (
    <span {...part('chip')} data-kind={kind} data-room={room}>
      <VisibleText text={text('manager.chip', { label, count })} isOurs />
    </span>
  );
}

function OtherChips({ chips, room }: { readonly chips: readonly AccessChip[]; readonly room: Room }) {
  const { part, locale } = useTokenwright();
  const others = chips.reduce((sum, { count }) => sum + count, 0);
  if (others === 0) return null;
  const isDangerous = chips.some(({ kind }) => kind === 'dangerous');
  return (
    <span {...part('chip')} data-kind={isDangerous ? 'dangerous' : undefined} data-room={room}>
      {`+${intlFormat(Intl.NumberFormat, locale).format(others)}`}
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
  const moment = (
    <Moment at={expiresAt} words={Math.abs(left) < RELATIVE_BELOW ? relativeTime(left, locale) : undefined} />
  );
  if (!isLive(token) || !(left > 0 && left < RELATIVE_BELOW)) return moment;
  return (
    <span {...part('token-note')} data-kind="warning">
      {moment}
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
  const isApproved = status === 'pending' && token.approval?.decision === 'approved';
  const state = status === 'active' && isExpiring(token, now) ? 'expiring' : isApproved ? 'approved' : status;
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
  const { showDescription = true } = useListSettings();
  const words = showDescription && description;
  return (
    <span {...part('token-line')}>
      {hint && (
        <span {...part('token-hint')}>
          <bdi dir="ltr">{visibleText(hint)}</bdi>
        </span>
      )}
      {hint && words && <Separator />}
      {words && <VisibleText text={words.slice(0, 300)} />}
    </span>
  );
}
