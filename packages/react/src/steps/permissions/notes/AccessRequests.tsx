import type { Grant } from '@tokenwright/core';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { useWizard } from '../../../wizard/WizardProvider.tsx';

type RequestState = 'request' | 'asking' | 'asked' | 'requestFailed';

interface AccessRequestsValue {
  readonly canAsk: boolean;
  readonly stateOf: (grant: Grant) => RequestState;
  readonly ask: (grant: Grant) => void;
}

const AccessRequestsContext = createContext<AccessRequestsValue>({
  canAsk: false,
  stateOf: () => 'request',
  ask: () => {},
});

export const useAccessRequests = (): AccessRequestsValue => useContext(AccessRequestsContext);

export function AccessRequests({ children }: { readonly children: ReactNode }) {
  const { text } = useTokenwright();
  const { onRequestAccess } = useWizard();
  const [states, setStates] = useState<ReadonlyMap<string, RequestState>>(new Map());
  const value = useMemo((): AccessRequestsValue => {
    const put = (grant: Grant, state: RequestState) =>
      setStates((before) => {
        const after = new Map(before);
        // The newest entry must be last.
        after.delete(keyOf(grant));
        return after.set(keyOf(grant), state);
      });
    return {
      canAsk: onRequestAccess !== undefined,
      stateOf: (grant) => states.get(keyOf(grant)) ?? 'request',
      ask: async (grant) => {
        put(grant, 'asking');
        try {
          await onRequestAccess?.(grant);
          put(grant, 'asked');
        } catch {
          put(grant, 'requestFailed');
        }
      },
    };
  }, [states, onRequestAccess]);
  const last = [...states.values()].at(-1);
  return (
    <AccessRequestsContext.Provider value={value}>
      <p className="twr-visually-hidden" role="status">
        {last === 'asked' || last === 'requestFailed' ? text(`permissions.${last}`) : ''}
      </p>
      {children}
    </AccessRequestsContext.Provider>
  );
}

function keyOf({ permission, level }: Grant): string {
  return JSON.stringify([permission, level]);
}
