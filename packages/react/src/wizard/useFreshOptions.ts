import { useQueryClient } from '@tanstack/react-query';
import type { WizardSnapshot } from '@tokenwright/core';
import { useEffect } from 'react';
import { queryKey } from '../queries/queryKey.ts';
import { useScope } from '../scope/Scope.tsx';

/** The next wizard asks for the options anew where the API said that those in the cache are no longer true. This one has its own. */
export function useFreshOptions(snapshot: WizardSnapshot): void {
  const { api } = useScope();
  const client = useQueryClient();
  const isOutdated = 'failure' in snapshot && snapshot.failure?.code === 'options-changed';
  useEffect(() => {
    if (isOutdated) client.invalidateQueries({ queryKey: queryKey(api, 'options'), refetchType: 'none' });
  }, [isOutdated, api, client]);
}
