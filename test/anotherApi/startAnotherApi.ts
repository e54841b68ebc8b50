import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ApiKey {
  readonly uid: string;
  readonly label: string;
  readonly note: string | null;
  readonly kind: string;
  readonly scopes: readonly string[];
  readonly state: 'live' | 'dead';
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly team: string;
}

type Reply = readonly [status: number, body?: object];

const SCOPES = ['forms:read', 'forms:write', 'entries:read'];

/**
 * Starts a token API with other conventions: page numbers, snake_case, seconds, no idempotency. `Bearer TEAM` signs in.
 */
export async function startAnotherApi() {
  const keys: ApiKey[] = [];
  const server = createServer(async (request, response) => reply(response, await answer(request, keys)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(request: IncomingMessage, keys: ApiKey[]): Promise<Reply> {
  const team = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!team) return problem(401, 'not_signed_in', 'Sign in first.');
  const url = new URL(request.url ?? '', 'http://another.test');
  const [, uid] = /^\/v2\/api_keys(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  const own = keys.filter((key) => key.team === team);
  if (request.method === 'POST') return create(await bodyOf(request), keys, team);
  if (uid === undefined) return list(own, url.searchParams);
  const key = own.find((each) => each.uid === decodeURIComponent(uid));
  if (!key) return problem(404, 'no_such_key', 'There is no such key.');
  if (request.method === 'GET') return [200, { api_key: shown(key) }];
  if (key.state === 'live') keys.splice(keys.indexOf(key), 1, { ...key, state: 'dead', revoked_at: seconds() });
  return [204];
}

function create(body: Partial<ApiKey>, keys: ApiKey[], team: string): Reply {
  const { label = '', note = null, kind = '', scopes = [], expires_at = null } = body;
  if (label.trim() === '' || label.length > 200) return problem(422, 'bad_label', 'A label has 1 to 200 characters.');
  if (scopes.length === 0 || scopes.some((scope) => !SCOPES.includes(scope)))
    return problem(422, 'bad_scopes', 'Choose other scopes.');
  if (expires_at !== null && !(expires_at > seconds())) return problem(422, 'bad_expiry', 'Choose a later date.');
  if (!['standard', 'robot'].includes(kind)) return problem(422, 'bad_kind', 'Choose another kind.');
  const isTaken = keys.some((key) => key.team === team && key.label === label && key.state === 'live');
  if (isTaken) return problem(409, 'label_taken', 'Another key has this label.');
  const key: ApiKey = {
    uid: `key_${keys.length + 1}`,
    label,
    note,
    kind,
    scopes,
    state: 'live',
    created_at: seconds(),
    expires_at,
    revoked_at: null,
    team,
  };
  keys.unshift(key);
  const plain_text = `ak_${Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('hex')}`;
  return [201, { api_key: shown(key), plain_text }];
}

function list(keys: readonly ApiKey[], query: URLSearchParams): Reply {
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 25)];
  const data = keys.slice((page - 1) * size, page * size).map(shown);
  return [200, { data, meta: { total_count: keys.length } }];
}

function shown({ team: _, ...key }: ApiKey): object {
  return key;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

function problem(status: number, type: string, message: string): Reply {
  return [status, { error: { type, message } }];
}

async function bodyOf(request: IncomingMessage): Promise<Partial<ApiKey>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function reply(response: ServerResponse, [status, body]: Reply): void {
  response.writeHead(status, { 'Content-Type': 'application/json', Date: new Date().toUTCString() });
  response.end(body && JSON.stringify(body));
}
