import type { Reviewing } from '@tokenwright/core';
import { ClampedText } from '../fields/ClampedText.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useScope } from '../scope/Scope.tsx';

/** The code says what is true; the API's own words stand beside it as text. */
export function NotCreated({ failure }: { readonly failure: NonNullable<Reviewing['failure']> }) {
  const { text } = useScope();
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text('review.notCreated')}</strong> {text(`failure.${failure.code}`)}{' '}
        {failure.detail && <ClampedText text={failure.detail} />}
      </p>
    </Notice>
  );
}
