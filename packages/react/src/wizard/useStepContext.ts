import type { StepContext } from '@tokenwright/core';
import { useEffect, useReducer } from 'react';
import { useWizard } from './WizardProvider.tsx';

const MINUTE = 60_000;

/** The steps' current context, by the wizard's clock: it updates at midnight, so that an open page stays correct. */
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
    // Timers of a background tab are late by hours.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [wizard]);
  return wizard.getStepContext();
}
