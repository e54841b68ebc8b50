import { TokenApiError } from '@tokenwright/core/api';
import { type ApiKey, storedIn } from './apiKeyRows.ts';

export interface Intents {
  readonly canFind: boolean;
  /** A hash, because every reader of the list can see stored metadata. */
  reference(intentKey: string): Promise<{ readonly intent?: string }>;
  follow<Created>(intentKey: string, call: () => Promise<Created>): Promise<Created>;
  find(intentKey: string, rows: readonly ApiKey[]): Promise<ApiKey | undefined>;
  /** Prevents later calls with a key. Returns `false` during a call, when a list can't prove that no token exists. */
  close(intentKey: string): boolean;
}

export function createIntents(hasMetadata: boolean): Intents {
  const open = new Map<string, number>();
  const closed = new Set<string>();
  // Browsers have `crypto.subtle` only over HTTPS.
  const canFind = hasMetadata && globalThis.crypto?.subtle !== undefined;
  const count = (intentKey: string, change: number) => open.set(intentKey, (open.get(intentKey) ?? 0) + change);

  return {
    canFind,
    reference: async (intentKey) => (canFind ? { intent: await hashOf(intentKey) } : {}),

    async follow(intentKey, call) {
      if (closed.has(intentKey)) throw new TokenApiError('conflict');
      count(intentKey, 1);
      try {
        const created = await call();
        count(intentKey, -1);
        return created;
      } catch (error) {
        if (error instanceof TokenApiError && error.code !== 'unknown-outcome') count(intentKey, -1);
        throw error;
      }
    },

    async find(intentKey, rows) {
      const reference = await hashOf(intentKey);
      return rows.find((row) => storedIn(row).intent === reference);
    },

    close(intentKey) {
      const isOpen = (open.get(intentKey) ?? 0) > 0;
      if (!isOpen) closed.add(intentKey);
      return !isOpen;
    },
  };
}

async function hashOf(intentKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(intentKey));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
