import { permitFor } from '@tokenwright/core/list';
import { useEffect } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { QuickActsProps } from './QuickActs.tsx';
import { useModule } from './useModule.ts';

const loadQuickActs = () => import('./QuickActs.tsx');

/** Loads its code on demand, because most rows have no quick change. */
export function LazyQuickActs(props: QuickActsProps) {
  const { api } = useTokenwright();
  const { token, now } = props;
  const { module, want } = useModule(loadQuickActs);
  const isNeeded = permitFor('renew', token, api, now) ?? permitFor('restore', token, api, now);
  const isWanted = isNeeded !== undefined;
  useEffect(() => {
    if (isWanted) want();
  }, [isWanted, want]);
  return isWanted && module ? <module.QuickActs {...props} /> : null;
}
