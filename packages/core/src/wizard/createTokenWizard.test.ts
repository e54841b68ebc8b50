import { expect, test } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Token } from '../token/token.ts';
import { createTokenWizard } from './createTokenWizard.ts';

const options: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Read and write' },
          ],
        },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped form token', resources: { type: 'forms', label: 'forms' } },
  ],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
};

const token: Token = {
  id: 'tok_1',
  name: 'CI',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'read' }],
  status: 'active',
  createdAt: '2026-11-23T12:00:00Z',
  expiresAt: '2026-12-23T12:00:00Z',
};

test('drives a whole wizard from the first step to the secret, in plain Node', async () => {
  const requests: unknown[] = [];
  const api: TokenApi = {
    idempotency: 'replays-secret',
    loadOptions: async () => options,
    async createToken(request) {
      requests.push(request);
      return { status: 'created', token, secret: 'mtl_0123456789abcdefghij' };
    },
  };
  const wizard = createTokenWizard({ api, options, locale: 'en', timeZone: 'Europe/Berlin' });
  wizard.send({ type: 'next', draft: { name: ' CI ', description: '' } });
  wizard.send({ type: 'next', draft: { grants: [{ permission: 'forms', level: 'read' }] } });
  wizard.send({
    type: 'next',
    draft: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' },
  });
  expect(wizard.getSnapshot()).toMatchObject({ status: 'reviewing' });
  const revealed = new Promise<void>((done) => {
    wizard.subscribe(() => wizard.getSnapshot().status === 'revealing' && done());
  });
  wizard.send({ type: 'create' });
  await revealed;
  const snapshot = wizard.getSnapshot();
  if (snapshot.status !== 'revealing') throw new Error(snapshot.status);
  expect(snapshot.secret.read((text) => text)).toBe('mtl_0123456789abcdefghij');
  expect(requests).toEqual([
    {
      name: 'CI',
      permissions: [{ permission: 'forms', level: 'read' }],
      tokenType: 'service',
      expiration: { days: 30 },
    },
  ]);
  wizard.send({ type: 'copied' });
  wizard.send({ type: 'finish' });
  expect(wizard.getSnapshot()).toMatchObject({ status: 'finished', outcome: 'revealed' });
  expect(snapshot.secret.isWiped).toBe(true);
});
