import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { exampleGroups } from '../../../test/permissions/exampleGroups.ts';
import { grant, grants } from '../../../test/steps/exampleContext.ts';
import { coreMessages } from '../../messages/coreMessages.ts';
import { createText } from '../../messages/createText.ts';
import { catalogueOf } from '../catalogue.ts';
import { pick } from './pick.ts';
import type { Announcement } from './pickAnnouncements.ts';

vi.setConfig({ testTimeout: 60_000 });

const [content, people] = exampleGroups.map(({ permissions }) => permissions);
if (!content || !people) throw new Error('The example has two groups.');
const text = createText('en', coreMessages);
const offer = { catalogue: catalogueOf(exampleGroups), text };
const sentences = (announcements: readonly Announcement[]) =>
  announcements.map(({ id, values, names }) => {
    const joined = Object.entries(names).map(([name, list]) => [name, list.join(', ')]);
    return text(id, { ...values, ...Object.fromEntries(joined) });
  });
const set = (chosen: readonly string[], permission: string, level: string | null) =>
  pick({ grants: grants(...chosen) }, { do: 'set', permission, level }, offer);

test('announces added requirements and their cause', () => {
  const { draft, announcements } = set([], 'exports', 'run');
  expect(draft).toEqual({ grants: grants('forms:read', 'entries:read', 'exports:run') });
  expect(sentences(announcements)).toEqual([
    'Entries: Read, Forms: Read were added: Exports does not work without them.',
  ]);
});

test('announces lowered and removed grants with their missing requirement', () => {
  const { draft, announcements } = set(['forms:delete', 'entries:write', 'exports:run'], 'forms', 'read');
  expect(draft.grants).toEqual(grants('forms:read', 'entries:read', 'exports:run'));
  expect(sentences(announcements)).toEqual(['Entries: Write was lowered: it needs Forms: Write.']);
  expect(sentences(set(['forms:read', 'entries:read', 'exports:run'], 'forms', null).announcements)).toEqual([
    'Entries: Read, Exports were removed: they do not work without Forms: Read.',
  ]);
});

test('announces no side effects if a change has none', () => {
  expect(set([], 'forms', 'write').announcements).toEqual([]);
  expect(set(['forms:write'], 'forms', 'read').announcements).toEqual([]);
});

test('announces the counts of “Select all”, and that future permissions are not included', () => {
  const all = pick({ grants: [] }, { do: 'selectAll', permissions: content, level: 'read' }, offer);
  expect(sentences(all.announcements)).toEqual([
    '2 permissions were selected.',
    '1 permission without this level stayed the same.',
    'Permissions that are added later are not included.',
  ]);
  const cleared = pick(
    { grants: grants('forms:read', 'entries:read') },
    { do: 'clearAll', permissions: content.slice(0, 1) },
    offer,
  );
  expect(sentences(cleared.announcements)).toEqual([
    '1 permission was cleared.',
    '1 was lowered or removed, because a requirement is missing.',
  ]);
});

test('announces the permissions that a pasted call adds', () => {
  const added = pick({ grants: grants('members:read') }, { do: 'add', grants: grants('entries:read') }, offer);
  expect(added.draft.grants).toEqual(grants('forms:read', 'entries:read', 'members:read'));
  expect(sentences(added.announcements)).toEqual(['1 permission was selected.', '1 required permission was added.']);
});

const template = {
  id: 't',
  label: 'Cleaner',
  grants: grants('forms:delete', 'entries:read', 'billing:read', 'gone:read'),
};

test('a template replaces the selection, announces skipped grants, and is recorded as a prefill', () => {
  const { draft, announcements } = pick({ grants: grants('members:read') }, { do: 'apply', template }, offer);
  const chosen = grants('forms:delete', 'entries:read');
  expect(draft).toEqual({ grants: chosen, prefill: { source: 'template', label: 'Cleaner', grants: chosen } });
  expect(sentences(announcements)).toEqual([
    'Cleaner was applied: 2 permissions are selected.',
    '1 permission wasn’t selected, because you can’t grant it.',
    '1 is not offered here.',
  ]);
});

test('removes a permission from the prefill only when the user chooses its level', () => {
  const applied = pick({ grants: [] }, { do: 'apply', template }, offer).draft;
  const read = pick(applied, { do: 'set', permission: 'entries', level: 'write' }, offer).draft;
  expect(read.prefill?.grants).toEqual([grant('forms:delete')]);
  const less = pick(read, { do: 'set', permission: 'forms', level: 'write' }, offer).draft;
  expect(less).toEqual({ grants: grants('forms:write', 'entries:write') });
  const cleared = pick(applied, { do: 'clearAll', permissions: content }, offer).draft;
  expect(cleared).toEqual({ grants: [] });
});

test('leaves permissions in the prefill that “Select all” skips', () => {
  const applied = pick({ grants: [] }, { do: 'apply', template }, offer).draft;
  const more = pick(applied, { do: 'selectAll', permissions: [...content, ...people] }, offer).draft;
  expect(more.prefill).toEqual(applied.prefill);
});

test('a prefill never contains a user-chosen permission, in any order of actions', () => {
  const ids = [...content, ...people].map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), (decided, last) => {
      let draft = pick({ grants: [] }, { do: 'apply', template }, offer).draft;
      for (const permission of [...decided, last])
        draft = pick(draft, { do: 'set', permission, level: null }, offer).draft;
      const left = draft.prefill?.grants.map(({ permission }) => permission) ?? [];
      expect(left.filter((id) => id === last || decided.includes(id))).toEqual([]);
    }),
  );
});
