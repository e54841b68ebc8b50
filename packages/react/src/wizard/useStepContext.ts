import type { StepContext } from '@tokenwright/core';
import { useEffect, useReducer } from 'react';
import { onWake } from './onWake.ts';
import { useWizard } from './WizardProvider.tsx';

const MINUTE = 60_000;

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
    const sleep = onWake(look);
    return () => {
      clearTimeout(timer);
      sleep();
    };
  }, [wizard]);
  return wizard.getStepContext();
}
