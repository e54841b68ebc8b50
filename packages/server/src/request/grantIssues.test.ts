import { expect, it } from 'vitest';
import type { Permission, TokenOptions, TokenPolicy } from '../wire/tokenOptionsSchema.ts';
import { grantIssues } from './grantIssues.ts';

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
  grantIssues({ permissions: [{ permission: 'forms', level }], tokenType: 'service' }, offered).map(
    ({ kind, message }) => `${kind}: ${message}`,
  );

it('rejects a locked level and the levels above it, and accepts the levels below it', () => {
  expect(found('read', options({}))).toEqual([]);
  for (const level of ['write', 'own']) {
    expect(found(level, options({}))).toEqual([
      expect.stringMatching(/^policy: You cannot grant “Forms: .*”\. Admins only\.$/),
    ]);
  }
});

it('rejects every level of a locked permission', () => {
  expect(found('read', options({ locked: { reason: 'Ours.' } }))).toEqual([
    'policy: You cannot grant “Forms: Read”. Ours.',
  ]);
});

it('ignores a refused combination that is empty or contains an unknown grant', () => {
  const gone = { grants: [{ permission: 'gone', level: 'x' }], reason: 'r' };
  expect(found('read', options({}, { refusedCombinations: [gone, { grants: [], reason: 'r' }] }))).toEqual([]);
});
