import { randomBytes } from 'node:crypto';
import type { TokenServer } from '@tokenwright/server';
import { creationOf, WORKSPACE } from '../createReplica.ts';

export interface MadeToken {
  readonly id: string;
  readonly secret: string;
  readonly key: string;
}

export interface CallAnswer {
  readonly status: number;
  readonly code: string;
  readonly body: { readonly token?: { readonly id: string }; readonly secret?: string; readonly name?: string };
}

export interface TokenCalls {
  readonly create: (name: string, key: string) => Promise<CallAnswer>;
  readonly verify: (token: MadeToken) => Promise<CallAnswer>;
  readonly acknowledge: (token: MadeToken) => Promise<CallAnswer>;
  readonly edit: (token: MadeToken, name: string) => Promise<CallAnswer>;
  readonly read: (token: MadeToken) => Promise<CallAnswer>;
  readonly revoke: (token: MadeToken) => Promise<CallAnswer>;
  readonly list: () => Promise<CallAnswer>;
}

export const newKey = () => randomBytes(32).toString('hex');

export function tokenCalls(server: TokenServer, workspace: string): TokenCalls {
  const call = async (path: string, init: RequestInit) => {
    const response = await server.fetch(new Request(`http://app.test${path}`, init));
    const text = await response.text();
    const body = text === '' ? {} : JSON.parse(text);
    return { status: response.status, code: String(body.code ?? ''), body };
  };
  const change = ({ id, key }: MadeToken, action: string) =>
    call(`/api/tokens/${id}/${action}`, {
      method: 'POST',
      headers: { 'x-tokenwright': '1', [WORKSPACE]: workspace, 'idempotency-key': key },
    });
  return {
    create: (name, key) => call('/api/tokens', creationOf(name, key, workspace)),
    verify: ({ secret }) => call('/v1/verify', { headers: { authorization: `Bearer ${secret}` } }),
    acknowledge: (token) => change(token, 'acknowledge'),
    edit: ({ id }, name) =>
      call(`/api/tokens/${id}`, {
        method: 'PATCH',
        headers: { 'x-tokenwright': '1', [WORKSPACE]: workspace, 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      }),
    read: ({ id }) => call(`/api/tokens/${id}`, { headers: { [WORKSPACE]: workspace } }),
    revoke: (token) => change(token, 'revoke'),
    list: () => call('/api/tokens', { headers: { [WORKSPACE]: workspace } }),
  };
}
