import { type ReactNode, useEffect, useRef } from 'react';
import { hasHostFocus } from '../dialog/behindHost.ts';
import { Space } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { usePlace } from './WizardProvider.tsx';

const FIELD = '[data-part="page-body"] :is(input, textarea, select):not([type="hidden"])';

/** Takes focus on a new page. When the wizard opens, the first field takes focus instead. */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  const { part, text } = useTokenwright();
  const { position, takesFocus, isOpening } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef(takesFocus && (isOpening ? 'field' : 'heading'));
  useEffect(() => {
    const page = wanted.current === 'field' && heading.current?.closest('[data-part="page"]');
    const field = page ? page.querySelector<HTMLElement>(FIELD) : null;
    if (wanted.current && !hasHostFocus(heading.current)) (field ?? heading.current)?.focus();
  }, []);
  return (
    <h2 {...part('page-heading')} ref={heading} tabIndex={-1}>
      {position && (
        <span className="twr-visually-hidden">
          <span>{text('wizard.position', position)}</span>
          <Space />
        </span>
      )}
      <span>{children}</span>
    </h2>
  );
}
