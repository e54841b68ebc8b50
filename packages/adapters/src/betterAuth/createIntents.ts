import { TokenApiError } from '@tokenwright/core';
import type { ApiKey } from './apiKeySchema.ts';
import { canRefer, intentReference } from './intentReference.ts';
import { readKept } from './keptMetadata.ts';

/** What became of attempts, as far as a list can tell. */
export interface Intents {
  /** Whether a token keeps the reference of its intent. */
  readonly canFind: boolean;
  reference(intentKey: string): Promise<{ readonly intent?: string }>;
  /**
   * Makes the call, and remembers where it proves nothing.
   * @throws {TokenApiError} `conflict`, for an intent that was closed
   */
  follow<Made>(intentKey: string, call: () => Promise<Made>): Promise<Made>;
  find(intentKey: string, rows: readonly ApiKey[]): Promise<ApiKey | undefined>;
  /**
   * Lets nothing more be made of an intent that no call is open for, and says whether that is so. Where one is, a list without
   * its token proves nothing: the server may have the call yet to work off.
   */
  close(intentKey: string): boolean;
}

export function createIntents(hasMetadata: boolean): Intents {
  const unproved = new Map<string, number>();
  const closed = new Set<string>();
  const canFind = hasMetadata && canRefer();
  const count = (intentKey: string, change: number) => unproved.set(intentKey, (unproved.get(intentKey) ?? 0) + change);

  return {
    canFind,
    reference: async (intentKey) => (canFind ? { intent: await intentReference(intentKey) } : {}),

    async follow(intentKey, call) {
      if (closed.has(intentKey)) throw new TokenApiError('conflict');
      count(intentKey, 1);
      try {
        const made = await call();
        count(intentKey, -1);
        return made;
      } catch (error) {
        if (error instanceof TokenApiError && error.code !== 'unknown-outcome') count(intentKey, -1);
        throw error;
      }
    },

    async find(intentKey, rows) {
      const reference = await intentReference(intentKey);
      return rows.find(({ metadata }) => readKept(metadata).intent === reference);
    },

    close(intentKey) {
      const isOpen = (unproved.get(intentKey) ?? 0) > 0;
      if (!isOpen) closed.add(intentKey);
      return !isOpen;
    },
  };
}
