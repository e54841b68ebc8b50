import { type PermissionGroup, type Token, TokenApiError, type TokenStatus } from '@tokenwright/core/api';
import { type Answer, createClient } from '../rest/createClient.ts';
import { isWire, type Wire } from '../rest/reading.ts';
import { readProblem } from '../rest/readProblem.ts';
import { lost } from '../rest/restCall.ts';
import type { ProblemCode, RestProblems, RestTransport } from '../rest/restMethodSetup.ts';
import { type ApiKeyLimits, lifetimeSentence } from './apiKeyPlugin.ts';
import { grantsOf, type PermissionRecord } from './permissionRecord.ts';

export interface BetterAuthConnection extends Pick<RestTransport, 'headers' | 'credentials' | 'fetch' | 'timeout'> {
  /** better-auth's `basePath`. Must be absolute outside a browser. @default '/api/auth' */
  readonly baseUrl?: string;
  /** If omitted, the tokens belong to the user. */
  readonly organizationId?: string;
}

export type ApiKey = Wire & { readonly id: string };

export interface Dated<Value> {
  readonly value: Value;
  readonly now: number;
}

export interface ApiKeyRows {
  create(body: object, intentKey: string, signal: AbortSignal): Promise<Dated<ApiKey>>;
  /** Returns one page, newest first, because paging by offset repeats tokens. */
  list(signal: AbortSignal | undefined): Promise<Dated<readonly ApiKey[]>>;
  update(body: object): Promise<Dated<ApiKey>>;
}

export function createApiKeyRows(
  { organizationId, ...connection }: BetterAuthConnection,
  limits: ApiKeyLimits,
): ApiKeyRows {
  const owner = organizationId === undefined ? {} : { organizationId };
  const problems = refusals(limits);
  const transport = { baseUrl: '/api/auth', ...connection, changeHeaders: {}, idempotencyHeader: false } as const;
  const send = createClient(transport, (answer) => readProblem(answer, problems));
  return {
    async create(body, intentKey, signal) {
      const sent = () => ({ ...body, ...owner });
      const call = { route: 'POST /api-key/create', body: sent, intentKey, signal } as const;
      return dated(await send({ ...call, isChange: true, hasNoTimeout: true }), rowOf);
    },

    async list(signal) {
      const query = { sortBy: 'createdAt', sortDirection: 'desc', ...owner };
      return dated(await send({ route: 'GET /api-key/list', query, signal, isChange: false }), (answer) => {
        const rows = isWire(answer.body) ? answer.body.apiKeys : undefined;
        if (!Array.isArray(rows)) throw lost(answer.call, 'apiKeys: expected an array of rows.');
        return rows.filter(isRow).sort(newestFirst);
      });
    },

    async update(body) {
      return dated(await send({ route: 'POST /api-key/update', body: () => body, isChange: true }), rowOf);
    },
  };
}

function isRow(row: unknown): row is ApiKey {
  return isWire(row) && typeof row.id === 'string' && row.id !== '';
}

function rowOf({ call, body }: Answer): ApiKey {
  if (isRow(body)) return body;
  throw lost(call, 'id: expected a row with an id.');
}

/** Adds the time of the `Date` header, because the page's clock may be wrong. */
function dated<Value>(answer: Answer, read: (answer: Answer) => Value): Dated<Value> {
  const date = Date.parse(answer.headers.get('Date') ?? '');
  return { value: read(answer), now: Number.isNaN(date) ? Date.now() : date };
}

function newestFirst(one: ApiKey, other: ApiKey): number {
  return Date.parse(String(other.createdAt)) - Date.parse(String(one.createdAt)) || 0;
}

const DEFAULT_CONFIGURATION = 'default';

export function tokenOf(row: ApiKey, groups: readonly PermissionGroup[], now: number): Token {
  const { description, revokedAt, revocationReason } = storedIn(row);
  const status = statusOf(row, now);
  const start = textOf(row.start);
  const token = {
    id: row.id,
    name: row.name ?? start ?? row.id,
    description,
    tokenType: row.configId ?? DEFAULT_CONFIGURATION,
    permissions: grantsOf(isRecord(row.permissions) ? row.permissions : {}, groups),
    status,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt ?? null,
    lastUsedAt: row.lastRequest ?? null,
    ...(status === 'revoked' && { revokedAt, revocationReason }),
    hint: start && `${start}…`,
  };
  return Object.fromEntries(Object.entries(token).filter(([, value]) => value !== undefined)) as unknown as Token;
}

function statusOf({ enabled, expiresAt, remaining, refillAmount }: ApiKey, now: number): TokenStatus {
  if (enabled === false) return 'revoked';
  const isUsedUp = remaining === 0 && typeof refillAmount !== 'number';
  return isUsedUp || (typeof expiresAt === 'string' && Date.parse(expiresAt) <= now) ? 'expired' : 'active';
}

function isRecord(permissions: unknown): permissions is PermissionRecord {
  return isWire(permissions) && Object.values(permissions).every((actions) => Array.isArray(actions));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export interface StoredMetadata {
  readonly description?: string | undefined;
  readonly permissions?: PermissionRecord;
  readonly intent?: string | undefined;
  readonly revokedAt?: string | undefined;
  readonly revocationReason?: string | undefined;
}

export function storedIn({ metadata }: ApiKey): Omit<StoredMetadata, 'permissions'> {
  const stored = isWire(metadata) && isWire(metadata.tokenwright) ? metadata.tokenwright : {};
  const { description, intent, revokedAt, revocationReason } = stored;
  return {
    description: textOf(description),
    intent: textOf(intent),
    revokedAt: Number.isNaN(Date.parse(textOf(revokedAt) ?? '')) ? undefined : textOf(revokedAt),
    revocationReason: textOf(revocationReason),
  };
}

export interface Revocation {
  readonly id: string;
  readonly reason: string | undefined;
  readonly hasMetadata: boolean;
  readonly configurations: readonly string[];
}

/** Disables a token, even if the list can't be loaded. */
export async function disableRow(rows: ApiKeyRows, revocation: Revocation): Promise<Dated<ApiKey>> {
  const { id, reason, hasMetadata } = revocation;
  const { value: list, now } = await rows.list(undefined).catch(() => ({ value: [], now: Date.now() }));
  const row = list.find((each: ApiKey) => each.id === id);
  if (!row) return disableAnywhere(rows, revocation);
  const change = { keyId: id, ...(row.configId ? { configId: row.configId } : {}), enabled: false };
  if (!hasMetadata || storedIn(row).revokedAt !== undefined) return rows.update(change);
  const all = isWire(row.metadata) ? row.metadata : {};
  const stored = isWire(all.tokenwright) ? all.tokenwright : {};
  const note = {
    revokedAt: new Date(now).toISOString(),
    ...(reason === undefined ? {} : { revocationReason: reason }),
  };
  return rows.update({ ...change, metadata: { ...all, tokenwright: { ...stored, ...note } } });
}

async function disableAnywhere(rows: ApiKeyRows, { id, configurations }: Revocation): Promise<Dated<ApiKey>> {
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

export function refusals(limits: ApiKeyLimits): RestProblems {
  const { min, max } = limits.nameLength;
  const message = `On this server a name has ${min} to ${max} characters.`;
  const name: ProblemCode = { code: 'invalid', field: 'name.name', message };
  const lifetime: ProblemCode = { code: 'policy', field: 'access.expiration', message: lifetimeSentence(limits) };
  return {
    problem: { detail: 'message' },
    codes: {
      400: { code: 'invalid' },
      403: { code: 'forbidden' },
      404: { code: 'unavailable' },
      422: { code: 'invalid' },
      USER_BANNED: { code: 'forbidden' },
      SESSION_NOT_FRESH: { code: 'reauthentication-required' },
      SESSION_EXPIRED: { code: 'reauthentication-required' },
      KEY_NOT_FOUND: { code: 'invalid' },
      NAME_REQUIRED: name,
      INVALID_NAME_LENGTH: name,
      EXPIRES_IN_IS_TOO_SMALL: lifetime,
      EXPIRES_IN_IS_TOO_LARGE: lifetime,
      KEY_DISABLED_EXPIRATION: lifetime,
    },
  };
}
