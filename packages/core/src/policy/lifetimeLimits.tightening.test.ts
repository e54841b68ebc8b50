import { expect, test } from 'vitest';
import { exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { coreMessages } from '../messages/coreMessages.ts';
import { createText } from '../messages/createText.ts';
import { describeTightening, tightening } from './lifetimeLimits.ts';

const options: TokenOptions = {
  ...exampleOptions,
  policy: {
    lifetimes: [
      { maxDays: 365, reason: 'A year is the most.' },
      { maxDays: 30, when: { risk: 'dangerous' }, reason: 'What can delete lives a month.' },
      { maxDays: 14, when: { tokenType: 'scoped' }, reason: 'Scoped tokens live two weeks.' },
    ],
  },
};

const change = (before: readonly string[], after: readonly string[], [from, to] = ['service', 'service']) => {
  const was = { tokenType: from ?? '', permissions: grants(...before) };
  const found = tightening(was, { tokenType: to ?? '', permissions: grants(...after) }, options);
  return found && describeTightening(found, options, createText('en', coreMessages));
};

test('describes the permission and the reason that shorten the longest lifetime', () => {
  expect(change(['forms:read'], ['forms:delete', 'members:read'])).toBe(
    'Forms: Delete limits expiration to 30 days. What can delete lives a month.',
  );
});

test('a token type can shorten the longest lifetime', () => {
  expect(change([], ['forms:read'], ['service', 'scoped'])).toBe(
    'Expiration is limited to 14 days. Scoped tokens live two weeks.',
  );
});

test('returns no sentence if no limit became tighter', () => {
  expect(change(['forms:read'], ['forms:write'])).toBeUndefined();
  expect(change(['forms:delete'], ['forms:read'])).toBeUndefined();
});
