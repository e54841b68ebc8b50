import type { TokenApi, TokenRequest } from '@tokenwright/core';
import { describe, expect, it } from 'vitest';
import { createMailApi } from '../../../test/example/createMailApi.ts';
import { createMailServer } from '../../../test/example/createMailServer.ts';
import { type ContractProblem, checkTokenApi } from '../checkTokenApi.ts';
import { recordExchanges } from './recordExchanges.ts';

interface Mistakes {
  readonly ofApi?: (key: Record<string, unknown>) => object;
  readonly ofAdapter?: (api: TokenApi) => Partial<TokenApi>;
  readonly reads?: (body: string) => string;
  readonly isRecorded?: boolean;
}

interface Sent {
  readonly key?: Record<string, unknown>;
}

const request: TokenRequest = {
  name: 'CRM sync',
  tokenType: 'key',
  permissions: [{ permission: 'messages', level: 'read' }],
  expiration: { days: 30 },
};

async function problemOf(check: string, mistakes: Mistakes): Promise<ContractProblem | undefined> {
  const { ofApi = () => ({}), ofAdapter = () => ({}), reads, isRecorded = true } = mistakes;
  const setup = () => {
    const server = createMailServer();
    const { fetch, exchanges } = recordExchanges(async (sent) => {
      const read = reads && sent.body ? new Request(sent, { body: reads(await sent.text()) }) : sent;
      const response = await server(read);
      const body = (await response.json()) as Sent;
      return Response.json(body.key ? { ...body, key: { ...body.key, ...ofApi(body.key) } } : body, response);
    });
    const api = createMailApi({ baseUrl: 'https://api.mail.test', headers: { Authorization: 'Bearer me' }, fetch });
    return { api: { ...api, ...ofAdapter(api) }, request, ...(isRecorded && { exchanges }) };
  };
  return (await checkTokenApi(setup, [check])).problems[0];
}

const lowerCase = ({ label }: Record<string, unknown>) => ({ label: `${label}`.toLowerCase() });

function returning(changes: (token: { readonly name: string }) => object): NonNullable<Mistakes['ofAdapter']> {
  return ({ createToken }) => ({
    async createToken(...call) {
      const result = await createToken(...call);
      return { ...result, token: { ...result.token, ...changes(result.token) } };
    },
  });
}

describe('names/kept', () => {
  it('names the API if the adapter sent the name, and the response has another', async () => {
    const problem = await problemOf('names/kept', { ofApi: lowerCase });
    expect(problem?.culprit).toBe('api');
    expect(problem?.message).toContain('The response to POST /v3/api_keys (201) has this value.');
    expect(problem?.message).toContain('In the API: Send and map');
  });

  it('names the adapter if the response has the right name', async () => {
    const ofAdapter = returning(({ name }) => ({ name: name.toLowerCase() }));
    const problem = await problemOf('names/kept', { ofAdapter });
    expect(problem?.culprit).toBe('adapter');
    expect(problem?.message).toContain('The response to POST /v3/api_keys (201) has the right value.');
  });

  it('names the adapter if it sent another name', async () => {
    const ofAdapter = ({ createToken }: TokenApi) => ({
      createToken: (asked: TokenRequest, call: Parameters<typeof createToken>[1]) =>
        createToken({ ...asked, name: `${asked.name}`.toLowerCase() }, call),
    });
    const problem = await problemOf('names/kept', { ofAdapter });
    expect(problem?.culprit).toBe('adapter');
    expect(problem?.message).toContain('The adapter sent this value in POST /v3/api_keys (201).');
  });

  it('names no single part without the exchanges', async () => {
    const problem = await problemOf('names/kept', { ofApi: lowerCase, isRecorded: false });
    expect(problem?.culprit).toBe('adapter or api');
    expect(problem?.message).not.toContain('/v3/api_keys');
  });
});

describe.each(['dates/days', 'dates/end-of-day'])('%s', (check) => {
  it('names the API if it was sent the right instant, in seconds, and responded with another', async () => {
    const ofApi = ({ expires_at }: Record<string, unknown>) => ({ expires_at: Number(expires_at) - 3 * 3600 });
    expect((await problemOf(check, { ofApi }))?.culprit).toBe('api');
  });

  it('names the adapter if no response has the instant', async () => {
    const ofApi = () => ({ expires_at: 2_000_000_000 });
    const ofAdapter = returning(() => ({ expiresAt: '2031-01-01T00:00:00Z' }));
    const problem = await problemOf(check, { ofApi, ofAdapter });
    expect(problem?.culprit).toBe('adapter');
    expect(problem?.message).toContain('No response has this value: POST /v3/api_keys (201).');
  });
});

it('names the adapter if it reads seconds as milliseconds', async () => {
  const ofAdapter = returning(() => ({ createdAt: new Date(Math.floor(Date.now() / 1000)).toISOString() }));
  expect((await problemOf('dates/created-now', { ofAdapter }))?.culprit).toBe('adapter');
});

it('names the API if it sends a wrong time of creation', async () => {
  const problem = await problemOf('dates/created-now', { ofApi: () => ({ created_at: 1_000_000_000 }) });
  expect(problem?.culprit).toBe('api');
});

describe('refuses/unknown-permission', () => {
  const dropping = ({ createToken }: TokenApi) => ({
    createToken: (asked: TokenRequest, call: Parameters<typeof createToken>[1]) =>
      createToken({ ...asked, permissions: request.permissions }, call),
  });

  it('names the adapter if no request has the permission', async () => {
    const problem = await problemOf('refuses/unknown-permission', { ofAdapter: dropping });
    expect(problem?.culprit).toBe('adapter');
    expect(problem?.message).toContain('No request has this value: POST /v3/api_keys (201).');
  });

  it('names the API if it was sent the permission, and its response lacks it', async () => {
    const problem = await problemOf('refuses/unknown-permission', {
      reads: (body) => body.replace(/,"contract-no-such[^"]*"/, ''),
    });
    expect(problem?.culprit).toBe('api');
    expect(problem?.message).toContain('The adapter sent the value, and no response has it');
  });
});

it('names the adapter if it fails without a request', async () => {
  const ofAdapter = () => ({ createToken: () => Promise.reject(new Error('offline')) });
  const problem = await problemOf('dates/days', { ofAdapter });
  expect(problem?.culprit).toBe('adapter');
  expect(problem?.message).toContain('The adapter sent no request for this call.');
});

it('adds the last request if the exchanges decide nothing', async () => {
  const ofAdapter = returning(() => ({ tokenType: 'other' }));
  const problem = await problemOf('create/token-type', { ofAdapter });
  expect(problem?.culprit).toBe('adapter or api');
  expect(problem?.message).toContain('The last request was POST /v3/api_keys (201).');
});

it('records no header and no secret', async () => {
  const { fetch, exchanges } = recordExchanges(() => Response.json({ id: 7, secret: 'short-one', hint: 'mk_…1' }));
  const key = 'a1'.repeat(32);
  await fetch(`https://api.test/keys/${key}?access=${key}`, {
    method: 'POST',
    headers: { Authorization: 'Bearer me' },
    body: JSON.stringify({ key, name: 'CRM', password: 'a "b" c' }),
  });
  const [exchange] = exchanges;
  expect({ ...exchange, body: await exchange?.body, response: await exchange?.response }).toEqual({
    method: 'POST',
    path: '/keys/[hidden]',
    body: '{"key":"[hidden]","name":"CRM","password":"[hidden]"}',
    status: 200,
    response: '{"id":7,"secret":"[hidden]","hint":"mk_…1"}',
  });
});
