import { type ReactNode, useSyncExternalStore } from 'react';
import { ListFailure, type ListFailureProps } from '../fields/ListFailure.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface StaleNoticeProps {
  /** The last refresh failed. */
  readonly failure: Omit<ListFailureProps, 'message'> | undefined;
  /** Milliseconds: the time of the shown answer. */
  readonly shownSince: number;
}

/** Says that the list may be out of date, and why. */
export function StaleNotice({ failure, shownSince }: StaleNoticeProps): ReactNode {
  const { text, locale, timeZone } = useTokenwright();
  const isOnline = useIsOnline();
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
    // Some embedded browsers have no such property.
    () => navigator.onLine !== false,
    () => true,
  );
}
