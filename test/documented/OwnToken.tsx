import type { TokenApi } from '@tokenwright/core';
import { useToken } from '@tokenwright/react';

/** One token on our own page. */
export function OwnToken({ api, id }: { readonly api: TokenApi; readonly id: string }) {
  const { status, token, refresh, revoke } = useToken(api, id);
  if (status === 'loading') return <p role="status">Loading…</p>;
  if (status === 'missing') return <p role="alert">This token does not exist.</p>;
  if (!token) {
    return (
      <p role="alert">
        The token could not be loaded.{' '}
        <button type="button" onClick={refresh}>
          Try again
        </button>
      </p>
    );
  }
  return (
    <section aria-label={token.name}>
      <p>
        {token.name} ({token.status})
      </p>
      {token.can?.revoke?.allowed !== false && token.status === 'active' && (
        <button type="button" onClick={() => revoke({ reason: 'No longer needed' })}>
          Revoke
        </button>
      )}
    </section>
  );
}
