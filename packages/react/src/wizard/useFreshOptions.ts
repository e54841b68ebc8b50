import { useQueryClient } from '@tanstack/react-query';
import type { WizardSnapshot } from '@tokenwright/core';
import { useEffect } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from '../queries/queryKey.ts';

export function useFreshOptions(snapshot: WizardSnapshot): void {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const isOutdated = 'failure' in snapshot && snapshot.failure?.code === 'options-changed';
  useEffect(() => {
    if (isOutdated) client.invalidateQueries({ queryKey: queryKey(api, 'options'), refetchType: 'none' });
  }, [isOutdated, api, client]);
}
