import { TokenApiError } from '@tokenwright/core';
import type { RefObject } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useScope } from '../scope/Scope.tsx';
import { ForeignText } from './ForeignText.tsx';
import { useFocusHeir } from './useFocusHeir.ts';

export interface ListFailureProps {
  /** Id of the message that says what could not be done. */
  readonly message: string;
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
  /** Where focus goes once another try has worked. */
  readonly heir: RefObject<HTMLElement | null>;
}

/** What could not be loaded, the API's own sentence about it, and another try. */
export function ListFailure({ message, error, isRetrying, onRetry, heir }: ListFailureProps) {
  const { text } = useScope();
  const box = useFocusHeir<HTMLDivElement>(heir);
  const detail = error instanceof TokenApiError ? error.detail : undefined;
  return (
    <div ref={box}>
      <Notice kind="danger">
        <p role="alert">
          <strong>{text(message)}</strong> {detail && <ForeignText text={detail} />}
        </p>
        <Button isBusy={isRetrying} onClick={onRetry}>
          {text('wizard.tryAgain')}
        </Button>
      </Notice>
    </div>
  );
}
