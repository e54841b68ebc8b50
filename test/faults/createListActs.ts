import type { Token } from '@tokenwright/core';
import { permitFor } from '@tokenwright/core/list';
import { type ChangeResult, changeToken, type TokenChange } from '@tokenwright/core/tokens';
import { confirmations } from '../../packages/react/src/acts/confirmations.ts';
import { createConnection } from './createConnection.ts';
import type { FaultLane } from './createFaultLane.ts';

export interface ListResult {
  readonly act: 'cancelRotation' | 'endOverlap';
  readonly page: string;
  readonly result: ChangeResult;
}

type ShownToken = Token | undefined;

export interface ListActs {
  readonly results: ListResult[];
  cancelRotation(): Promise<ShownToken>;
  endOverlap(): Promise<ShownToken>;
  signIn(isDone: boolean): void;
}

interface ListSetup {
  readonly workspaceId: string;
  readonly id: string;
  readonly isOnline: () => boolean;
}

export function createListActs(lane: FaultLane, { workspaceId, id, isOnline }: ListSetup): ListActs {
  const results: ListResult[] = [];
  let signIn: ((isDone: boolean) => void) | undefined;
  let isRunning = false;
  const ask = async (act: ListResult['act']): Promise<ShownToken> => {
    if (isRunning) return undefined;
    isRunning = true;
    const { api, page, onReauthenticate, ...connection } = createConnection(lane, workspaceId, isOnline);
    signIn = connection.signIn;
    const token = await lane.apiOf(workspaceId, 'ada').getToken(id);
    isRunning = permitFor(act, token, api, lane.clock.now())?.allowed === true;
    if (!isRunning) return undefined;
    const { method, isDone, send } = confirmations[act];
    const change: TokenChange = { id, method, isDone: isDone(token), send: send(token), onReauthenticate };
    void changeToken(api, change).then((result) => {
      isRunning = false;
      results.push({ act, page, result });
    });
    return token;
  };
  return {
    results,
    cancelRotation: () => ask('cancelRotation'),
    endOverlap: () => ask('endOverlap'),
    signIn: (isDone) => signIn?.(isDone),
  };
}
