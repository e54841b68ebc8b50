import type { TokenWizard } from '@tokenwright/core';
import { useEffect, useState } from 'react';
import { onWake } from './onWake.ts';
import { useWizard } from './WizardProvider.tsx';

/** Whole seconds until then, by the wizard's clock; 0 afterwards. @param until milliseconds since the epoch */
export function useSecondsLeft(until: number): number {
  const { wizard } = useWizard();
  const [seconds, setSeconds] = useState(() => secondsLeft(until, wizard));
  useEffect(() => {
    const look = () => setSeconds(secondsLeft(until, wizard));
    look();
    const timer = setInterval(look, 1000);
    const sleep = onWake(look);
    return () => {
      clearInterval(timer);
      sleep();
    };
  }, [until, wizard]);
  return seconds;
}

function secondsLeft(until: number, wizard: TokenWizard): number {
  return Math.max(0, Math.ceil((until - wizard.getStepContext().now) / 1000));
}
