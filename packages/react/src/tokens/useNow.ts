import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/**
 * The page's clock in milliseconds since the epoch, updated every minute: good for "2 hours ago", never for deciding a
 * token's status.
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
