import type { Token } from '@tokenwright/core';
import type { RefObject } from 'react';
import { ListFailure } from '../fields/ListFailure.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { Reauthenticate } from '../queries/useRevokeToken.ts';
import { useTokenPages } from '../queries/useTokenPages.ts';
import { EmptyTokens, type EmptyTokensProps } from './EmptyTokens.tsx';
import { LoadingTokens } from './LoadingTokens.tsx';
import { MoreTokens } from './MoreTokens.tsx';
import { TokenTable, type TokenTableProps } from './TokenTable.tsx';
import { useRevoking } from './useRevoking.ts';

export interface TokenListProps extends Pick<TokenTableProps, 'labelledBy' | 'news'> {
  readonly heading: RefObject<HTMLElement | null>;
  readonly empty: EmptyTokensProps;
  readonly onReauthenticate: Reauthenticate | undefined;
  readonly onRevoked: (token: Token) => void;
}

/** The list of tokens, or the error that prevents it. */
export function TokenList({ heading, empty, onReauthenticate, onRevoked, ...table }: TokenListProps) {
  const { api, part, text } = useTokenwright();
  const pages = useTokenPages();
  const { Dialog, ...revoking } = useRevoking(onRevoked);
  const { data, error } = pages;
  const failure = { error, isRetrying: pages.isFetching, onRetry: () => pages.refetch(), heir: heading };
  if (!data) {
    // Counts errors, because `isError` resets during a retry, and the message must stay.
    return pages.errorUpdateCount > 0 ? (
      <ListFailure message={text('manager.failed')} {...failure} />
    ) : (
      <LoadingTokens />
    );
  }
  return (
    <div {...part('token-list')}>
      {pages.isRefetchError && <ListFailure message={text('manager.notRefreshed')} {...failure} />}
      {revoking.hasFailed && (
        <Notice kind="danger">
          <p role="alert">{text('manager.notOpened')}</p>
        </Notice>
      )}
      {data.tokens.length === 0 ? (
        <EmptyTokens {...empty} />
      ) : (
        <>
          <TokenTable
            {...table}
            tokens={data.tokens}
            settled={revoking.settled}
            opening={revoking.opening}
            onRevoke={api.revokeToken && revoking.ask}
            onApproach={revoking.prefetch}
          />
          <MoreTokens pages={pages} shown={data.tokens.length} total={data.total} />
        </>
      )}
      {Dialog && revoking.dialog && <Dialog {...revoking.dialog} onReauthenticate={onReauthenticate} />}
    </div>
  );
}
