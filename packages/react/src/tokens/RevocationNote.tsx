import type { Token } from '@tokenwright/core';
import { Phrase } from '../fields/Phrase.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Moment } from './Moment.tsx';

/** The time, actor and reason of a revocation, as far as the API knows them. */
export function RevocationNote({ token: { revokedAt, revokedBy, revocationReason } }: { readonly token: Token }) {
  const { part, text } = useTokenwright();
  const moment = revokedAt === undefined ? undefined : <Moment at={revokedAt} />;
  const name = revokedBy === undefined ? undefined : <VisibleText text={revokedBy} />;
  return (
    <>
      <span {...part('token-note')}>
        {moment && name ? <Phrase id="manager.revokedBy" parts={{ moment, name }} /> : (moment ?? name)}
      </span>
      {revocationReason === 'unclaimed' ? (
        <span {...part('token-note')}>{text('manager.unclaimed')}</span>
      ) : (
        revocationReason && (
          <span {...part('token-note')}>
            <TruncatedText text={revocationReason} />
          </span>
        )
      )}
    </>
  );
}
