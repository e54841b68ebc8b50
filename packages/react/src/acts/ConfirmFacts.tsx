import type { Token } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Fact } from '../tokens/Fact.tsx';
import { LastUse, Moment } from '../tokens/Moment.tsx';
import { useNow } from '../tokens/useNow.ts';

export function ConfirmFacts({ token: { oldSecret } }: { readonly token: Token }) {
  const { part, text } = useTokenwright();
  const now = useNow();
  if (!oldSecret) return null;
  return (
    <dl {...part('revoke-facts')}>
      <Fact label={text('confirm.oldSecret')}>
        <LastUse token={oldSecret} now={now} />
      </Fact>
      <Fact label={text('oldSecret.newUsed')}>
        <LastUse token={{ lastUsedAt: oldSecret.newSecretLastUsedAt }} now={now} />
      </Fact>
      <Fact label={text('confirm.ends')}>
        <Moment at={oldSecret.worksUntil} more="time" />
      </Fact>
    </dl>
  );
}
