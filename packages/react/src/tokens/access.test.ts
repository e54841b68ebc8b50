import type { TokenOptions } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { accessChips, grantedLevels, riskiestOf } from './access.ts';

const levels = [
  { id: 'read', label: 'Read', readOnly: true },
  { id: 'delete', label: 'Delete', risk: 'dangerous', riskReason: 'Nobody can bring it back.' },
  { id: 'admin', label: 'Admin' },
] as const;
const options: TokenOptions = {
  groups: [{ id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels: [...levels] }] }],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7], defaultDays: 7 },
};
const grant = (level: string) => ({ permission: 'forms', level });
const text = (id: string) => id;

it('shows a level as dangerous if a level that it includes is dangerous', () => {
  expect(accessChips([grant('admin')], options, text as never)).toEqual([
    { kind: 'dangerous', label: 'Admin', count: 1 },
  ]);
  expect(riskiestOf(grantedLevels(grant('admin'), options))?.riskReason).toBe('Nobody can bring it back.');
});

it('shows a level without the risks of higher levels', () => {
  expect(accessChips([grant('read')], options, text as never)).toEqual([
    { kind: 'read', label: 'manager.read', count: 1 },
  ]);
  expect(riskiestOf(grantedLevels(grant('read'), options))).toBeUndefined();
});

it('counts a level that is no longer offered as write access', () => {
  expect(accessChips([grant('gone')], options, text as never)).toEqual([
    { kind: 'write', label: 'manager.write', count: 1 },
  ]);
});
