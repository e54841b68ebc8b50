import type { Token } from '@tokenwright/core';
import { useScope } from '../scope/Scope.tsx';
import { ForeignText } from './ForeignText.tsx';
import { Moment } from './Moment.tsx';
import { Phrase } from './Phrase.tsx';

/** When a token was made, and by whom where the API knows it. */
export function Creation({ token: { createdAt, createdBy } }: { readonly token: Token }) {
  const { part } = useScope();
  return (
    <>
      <Moment at={createdAt} />
      {createdBy !== undefined && (
        <span {...part('token-note')}>
          <Phrase id="manager.createdBy" parts={{ name: <ForeignText text={createdBy} /> }} />
        </span>
      )}
    </>
  );
}
