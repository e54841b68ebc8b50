import type { NameCheck } from '@tokenwright/core';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

/** In milliseconds without a key press. */
const PAUSE = 400;

export function useNameCheck(field: string): NameCheck | undefined {
  const { api } = useTokenwright();
  const value = useWatch({ name: field });
  const name = typeof value === 'string' ? value.trim() : '';
  const [checked, setChecked] = useState<{ readonly name: string; readonly check: NameCheck }>();
  useEffect(() => {
    if (!api.checkName || name === '') return;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      const check = await api.checkName?.(name, { signal }).catch(() => undefined);
      if (check && !signal.aborted) setChecked({ name, check });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, name]);
  return checked?.name === name && !checked.check.available ? checked.check : undefined;
}
