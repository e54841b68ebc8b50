import { walkThrough } from './walkThrough.ts';

it('creates a token', async () => {
  await expect(walkThrough()).resolves.toEqual([['CRM sync', 'active']]);
});
