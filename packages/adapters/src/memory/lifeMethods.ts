import type {
  CancelCall,
  CreateResult,
  RenewCall,
  RequestDecision,
  RotateCall,
  Token,
  TokenChanges,
  TransferCall,
} from '@tokenwright/core';
import type { Edits } from './createEdits.ts';
import type { EventLog } from './createEventLog.ts';
import type { Requests } from './createRequests.ts';
import type { Rotations } from './createRotations.ts';
import type { Failure } from './failurePlan.ts';

interface Life {
  readonly rotations: Rotations;
  readonly events: EventLog;
  readonly edits: Edits;
  readonly requests: Requests;
  readonly own: (tokenId: string) => Token;
  readonly permitted: (token: Token) => Token;
  readonly once: (
    intentKey: string,
    request: object,
    make: (failure: Failure) => CreateResult,
  ) => (failure: Failure) => CreateResult;
}

export function lifeMethods({ rotations, events, edits, requests, own, permitted, once }: Life) {
  return {
    rotateToken: (id: string, { intentKey, overlap, reason }: Omit<RotateCall, 'signal'>) =>
      once(intentKey, { rotated: id, overlap, reason }, (failure) => {
        const result = rotations.rotate(own(id), { overlap, intentKey }, failure);
        events.record(id, 'rotated', reason === undefined ? {} : { reason });
        return result;
      }),
    endOverlap: (id: string, hint: string | undefined) => {
      const before = own(id);
      const after = rotations.endOverlap(before, hint);
      if (before.oldSecret) events.record(id, 'overlap-ended');
      return permitted(after);
    },
    cancelRotation: (id: string, call: CancelCall) => {
      const before = own(id);
      const after = rotations.cancel(before, call);
      if (after !== before) events.record(id, 'rotation-cancelled');
      return permitted(after);
    },
    updateToken: (id: string, changes: TokenChanges, version: string | undefined) =>
      permitted(edits.update(own(id), changes, version)),
    renewToken: (id: string, call: Omit<RenewCall, 'signal'>) => permitted(edits.renew(own(id), call)),
    transferToken: (id: string, call: Omit<TransferCall, 'signal'>) => permitted(edits.transfer(own(id), call)),
    restoreToken: (id: string) => permitted(edits.restore(own(id))),
    decideRequest: (id: string, decision: RequestDecision) => permitted(requests.decide(own(id), decision)),
    withdrawRequest: (id: string) => permitted(requests.withdraw(own(id))),
    claimToken: (id: string, intentKey: string) =>
      once(intentKey, { claimed: id }, (failure) => requests.claim(own(id), intentKey, failure)),
  };
}
