import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { useActs } from './useActs.ts';
import type { useCreation } from './useCreation.ts';

interface ManagerNoticesProps {
  readonly creation: ReturnType<typeof useCreation>;
  readonly acts: ReturnType<typeof useActs>;
}

export function ManagerNotices({ creation, acts }: ManagerNoticesProps) {
  return (
    <>
      {(creation.hasFailed || acts.hasFailed) && <NotOpened />}
      {creation.lost}
      {acts.lost}
    </>
  );
}

export function NotOpened() {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">{text('manager.notOpened')}</p>
    </Notice>
  );
}
