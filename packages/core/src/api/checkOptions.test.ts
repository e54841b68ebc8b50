import { expect, test } from 'vitest';
import { exampleOptions } from '../../test/steps/exampleContext.ts';
import { checkOptions, optionsFault } from './checkOptions.ts';
import type { TokenOptions } from './tokenOptions.ts';

const faultOf = (given: Partial<TokenOptions>) => optionsFault({ ...exampleOptions, ...given });
const type = { id: 'service', label: 'Service token' };

test('returns valid options', () => {
  expect(checkOptions(exampleOptions)).toBe(exampleOptions);
  expect(faultOf({})).toBeUndefined();
});

test('names a duplicate token type or template', () => {
  expect(faultOf({ tokenTypes: [type, type] })).toMatchObject({ fault: 'duplicate', ids: ['service'] });
  const template = { id: 'ci', label: 'CI', grants: [] };
  expect(faultOf({ templates: [template, template] })).toMatchObject({ fault: 'duplicate', ids: ['ci'] });
});

test('rejects a token type with the id that means “none chosen”', () => {
  expect(faultOf({ tokenTypes: [{ ...type, id: '' }] })?.message).toContain('empty id');
});

test('rejects a token type that is limited to resources without a mode to choose them', () => {
  const resources = { type: 'form', label: 'forms', modes: [] };
  expect(faultOf({ tokenTypes: [{ ...type, resources }] })).toMatchObject({ fault: 'invalid', ids: ['service'] });
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('rejects %j as a number of days', (days) => {
  expect(faultOf({ expirations: { presets: [days] } })?.fault).toBe('invalid');
  expect(faultOf({ policy: { lifetimes: [{ maxDays: days, reason: 'Because.' }] } })?.message).toContain('Because.');
});

test('rejects a limit of less than one resource', () => {
  expect(faultOf({ policy: { maxResources: { count: 0, reason: 'None.' } } })?.fault).toBe('invalid');
});

test('throws the fault of the permissions', () => {
  const [group] = exampleOptions.groups;
  expect(() => checkOptions({ ...exampleOptions, groups: group ? [group, group] : [] })).toThrow('group "content"');
});
