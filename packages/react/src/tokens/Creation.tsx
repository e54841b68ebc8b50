import type { Token } from '@tokenwright/core';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Moment } from './Moment.tsx';

/** When a token was made, and by whom where the API knows it. */
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
