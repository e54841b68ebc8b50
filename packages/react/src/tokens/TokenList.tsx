import type { Token } from '@tokenwright/core';
import type { RefObject } from 'react';
import { ListFailure } from '../fields/ListFailure.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import type { ListedTokens } from '../queries/useTokenPages.ts';
import { EmptyTokens, type EmptyTokensProps, NoMatch } from './EmptyTokens.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import { MoreTokens } from './MoreTokens.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { TokenTable, type TokenTableProps } from './TokenTable.tsx';
import type { useRevoking } from './useRevoking.ts';
import type { useTokenListing } from './useTokenListing.ts';

export interface TokenListProps
  extends Pick<TokenTableProps, 'labelledBy' | 'news' | 'columns' | 'selected' | 'onAct' | 'onDone' | 'onDuplicate'> {
  readonly heading: RefObject<HTMLElement | null>;
  readonly listing: ReturnType<typeof useTokenListing>;
  readonly revoking: Omit<ReturnType<typeof useRevoking>, 'Dialog'>;
  readonly empty: EmptyTokensProps;
  readonly onOpen: (token: Token) => void;
}

export function TokenList({ heading, listing, revoking, empty, ...table }: TokenListProps) {
  const { part, text } = useTokenwright();
  const { pages, loaded, hasFailed } = listing;
  const failure = { error: pages.error, isRetrying: pages.isFetching, onRetry: () => pages.refetch(), heir: heading };
  const failed = hasFailed && <ListFailure message={text('manager.failed')} {...failure} />;
  if (!loaded) return failed || <LoadingTokens />;
  return (
    <div {...part('token-list')}>
      <StaleNotice failure={pages.isRefetchError ? failure : undefined} shownSince={pages.dataUpdatedAt} />
      {revoking.hasFailed && (
        <Notice kind="danger">
          <p role="alert">{text('manager.notOpened')}</p>
        </Notice>
      )}
      {listing.isEmpty ? (
        <EmptyTokens {...empty} />
      ) : (
        <>
          <ListToolbar choice={listing.choice} counts={listing.counts} onChoose={listing.choose} />
          {failed || <FoundTokens {...{ listing, loaded, revoking }} {...table} />}
        </>
      )}
    </div>
  );
}

interface FoundTokensProps extends Omit<TokenListProps, 'empty' | 'heading'> {
  readonly loaded: ListedTokens;
}

function FoundTokens({ listing, loaded, revoking, ...table }: FoundTokensProps) {
  const { api } = useTokenwright();
  const { data: options } = useTokenOptions();
  const { pages, choice, choose, tokens, isPartial } = listing;
  return (
    <>
      {tokens.length > 0 ? (
        <TokenTable
          {...table}
          tokens={tokens}
          options={options}
          now={listing.now}
          total={pages.hasNextPage ? -1 : tokens.length}
          settled={revoking.settled}
          onRevoke={api.revokeToken && revoking.ask}
          onApproach={revoking.prefetch}
        />
      ) : (
        <NoMatch
          query={choice.query.trim()}
          count={loaded.total ?? loaded.tokens.length}
          isPartial={isPartial}
          onClear={() => choose(choice.query ? { query: '' } : { segment: 'all' })}
        />
      )}
      {(tokens.length > 0 || pages.hasNextPage) && (
        <MoreTokens pages={pages} shown={tokens.length} isPartial={isPartial} />
      )}
    </>
  );
}

const rows = Array.from({ length: 8 }, (_, index) => index);

function LoadingTokens() {
  const { part, text } = useTokenwright();
  return (
    <div {...part('token-loading')}>
      <div {...part('token-skeleton')} aria-hidden="true">
        {rows.map((row) => (
          <span key={row} />
        ))}
      </div>
      <p className="twr-visually-hidden" role="status">
        {text('manager.loading')}
      </p>
    </div>
  );
}
