import type { TokenApi } from '@tokenwright/core';
import { withoutLink } from '@tokenwright/core/links';
import { type DraftStorage, TokenManager } from '@tokenwright/react';
import { useEffect, useMemo, useState } from 'react';

interface LinkedTokensPageProps {
  readonly api: TokenApi;
  readonly userId: string;
}

/** Opens the link of the address bar once, and removes its choices from there. */
export function LinkedTokensPage({ api, userId }: LinkedTokensPageProps) {
  const [link] = useState(() => location.href);
  useEffect(() => history.replaceState(history.state, '', withoutLink(location.href)), []);
  const draftStorage = useMemo(() => storageOf(userId), [userId]);
  return <TokenManager api={api} link={link} linkBase="/settings/tokens" draftStorage={draftStorage} />;
}

function storageOf(userId: string): DraftStorage {
  const key = `token-draft-${userId}`;
  return {
    load: () => localStorage.getItem(key),
    save: (text) => localStorage.setItem(key, text),
    remove: () => localStorage.removeItem(key),
  };
}
