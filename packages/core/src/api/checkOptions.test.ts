import { expect, test } from 'vitest';
import { exampleOptions } from '../../test/steps/exampleContext.ts';
import { checkOptions, optionsFault, readOptions } from './checkOptions.ts';
import type { TokenOptions } from './tokenOptions.ts';

const faultOf = (given: Partial<TokenOptions>) => optionsFault({ ...exampleOptions, ...given });
const type = { id: 'service', label: 'Service token' };

test('returns valid options', () => {
  expect(checkOptions(exampleOptions)).toBe(exampleOptions);
  expect(faultOf({})).toBeUndefined();
});

test('rejects a duplicate token type or template, and names it', () => {
  expect(faultOf({ tokenTypes: [type, type] })).toMatchObject({ fault: 'duplicate', ids: ['service'] });
  const template = { id: 'ci', label: 'CI', grants: [] };
  expect(faultOf({ templates: [template, template] })).toMatchObject({ fault: 'duplicate', ids: ['ci'] });
});

test('rejects a token type with an empty id, which means that none is chosen', () => {
  expect(faultOf({ tokenTypes: [{ ...type, id: '' }] })?.message).toContain('empty id');
});

test('rejects a token type with resources but without a resource mode', () => {
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

test('throws the error of the permission check', () => {
  const [group] = exampleOptions.groups;
  expect(() => checkOptions({ ...exampleOptions, groups: group ? [group, group] : [] })).toThrow('group "content"');
});

test('truncates texts that are too long for a page, but never ids', () => {
  const id = 'x'.repeat(9_000);
  const [group] = exampleOptions.groups;
  if (!group) throw new Error('The example has no group.');
  const long = { ...group, id, description: `${'a'.repeat(9_997)}😀${'b'.repeat(1_112)}` };
  const options = checkOptions({ ...exampleOptions, groups: [long] });
  expect(options.groups[0]).toEqual({ ...long, description: `${'a'.repeat(9_997)}…` });
  expect(options.tokenTypes).toBe(exampleOptions.tokenTypes);
  expect(readOptions({ ...exampleOptions, groups: [long] })).toEqual(options);
});

test('accepts options without names and expirations', () => {
  expect(readOptions({ ...exampleOptions, names: 'none', expirations: 'none' }).expirations).toBe('none');
  expect(() => readOptions({ ...exampleOptions, expirations: 'some' })).toThrow('expirations: expected an object');
});

test('checks the same options object only once', () => {
  let reads = 0;
  const options = {
    ...exampleOptions,
    get groups() {
      reads += 1;
      return exampleOptions.groups;
    },
  };
  expect(readOptions(options)).toBe(options);
  const first = reads;
  expect(readOptions(options)).toBe(options);
  expect(reads).toBe(first);
});

test('rejects options that contain themselves, also inside an unknown field', () => {
  const options: Record<string, unknown> = { ...exampleOptions };
  options.note = [{ options }];
  expect(() => readOptions(options)).toThrow('contains itself');
});
