import { expect, it } from 'vitest';
import { exampleOptions } from '../../test/betterAuth/exampleOffer.ts';
import { grantsOf, recordOf } from './permissionRecord.ts';

const { groups } = exampleOptions;

it('writes a level with the lower levels, because better-auth compares them one by one', () => {
  expect(recordOf([{ permission: 'forms', level: 'write' }], groups)).toEqual({ forms: ['read', 'write'] });
  expect(recordOf([{ permission: 'forms', level: 'read' }], groups)).toEqual({ forms: ['read'] });
});

it('reads back the written level', () => {
  const grants = [
    { permission: 'forms', level: 'write' },
    { permission: 'export', level: 'use' },
  ];
  expect(grantsOf(recordOf(grants, groups), groups)).toEqual(grants);
});

it('reads a level only if the record has all of its actions, and keeps unknown actions', () => {
  expect(grantsOf({ forms: ['write'] }, groups)).toEqual([{ permission: 'forms', level: 'write' }]);
  expect(grantsOf({ forms: ['delete', 'read'] }, groups)).toEqual([
    { permission: 'forms', level: 'read' },
    { permission: 'forms', level: 'delete' },
  ]);
  expect(grantsOf({ billing: ['pay'] }, groups)).toEqual([{ permission: 'billing', level: 'pay' }]);
});

it('accepts any id', () => {
  const grants = [{ permission: '__proto__', level: 'constructor' }];
  expect(grantsOf(recordOf(grants, []), [])).toEqual(grants);
});
