import { expect, test } from 'vitest';
import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import { catalogueOf } from './catalogue.ts';
import { addGrants, changeLevel } from './changeLevel.ts';
import { createPermissionSearch } from './createPermissionSearch.ts';
import { pruneGrants } from './pruneGrants.ts';
import { missingRequirements } from './requirementsOf.ts';
import { clearAll, selectAll } from './selectAll.ts';

const COUNT = 10_000;
const LIMIT = 20_000;

const permissions = Array.from({ length: COUNT }, (_, at): Permission => {
  const requires = at > 0 ? [{ permission: `p${at - 1}`, level: 'read' }] : [];
  const levels = [
    { id: 'read', label: 'Read', requires },
    { id: 'write', label: 'Write' },
  ];
  return { id: `p${at}`, label: `Permission ${at}`, levels };
});
const groups: readonly PermissionGroup[] = [{ id: 'all', label: 'All', permissions }];

test(
  'changing 10,000 chained permissions stays fast',
  () => {
    const catalogue = catalogueOf(groups);
    const { grants, added } = changeLevel([], `p${COUNT - 1}`, 'write', catalogue);
    expect(added).toHaveLength(COUNT - 1);
    expect(missingRequirements(grants, catalogue)).toEqual([]);
    expect(changeLevel(grants, 'p0', null, catalogue).removed).toHaveLength(COUNT - 1);
    expect(selectAll([], permissions, catalogue, { level: 'write' }).grants).toHaveLength(COUNT);
    expect(clearAll(grants, permissions, catalogue).grants).toEqual([]);
    expect(pruneGrants(grants, catalogueOf([{ id: 'all', label: 'All', permissions: [] }])).dropped).toHaveLength(
      COUNT,
    );
  },
  LIMIT,
);

test(
  'hundreds of clicks and key presses stay fast with 10,000 permissions, of which half are selected',
  () => {
    const catalogue = catalogueOf(groups);
    const search = createPermissionSearch(catalogue);
    let { grants } = addGrants([], [{ permission: `p${COUNT / 2}`, level: 'read' }], catalogue);
    for (let click = 0; click < 400; click += 1) {
      const level = click % 2 === 0 ? 'write' : 'read';
      grants = changeLevel(grants, `p${click}`, level, catalogue).grants;
      search.find({ query: `permission ${click}` });
    }
    expect(grants).toHaveLength(COUNT / 2 + 1);
  },
  LIMIT,
);
