import type { Token } from '@tokenwright/core';
import { useEffect, useState } from 'react';
import { onWake } from '../wizard/onWake.ts';

const MINUTE = 60_000;

/** Milliseconds. Moves each minute, after sleep, and when a shown token expires. */
export function useNow(tokens?: readonly Token[]): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, MINUTE);
    const sleep = onWake(tick);
    return () => {
      clearInterval(timer);
      sleep();
    };
  }, []);
  useEffect(() => {
    const left = (tokens ?? []).map(({ expiresAt }) => Date.parse(expiresAt ?? '') - now).filter((each) => each > 0);
    const next = Math.min(...left);
    if (!(next < MINUTE)) return;
    const timer = setTimeout(() => setNow(Date.now()), next + 1);
    return () => clearTimeout(timer);
  }, [tokens, now]);
  return now;
}
