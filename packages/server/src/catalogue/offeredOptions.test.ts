import { describe, expect, it } from 'vitest';
import { catalogueIndex } from './catalogueIndex.ts';
import { defineCatalogue } from './defineCatalogue.ts';
import { effectiveGrants } from './effectiveGrants.ts';
import { offeredOptions } from './offeredOptions.ts';
import type { Grant } from './tokenOptions.ts';

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
    .map(({ id, levels, locked }) => `${id}: ${levels.map((level) => level.id).join('+')}${locked ? ' locked' : ''}`);
};

describe('what is offered to a member', () => {
  it('is everything, where nothing says otherwise', () => {
    expect(offeredOptions(options, who)).toBe(options);
  });

  it('ends at the highest level that they may grant', () => {
    expect(offeredTo(grant('forms', 'write'), grant('entries', 'read'))).toEqual([
      'forms: read+write',
      'entries: read',
      'export: run locked',
      'owner: be locked',
    ]);
  });

  it('ends below a level that requires what they may not grant', () => {
    expect(offeredTo(grant('forms', 'read'), grant('entries', 'write'), grant('export', 'run'))).toEqual([
      'forms: read',
      'entries: read',
      'export: run locked',
      'owner: be locked',
    ]);
  });

  it('is everything locked for a member who may grant nothing, or only what does not exist', () => {
    const locked = ['forms: read+write locked', 'entries: read+write locked', 'export: run locked', 'owner: be locked'];
    expect(offeredTo()).toEqual(locked);
    expect(offeredTo(grant('forms', 'admin'), grant('__proto__', 'x'))).toEqual(locked);
  });

  it('keeps the host’s own reason, and leaves out of templates what cannot be chosen', () => {
    const offered = offeredOptions(options, { ...who, grantable: [grant('forms', 'read'), grant('entries', 'read')] });
    expect(offered.groups[0]?.permissions[3]?.locked).toEqual({ reason: 'Ours.' });
    expect(offered.templates?.[0]?.grants).toEqual([grant('entries', 'read')]);
    expect(offered.policy?.refusedCombinations).toEqual([]);
  });
});

describe('what a token may still do', () => {
  const all = [grant('forms', 'write'), grant('entries', 'write'), grant('export', 'run'), grant('owner', 'be')];
  const left = (tokenType: string, grantable?: Grant[]) =>
    effectiveGrants(all, tokenType, options, grantable ? { ...who, grantable } : who);

  it('is what is offered for its type and not locked', () => {
    expect(left('service')).toEqual(all.slice(0, 3));
    expect(left('scoped')).toEqual(all.slice(0, 2));
  });

  it('goes down to what its owner may grant', () => {
    expect(left('service', [grant('forms', 'read'), grant('entries', 'read')])).toEqual([
      grant('forms', 'read'),
      grant('entries', 'read'),
    ]);
    expect(left('service', [])).toEqual([]);
  });

  it('ends below a level that the host has locked', () => {
    const [group] = options.groups;
    const [forms, ...others] = group.permissions;
    const [read, write] = forms.levels;
    const levels = [read, { ...write, locked: { reason: 'Frozen.' } }];
    const frozen = { ...options, groups: [{ ...group, permissions: [{ ...forms, levels }, ...others] }] };
    expect(effectiveGrants(all, 'service', frozen, who)).toContainEqual(grant('forms', 'read'));
    expect(effectiveGrants(all, 'service', frozen, who)).not.toContainEqual(grant('forms', 'write'));
  });

  it('is nothing of what has gone from the catalogue', () => {
    expect(effectiveGrants([grant('forms', 'own'), grant('gone', 'read')], 'service', options, who)).toEqual([]);
    expect(left('gone')).toEqual([]);
  });
});
