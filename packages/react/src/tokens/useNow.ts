import type { Token } from '@tokenwright/core';
import { serverClockOf } from '@tokenwright/core/list';
import { useEffect, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { onWake } from '../wizard/onWake.ts';

const MINUTE = 60_000;

/** In milliseconds. Updates each minute, after sleep, and when a shown token expires. */
export function useNow(tokens?: readonly Token[]): number {
  const { api } = useTokenwright();
  const clock = serverClockOf(api);
  const serverTime = useTokenOptions().data?.serverTime;
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const tick = () => setNow(clock.now());
    const timer = setInterval(tick, MINUTE);
    const sleep = onWake(tick);
    return () => {
      clearInterval(timer);
      sleep();
    };
  }, [clock]);
  useEffect(() => {
    if (serverTime !== undefined) setNow(clock.now());
  }, [clock, serverTime]);
  useEffect(() => {
    const left = (tokens ?? []).map(({ expiresAt }) => Date.parse(expiresAt ?? '') - now).filter((each) => each > 0);
    const next = Math.min(...left);
    if (!(next < MINUTE)) return;
    const timer = setTimeout(() => setNow(clock.now()), next + 1);
    return () => clearTimeout(timer);
  }, [tokens, now, clock]);
  return now;
}
