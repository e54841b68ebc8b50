import { permitFor } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { QuickActsProps } from './QuickActs.tsx';
import { useNeeded } from './useModule.ts';

const loadQuickActs = () => import('./QuickActs.tsx');

export function LazyQuickActs(props: QuickActsProps) {
  const { api } = useTokenwright();
  const { token, now } = props;
  const isNeeded = permitFor('renew', token, api, now) ?? permitFor('restore', token, api, now);
  const isWanted = isNeeded !== undefined;
  const { module } = useNeeded(loadQuickActs, isWanted);
  return isWanted && module ? <module.QuickActs {...props} /> : null;
}
