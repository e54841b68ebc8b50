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
  /** The token type in the host's words, or its id. */
  readonly typeLabel: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The question whether to revoke it is on its way. */
  readonly isOpening: boolean;
  /** Left out where tokens cannot be revoked. */
  readonly onRevoke: ((token: Token) => void) | undefined;
  /** The person may be about to revoke it. */
  readonly onApproach: () => void;
}

/** One token, whatever has become of it. */
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
