import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pending, runInExample } from '../../test/wizard/exampleRuntime.ts';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { Secret } from '../token/secret.ts';

const deliver = { type: 'deliver', token, secret: new Secret('mtl_0123456789abcdefghij') } as const;

test.each([
  ['passes the secret to the sink', async () => {}, 'delivered'],
  [
    'reports a sink that throws',
    () => {
      throw new Error('Sealed.');
    },
    'deliveryFailed',
  ],
] as const)('%s, and waits no longer', async (_, save, type) => {
  const { events, timeouts } = await runInExample(deliver, {}, { sink: { label: 'Acme Vault', save } });

  expect([events, timeouts.size]).toEqual([[{ type, tokenId: 'tok_1' }], 0]);
});

test('reports a failed sink once, and still accepts its late result', async () => {
  const [late, never] = [pending<void>(), pending<void>()];
  const first = await runInExample(deliver, {}, { sink: { label: 'Acme Vault', save: late.method } });
  const second = await runInExample(deliver, {}, { sink: { label: 'Acme Vault', save: never.method } });

  first.passTimeout();
  second.passTimeout();
  late.answer();
  never.refuse('Sealed.');
  await setImmediate();
  const failed = { type: 'deliveryFailed', tokenId: 'tok_1' };
  expect(first.events).toEqual([failed, { type: 'delivered', tokenId: 'tok_1' }]);
  expect(second.events).toEqual([failed]);
});
