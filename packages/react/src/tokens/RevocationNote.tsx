import type { Token } from '@tokenwright/core';
import { useScope } from '../scope/Scope.tsx';
import { ForeignText } from './ForeignText.tsx';
import { LongText } from './LongText.tsx';
import { Moment } from './Moment.tsx';
import { Phrase } from './Phrase.tsx';

/** When a token was revoked, by whom and why, as far as the API knows. */
export function RevocationNote({ token: { revokedAt, revokedBy, revocationReason } }: { readonly token: Token }) {
  const { part, text } = useScope();
  const moment = revokedAt === undefined ? undefined : <Moment at={revokedAt} />;
  const name = revokedBy === undefined ? undefined : <ForeignText text={revokedBy} />;
  return (
    <>
      <span {...part('token-note')}>
        {moment && name ? <Phrase id="manager.revokedBy" parts={{ moment, name }} /> : (moment ?? name)}
      </span>
      {revocationReason === 'unclaimed' ? (
        <span {...part('token-note')}>{text('manager.unclaimed')}</span>
      ) : (
        revocationReason && <LongText name="token-note" text={revocationReason} />
      )}
    </>
  );
}
