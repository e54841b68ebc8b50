import { createHash, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { creationOf, WORKSPACE } from '../createReplica.ts';
import type { Call } from './history.ts';
import type { Operation } from './killPlaces.ts';
import type { Answer } from './startKillableServer.ts';

/** Sends a request to whichever process is alive. */
export type Send = (path: string, init: RequestInit) => Promise<Answer | undefined>;

/** A caller with one intent key. It knows what it has been told, and no more. */
export interface Journey {
  /** SHA-256 of its intent key, in base64url. */
  readonly keyDigest: string;
  /** Asks once. @param dieAt where the process that hears it shall die */
  take(operation: Operation, dieAt?: string): Promise<number | undefined>;
  /** Its intent key, and the secret that it was told. */
  secrets(): readonly string[];
}

/** Longer than the replay window, in milliseconds. */
export const PAST_THE_WINDOW = 16 * 60_000;

/** How soon a caller comes again who was told that its twin is under way; a real one waits a second. */
const AGAIN_AFTER = 20;

/** @param remember is given each call when it has ended */
export function createJourney(name: string, send: Send, remember: (call: Call) => void): Journey {
  const bytes = randomBytes(32);
  const key = bytes.toString('hex');
  const keyDigest = createHash('sha256').update(bytes).digest('base64url');
  const workspace = createHash('sha256').update(name).digest('hex').slice(0, 12);
  const own = { 'x-tokenwright': '1', [WORKSPACE]: workspace, 'idempotency-key': key };
  let known: { readonly tokenId?: string; readonly secret?: string } = {};
  const ask: { readonly [Name in Operation]: () => [path: string, init: RequestInit] } = {
    create: () => ['/api/tokens', creationOf(name, key, workspace)],
    acknowledge: () => [`/api/tokens/${known.tokenId}/acknowledge`, { method: 'POST', headers: own }],
    use: () => ['/v1/verify', { headers: { authorization: `Bearer ${known.secret}` } }],
    revoke: () => [`/api/tokens/${known.tokenId}/revoke`, { method: 'POST', headers: own }],
    sweep: () => ['/api/tokens', { headers: { ...own, 'x-ahead': String(PAST_THE_WINDOW) } }],
  };
  const note = (operation: Operation, answer: Answer | undefined) => {
    const told = { tokenId: answer?.body.token?.id, secret: answer?.body.secret };
    if (operation === 'create' && told.tokenId) known = { ...known, ...defined(told) };
    const learnt = operation === 'create' ? told : {};
    remember({ operation, key: keyDigest, status: answer?.status, ...learnt });
  };
  return {
    keyDigest,
    secrets: () => (known.secret ? [key, known.secret] : [key]),
    async take(operation, dieAt) {
      const [path, init] = ask[operation]();
      const headers = { ...(init.headers as Record<string, string>), ...(dieAt && { 'x-die-at': dieAt }) };
      let answer = await send(path, { ...init, headers });
      // The database may take a moment to see that the process is gone which had the key.
      while (answer?.status === 409 && operation === 'create') {
        await setTimeout(AGAIN_AFTER);
        answer = await send(path, { ...init, headers });
      }
      note(operation, answer);
      return answer?.status;
    },
  };
}

function defined<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
