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

describe('what a member may put into a token', () => {
  it('is everything for the owner', () => {
    expect(pairsOf('owner')).toEqual(new Set(levels.map(({ pair }) => pair)));
  });

  it('keeps paying and the end of the workspace from an admin', () => {
    const admin = pairsOf('admin');
    const kept = levels.map(({ pair }) => pair).filter((pair) => !admin.has(pair));
    expect(kept).toEqual(['billing:manage', 'payment-methods:manage', 'workspace-lifecycle:delete']);
  });

  it('is nothing dangerous for an editor, an analyst or a viewer', () => {
    const dangerous = levels.filter(({ risk }) => risk === 'dangerous').map(({ pair }) => pair);
    const held = [...pairsOf('editor'), ...pairsOf('analyst'), ...pairsOf('viewer')];
    expect(held.filter((pair) => dangerous.includes(pair))).toEqual([]);
  });

  it.each(ids)('leaves a %s no hole in any ladder, for a level includes those below it', (role) => {
    const held = pairsOf(role);
    const ladders = catalogue.groups.flatMap((group) => group.permissions);
    const holes = ladders.filter(({ id, levels: rungs }) => {
      const isHeld = rungs.map((rung) => held.has(`${id}:${rung.id}`));
      return isHeld.lastIndexOf(true) !== isHeld.filter(Boolean).length - 1;
    });
    expect(holes).toEqual([]);
  });

  it('is reading and nothing else for a viewer', () => {
    expect(grantsOfRole('viewer').filter(({ level }) => level !== 'read')).toEqual([]);
    expect(pairsOf('viewer').has('forms:read')).toBe(true);
  });

  it.each(ids)('can be used by a %s, for what it requires is theirs too', (role) => {
    const held = pairsOf(role);
    const required = levels.filter(({ pair }) => held.has(pair)).flatMap(({ requires = [] }) => requires);
    expect(required.filter(({ permission, level }) => !held.has(`${permission}:${level}`))).toEqual([]);
  });

  it('is less for each role than for the one above it', () => {
    const sizes = ids.map((role) => pairsOf(role).size);
    expect(sizes.every((size, index) => index === 0 || size < (sizes[index - 1] ?? 0))).toBe(true);
  });
});
