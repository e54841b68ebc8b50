import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { grantsOfRole } from './grantsOfRole.ts';
import { roles } from './roles.ts';

const ids = roles.map(({ id }) => id);
const levels = catalogue.groups
  .flatMap((group) => group.permissions)
  .flatMap((permission) => permission.levels.map((level) => ({ ...level, pair: `${permission.id}:${level.id}` })));

function pairsOf(role: (typeof ids)[number]): Set<string> {
  return new Set(grantsOfRole(role).map(({ permission, level }) => `${permission}:${level}`));
}

describe('the grantable permissions', () => {
  it('are the whole catalogue for the owner', () => {
    expect(pairsOf('owner')).toEqual(new Set(levels.map(({ pair }) => pair)));
  });

  it('exclude billing and deleting the workspace for an admin', () => {
    const admin = pairsOf('admin');
    const kept = levels.map(({ pair }) => pair).filter((pair) => !admin.has(pair));
    expect(kept).toEqual(['billing:manage', 'payment-methods:manage', 'workspace-lifecycle:delete']);
  });

  it('exclude dangerous levels for an editor, an analyst and a viewer', () => {
    const dangerous = levels.filter(({ risk }) => risk === 'dangerous').map(({ pair }) => pair);
    const held = [...pairsOf('editor'), ...pairsOf('analyst'), ...pairsOf('viewer')];
    expect(held.filter((pair) => dangerous.includes(pair))).toEqual([]);
  });

  it.each(ids)('include every lower level for a %s', (role) => {
    const held = pairsOf(role);
    const ladders = catalogue.groups.flatMap((group) => group.permissions);
    const holes = ladders.filter(({ id, levels: rungs }) => {
      const isHeld = rungs.map((rung) => held.has(`${id}:${rung.id}`));
      return isHeld.lastIndexOf(true) !== isHeld.filter(Boolean).length - 1;
    });
    expect(holes).toEqual([]);
  });

  it('only read for a viewer', () => {
    expect(grantsOfRole('viewer').filter(({ level }) => level !== 'read')).toEqual([]);
    expect(pairsOf('viewer').has('forms:read')).toBe(true);
  });

  it.each(ids)('include their requirements for a %s', (role) => {
    const held = pairsOf(role);
    const required = levels.filter(({ pair }) => held.has(pair)).flatMap(({ requires = [] }) => requires);
    expect(required.filter(({ permission, level }) => !held.has(`${permission}:${level}`))).toEqual([]);
  });

  it('become fewer from the owner to the viewer', () => {
    const sizes = ids.map((role) => pairsOf(role).size);
    expect(sizes.every((size, index) => index === 0 || size < (sizes[index - 1] ?? 0))).toBe(true);
  });
});
