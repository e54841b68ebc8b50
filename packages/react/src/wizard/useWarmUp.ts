import { useEffect } from 'react';
import { loadGuides, loadReminder } from '../reveal/LazyGuides.tsx';
import { loadApproval, loadFindings } from '../review/LazyNotices.tsx';
import { loadResourcePicker } from '../steps/access/LazyResourcePicker.tsx';
import { loadCalls } from '../steps/permissions/toolbar/usePermissionFilter.ts';
import { prefetch } from '../tokens/useModule.ts';

const parts = [loadResourcePicker, loadCalls, loadFindings, loadApproval, loadGuides, loadReminder];

export function useWarmUp(): void {
  useEffect(() => {
    const timer = setTimeout(() => parts.forEach(prefetch), 200);
    return () => clearTimeout(timer);
  }, []);
}
