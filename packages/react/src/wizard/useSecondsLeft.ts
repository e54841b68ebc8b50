import { useEffect, useState } from 'react';
import { useWizard } from './WizardScope.tsx';

/** Whole seconds until then, by the wizard's clock; 0 afterwards. @param until milliseconds since the epoch */
export function useSecondsLeft(until: number): number {
  const { wizard } = useWizard();
  const left = () => Math.max(0, Math.ceil((until - wizard.getStepContext().now) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  });
  return seconds;
}
