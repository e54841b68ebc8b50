import { afterEach, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { causeOf, exampleCall, exampleRequest, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { type Act, json, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { createRestApi } from './createRestApi.ts';
import type { RestApiSetup } from './restApiSetup.ts';

afterEach(() => vi.restoreAllMocks());

const row = (id: string, owner: unknown) => ({ ...token, id, owner });
const broken = row('tok_2', null);

function connect(setup: RestApiSetup, act: Act) {
  const { fetch } = scriptedFetch(act);
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const api = createRestApi({
    baseUrl: 'http://api.test',
    fetch,
    token: ({ owner, ...rest }) => ({ ...rest, createdBy: (owner as { label: string }).label }),
    ...setup,
  });
  return { api, warnings: () => warned.mock.calls.map(([text]) => String(text)) };
}

const FAULT = '`token` failed with TypeError. It must handle null and missing fields.';

it('lists the other rows if `token` throws for one row, and warns once', async () => {
  const { api, warnings } = connect(
    {},
    json({ items: [row('tok_1', token.owner), broken, row('tok_3', token.owner)] }),
  );
  for (let times = 0; times < 2; times++) {
    const page = await api.listTokens?.({});
    expect(page?.items.map(({ id }) => id)).toEqual(['tok_1', 'tok_3']);
    expect(page?.unreadable).toBe(1);
  }
  expect(warnings()).toEqual([`Tokenwright: GET /tokens hides a row: ${FAULT}`]);
});

it('names the option if `token` throws for every row', async () => {
  const { api } = connect({}, json({ items: [broken] }));
  const error = await refusalOf(api.listTokens?.({}));
  expect(error.code).toBe('unavailable');
  expect(causeOf(error)).toBe(`GET /tokens has no usable response: ${FAULT}`);
});

it('names the option if `token` throws for a single token', async () => {
  const { api } = connect({ getToken: 'GET /tokens/{id}' }, json(broken));
  expect(causeOf(await refusalOf(api.getToken?.('tok_2')))).toBe(`GET /tokens/{id} has no usable response: ${FAULT}`);
});

it('never quotes the error of an option, not even for a created token', async () => {
  const token = () => {
    throw new Error(exampleSecret);
  };
  const { api, warnings } = connect({ token }, json({ status: 'created', token: broken, secret: exampleSecret }));
  const cause = causeOf(await refusalOf(api.createToken(exampleRequest, exampleCall())));
  expect(cause).toContain('`token` failed with Error.');
  expect([cause, ...warnings()].join()).not.toContain(exampleSecret);
});

it.each([
  ['searchResources', { searchResources: { read: readLabel } }],
  ['listEvents', { listEvents: { route: 'GET /events', read: readLabel } }],
] as const)('lists the other rows if `read` of %s throws for one row', async (method, setup) => {
  const at = '2026-03-01T12:00:00Z';
  const good = { id: 'r1', title: { text: 'Survey' }, kind: 'created', at, tokenId: 'tok_1' };
  const { api, warnings } = connect(setup as RestApiSetup, json({ items: [{ ...good, title: null }, good] }));
  const page = await api[method]?.({ type: 'form', query: '' });
  expect(page?.items.map(({ id }) => id)).toEqual(['r1']);
  expect(warnings().join()).toContain(`\`${method}.read\` failed with TypeError`);
});

function readLabel({ title, ...rest }: Readonly<Record<string, unknown>>) {
  return { ...rest, label: (title as { text: string }).text };
}

it('reads resource ids of any JSON type as strings, and sends them in their original type', async () => {
  const { fetch, sent } = scriptedFetch(
    json({ items: [{ ...token, resources: { mode: 'selected', ids: [7, 'b'] } }] }),
    json({ ...token }),
  );
  const api = createRestApi({
    baseUrl: 'http://api.test',
    fetch,
    createToken: {
      body: ({ resources }, { original }) => ({ teams: resources?.mode === 'selected' && resources.ids.map(original) }),
    },
  });
  const page = await api.listTokens?.({});
  expect(page?.items[0]?.resources).toEqual({ mode: 'selected', ids: ['7', 'b'] });
  await refusalOf(
    api.createToken({ ...exampleRequest, resources: { mode: 'selected', ids: ['7', 'b'] } }, exampleCall()),
  );
  expect(await sent[1]?.json()).toEqual({ teams: [7, 'b'] });
});

it('keeps the type of an id if a resource of another type has the same text', async () => {
  const { fetch, sent } = scriptedFetch(
    json({ items: [{ ...token, id: '7' }] }),
    json({ items: [{ id: 7, label: 'Survey' }] }),
    json(token),
    json({}),
  );
  const api = createRestApi({
    baseUrl: 'http://api.test',
    fetch,
    revokeToken: { route: 'POST /revoke', body: { id: '{id}' } },
    createToken: { body: (_, { original }) => ({ forms: ['7'].map(original) }) },
  });
  await api.listTokens?.({});
  await api.searchResources?.({ type: 'form', query: '' });
  await api.revokeToken?.('7');
  await refusalOf(api.createToken(exampleRequest, exampleCall()));
  expect([await sent[2]?.json(), await sent[3]?.json()]).toEqual([{ id: '7' }, { forms: [7] }]);
});

it('sends an id as the API sent it last', async () => {
  const { fetch, sent } = scriptedFetch(
    json({ items: [{ ...token, id: 7 }] }),
    json({ items: [{ ...token, id: '7' }] }),
    json(token),
  );
  const revokeToken = { route: 'POST /revoke', body: { id: '{id}' } } as const;
  const api = createRestApi({ baseUrl: 'http://api.test', fetch, revokeToken });
  await api.listTokens?.({});
  await api.listTokens?.({});
  await api.revokeToken?.('7');
  expect(await sent[2]?.json()).toEqual({ id: '7' });
});
