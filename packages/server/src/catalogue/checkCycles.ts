import type { Grant, Permission } from './tokenOptions.ts';
import { wrongCatalogue } from './wrongCatalogue.ts';

/**
 * A level includes those below it, and needs what it requires. One that leads back to itself could be neither the first
 * nor the last to be chosen.
 * @param demanding the permissions with a level that requires another
 * @throws {Error} naming one level on the way round
 */
export function checkCycles(demanding: readonly Permission[], rank: (grant: Grant) => number): void {
  const byId = new Map(demanding.map((permission) => [permission.id, permission]));
  const seen = new Map<string, 'under way' | 'done'>();
  const visit = ({ permission: id, level }: Grant): void => {
    const key = JSON.stringify([id, level]);
    if (seen.get(key) === 'under way') {
      throw wrongCatalogue(`the level "${id}: ${level}" in the end requires itself. Drop one of the requirements`);
    }
    const permission = byId.get(id);
    if (seen.has(key) || !permission) return;
    seen.set(key, 'under way');
    const at = rank({ permission: id, level });
    const below = permission.levels[at - 1];
    if (below) visit({ permission: id, level: below.id });
    for (const required of permission.levels[at]?.requires ?? []) visit(required);
    seen.set(key, 'done');
  };
  for (const { id, levels } of demanding) for (const level of levels) visit({ permission: id, level: level.id });
}
