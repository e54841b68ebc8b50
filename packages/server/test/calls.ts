import { randomBytes } from 'node:crypto';
import type { Answer, Office } from './world.ts';

export const newKey = () => randomBytes(32).toString('hex');

let names = 0;

export function exampleRequest(changes: object = {}): object {
  return {
    name: `Token ${++names}`,
    permissions: [
      { permission: 'forms', level: 'read' },
      { permission: 'entries', level: 'write' },
    ],
    tokenType: 'service',
    expiration: { days: 30 },
    ...changes,
  };
}

export function get(office: Office, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return office.send(path, { headers });
}

export function post(
  office: Office,
  path: string,
  body: unknown = undefined,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return office.send(path, {
    method: 'POST',
    headers: { 'x-tokenwright': '1', ...json, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export function create(office: Office, request: object = exampleRequest(), key = newKey()): Promise<Answer> {
  return post(office, '/api/tokens', request, { 'idempotency-key': key });
}

export function use(office: Office, secret: string, path: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { authorization: `Bearer ${secret}` };
  if (body === undefined) return office.send(path, { headers });
  headers['content-type'] = 'application/json';
  return office.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

export const refused = ({ status, body }: Answer) => [status, body.code];
