import { expect, it } from 'vitest';
import type { Permission, TokenOptions, TokenPolicy } from '../catalogue/tokenOptions.ts';
import { grantFindings } from './grantFindings.ts';

const options = (permission: Partial<Permission>, policy?: TokenPolicy): TokenOptions => ({
  groups: [
    {
      id: 'g',
      label: 'G',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Write', locked: { reason: 'Admins only.', canRequest: true } },
            { id: 'own', label: 'Own' },
          ],
          ...permission,
        },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
  policy,
});
const found = (level: string, offered: TokenOptions) =>
  grantFindings([{ permission: 'forms', level }], offered).map(({ kind, message }) => `${kind}: ${message}`);

it('refuses a locked level and all above it, and lets those below through', () => {
  expect(found('read', options({}))).toEqual([]);
  for (const level of ['write', 'own']) {
    expect(found(level, options({}))).toEqual([
      expect.stringMatching(/^policy: “Forms: .*” cannot be granted by you\. Admins only\.$/),
    ]);
  }
});

it('refuses every level of a locked permission', () => {
  expect(found('read', options({ locked: { reason: 'Ours.' } }))).toEqual([
    'policy: “Forms: Read” cannot be granted by you. Ours.',
  ]);
});

it('never takes a combination for held that names what is not offered, or nothing', () => {
  const gone = { grants: [{ permission: 'gone', level: 'x' }], reason: 'r' };
  expect(found('read', options({}, { refusedCombinations: [gone, { grants: [], reason: 'r' }] }))).toEqual([]);
});
