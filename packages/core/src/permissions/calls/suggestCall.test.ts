import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCatalogue, anyGrant } from '../../../test/permissions/anyCatalogue.ts';
import type { Endpoint, PermissionGroup } from '../../api/tokenOptions.ts';
import { catalogueOf } from '../catalogue.ts';
import { suggestCall } from './suggestCall.ts';

const endpoint: fc.Arbitrary<Endpoint> = fc.record({
  method: fc.constantFrom('GET', 'get', 'POST', 'DELETE', 'HEAD'),
  path: fc.constantFrom('/v1/forms', '/v1/forms/{id}', '/v1/forms/:id', '/v1/*', '/v1/a"$(id)', '', '/v1/entries'),
});

const granted = anyCatalogue
  .chain(({ groups, entries }) => {
    const count = entries.reduce((sum, { grants }) => sum + grants.length, 0);
    return fc.record({
      groups: fc.constant(groups),
      endpoints: fc.array(fc.array(endpoint, { maxLength: 3 }), { minLength: count, maxLength: count }),
    });
  })
  .map(({ groups, endpoints }) => catalogueOf(withEndpoints(groups, endpoints)))
  .chain((catalogue) =>
    fc.record({ catalogue: fc.constant(catalogue), grants: fc.array(anyGrant(catalogue), { maxLength: 6 }) }),
  );

it('suggests only plain GET calls of a granted level or of a lower one', () => {
  let suggestions = 0;
  fc.assert(
    fc.property(granted, ({ catalogue, grants }) => {
      const suggested = suggestCall(grants, catalogue);
      if (!suggested) return;
      suggestions += 1;
      const { endpoint: call, grant } = suggested;
      expect(catalogue.level(grant)?.endpoints).toContainEqual(call);
      expect(call.method.toUpperCase()).toBe('GET');
      expect(call.path).toMatch(/^\/v1\/(forms|entries)$/);
      const last = grants.findLast(({ permission }) => permission === grant.permission);
      expect(last && catalogue.rank(last)).toBeGreaterThanOrEqual(catalogue.rank(grant));
    }),
    { numRuns: 200 },
  );
  expect(suggestions).toBeGreaterThan(10);
}, 20_000);

it('suggests nothing for a token without grants, and for unknown grants', () => {
  const catalogue = catalogueOf([
    {
      id: 'g',
      label: 'G',
      permissions: [
        {
          id: 'p',
          label: 'P',
          levels: [
            { id: 'read', label: 'Read', endpoints: [{ method: 'GET', path: '/v1/p' }] },
            { id: 'all', label: 'All', endpoints: [{ method: 'GET', path: '/v1/q' }] },
          ],
        },
      ],
    },
  ]);
  expect(suggestCall([], catalogue)).toBeUndefined();
  expect(suggestCall([{ permission: 'p', level: 'other' }], catalogue)).toBeUndefined();
  expect(suggestCall([{ permission: 'p', level: 'all' }], catalogue)?.endpoint.path).toBe('/v1/p');
});

function withEndpoints(
  groups: readonly PermissionGroup[],
  endpoints: readonly (readonly Endpoint[])[],
): readonly PermissionGroup[] {
  let at = 0;
  return groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((permission) => ({
      ...permission,
      levels: permission.levels.map((level) => {
        const own = endpoints[at] ?? [];
        at += 1;
        return { ...level, endpoints: own };
      }),
    })),
  }));
}
