import { expect, it } from 'vitest';
import { contractOptions, contractRequest } from '../test/contract/memorySubject.ts';
import { createMemoryApi } from './memory/createMemoryApi.ts';
import { createRestApi } from './rest/createRestApi.ts';

const { owners = [] } = contractOptions;

async function made() {
  const api = createMemoryApi({ options: contractOptions, person: 'Ada' });
  const call = { intentKey: 'a1'.repeat(32), signal: new AbortController().signal };
  const { token } = await api.createToken(contractRequest, call);
  return { api, token };
}

it('the memory adapter gives a token another owner, and records it', async () => {
  const { api, token } = await made();
  const moved = await api.transferToken?.(token.id, { owner: 'ci', reason: 'Ada leaves.' });
  expect(moved).toMatchObject({ status: 'active', owner: owners[1], version: '2' });
  const [event] = (await api.listEvents?.({ tokenId: token.id }))?.items ?? [];
  const changes = [{ label: 'Owner', before: 'Ada', after: 'CI' }];
  expect(event).toMatchObject({ kind: 'transferred', reason: 'Ada leaves.', changes });
});

it('the memory adapter rejects unknown owners, outdated versions, and forbidden transfers', async () => {
  const { api, token } = await made();
  await expect(api.transferToken?.(token.id, { owner: 'eve' })).rejects.toMatchObject({ code: 'invalid' });
  const late = api.transferToken?.(token.id, { owner: 'bo', version: '7' });
  await expect(late).rejects.toMatchObject({ code: 'conflict', token: { id: token.id } });
  const gone = { ...token, status: 'owner-gone' } as const;
  const options = contractOptions;
  const locked = createMemoryApi({ options, tokens: [gone], can: () => ({ transfer: { allowed: false } }) });
  await expect(locked.transferToken?.(token.id, { owner: 'bo' })).rejects.toMatchObject({ code: 'forbidden' });
  const open = createMemoryApi({ options, tokens: [gone] });
  expect(await open.transferToken?.(token.id, { owner: 'bo' })).toMatchObject({ status: 'active', owner: owners[0] });
});

it('the REST adapter sends the owner, the reason, and the version', async () => {
  const { token } = await made();
  const sent: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent.push(new Request(input, init));
    return Response.json({ ...token, owner: owners[0] });
  };
  const api = createRestApi({ baseUrl: 'http://api.test', fetch });
  expect(await api.transferToken?.('tok_1', { owner: 'bo', reason: 'Ada leaves.', version: '3' })).toMatchObject({
    owner: owners[0],
  });
  const [request] = sent;
  expect([request?.method, request?.url, request?.headers.get('If-Match'), await request?.text()]).toEqual([
    'POST',
    'http://api.test/tokens/tok_1/transfer',
    '"3"',
    '{"owner":"bo","reason":"Ada leaves."}',
  ]);
});
