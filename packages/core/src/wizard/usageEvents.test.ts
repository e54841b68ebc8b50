import { expect, test, vi } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { builtInSteps } from '../steps/builtInSteps.ts';
import { createTokenWizard } from './createTokenWizard.ts';
import type { UsageEvent } from './usageEvents.ts';

const exampleOptions: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
};

const secret = 'mtl_0123456789abcdefghij';

function watched(createToken: TokenApi['createToken']) {
  let now = 0;
  const events: UsageEvent[] = [];
  const api: TokenApi = { idempotency: 'replays-secret', loadOptions: async () => exampleOptions, createToken };
  const wizard = createTokenWizard({
    api,
    options: exampleOptions,
    steps: builtInSteps,
    now: () => now,
    onEvent: (event) => events.push(event),
  });
  wizard.subscribe(() => {});
  const send = (event: Parameters<typeof wizard.send>[0]) => {
    now += 1000;
    wizard.send(event);
  };
  const answer = () => {
    send({ type: 'next', draft: { name: 'Typed name', description: 'Typed description' } });
    send({ type: 'next', draft: { grants: [{ permission: 'forms', level: 'read' }] } });
    const access = { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' };
    send({ type: 'next', draft: access });
  };
  return { wizard, events, send, answer };
}

const created: TokenApi['createToken'] = async () => ({
  status: 'created',
  secret,
  token: {
    id: 'tok_1',
    name: 'Typed name',
    tokenType: 'service',
    permissions: [{ permission: 'forms', level: 'read' }],
    status: 'active',
    createdAt: '2026-11-23T12:00:00Z',
    expiresAt: '2026-12-23T12:00:00Z',
  },
});

test('reports each step, the creation and the end with their times', async () => {
  const { wizard, events, send, answer } = watched(created);
  answer();
  send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('revealing'));
  send({ type: 'copied' });
  send({ type: 'finish' });
  expect(events).toEqual([
    { type: 'opened', elapsed: 0 },
    { type: 'stepSeen', step: 'name', elapsed: 0 },
    { type: 'stepSeen', step: 'permissions', elapsed: 1000 },
    { type: 'stepSeen', step: 'access', elapsed: 2000 },
    { type: 'stepSeen', step: 'review', elapsed: 3000 },
    { type: 'created', status: 'created', duration: 0, elapsed: 4000 },
    { type: 'saved', by: 'copied', elapsed: 5000 },
    { type: 'closed', outcome: 'revealed', elapsed: 6000 },
  ]);
});

test('reports the code of a failed call', async () => {
  const { wizard, events, answer, send } = watched(() => Promise.reject(new TokenApiError('forbidden')));
  answer();
  send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('reviewing'));
  expect(events.slice(-2)).toEqual([
    { type: 'createFailed', code: 'forbidden', call: 1, elapsed: 4000 },
    { type: 'stepSeen', step: 'review', elapsed: 4000 },
  ]);
});

test('reports no secret and no typed text', async () => {
  const { wizard, events, answer, send } = watched(created);
  answer();
  send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('revealing'));
  expect(JSON.stringify(events)).not.toMatch(/Typed|mtl_/);
});

test('reports one opening for several subscribers', () => {
  const { wizard, events } = watched(created);
  wizard.subscribe(() => {});
  expect(events.filter(({ type }) => type === 'opened')).toHaveLength(1);
});
