import type { Reviewing } from '@tokenwright/core';
import { Notice } from '../fields/Notice.tsx';
import { Space } from '../fields/Space.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** The sentence for the code, followed by the API's own message as text. */
export function NotCreated({ failure }: { readonly failure: NonNullable<Reviewing['failure']> }) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text('review.notCreated')}</strong>
        <Space />
        <span>{text(`failure.${failure.code}`)}</span>
        <Space />
        {failure.detail && <TruncatedText text={failure.detail} />}
      </p>
    </Notice>
  );
}
