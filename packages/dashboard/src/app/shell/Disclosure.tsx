import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useDismiss } from './useDismiss.ts';

interface DisclosureProps {
  /** The accessible name of the button. */
  readonly action: string;
  readonly button: ReactNode;
  /** The direction in which the panel opens. */
  readonly side: 'above' | 'below';
  readonly children: ReactNode;
}

/** A button that opens a small panel of choices: plain buttons in a list, reached by Tab. */
export function Disclosure({ action, button, side, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const id = useId();
  useDismiss(container, isOpen, close);
  return (
    <div className="disclosure" ref={container}>
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
        <span className="unseen">{action}</span>
      </button>
      <div className="disclosure-panel" id={id} data-side={side} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
