import type { TokenApi } from '@tokenwright/core';
import { useTokens } from '@tokenwright/react';

/** A list of our own on the logic of Tokenwright. */
export function OwnTokenList({ api }: { readonly api: TokenApi }) {
  const { status, tokens, choice, choose, hasMore, loadMore, refresh, revoke } = useTokens(api);
  if (status === 'loading') return <p role="status">Loading…</p>;
  if (status === 'failed') {
    return (
      <p role="alert">
        The tokens could not be loaded.{' '}
        <button type="button" onClick={refresh}>
          Try again
        </button>
      </p>
    );
  }
  return (
    <>
      <input
        type="search"
        aria-label="Search tokens"
        value={choice.query}
        onChange={(event) => choose({ query: event.target.value })}
      />
      <ul>
        {tokens.map((token) => (
          <li key={token.id}>
            {token.name} ({token.status}){' '}
            {token.can?.revoke?.allowed !== false && token.status === 'active' && (
              <button type="button" onClick={() => revoke({ id: token.id })}>
                Revoke {token.name}
              </button>
            )}
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" onClick={loadMore}>
          Load more
        </button>
      )}
    </>
  );
}
