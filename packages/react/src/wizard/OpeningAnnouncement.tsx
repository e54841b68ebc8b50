import { useEffect, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from './WizardProvider.tsx';

/** Announces the page that the wizard opens with, since its first field has focus instead of its heading. */
export function OpeningAnnouncement() {
  const { text } = useTokenwright();
  const { steps, wizard, position } = useWizard();
  const title = steps[0]?.title(wizard.getStepContext());
  const said = position && title ? text('wizard.opened', { ...position, title }) : '';
  const [heard, setHeard] = useState('');
  // A live region announces only what comes after it.
  useEffect(() => {
    const timer = setTimeout(() => setHeard(said), 100);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p className="twr-visually-hidden" role="status">
      {heard}
    </p>
  );
}
