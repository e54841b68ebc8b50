import { readFileSync } from 'node:fs';
import { describeTokenApi } from '@tokenwright/adapters/contract';
import { createFaultyBackend } from '@tokenwright/adapters/faulty';
import { bearerHeader } from '@tokenwright/adapters/rest';
import type { TokenOptions } from '@tokenwright/core';
import { afterAll, describe, expect, it } from 'vitest';
import { contentGroup } from '../contentGroup.ts';
import { crmRequest } from '../crmRequest.ts';
import { createAnotherApi } from './anotherApi.ts';
import { startAnotherApi } from './startAnotherApi.ts';

const options: TokenOptions = {
  groups: [contentGroup({ id: 'entries', label: 'Entries', levels: [{ id: 'read', label: 'Read' }] })],
  tokenTypes: [{ id: 'standard', label: 'Standard key' }],
  expirations: { presets: [7, 30] },
  policy: { noExpiration: { allowed: true } },
};
const request = crmRequest('standard');

const { url, stop } = await startAnotherApi();
afterAll(stop);

let teams = 0;
function connect(team: string | undefined) {
  const { fetch: faulty, breakNext } = createFaultyBackend((sent: Request) => fetch(sent));
  const transport = { baseUrl: url, fetch: faulty, headers: bearerHeader(() => team) };
  return { api: createAnotherApi(options, transport), breakNext };
}

describeTokenApi(
  'an API of another shape',
  () => ({
    ...connect(`team${++teams}`),
    request,
    pageSize: 25,
    signedOut: connect(undefined).api,
    stranger: connect('elsewhere').api,
  }),
  { describe, it },
);

it('an adapter needs fewer than 40 lines', () => {
  const lines = readFileSync('test/anotherApi/anotherApi.ts', 'utf8').split('\n');
  const written = lines.filter((line) => line.trim() !== '' && !line.startsWith('import ') && !line.startsWith('/**'));
  expect(written.length).toBeLessThan(40);
});
