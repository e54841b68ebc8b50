import type { CustodyEvent } from '../../token/custody.ts';
import { transitionCustody } from '../../token/transitionCustody.ts';
import { revokeUnseen } from '../abandon.ts';
import { finish, finishRevoked } from '../finish.ts';
import type { StatusRow, Transition } from '../statusRow.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { Revealing } from '../wizardSnapshot.ts';

function follow(snapshot: Revealing, event: CustodyEvent, context: WizardContext): Transition {
  const { status, drafts, ...custody } = snapshot;
  const [next, effects] = transitionCustody(custody, event, context);
  if (next === custody) return [snapshot, effects];
  if (!('ended' in next)) return [{ status, drafts, ...next }, effects];
  const { intentKey, token } = custody;
  switch (next.ended) {
    case 'saved': {
      const { by, left, ended: _saved, ...lost } = next;
      const outcome = by === 'delivered' ? by : 'revealed';
      return finish({ outcome, left, intentKey, token, ...lost }, effects);
    }
    case 'unsaved': {
      const gone = { drafts, leaving: false, intentKey, token, revoking: false } as const;
      return [{ status: 'secretGone', ...gone, unsaved: next.because }, effects];
    }
    case 'left':
      return revokeUnseen(intentKey, token, effects, context);
    case 'revoked':
      return finishRevoked({ intentKey, token }, false, effects);
  }
}

export const revealing: StatusRow<Revealing> = {
  copied: follow,
  stored: follow,
  deliver: follow,
  show: follow,
  delivered: follow,
  deliveryFailed: follow,
  acknowledgeFailed: follow,
  finish: follow,
  close: follow,
  stay: follow,
  leave: follow,
  abandon: follow,
  hide: follow,
  waitOver: follow,
} satisfies Record<CustodyEvent['type'], typeof follow>;
