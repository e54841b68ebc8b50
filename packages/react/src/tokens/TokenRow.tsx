import type { Token } from '@tokenwright/core';
import { memo } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Creation } from './Creation.tsx';
import { Expiry } from './Expiry.tsx';
import { LastUse } from './LastUse.tsx';
import { RevocationNote } from './RevocationNote.tsx';
import { RevokeButton } from './RevokeButton.tsx';
import { StatusChip } from './StatusChip.tsx';
import { TokenCell } from './TokenCell.tsx';
import { TokenHeading, type TokenHeadingProps } from './TokenHeading.tsx';
import { tableRole } from './tableRole.ts';

export interface TokenRowProps extends TokenHeadingProps {
  /** The label of the token type, or its id. */
  readonly typeLabel: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether the dialog to revoke it is loading. */
  readonly isOpening: boolean;
  /** Missing if the API cannot revoke. */
  readonly onRevoke: ((token: Token) => void) | undefined;
  readonly onApproach: () => void;
}

/** A token in any state. */
export const TokenRow = memo(function TokenRow({
  typeLabel,
  now,
  isOpening,
  onRevoke,
  onApproach,
  ...heading
}: TokenRowProps) {
  const { part, text, locale } = useTokenwright();
  const { token, isNew } = heading;
  const isLive = token.status === 'active' || token.status === 'pending';
  return (
    <tr {...part('token-row')} {...tableRole('row')} data-state={token.status} data-new={isNew || undefined}>
      <TokenHeading {...heading} />
      <TokenCell column="type">
        <VisibleText text={typeLabel} />
      </TokenCell>
      <TokenCell column="permissions">{new Intl.NumberFormat(locale).format(token.permissions.length)}</TokenCell>
      <TokenCell column="created">
        <Creation token={token} />
      </TokenCell>
      <TokenCell column="expires">
        <Expiry token={token} now={now} />
      </TokenCell>
      <TokenCell column="lastUsed">
        <LastUse token={token} now={now} />
      </TokenCell>
      <TokenCell column="status" span={onRevoke && !isLive ? 2 : 1}>
        <StatusChip status={token.status} />
        {token.status === 'pending' && <span {...part('token-note')}>{text('manager.pendingNote')}</span>}
        {token.status === 'revoked' && <RevocationNote token={token} />}
      </TokenCell>
      {onRevoke && isLive && (
        <td {...part('token-actions')} {...tableRole('cell')} data-column="actions">
          <RevokeButton name={token.name} onPress={() => onRevoke(token)} {...{ isOpening, onApproach }} />
        </td>
      )}
    </tr>
  );
});
