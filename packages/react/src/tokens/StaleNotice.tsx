import { type ReactNode, useSyncExternalStore } from 'react';
import { ListFailure, type ListFailureProps } from '../fields/ListFailure.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface StaleNoticeProps {
  readonly failure: Omit<ListFailureProps, 'message'> | undefined;
  /** In milliseconds since the epoch. */
  readonly shownSince: number;
}

export function StaleNotice({ failure, shownSince }: StaleNoticeProps): ReactNode {
  const { text, locale, timeZone } = useTokenwright();
  const isOnline = useIsOnline();
  if (isOnline && !failure) return null;
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(shownSince);
  if (!isOnline) {
    return (
      <Notice kind="warning">
        <p role="status">{text('manager.offline', { time })}</p>
      </Notice>
    );
  }
  return failure && <ListFailure message={text('manager.notRefreshed', { time })} {...failure} />;
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine !== false,
    () => true,
  );
}
