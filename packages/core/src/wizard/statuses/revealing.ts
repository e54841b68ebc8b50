import { finish } from '../finish.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { revokeUnseen } from '../withdraw.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { WizardEffect } from '../wizardEffect.ts';
import type { Revealing } from '../wizardSnapshot.ts';

/** The one status with a secret. Every way out of it wipes the secret. */
export const revealing: StatusRow<Revealing> = {
  copied: (snapshot) => keep(snapshot, 'copied'),
  stored: (snapshot) => keep(snapshot, 'stored'),
  finish: (snapshot) => (snapshot.kept ? end(snapshot, false) : [snapshot, []]),
  close: (snapshot) => (snapshot.kept ? end(snapshot, true) : [{ ...snapshot, leaving: true }, []]),
  stay: (snapshot) => [{ ...snapshot, leaving: false }, []],
  leave: loseOrEnd,
  abandon: loseOrEnd,
  hide(snapshot) {
    if (snapshot.kept) return end(snapshot, false);
    const { drafts, intentKey, token } = snapshot;
    return [{ status: 'secretGone', drafts, leaving: false, intentKey, token, revoking: false }, [wipe(snapshot)]];
  },
};

function keep(snapshot: Revealing, kept: 'copied' | 'stored'): Transition {
  const { token, intentKey } = snapshot;
  const effects: readonly WizardEffect[] = snapshot.kept ? [] : [{ type: 'acknowledge', tokenId: token.id, intentKey }];
  return [{ ...snapshot, kept }, effects];
}

function end(snapshot: Revealing, left: boolean): Transition {
  const { intentKey, token } = snapshot;
  return finish({ outcome: 'revealed', left, intentKey, token }, [wipe(snapshot)]);
}

/** A token whose secret nobody took must not stay alive. */
function loseOrEnd(snapshot: Revealing, _event: unknown, context: WizardContext): Transition {
  const { kept, intentKey, token } = snapshot;
  return kept ? end(snapshot, true) : revokeUnseen(intentKey, token, [wipe(snapshot)], context);
}

function wipe({ secret }: Revealing): WizardEffect {
  return { type: 'wipe', secret };
}
