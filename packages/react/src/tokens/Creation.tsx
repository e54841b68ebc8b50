import type { Token } from '@tokenwright/core';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Moment } from './Moment.tsx';

/** The creation time of a token, and its creator if known. */
export function Creation({ token: { createdAt, createdBy } }: { readonly token: Token }) {
  const { part } = useTokenwright();
  return (
    <>
      <Moment at={createdAt} />
      {createdBy !== undefined && (
        <span {...part('token-note')}>
          <Phrase id="manager.createdBy" parts={{ name: <VisibleText text={createdBy} /> }} />
        </span>
      )}
    </>
  );
}
