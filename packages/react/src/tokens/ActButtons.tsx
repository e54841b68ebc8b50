import type { Token } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { RefusedButton } from './ManagerHeader.tsx';
import { useActPermits } from './useActPermits.ts';
import type { AskAct, MenuAct } from './useActs.ts';

interface ActButtonsProps {
  readonly acts: readonly MenuAct[];
  readonly token: Token;
  readonly now: number;
  readonly onAct: AskAct;
}

export function ActButtons({ acts, token, now, onAct }: ActButtonsProps) {
  const { part, text } = useTokenwright();
  const permitOf = useActPermits(token, now);
  const shown = acts.flatMap((act) => {
    const permit = permitOf(act);
    return permit ? [{ act, permit }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div {...part('act-buttons')}>
      {shown.map(({ act, permit }) =>
        permit.allowed ? (
          <Button
            key={act}
            onClick={(event) => {
              // Safari's clicks do not focus.
              event.currentTarget.focus();
              onAct(act, token);
            }}
          >
            {text(`act.${act}`)}
          </Button>
        ) : (
          <RefusedButton key={act} label={`act.${act}`} reason={permit.reason ?? ''} />
        ),
      )}
    </div>
  );
}
