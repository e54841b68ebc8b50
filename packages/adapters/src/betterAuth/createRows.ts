import * as z from 'zod/mini';
import type { Answer, Send } from '../rest/createClient.ts';
import { readAs } from '../rest/readAs.ts';
import { type ApiKey, apiKeyListSchema, apiKeySchema } from './apiKeySchema.ts';

const createdSchema = z.extend(apiKeySchema, { key: z.unknown() });

/** What the server sent, and when that was, in milliseconds since the epoch. */
export interface Dated<Value> {
  readonly value: Value;
  readonly now: number;
}

/** The plugin's rows. */
export interface Rows {
  /** `key` is the secret. */
  create(body: object, intentKey: string, signal: AbortSignal): Promise<Dated<z.infer<typeof createdSchema>>>;
  /** Newest first. */
  list(signal: AbortSignal | undefined): Promise<Dated<readonly ApiKey[]>>;
  update(body: object): Promise<Dated<ApiKey>>;
}

export function createRows(send: Send, organizationId: string | undefined): Rows {
  const owner = organizationId === undefined ? {} : { organizationId };
  return {
    async create(body, intentKey, signal) {
      const route = 'POST /api-key/create';
      const sent = () => ({ ...body, ...owner });
      const answer = await send({ route, body: sent, intentKey, signal, isPatient: true });
      return { value: readAs(createdSchema, answer), now: moment(answer) };
    },

    async list(signal) {
      const query = { sortBy: 'createdAt', sortDirection: 'desc', ...owner };
      const answer = await send({ route: 'GET /api-key/list', query, signal });
      const { apiKeys } = readAs(apiKeyListSchema, answer);
      return { value: [...apiKeys].sort(newestFirst), now: moment(answer) };
    },

    async update(body) {
      const answer = await send({ route: 'POST /api-key/update', body: () => body });
      return { value: readAs(apiKeySchema, answer), now: moment(answer) };
    },
  };
}

/** Each kind of storage sorts for itself, so a plugin with more than one of them gives several sorted runs. */
function newestFirst(one: ApiKey, other: ApiKey): number {
  return Date.parse(other.createdAt) - Date.parse(one.createdAt);
}

/** By the server's own clock where it says, for the page's may be wrong. */
function moment({ headers }: Answer): number {
  const date = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(date) ? Date.now() : date;
}
