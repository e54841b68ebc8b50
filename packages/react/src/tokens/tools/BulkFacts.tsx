import type { Grant, Token } from '@tokenwright/core';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../../queries/useTokenOptions.ts';
import { Fact } from '../Fact.tsx';
import { LastUse } from '../Moment.tsx';
import { shortName } from '../shortName.ts';
import { AccessChips } from '../tokenColumns.tsx';
import { useNow } from '../useNow.ts';
import type { BulkPlan } from './planBulk.ts';

const RECENTLY = 7 * 86_400_000;
const MOST_NAMES = 5;

export function BulkFacts({ plan: { act, tokens, leftOut } }: { readonly plan: BulkPlan }) {
  const { part, text, locale } = useTokenwright();
  const { data: options } = useTokenOptions();
  const now = useNow();
  if (act === 'renew' && leftOut.length === 0) return null;
  const inUse = tokens.filter(({ lastUsedAt }) => now - Date.parse(lastUsedAt ?? '') < RECENTLY);
  const latest = latestUse(tokens);
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const namesOf = (some: readonly Token[]) =>
    list.format([
      ...some.slice(0, MOST_NAMES).map(({ name }) => shortName(name)),
      ...(some.length > MOST_NAMES ? ['…'] : []),
    ]);
  return (
    <dl {...part('revoke-facts')}>
      {act === 'revoke' && latest && (
        <>
          <Fact label={text('bulk.access')}>
            <AccessChips token={{ ...latest, permissions: grantsOf(tokens) }} options={options} />
            {tokens.some(({ permissions }) => !permissions) && (
              <span {...part('token-note')}>{text('manager.unknown')}</span>
            )}
          </Fact>
          <Fact label={text('bulk.lastUsed')}>
            <LastUse token={latest} now={now} />
          </Fact>
          <Fact label={text('bulk.inUse')}>
            <span {...part('token-note')} data-kind={inUse.length > 0 ? 'warning' : undefined}>
              {text('bulk.inUseCount', { count: inUse.length })}
            </span>
          </Fact>
        </>
      )}
      {leftOut.length > 0 && (
        <Fact label={text('bulk.leftOut')}>
          <VisibleText text={text('bulk.leftOutCount', { count: leftOut.length, names: namesOf(leftOut) })} isOurs />
        </Fact>
      )}
    </dl>
  );
}

function latestUse(tokens: readonly Token[]): Token | undefined {
  const at = ({ lastUsedAt }: Token) => Date.parse(lastUsedAt ?? '') || (lastUsedAt === undefined ? 1 : 0);
  return tokens.toSorted((one, other) => at(other) - at(one))[0];
}

function grantsOf(tokens: readonly Token[]): readonly Grant[] {
  const grants = tokens.flatMap(({ permissions = [] }) => permissions);
  return [...new Map(grants.map((grant) => [`${grant.permission} ${grant.level}`, grant])).values()];
}
