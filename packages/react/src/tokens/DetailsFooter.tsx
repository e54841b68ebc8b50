import type { Token } from '@tokenwright/core';
import { isLive } from '@tokenwright/core/list';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ActButtons } from './ActButtons.tsx';
import { isHidden, permitOf } from './listSettings.ts';
import { RefusedButton } from './ManagerHeader.tsx';
import type { AskAct, MenuAct } from './useActs.ts';

export interface DetailsFooterProps {
  readonly token: Token;
  readonly now: number;
  readonly onAct: AskAct;
  /** `undefined` if tokens can't be revoked. */
  readonly onRevoke: ((token: Token) => void) | undefined;
}

const acts: readonly MenuAct[] = ['edit', 'rotate'];
const withoutOwner: readonly MenuAct[] = ['transfer'];

export function DetailsFooter({ token, now, onAct, onRevoke }: DetailsFooterProps) {
  const { part } = useTokenwright();
  const revoke = onRevoke && isLive(token) && !isHidden(permitOf(token.can?.revoke)) && (
    <RevokeButton token={token} onRevoke={onRevoke} />
  );
  return (
    <footer {...part('details-footer')}>
      <ActButtons acts={token.status === 'owner-gone' ? withoutOwner : acts} {...{ token, now, onAct }} />
      {revoke}
    </footer>
  );
}

interface RevokeButtonProps extends Pick<DetailsFooterProps, 'token'> {
  readonly onRevoke: (token: Token) => void;
}

function RevokeButton({ token, onRevoke }: RevokeButtonProps) {
  const { text } = useTokenwright();
  const permit = permitOf(token.can?.revoke);
  if (!permit.allowed) return <RefusedButton label="manager.revoke" reason={permit.reason ?? ''} />;
  return (
    <Button
      data-tone="danger"
      onClick={(event) => {
        event.currentTarget.focus();
        onRevoke(token);
      }}
    >
      {text('manager.revoke')}
    </Button>
  );
}
