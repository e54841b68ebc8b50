import { useEffect, useState } from 'react';
import { onWake } from '../wizard/onWake.ts';

const MINUTE = 60_000;

/**
 * The page's clock in milliseconds since the epoch, updated every minute: good for "2 hours ago", never for deciding a
 * token's status.
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setInterval(look, MINUTE);
    const sleep = onWake(look);
    return () => {
      clearInterval(timer);
      sleep();
    };
  }, []);
  return now;
}
