import { randomBytes } from 'node:crypto';
import { formsApi } from '../../dashboard/src/server/forms/formsApi.ts';
import { formsResources, searchable } from '../../dashboard/src/server/forms/formsResources.ts';
import { forms, workspaces } from '../../dashboard/src/server/forms/formsTables.ts';
import { createTokenServer, type TokenServer } from '../src/createTokenServer.ts';
import type { Database } from '../src/database/database.ts';
import type { LogLine } from '../src/log.ts';
import type { Principal } from '../src/principal.ts';
import type { TokenServerConfig } from '../src/serverContext.ts';
import { answerChecker } from './answerChecker.ts';
import { exampleOptions } from './exampleOptions.ts';

const NOON = Date.UTC(2026, 10, 23, 12);

export interface World {
  readonly database: Database;
  /** The store must never contain these. */
  readonly secrets: Set<string>;
  office(config?: Partial<TokenServerConfig>): Promise<Office>;
}

export interface Office {
  readonly workspaceId: string;
  readonly forms: readonly string[];
  readonly server: TokenServer;
  readonly lines: LogLine[];
  readonly clock: { now: number };
  session: Principal | null;
  send(path: string, init?: RequestInit): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: `answerChecker` has validated it against the OpenAPI document
  readonly body: any;
}

export const serverKey = randomBytes(32).toString('base64');

export function createWorld(database: Database): World {
  const secrets = new Set<string>();
  return { database, secrets, office: (config) => openOffice(database, secrets, config) };
}

let offices = 0;

async function openOffice(
  database: Database,
  secrets: Set<string>,
  config: Partial<TokenServerConfig> = {},
): Promise<Office> {
  const workspaceId = `ws${++offices}`;
  const names = Array.from({ length: 5 }, (_, index) => ({ id: `frm_${workspaceId}_${index}`, name: `Form ${index}` }));
  await addForms(database, workspaceId, names);
  const lines: LogLine[] = [];
  const clock = { now: NOON };
  const server = createTokenServer({
    database,
    serverKey,
    tokenPrefix: 'mtl',
    options: () => exampleOptions,
    resources: formsResources(database),
    protectedApis: [formsApi(database)],
    authenticate: () => office.session,
    clock: () => clock.now,
    log: (line) => lines.push(line),
    ...config,
  });
  const check = await answerChecker(server);
  const office: Office = {
    workspaceId,
    forms: names.map(({ id }) => id),
    server,
    lines,
    clock,
    session: { workspaceId, memberId: 'ada', memberName: 'Ada Park' },
    async send(path, init = {}) {
      const request = new Request(`http://app.test${path}`, init);
      const response = await server.fetch(request);
      const text = await response.text();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      check(request.method, new URL(request.url).pathname, response, body);
      remember(secrets, request, body);
      return { status: response.status, headers: response.headers, body };
    },
  };
  return office;
}

async function addForms(database: Database, workspaceId: string, names: readonly { id: string; name: string }[]) {
  await database.sql.insert(workspaces).values({ id: workspaceId, name: workspaceId });
  const createdAt = new Date(NOON);
  await database.sql.insert(forms).values(
    names.map(({ id, name }) => {
      return {
        id,
        name,
        workspaceId,
        searchName: searchable(name),
        kind: 'survey',
        status: 'live' as const,
        createdAt,
      };
    }),
  );
}

function remember(secrets: Set<string>, request: Request, body: unknown): void {
  const key = request.headers.get('idempotency-key');
  if (key && /^[0-9a-f]{64}$/i.test(key)) secrets.add(key);
  if (typeof body === 'object' && body && 'secret' in body) secrets.add(String(body.secret));
}
