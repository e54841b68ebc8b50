import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { onWake } from './onWake.ts';
import { useClock } from './WizardProvider.tsx';

const ANNOUNCED_AT = [60, 45, 30, 15, 5];

/** In seconds. More frequent announcements would interrupt each other. */
const APART = 5;

export interface CountdownProps {
  readonly until: number;
  readonly message: 'waiting.intro' | 'reveal.deadline';
  readonly paragraph?: ComponentProps<'p'>;
}

/** Announces only some seconds, so that screen readers can read other texts. */
export function Countdown({ until, message, paragraph }: CountdownProps) {
  const { text } = useTokenwright();
  const seconds = useSecondsLeft(until);
  const announcement = useAnnouncement(seconds);
  return (
    <>
      <p {...paragraph}>{text(message, { seconds })}</p>
      <p className="twr-visually-hidden" role="status">
        {announcement && text(announcement.isFirst ? message : 'countdown.left', { seconds: announcement.seconds })}
      </p>
    </>
  );
}

/** Starts empty, because screen readers ignore the initial text of a live region. */
function useAnnouncement(seconds: number) {
  const shownFirst = useRef(seconds);
  const [announcement, say] = useState<{ readonly seconds: number; readonly isFirst: boolean }>();
  useEffect(() => {
    if (seconds === shownFirst.current) return;
    const before = announcement?.seconds ?? Number.POSITIVE_INFINITY;
    if (ANNOUNCED_AT.some((at) => seconds <= at && at <= before - APART) || !announcement)
      say({ seconds, isFirst: !announcement });
  }, [seconds, announcement]);
  return announcement;
}

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
