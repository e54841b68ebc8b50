import type { RefObject } from 'react';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ManagerHeaderProps {
  readonly headingId: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly createButton: RefObject<HTMLButtonElement | null>;
  /** Whether the wizard is loading. */
  readonly isOpening: boolean;
  readonly onCreate: () => void;
  readonly onApproach: () => void;
}

/** The introduction, and the button to create a token. */
export function ManagerHeader(props: ManagerHeaderProps) {
  const { part, text } = useTokenwright();
  return (
    <header {...part('manager-header')}>
      <div>
        <h2 {...part('manager-title')} id={props.headingId} ref={props.heading} tabIndex={-1}>
          {text('manager.title')}
        </h2>
        <p {...part('manager-intro')}>{text('manager.intro')}</p>
      </div>
      <Button
        kind="primary"
        ref={props.createButton}
        isBusy={props.isOpening}
        onPointerEnter={props.onApproach}
        onFocus={props.onApproach}
        onClick={props.onCreate}
      >
        <Plus />
        {text('manager.create')}
      </Button>
    </header>
  );
}

function Plus() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M8 3v10M3 8h10" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
