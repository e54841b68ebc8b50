import { type ReactNode, useEffect, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from './WizardProvider.tsx';

/** The heading of a page. It takes focus when its page comes, so that nobody has to look for what changed. */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  const { part, text } = useTokenwright();
  const { position, takesFocus } = useWizard();
  const heading = useRef<HTMLHeadingElement>(null);
  const isWanted = useRef(takesFocus);
  useEffect(() => {
    if (isWanted.current) heading.current?.focus();
  }, []);
  return (
    <h2 {...part('page-heading')} ref={heading} tabIndex={-1}>
      {position && <span {...part('page-position')}>{text('wizard.position', position)}</span>}
      <span>{children}</span>
    </h2>
  );
}
