import { TokenApiError } from '@tokenwright/core/api';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { Space, VisibleText } from './VisibleText.tsx';

export interface ListFailureProps {
  /** The sentence that describes the failure. */
  readonly message: string;
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
  /** Receives focus after a successful retry. */
  readonly heir: RefObject<HTMLElement | null>;
}

/** A load error with the API's own sentence and a retry button. */
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

/** Moves focus to `heir` if a part unmounts while it contains the focus. Returns the ref of the part. */
export function useRestoreFocus<Part extends HTMLElement>(heir: RefObject<HTMLElement | null>): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const leaving = part.current;
    return () => {
      if (leaving?.matches(':focus-within')) heir.current?.focus();
    };
  }, [heir]);
  return part;
}
