import { describe, expect, it } from 'vitest';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import { catalogueIndex, defineCatalogue } from './catalogueIndex.ts';
import { effectiveGrants, offeredOptions } from './offeredOptions.ts';

const grant = (permission: string, level: string): Grant => ({ permission, level });
const who = { workspaceId: 'w', memberId: 'm', memberName: 'M' };

const options = defineCatalogue({
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
            { id: 'write', label: 'Write' },
          ],
        },
        {
          id: 'entries',
          label: 'Entries',
          levels: [
            { id: 'read', label: 'Read', requires: [grant('forms', 'read')] },
            { id: 'write', label: 'Write', requires: [grant('forms', 'write')] },
          ],
        },
        {
          id: 'export',
          label: 'Export',
          levels: [{ id: 'run', label: 'Run', requires: [grant('entries', 'write')] }],
          excludedFrom: [{ tokenType: 'scoped', reason: 'r' }],
        },
        { id: 'owner', label: 'Owner', levels: [{ id: 'be', label: 'Be' }], locked: { reason: 'Ours.' } },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service' },
    { id: 'scoped', label: 'Scoped' },
  ],
  expirations: { presets: [7] },
  policy: { refusedCombinations: [{ grants: [grant('forms', 'write'), grant('export', 'run')], reason: 'r' }] },
  templates: [{ id: 't', label: 'T', grants: [grant('forms', 'write'), grant('entries', 'read')] }],
});

const offeredTo = (...grantable: Grant[]) => {
  const offered = offeredOptions(options, { ...who, grantable });
  catalogueIndex(offered);
  return offered.groups
    .flatMap(({ permissions }) => permissions)
    .map(
      ({ id, levels, locked }) =>
        `${id}: ${levels.map((level) => `${level.id}${level.locked ? ' (locked)' : ''}`).join('+')}${locked ? ' locked' : ''}`,
    );
};

describe('the options of a member', () => {
  it('are the whole catalogue by default', () => {
    expect(offeredOptions(options, who)).toBe(options);
  });

  it('lock the levels above the highest one that the member can grant', () => {
    expect(offeredTo(grant('forms', 'write'), grant('entries', 'read'))).toEqual([
      'forms: read+write',
      'entries: read+write (locked)',
      'export: run locked',
      'owner: be locked',
    ]);
  });

  it('lock a level whose requirement the member cannot grant', () => {
    expect(offeredTo(grant('forms', 'read'), grant('entries', 'write'), grant('export', 'run'))).toEqual([
      'forms: read+write (locked)',
      'entries: read+write (locked)',
      'export: run locked',
      'owner: be locked',
    ]);
  });

  it('are all locked for a member without rights', () => {
    const locked = ['forms: read+write locked', 'entries: read+write locked', 'export: run locked', 'owner: be locked'];
    expect(offeredTo()).toEqual(locked);
    expect(offeredTo(grant('forms', 'admin'), grant('__proto__', 'x'))).toEqual(locked);
  });

  it('keep the host’s reason, and drop locked grants from templates', () => {
    const offered = offeredOptions(options, { ...who, grantable: [grant('forms', 'read'), grant('entries', 'read')] });
    expect(offered.groups[0]?.permissions[3]?.locked).toEqual({ reason: 'Ours.' });
    expect(offered.templates?.[0]?.grants).toEqual([grant('entries', 'read')]);
    expect(offered.policy?.refusedCombinations).toEqual([]);
  });
});

describe('the effective grants of a token', () => {
  const all = [grant('forms', 'write'), grant('entries', 'write'), grant('export', 'run'), grant('owner', 'be')];
  const left = (tokenType: string, grantable?: Grant[]) =>
    effectiveGrants(all, tokenType, options, grantable ? { ...who, grantable } : who);

  it('are the grants that its token type offers without a lock', () => {
    expect(left('service')).toEqual(all.slice(0, 3));
    expect(left('scoped')).toEqual(all.slice(0, 2));
  });

  it('are limited to the level that the owner can grant', () => {
    expect(left('service', [grant('forms', 'read'), grant('entries', 'read')])).toEqual([
      grant('forms', 'read'),
      grant('entries', 'read'),
    ]);
    expect(left('service', [])).toEqual([]);
  });

  it('include only the levels below a locked level', () => {
    const [group] = options.groups;
    const [forms, ...others] = group.permissions;
    const [read, write] = forms.levels;
    const levels = [read, { ...write, locked: { reason: 'Frozen.' } }];
    const frozen = { ...options, groups: [{ ...group, permissions: [{ ...forms, levels }, ...others] }] };
    expect(effectiveGrants(all, 'service', frozen, who)).toContainEqual(grant('forms', 'read'));
    expect(effectiveGrants(all, 'service', frozen, who)).not.toContainEqual(grant('forms', 'write'));
  });

  it('omit levels that the catalogue no longer contains', () => {
    expect(effectiveGrants([grant('forms', 'own'), grant('gone', 'read')], 'service', options, who)).toEqual([]);
    expect(left('gone')).toEqual([]);
  });
});
