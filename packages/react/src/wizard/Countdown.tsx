import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useSecondsLeft } from './useSecondsLeft.ts';

/** So many seconds before the end it is said how many are left. */
const SAID_AT = [60, 45, 30, 15, 5];

/** Closer to each other, in seconds, one word would cut the other short. */
const APART = 5;

export interface CountdownProps {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Id of a message with `seconds` in it. */
  readonly message: 'waiting.intro' | 'reveal.claim';
  /** Of the paragraph that is seen. */
  readonly paragraph?: ComponentProps<'p'>;
}

/**
 * A sentence with the seconds that are left. Shown, it changes every second; said, it is heard whole once and then now and then:
 * a live region that speaks every second lets nobody hear anything else.
 */
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

/** Nothing before the first second is over: what is in a live region when it comes is not heard. */
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
