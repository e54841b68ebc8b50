import { createHash, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { creationOf, MEMBER, WORKSPACE } from '../createReplica.ts';
import type { Call } from './history.ts';
import type { Operation } from './killPlaces.ts';
import type { Answer } from './startKillableServer.ts';

export type Send = (path: string, init: RequestInit) => Promise<Answer | undefined>;

export interface Journey {
  readonly keyDigest: string;
  take(operation: Operation, dieAt?: string): Promise<number | undefined>;
  secrets(): readonly string[];
  tokenId(): string | undefined;
}

export interface JourneySetup {
  readonly name: string;
  readonly send: Send;
  readonly remember: (call: Call) => void;
  readonly after?: Journey;
}

export const PAST_THE_WINDOW = 16 * 60_000;

const AGAIN_AFTER = 20;

const OVERLAP = 3_600;

const bringsSecret = (operation: Operation) => ['create', 'request', 'rotate', 'claim'].includes(operation);

export function createJourney({ name, send, remember, after }: JourneySetup): Journey {
  const bytes = randomBytes(32);
  const key = bytes.toString('hex');
  const keyDigest = createHash('sha256').update(bytes).digest('base64url');
  const workspace = createHash('sha256').update(name).digest('hex').slice(0, 12);
  const own = { 'x-tokenwright': '1', [WORKSPACE]: workspace, 'idempotency-key': key };
  const approver = { ...own, [MEMBER]: 'grace', 'content-type': 'application/json' };
  const post = (path: string, body?: object): [path: string, init: RequestInit] => [
    `/api/tokens/${known.tokenId}/${path}`,
    {
      method: 'POST',
      headers: { ...own, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    },
  ];
  const first = after?.tokenId();
  let known: { readonly tokenId?: string; readonly secret?: string } = first ? { tokenId: first } : {};
  const ask: { readonly [Name in Operation]: () => [path: string, init: RequestInit] } = {
    create: () => ['/api/tokens', creationOf(name, key, workspace)],
    request: () => ['/api/tokens', creationOf(name, key, workspace, 'deploy')],
    approve: () => {
      const [path, init] = post('decide', { decision: 'approved' });
      return [path, { ...init, headers: approver }];
    },
    rotate: () => post('rotate', { overlap: OVERLAP }),
    claim: () => post('claim'),
    acknowledge: () => post('acknowledge'),
    use: () => ['/v1/verify', { headers: { authorization: `Bearer ${known.secret}` } }],
    revoke: () => post('revoke'),
    sweep: () => ['/api/tokens', { headers: { ...own, 'x-ahead': String(PAST_THE_WINDOW) } }],
  };
  const note = (operation: Operation, answer: Answer | undefined) => {
    const told = { tokenId: answer?.body.token?.id, secret: answer?.body.secret };
    if (bringsSecret(operation) && told.tokenId) known = { ...known, ...defined(told) };
    const learnt = bringsSecret(operation) ? told : {};
    remember({ operation, key: keyDigest, status: answer?.status, ...learnt });
  };
  return {
    keyDigest,
    secrets: () => (known.secret ? [key, known.secret] : [key]),
    tokenId: () => known.tokenId,
    async take(operation, dieAt) {
      const [path, init] = ask[operation]();
      const headers = { ...(init.headers as Record<string, string>), ...(dieAt && { 'x-die-at': dieAt }) };
      let answer = await send(path, { ...init, headers });
      while (answer?.status === 409 && bringsSecret(operation)) {
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
