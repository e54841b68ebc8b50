import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { onWake } from './onWake.ts';
import { useClock } from './WizardProvider.tsx';

/** Remaining seconds. */
const SAID_AT = [60, 45, 30, 15, 5];

/** Seconds; closer announcements interrupt each other. */
const APART = 5;

export interface CountdownProps {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Has `seconds`. */
  readonly message: 'waiting.intro' | 'reveal.claim';
  readonly paragraph?: ComponentProps<'p'>;
}

/** Announcing each second would drown out others. */
export function Countdown({ until, message, paragraph }: CountdownProps) {
  const { text } = useTokenwright();
  const seconds = useSecondsLeft(until);
  const said = useSaid(seconds);
  return (
    <>
      <p {...paragraph}>{text(message, { seconds })}</p>
      <p className="twr-visually-hidden" role="status">
        {said && text(said.isFirst ? message : 'countdown.left', { seconds: said.seconds })}
      </p>
    </>
  );
}

/** Screen readers ignore a live region's initial text. */
function useSaid(seconds: number) {
  const shownFirst = useRef(seconds);
  const [said, say] = useState<{ readonly seconds: number; readonly isFirst: boolean }>();
  useEffect(() => {
    if (seconds === shownFirst.current) return;
    const before = said?.seconds ?? Number.POSITIVE_INFINITY;
    if (SAID_AT.some((at) => seconds <= at && at <= before - APART) || !said) say({ seconds, isFirst: !said });
  }, [seconds, said]);
  return said;
}

/** By the wizard's clock. @param until milliseconds since the epoch */
export function useSecondsLeft(until: number): number {
  const now = useClock();
  const [seconds, setSeconds] = useState(() => secondsLeft(until, now));
  useEffect(() => {
    const look = () => setSeconds(secondsLeft(until, now));
    look();
    const timer = setInterval(look, 1000);
    const sleep = onWake(look);
    return () => {
      clearInterval(timer);
      sleep();
    };
  }, [until, now]);
  return seconds;
}

function secondsLeft(until: number, now: () => number): number {
  return Math.max(0, Math.ceil((until - now()) / 1000));
}
