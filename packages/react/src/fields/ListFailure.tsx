import { TokenApiError } from '@tokenwright/core/list';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { Space, VisibleText } from './VisibleText.tsx';

export interface ListFailureProps {
  readonly message: string;
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
  readonly heir: RefObject<HTMLElement | null>;
}

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
