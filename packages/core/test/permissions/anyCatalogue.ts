import fc from 'fast-check';
import type { Permission, PermissionGroup, PermissionLevel } from '../../src/api/tokenOptions.ts';
import { type Catalogue, catalogueOf } from '../../src/permissions/catalogue.ts';
import type { Grant } from '../../src/token/token.ts';

const hostile = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    ' ',
    '<b>x</b>',
    '\u202Eadmin',
    'İ',
    '🧑‍🚀',
    '0',
  ),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);

interface Shape {
  readonly levels: number;
  readonly requires: readonly { readonly rank: number; readonly to: number; readonly least: number }[];
  readonly locked: boolean;
  readonly excluded: boolean;
  readonly danger: number;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  levels: fc.integer({ min: 1, max: 3 }),
  requires: fc.array(fc.record({ rank: fc.nat(2), to: fc.nat(20), least: fc.nat(2) }), { maxLength: 3 }),
  locked: fc.boolean(),
  excluded: fc.boolean(),
  danger: fc.nat(8),
});

export const anyCatalogue: fc.Arbitrary<Catalogue> = fc
  .record({
    ids: fc.uniqueArray(hostile, { minLength: 1, maxLength: 14 }),
    shapes: fc.array(shape, { minLength: 14, maxLength: 14 }),
    split: fc.nat(14),
    obstacles: fc.boolean(),
  })
  .map(({ ids, shapes, split, obstacles }) => {
    const permissions = ids.map((id, place) => permissionOf(id, place, ids, shapes, obstacles));
    const group = (id: string, members: readonly Permission[]): PermissionGroup => ({
      id,
      label: id,
      permissions: members,
    });
    return catalogueOf([group('__proto__', permissions.slice(0, split)), group('rest', permissions.slice(split))]);
  });

export function anyGrant(catalogue: Catalogue): fc.Arbitrary<Grant> {
  return fc.constantFrom(...catalogue.entries.flatMap(({ grants }) => grants));
}

function permissionOf(
  id: string,
  place: number,
  ids: readonly string[],
  shapes: readonly Shape[],
  obstacles: boolean,
): Permission {
  const own = shapes[place];
  const levels = Array.from({ length: own?.levels ?? 1 }, (_, rank): PermissionLevel => {
    const requires = (own?.requires ?? [])
      .filter((need) => need.rank === rank && place > 0)
      .map((need) => {
        const to = need.to % place;
        return { permission: ids[to] ?? '', level: `l${need.least % (shapes[to]?.levels ?? 1)}` };
      });
    return { id: `l${rank}`, label: `Level ${rank}`, requires, ...(rank === own?.danger && { risk: 'dangerous' }) };
  });
  return {
    id,
    label: id,
    levels,
    ...(obstacles && own?.locked && { locked: { reason: 'Not yours.' } }),
    ...(obstacles && own?.excluded && { excludedFrom: [{ tokenType: 'scoped', reason: 'Not for these.' }] }),
  };
}
