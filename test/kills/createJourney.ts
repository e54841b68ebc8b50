import { createHash, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { creationOf, WORKSPACE } from '../createReplica.ts';
import type { Call } from './history.ts';
import type { Operation } from './killPlaces.ts';
import type { Answer } from './startKillableServer.ts';

export type Send = (path: string, init: RequestInit) => Promise<Answer | undefined>;

export interface Journey {
  readonly keyDigest: string;
  take(operation: Operation, dieAt?: string): Promise<number | undefined>;
  secrets(): readonly string[];
}

export const PAST_THE_WINDOW = 16 * 60_000;

const AGAIN_AFTER = 20;

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
