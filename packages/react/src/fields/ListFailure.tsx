import { TokenApiError } from '@tokenwright/core/api';
import type { RefObject } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { Space } from './Space.tsx';
import { useRestoreFocus } from './useRestoreFocus.ts';
import { VisibleText } from './VisibleText.tsx';

export interface ListFailureProps {
  /** The sentence that says what could not be done. */
  readonly message: string;
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
  /** Where focus goes once another try has worked. */
  readonly heir: RefObject<HTMLElement | null>;
}

/** What could not be loaded, the API's own sentence about it, and another try. */
export function ListFailure({ message, error, isRetrying, onRetry, heir }: ListFailureProps) {
  const { text } = useTokenwright();
  const box = useRestoreFocus<HTMLDivElement>(heir);
  const detail = error instanceof TokenApiError ? error.detail : undefined;
  return (
    <div ref={box}>
      <Notice kind="danger">
        <p role="alert">
          <strong>{message}</strong>
          <Space />
          {detail && <VisibleText text={detail} />}
        </p>
        <Button isBusy={isRetrying} onClick={onRetry}>
          {text('wizard.tryAgain')}
        </Button>
      </Notice>
    </div>
  );
}
