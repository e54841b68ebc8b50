import { TokenApiError } from '@tokenwright/core';
import type { ApiKey } from './apiKeySchema.ts';
import type { Dated, Rows } from './createRows.ts';
import { readKept, withKept } from './keptMetadata.ts';

export interface Revocation {
  readonly id: string;
  readonly reason: string | undefined;
  /** Whether the plugin keeps metadata, and with it when a token was revoked and why. */
  readonly hasMetadata: boolean;
  /** Where a token may be that the list does not reach. */
  readonly configurations: readonly string[];
}

/**
 * Revokes a token by disabling it. When and why is written down beside it; nothing of that may keep the token from
 * being revoked, so a list that cannot be had is done without.
 */
export async function disableRow(rows: Rows, revocation: Revocation): Promise<Dated<ApiKey>> {
  const { id, reason, hasMetadata } = revocation;
  const { value: list, now } = await rows.list(undefined).catch(() => ({ value: [], now: Date.now() }));
  const row = list.find((each: ApiKey) => each.id === id);
  if (!row) return disableSomewhere(rows, revocation);
  const change = { keyId: id, ...(row.configId && { configId: row.configId }), enabled: false };
  if (!hasMetadata || readKept(row.metadata).revokedAt !== undefined) return rows.update(change);
  const note = {
    revokedAt: new Date(now).toISOString(),
    ...(reason === undefined ? {} : { revocationReason: reason }),
  };
  return rows.update({ ...change, metadata: withKept(row.metadata, note) });
}

/** The plugin finds a token only by its configuration too. */
async function disableSomewhere(rows: Rows, { id, configurations }: Revocation): Promise<Dated<ApiKey>> {
  let missing = new TokenApiError('invalid', { detail: 'There is no such token.' });
  for (const configId of configurations) {
    try {
      return await rows.update({ keyId: id, configId, enabled: false });
    } catch (error) {
      if (!(error instanceof TokenApiError) || error.code !== 'invalid') throw error;
      missing = error;
    }
  }
  throw missing;
}
