// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { walkThrough } from './walkThrough.ts';

it('creates a token in a host’s test on happy-dom, without polyfills', async () => {
  await expect(walkThrough()).resolves.toEqual([['CRM sync', 'active']]);
});
