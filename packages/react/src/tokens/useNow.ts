import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The page's clock in milliseconds since the epoch, a minute at a time: good for "2 hours ago", never for what a token may do. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
