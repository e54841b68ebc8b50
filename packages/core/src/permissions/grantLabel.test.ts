import { expect, test } from 'vitest';
import { coreMessages } from '../messages/coreMessages.ts';
import { createText } from '../messages/createText.ts';
import { catalogueOf } from './catalogue.ts';
import { grantLabel, isAlikeInGroup } from './grantLabel.ts';

const permission = (id: string, label: string) => ({
  id,
  label,
  levels: [
    { id: 'read', label: 'Read' },
    { id: 'write', label: 'Write' },
  ],
});

const catalogue = catalogueOf([
  { id: 'repository', label: 'Repository', permissions: [permission('r1', 'Secrets'), permission('r2', 'Issues')] },
  {
    id: 'organization',
    label: 'Organization',
    permissions: [permission('o1', 'secrets'), permission('o2', 'Plan'), permission('o3', 'Plan ')],
  },
]);
const said = (id: string) => grantLabel({ permission: id, level: 'read' }, catalogue, createText('en', coreMessages));

test('adds the group to a duplicate label, and the id if the group is the same too', () => {
  expect(['r1', 'o1', 'r2', 'o2', 'o3'].map(said)).toEqual([
    'Secrets (Repository): Read',
    'secrets (Organization): Read',
    'Issues: Read',
    'Plan (o2): Read',
    'Plan  (o3): Read',
  ]);
  expect(['r1', 'r2', 'o2', 'o3'].map((id) => isAlikeInGroup(id, catalogue))).toEqual([false, false, true, true]);
});

test('writes a label as its language does', () => {
  const chinese = { 'join.level': '{permission}：{level}', 'join.detail': '{label}（{detail}）' };
  const text = createText('zh-Hans', coreMessages, chinese);
  expect(grantLabel({ permission: 'r1', level: 'read' }, catalogue, text)).toBe('Secrets（Repository）：Read');
});
