import { NotOpened } from './NotOpened.tsx';
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
