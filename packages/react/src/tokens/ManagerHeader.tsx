import type { RefObject } from 'react';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ManagerHeaderProps {
  readonly headingId: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly createButton: RefObject<HTMLButtonElement | null>;
  /** The empty list has the primary action instead. */
  readonly isEmpty: boolean;
  readonly isOpening: boolean;
  readonly onCreate: () => void;
  /** The user may be about to create a token. */
  readonly onApproach: () => void;
}

export function ManagerHeader(props: ManagerHeaderProps) {
  const { part, text } = useTokenwright();
  return (
    <header {...part('manager-header')}>
      <h2 {...part('manager-title')} id={props.headingId} ref={props.heading} tabIndex={-1}>
        {text('manager.title')}
      </h2>
      {!props.isEmpty && (
        <Button
          kind="primary"
          ref={props.createButton}
          isBusy={props.isOpening}
          onPointerEnter={props.onApproach}
          onFocus={props.onApproach}
          onClick={props.onCreate}
        >
          {text('manager.create')}
        </Button>
      )}
    </header>
  );
}
