import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useDismiss } from './useDismiss.ts';

interface DisclosureProps {
  readonly action: string;
  readonly button: ReactNode;
  readonly side: 'above' | 'below';
  readonly children: ReactNode;
}

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
