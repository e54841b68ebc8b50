import type { Page } from './createPage.ts';
import type { PreparedToken } from './prepareToken.ts';

export interface KeptSecret {
  readonly tokenId: string;
  readonly secret: string;
  readonly page: Page | undefined;
}

export interface KeptSecrets {
  readonly kept: readonly KeptSecret[];
  readonly givenUp: ReadonlySet<string>;
  keep(page: Page | undefined): void;
  giveUp(hint: string | undefined): void;
  giveUpAll(): void;
  /** Later secrets have ended, too. */
  giveUpForever(): void;
}

export function createKeptSecrets(prepared: PreparedToken | undefined): KeptSecrets {
  const kept: KeptSecret[] = [];
  const givenUp = new Set<string>();
  let isRevoked = false;
  if (prepared?.secret) kept.push({ tokenId: prepared.id, secret: prepared.secret, page: undefined });
  const giveUpAll = () => {
    for (const { secret } of kept) givenUp.add(secret);
  };
  return {
    kept,
    givenUp,
    giveUpAll,
    keep(page) {
      const snapshot = page?.getSnapshot();
      if (snapshot?.status !== 'revealing') return;
      kept.push({ tokenId: snapshot.token.id, secret: snapshot.secret.read((text) => text), page });
      if (isRevoked) giveUpAll();
    },
    giveUp(hint) {
      for (const { secret } of kept) if (hint?.endsWith(secret.slice(-4))) givenUp.add(secret);
    },
    giveUpForever() {
      isRevoked = true;
      giveUpAll();
    },
  };
}
