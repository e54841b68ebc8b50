import { expect, test } from 'vitest';
import { exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { refusedCombinations } from './refusedCombinations.ts';

const both = { grants: grants('forms:write', 'members:read'), reason: 'Too much for one token.' };
const withGone = { grants: grants('forms:read', 'gone:read'), reason: 'Never together.' };
const nothing = { grants: [], reason: 'Empty.' };
const options: TokenOptions = { ...exampleOptions, policy: { refusedCombinations: [both, withGone, nothing] } };

test('a combination is held by higher levels too', () => {
  expect(refusedCombinations(grants('forms:delete', 'members:read'), options)).toEqual([both]);
});

test('a combination is not held by a part of it', () => {
  expect(refusedCombinations(grants('forms:read', 'members:read'), options)).toEqual([]);
});

test('a combination with something that is not offered takes nothing from anybody', () => {
  expect(refusedCombinations(grants('forms:read', 'gone:read'), options)).toEqual([]);
});
