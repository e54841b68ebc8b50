import { expect, test } from 'vitest';
import { exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { refusedCombinations } from './refusedCombinations.ts';

const both = { grants: grants('forms:write', 'members:read'), reason: 'Too much for one token.' };
const withGone = { grants: grants('forms:read', 'gone:read'), reason: 'Never together.' };
const nothing = { grants: [], reason: 'Empty.' };
const options: TokenOptions = { ...exampleOptions, policy: { refusedCombinations: [both, withGone, nothing] } };

test('a refused combination also refuses higher levels', () => {
  expect(refusedCombinations(grants('forms:delete', 'members:read'), options)).toEqual([both]);
});

test('a part of a refused combination is allowed', () => {
  expect(refusedCombinations(grants('forms:read', 'members:read'), options)).toEqual([]);
});

test('a combination with an unknown grant never applies', () => {
  expect(refusedCombinations(grants('forms:read', 'gone:read'), options)).toEqual([]);
});
