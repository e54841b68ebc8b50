import type { TokenRequest } from '@tokenwright/core';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { exampleOptions as options } from '../../test/rest/exampleOptions.ts';
import {
  exampleCall,
  exampleKey,
  exampleRequest,
  exampleRestApi,
  exampleSecret,
} from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { html, json, problem, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { createRestApi } from './createRestApi.ts';

describe('creating', () => {
  it('sends the request, the intent key and the version of the options, and returns the token with its secret', async () => {
    const { api, sent } = exampleRestApi(json(options), json({ status: 'created', token, secret: exampleSecret }, 201));
    await api.loadOptions();
    expect(await api.createToken(exampleRequest, exampleCall())).toEqual({
      status: 'created',
      token,
      secret: exampleSecret,
    });
    const create = sent[1];
    expect(create?.url).toBe('http://api.test/tokens');
    expect(create?.headers.get('Idempotency-Key')).toBe(exampleKey);
    expect(create?.headers.get('Options-Version')).toBe('v7');
    expect(await create?.json()).toEqual(exampleRequest);
  });

  it('sends no version before the options are loaded', async () => {
    const { api, sent } = exampleRestApi(json({ status: 'created', token, secret: exampleSecret }, 201));
    await api.createToken(exampleRequest, exampleCall());
    expect(sent[0]?.headers.has('Options-Version')).toBe(false);
  });

  it('sends the field of a custom step', async () => {
    const { fetch, sent } = scriptedFetch(json({ status: 'created', token, secret: exampleSecret }, 201));
    const api = createRestApi<TokenRequest & { ipAllowlist: string[] }>({ baseUrl: 'http://api.test', fetch });
    await api.createToken({ ...exampleRequest, ipAllowlist: ['10.0.0.0/8'] }, exampleCall());
    expect(await sent[0]?.json()).toHaveProperty('ipAllowlist', ['10.0.0.0/8']);
  });
});

describe('revoking and acknowledging', () => {
  it('revokes with a reason and returns the revoked token', async () => {
    const { api, sent } = exampleRestApi(json(token));
    expect(await api.revokeToken?.('tok/1', 'leaked')).toEqual(token);
    expect(sent[0]?.url).toBe('http://api.test/tokens/tok%2F1/revoke');
    expect(await sent[0]?.json()).toEqual({ reason: 'leaked' });
  });

  it('reports an unknown outcome when the response to a revocation is lost', async () => {
    expect((await refusalOf(exampleRestApi(html(502)).api.revokeToken?.('tok_1'))).code).toBe('unknown-outcome');
  });

  it('reports a token that does not exist', async () => {
    const { api } = exampleRestApi(problem(404, 'not-found', { detail: 'There is no such token.' }));
    expect(await refusalOf(api.revokeToken?.('tok_1'))).toMatchObject({
      code: 'not-found',
      detail: 'There is no such token.',
    });
  });

  it('lets only revocations and acknowledgements outlive the page', async () => {
    const created = json({ status: 'created', token, secret: exampleSecret }, 201);
    const { api, sent } = exampleRestApi(json(token), json({}), json(options), created);
    await api.revokeToken?.('tok_1');
    await api.acknowledge?.('tok_1', exampleKey);
    await api.loadOptions();
    await api.createToken(exampleRequest, exampleCall());
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, true, false, false]);
  });

  it('acknowledges with the intent key, and needs no body in the response', async () => {
    const { api, sent } = exampleRestApi(() => new Response(null, { status: 204 }));
    await api.acknowledge?.('tok_1', exampleKey);
    expect(sent[0]?.url).toBe('http://api.test/tokens/tok_1/acknowledge');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe(exampleKey);
    expect(sent[0]?.headers.get('X-Tokenwright')).toBe('1');
  });

  it('does not treat the page of a captive portal as an acknowledgement', async () => {
    const { api } = exampleRestApi(html());
    expect((await refusalOf(api.acknowledge?.('tok_1', exampleKey))).code).toBe('unknown-outcome');
  });

  it('accepts only a 2xx as an acknowledgement', async () => {
    for (const status of [304, 302, 500]) {
      const { api } = exampleRestApi(() => new Response(null, { status }));
      expect((await refusalOf(api.acknowledge?.('tok_1', exampleKey))).code).toBe('unknown-outcome');
    }
  });
});

describe('listing', () => {
  it('sends the search, status, order and page size, and returns the counts', async () => {
    const counts = { all: 1, active: 1, expiring: 0, inactive: 0, cappedAt: 1000 };
    const { api, sent } = exampleRestApi(json({ items: [token], counts }));
    const page = await api.listTokens?.({ query: 'crm', status: 'active', hygiene: 'unused', sort: 'name', limit: 20 });
    expect(page).toEqual({ items: [token], counts });
    expect(sent[0]?.url).toBe('http://api.test/tokens?limit=20&query=crm&status=active&hygiene=unused&sort=name');
  });
});
