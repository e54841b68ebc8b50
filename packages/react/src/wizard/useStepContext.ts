import type { StepContext } from '@tokenwright/core';
import { useEffect, useReducer } from 'react';
import { useWizard } from './WizardProvider.tsx';

const MINUTE = 60_000;

/** What the steps may know now, by the wizard's own clock: a page that stands open past midnight says what is true then. */
export function useStepContext(): StepContext {
  const { wizard } = useWizard();
  const [, look] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          look();
          wait();
        },
        MINUTE - (wizard.getStepContext().now % MINUTE),
      );
    };
    wait();
    // Timers of a tab in the background are late by hours.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [wizard]);
  return wizard.getStepContext();
}
